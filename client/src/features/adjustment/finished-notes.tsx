import { FileText } from 'lucide-react';
import type { ReactNode } from 'react';
import { adjustmentDoors, type AdjustmentView } from '@klubbat/shared/contracts/adjustment';
import { stateWord } from '@klubbat/shared/sentences/finished-notes-sentences';
import { availableEvents } from '@klubbat/shared/rules/lifecycle';
import { doorAddress } from '../../lib/call.js';
import { capital } from '../../lib/capital.js';
import { moment } from '../../lib/moment.js';
import { Facts } from '../../ui/facts.js';
import { LinkButton } from '../../ui/link-button.js';
import { stateKinds } from '../../ui/state-kinds.js';
import { StateMark } from '../../ui/state-mark.js';
import { AdjustmentActions } from './adjustment-actions.js';
import { Fingerprint } from './fingerprint.js';
import './adjustment.css';

interface FinishedNotesProps {
  adjustment: AdjustmentView;
  mayArchive: boolean;
  /** ways on, of other features */
  ways: ReactNode;
}

/** Minnesanteckningar that are finished: by whom and when, and what can be done with them. */
export function FinishedNotes({ adjustment, mayArchive, ways }: FinishedNotesProps) {
  const { id, state, record, sentAt, sentBy, sha256 } = adjustment;
  return (
    <section className="adjustment-card" aria-labelledby={`justering-${id}`}>
      <div className="adjustment-card__head">
        <h2 id={`justering-${id}`}>Minnesanteckningar</h2>
        <StateMark kind={stateKinds[state]}>{capital(stateWord(state, record))}</StateMark>
      </div>
      <Facts
        items={[
          {
            label: 'Färdigställda',
            value: sentAt === null ? null : `${moment(sentAt)}${sentBy === null ? '' : ` av ${sentBy}`}`,
          },
          { label: 'Kontrollsumma', value: sha256 === null ? null : <Fingerprint sha256={sha256} /> },
        ]}
      />
      <div className="row no-print">
        <LinkButton href={doorAddress(adjustmentDoors.pdf, { params: { id } })} icon={FileText} newTab>
          Öppna anteckningarna
        </LinkButton>
        {ways}
        <AdjustmentActions
          adjustment={adjustment}
          events={mayArchive ? availableEvents(state, { notice: false, appeal: false }) : []}
          noticeBoards={[]}
          noticeBoard=""
          hasOwnBoard={false}
        />
      </div>
    </section>
  );
}
