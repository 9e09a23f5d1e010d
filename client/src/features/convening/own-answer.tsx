import type { ReactNode } from 'react';
import type { AnswerInput, OwnAnswerView } from '@klubbat/shared/contracts/convening';
import { answerWords } from '@klubbat/shared/sentences/convening-sentences';
import { weekdayDate } from '@klubbat/shared/sentences/dates';
import { clockSpan } from '@klubbat/shared/sentences/protocol-sentences';
import { fileSize } from '../../lib/file-size.js';
import { moment } from '../../lib/moment.js';
import { Facts } from '../../ui/facts.js';
import { Notice } from '../../ui/notice.js';
import { AnswerForm } from './answer-form.js';
import './convening.css';

interface OwnAnswerProps {
  own: OwnAnswerView;
  /** where the papers of a sending are read */
  packAddress: (id: string) => string;
  isPending: boolean;
  error: unknown;
  onAnswer: (answer: AnswerInput) => void;
}

/** The call as one of the invited sees it: when and where, what he has answered, and the papers. */
export function OwnAnswer({ own, packAddress, isPending, error, onAnswer }: OwnAnswerProps) {
  return (
    <div className="stack">
      {own.cancelled !== null && (
        <Notice kind="warning" title="Sammanträdet är inställt">
          <p>{own.cancelled}</p>
        </Notice>
      )}
      <Facts
        items={[
          { label: 'Organ', value: own.board },
          {
            label: 'Dag',
            value: [own.date, own.endDate]
              .flatMap((day) => (day === null ? [] : [weekdayDate(day)]))
              .join(' – '),
          },
          { label: 'Tid', value: clockSpan(own.start ?? undefined, own.end ?? undefined) || null },
          { label: 'Plats', value: own.place },
          { label: 'Kallad', value: own.name },
        ]}
      />
      {own.calledFor !== null && (
        <Notice kind="info" title={`Du kallas i stället för ${own.calledFor.name}`}>
          <p>Du är {own.calledFor.why}. Säg till om du inte heller kan komma, så kallas nästa.</p>
        </Notice>
      )}
      {own.answer !== null && (
        <Notice kind="success" title={`Ditt svar: ${answerWords(own.answer)}`} announce>
          <p>
            {moment(own.answer.at)}.{own.open && ' Du kan ändra det tills sammanträdet börjar.'}
          </p>
        </Notice>
      )}
      {own.open ? (
        <section className="stack" aria-labelledby="svara">
          <h2 id="svara">{own.answer === null ? 'Kommer du?' : 'Ändra ditt svar'}</h2>
          <AnswerForm
            key={own.answer?.at ?? ''}
            answer={own.answer}
            isPending={isPending}
            error={error}
            onAnswer={onAnswer}
          />
        </section>
      ) : (
        own.cancelled === null && (
          <p className="quiet">
            Det går inte längre att svara här. Ring sekreteraren om du inte kan vara med.
          </p>
        )
      )}
      <Packs own={own} packAddress={packAddress} />
    </div>
  );
}

function Packs({ own, packAddress }: Pick<OwnAnswerProps, 'own' | 'packAddress'>): ReactNode {
  return own.packs.length === 0 ? null : (
    <section className="stack stack--tight" aria-labelledby="handlingarna">
      <h2 id="handlingarna">Handlingar</h2>
      <ul>
        {own.packs.map(({ id, title, pages, size }) => (
          <li key={id}>
            <a href={packAddress(id)} target="_blank" rel="noreferrer">
              {title}
              <span className="visually-hidden"> (öppnas i en ny flik)</span>
            </a>{' '}
            <span className="quiet">
              {pages === 1 ? '1 sida' : `${pages} sidor`}, {fileSize(size)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
