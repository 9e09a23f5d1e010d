import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { HandedInView } from '@klubbat/shared/contracts/handed-in';
import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import { handedInStateWords, handedInWords } from '@klubbat/shared/sentences/following-sentences';
import { motionKindWords } from '@klubbat/shared/sentences/protocol-words';
import { capital } from '../../lib/capital.js';
import { clockNow } from '../../lib/moment.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { TextField } from '../../ui/text-field.js';
import { handedInQuery, usePutAside, useTake } from './following.queries.js';
import './following.css';

/** `Avslagsyrkande`, `Reservation, punkt 2` */
export function handedInName({ kind, motionKind, point }: HandedInView): string {
  const what = kind === 'motion' && motionKind !== null ? motionKindWords[motionKind] : handedInWords[kind];
  return `${capital(what)}${point === null ? '' : `, punkt ${point}`}`;
}

/** What members have handed in: each is taken into its § by one press, or put aside with a word. */
export function WaitingHandedIn({ meeting }: { meeting: MeetingView }) {
  const { data } = useQuery(handedInQuery(meeting.id));
  const taking = useTake();
  const [aside, setAside] = useState<HandedInView>();
  const waiting = (data?.handedIn ?? []).filter(({ state }) => state === 'handed-in');
  const answered = (data?.handedIn ?? []).filter(({ state }) => state !== 'handed-in');
  const labelOf = (itemId: string) => meeting.items.find(({ id }) => id === itemId)?.label ?? '';
  return (
    <section className="stack following-panel" aria-labelledby="inlamnat">
      <h3 id="inlamnat">Inlämnat av ledamöter{waiting.length > 0 ? ` (${waiting.length})` : ''}</h3>
      <p role="status" className="visually-hidden">
        {waiting.length === 0 ? '' : `${waiting.length} väntar på svar`}
      </p>
      {taking.error !== null && <ProblemNotice error={taking.error} />}
      {waiting.length === 0 && (
        <p className="quiet">Inget väntar. Ledamöter lämnar in yrkanden och annat från sidan Följ.</p>
      )}
      {waiting.length > 0 && (
        <ul className="following-list">
          {waiting.map((one) => (
            <li key={one.id} className="stack">
              <p>
                <strong>{handedInName(one)}</strong> · {labelOf(one.itemId)} · {one.by} ·{' '}
                <span className="figures">{clockNow(Date.parse(one.handedInAt))}</span>
              </p>
              {one.text !== null && <p className="following-text">{one.text}</p>}
              <div className="row">
                <Button
                  variant="primary"
                  isPending={taking.isPending}
                  onPress={() => taking.mutate({ params: { id: one.id } })}
                >
                  {one.kind === 'speaking-request'
                    ? 'Sätt upp på talarlistan'
                    : `För in i ${labelOf(one.itemId)}`}
                </Button>
                <Button onPress={() => setAside(one)}>Lägg åt sidan</Button>
              </div>
            </li>
          ))}
        </ul>
      )}
      {answered.length > 0 && (
        <details>
          <summary>Avgjort ({answered.length})</summary>
          <ul>
            {answered.map((one) => (
              <li key={one.id}>
                {handedInName(one)}, {labelOf(one.itemId)}, {one.by}: {handedInStateWords[one.state]}
                {one.answer === null ? '' : ` – ${one.answer}`}
              </li>
            ))}
          </ul>
        </details>
      )}
      {aside !== undefined && <PutAside handedIn={aside} onClose={() => setAside(undefined)} />}
    </section>
  );
}

function PutAside({ handedIn, onClose }: { handedIn: HandedInView; onClose: () => void }) {
  const putting = usePutAside();
  const [words, setWords] = useState('');
  const answer = words.trim();
  return (
    <Dialog
      title={`Lägg ${handedInName(handedIn).toLocaleLowerCase('sv')} åt sidan`}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button
            variant="primary"
            isDisabled={answer === ''}
            isPending={putting.isPending}
            onPress={() =>
              putting.mutate({ params: { id: handedIn.id }, body: { answer } }, { onSuccess: onClose })
            }
          >
            Lägg åt sidan
          </Button>
          <Button onPress={onClose}>Avbryt</Button>
        </>
      }
    >
      <div className="stack">
        {putting.error !== null && <ProblemNotice error={putting.error} />}
        <TextField
          label={`Ett ord till ${handedIn.by}`}
          description="Till exempel: Yrkandet är redan ställt. Det inlämnade finns kvar som det lämnades in."
          value={words}
          onChange={setWords}
          maxLength={500}
        />
      </div>
    </Dialog>
  );
}
