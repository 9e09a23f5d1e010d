import { useState } from 'react';
import type { ConveningView, InviteeView } from '@klubbat/shared/contracts/convening';
import {
  answerWords,
  conveningMailWords,
  inviteeCapacityWords,
} from '@klubbat/shared/sentences/convening-sentences';
import { inviteeCapacities } from '@klubbat/shared/vocabulary/convening-words';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { FaultSummary } from '../../ui/fault-summary.js';
import { StateMark, type StateKind } from '../../ui/state-mark.js';
import { TextField } from '../../ui/text-field.js';
import { AnswerForm } from './answer-form.js';
import { useAnswerFor, useSettleMail } from './convening.queries.js';
import '../../ui/act-rows.css';
import './convening.css';

const answerKind = ({ answer }: InviteeView): StateKind =>
  answer === null ? 'waiting' : answer.comes ? 'done' : 'problem';

/** A mail that went wrong, or of which nobody knows: a person decides. */
function SettleMail({ invitee, onClose }: { invitee: InviteeView; onClose: () => void }) {
  const settle = useSettleMail();
  const [reason, setReason] = useState('');
  const act = (what: 'arrived' | 'send-again') =>
    settle.mutate(
      { params: { id: invitee.mail?.letterId ?? '' }, body: { what, reason: reason.trim() } },
      { onSuccess: onClose },
    );
  const isUnclear = invitee.mail?.state === 'unclear';
  return (
    <Dialog
      title={`Mejlet till ${invitee.name}`}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button variant="primary" isPending={settle.isPending} onPress={() => act('send-again')}>
            Skicka igen
          </Button>
          {isUnclear && <Button onPress={() => act('arrived')}>Det kom fram</Button>}
          <Button variant="quiet" onPress={onClose}>
            Avbryt
          </Button>
        </>
      }
    >
      <div className="stack">
        {settle.error !== null && <FaultSummary error={settle.error} />}
        <p>
          {isUnclear
            ? 'Hela mejlet gick iväg, men mejlservern svarade inte. Fråga mottagaren innan du skickar igen.'
            : 'Mejlservern tog inte emot mejlet.'}
        </p>
        {(invitee.mail?.trouble ?? null) !== null && <p className="quiet">{invitee.mail?.trouble}</p>}
        <TextField label="Hur vet du?" value={reason} onChange={setReason} />
      </div>
    </Dialog>
  );
}

function Row({
  invitee,
  mayAnswer,
  onAnswer,
  onSettle,
}: {
  invitee: InviteeView;
  mayAnswer: boolean;
  onAnswer: () => void;
  onSettle: () => void;
}) {
  const { mail, answer } = invitee;
  const needsPerson = mail?.state === 'failed' || mail?.state === 'unclear';
  return (
    <li>
      <div>
        <p>
          {invitee.name}
          {invitee.party === null ? '' : ` (${invitee.party})`}
        </p>
        <p className="quiet small">
          {invitee.email ?? 'Saknar e-postadress: kalla på annat sätt'}
          {mail !== null && ` · ${conveningMailWords[mail.state]}`}
          {(answer?.reason ?? null) !== null && ` · Skäl: ${answer?.reason ?? ''}`}
          {(answer?.by ?? null) !== null && ` · Antecknat av ${answer?.by ?? ''}`}
        </p>
      </div>
      {invitee.id !== null && (
        <div className="row">
          <span className="invitees__answer">
            <StateMark kind={answerKind(invitee)}>{answerWords(answer)}</StateMark>
          </span>
          {needsPerson && (
            <Button variant="quiet" onPress={onSettle}>
              Ta hand om mejlet<span className="visually-hidden"> till {invitee.name}</span>
            </Button>
          )}
          {mayAnswer && (
            <Button variant="quiet" onPress={onAnswer}>
              Anteckna svar<span className="visually-hidden"> av {invitee.name}</span>
            </Button>
          )}
        </div>
      )}
    </li>
  );
}

/** Everybody who is called, by what he is: whether the mail came, and what he has answered. */
export function InviteeList({ convening, mayAnswer }: { convening: ConveningView; mayAnswer: boolean }) {
  const [answering, setAnswering] = useState<InviteeView>();
  const [settling, setSettling] = useState<InviteeView>();
  const answer = useAnswerFor();
  return (
    <>
      {inviteeCapacities.map((capacity) => {
        const invitees = convening.invitees.filter((one) => one.capacity === capacity);
        return invitees.length === 0 ? null : (
          <section className="stack stack--tight" aria-labelledby={`kallade-${capacity}`} key={capacity}>
            <h3 id={`kallade-${capacity}`}>{inviteeCapacityWords[capacity]}</h3>
            <ul className="act-rows">
              {invitees.map((invitee) => (
                <Row
                  key={invitee.key}
                  invitee={invitee}
                  mayAnswer={mayAnswer}
                  onAnswer={() => setAnswering(invitee)}
                  onSettle={() => setSettling(invitee)}
                />
              ))}
            </ul>
          </section>
        );
      })}
      {answering !== undefined && (
        <Dialog title={`Svar av ${answering.name}`} isOpen onClose={() => setAnswering(undefined)}>
          <AnswerForm
            answer={answering.answer}
            isPending={answer.isPending}
            error={answer.error}
            onAnswer={(body) =>
              answer.mutate(
                { params: { id: answering.id ?? '' }, body },
                { onSuccess: () => setAnswering(undefined) },
              )
            }
          />
        </Dialog>
      )}
      {settling !== undefined && <SettleMail invitee={settling} onClose={() => setSettling(undefined)} />}
    </>
  );
}
