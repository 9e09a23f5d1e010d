import { Link } from 'react-router';
import type { AgendaItemView } from '@klubbat/shared/contracts/agenda-item';
import type { SectionInFile } from '@klubbat/shared/contracts/meeting-file';
import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import { sectionHeadings } from '@klubbat/shared/sentences/words';
import { KeptAside } from '../../ui/kept-aside.js';
import { Notice } from '../../ui/notice.js';
import { StoredText } from '../../ui/rich-text.js';
import { ItemAsWord } from './item-as-word.js';
import { itemDocument } from './item-document.js';
import './item-editor.css';

/** An item that cannot be written: why, what to do, and what it says. */
export function LockedItem({ meeting, item }: { meeting: MeetingView; item: AgendaItemView }) {
  const attachments = meeting.attachments.filter(({ number }) => item.attachments?.includes(number) === true);
  return (
    <article className="stack stack--wide item-editor">
      <WhyLocked meeting={meeting} item={item} />
      <KeptAside kind={itemDocument} id={item.id} />
      <div className="row no-print">
        <ItemAsWord item={item} />
      </div>
      {(item.sections ?? []).filter(hasText).map(({ kind, heading, body }, index) => (
        <section className="stack stack--tight" key={index}>
          <h2>{heading === undefined || heading === '' ? sectionHeadings[kind] : heading}</h2>
          <StoredText markdown={body ?? ''} />
        </section>
      ))}
      {item.recipients !== undefined && item.recipients.length > 0 && (
        <section className="stack stack--tight">
          <h2>{item.recipientsHeading ?? 'Beslutet skickas till'}</h2>
          <ul className="locked-item__list">
            {item.recipients.map(({ name, email }, index) => (
              <li key={index}>
                {name} {email !== undefined && <span className="quiet">{email}</span>}
              </li>
            ))}
          </ul>
        </section>
      )}
      {attachments.length > 0 && (
        <section className="stack stack--tight">
          <h2>Bilagor</h2>
          <ul className="locked-item__list">
            {attachments.map(({ id, number, label, title }) => (
              <li key={id}>
                Bilaga {label ?? number}: {title}
              </li>
            ))}
          </ul>
        </section>
      )}
    </article>
  );
}

/** A section without text only says where a list is printed (motions, votes); the list itself stands beside. */
function hasText({ body }: SectionInFile): boolean {
  return body !== undefined && body.trim() !== '';
}

function WhyLocked({ meeting, item }: { meeting: MeetingView; item: AgendaItemView }) {
  const adjustment = meeting.adjustments.find(({ id }) => id === item.adjustmentId);
  if (meeting.history || adjustment?.origin === 'elsewhere') {
    return (
      <Notice title="Justerat på annat håll">
        <p>{item.label} kom hit färdig och kan läsas, skrivas ut och skickas, men inte ändras.</p>
      </Notice>
    );
  }
  if (adjustment === undefined) {
    return meeting.permitted.includes('meeting.write') ? null : (
      <Notice title="Du kan läsa">
        <p>Din roll i organet låter dig läsa paragrafen men inte ändra den.</p>
      </Notice>
    );
  }
  const open = ['sent-for-adjustment', 'partly-signed', 'referred-to-body'].includes(adjustment.state);
  return (
    <Notice title={open ? 'Låst för justering' : 'Justerad'}>
      <p>
        {open
          ? `${item.label} ligger hos justerarna. För att ändra texten drar du först tillbaka justeringen.`
          : `${item.label} är justerad. Texten ändras aldrig mer; ett fel rättas genom en rättelse.`}
      </p>
      <p>
        <Link to={`/sammantraden/${meeting.id}/justering`}>
          Till justeringen av {adjustment.paragraphsLabel}
        </Link>
      </p>
    </Notice>
  );
}
