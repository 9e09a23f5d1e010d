import { useMemo } from 'react';
import type { PublicationView } from '@klubbat/shared/contracts/publication';
import { leftOutOf } from '@klubbat/shared/rules/mask-record';
import { longDate } from '@klubbat/shared/sentences/dates';
import { leftOutSentence } from '@klubbat/shared/sentences/masking-sentences';
import { Facts } from '../../ui/facts.js';
import { AttachmentChoice } from './attachment-choice.js';
import { FindingList } from './finding-list.js';
import { attachmentsOf, readableGroups } from './readable-groups.js';
import { ReadableProtocol } from './readable-protocol.js';
import { textsByPath } from './texts-by-path.js';

interface PublicationReadingProps {
  adjustmentId: string;
  view: PublicationView;
  choices: Pick<NonNullable<PublicationView['draft']>, 'masks' | 'attachments' | 'removeOn'>;
}

/** A public version as it will be read: what is left out, what was found, and the text. Changes nothing. */
export function PublicationReading({ adjustmentId, view, choices }: PublicationReadingProps) {
  const { record, paragraphs } = view;
  const { masks, attachments, removeOn } = choices;
  const groups = useMemo(() => readableGroups(record, paragraphs), [record, paragraphs]);
  const texts = useMemo(() => textsByPath(groups), [groups]);
  return (
    <div className="masking">
      <div className="masking__tools stack stack--wide">
        <section className="stack stack--tight" aria-labelledby="utelamnat">
          <h2 id="utelamnat">Utelämnat</h2>
          {masks.length === 0 ? (
            <p>Inget är maskat.</p>
          ) : (
            <ul>
              {leftOutOf(masks).map((one) => (
                <li key={leftOutSentence(one)}>{leftOutSentence(one)}</li>
              ))}
            </ul>
          )}
          <Facts
            items={[
              {
                label: 'Tas bort från webben',
                value: removeOn === null ? 'Ingen dag satt' : longDate(removeOn),
              },
            ]}
          />
        </section>
        <FindingList
          adjustmentId={adjustmentId}
          findings={view.findings}
          texts={texts}
          masks={masks}
          onMask={undefined}
        />
        <AttachmentChoice
          attachments={attachmentsOf(record, paragraphs)}
          chosen={attachments}
          onChange={undefined}
        />
      </div>
      <section className="masking__protocol" aria-labelledby="protokollets-text">
        <h2 id="protokollets-text">
          {view.record.meeting.record === 'notes' ? 'Anteckningarnas text' : 'Protokollets text'}
        </h2>
        <ReadableProtocol groups={groups} masks={masks} />
      </section>
    </div>
  );
}
