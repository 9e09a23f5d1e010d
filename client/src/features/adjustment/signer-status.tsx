import { adjustmentDoors, type AdjustmentView, type SignerView } from '@klubbat/shared/contracts/adjustment';
import { signingRoundDoors } from '@klubbat/shared/contracts/signing-round';
import { longDate } from '@klubbat/shared/sentences/dates';
import { signatureMethodWords } from '@klubbat/shared/sentences/signature-sentences';
import { doorAddress } from '../../lib/call.js';
import { moment, today } from '../../lib/moment.js';
import { StateMark, type StateKind } from '../../ui/state-mark.js';
import { hasLeft } from './signing.js';
import './signer-status.css';

interface SignerStatusProps {
  adjustment: AdjustmentView;
  signer: SignerView;
}

/** How far one signer has come, in a word and with what he has said. */
export function SignerStatus({ adjustment, signer }: SignerStatusProps) {
  const { kind, words } = statusOf(adjustment, signer);
  // until then it stands above, in a notice of its own
  const isAnswered = signer.replacedBy !== null || !hasLeft(adjustment);
  return (
    <div className="signer-status">
      <StateMark kind={kind}>{words}</StateMark>
      {signer.objection !== null && <p>Invändning: {signer.objection}</p>}
      {signer.mailedAt !== null && signer.mayNow && signer.required && (
        <p className="quiet">
          {signer.mailFailed
            ? `Mejlet ${moment(signer.mailedAt)} kom inte fram. Kontrollera adressen i registret.`
            : `Fick mejl ${moment(signer.mailedAt)}`}
        </p>
      )}
      {signer.refusal !== null && isAnswered && <p>Skäl: {signer.refusal.reason}</p>}
      {signer.method === 'paper' && (
        <p>
          <a href={doorAddress(signingRoundDoors.paper, { params: { id: signer.id } })}>Se underskriften</a>
        </p>
      )}
      {(signer.method === 'passkey' || signer.method === 'e-identity') && (
        <p>
          <a
            href={doorAddress(adjustmentDoors.evidence, {
              params: { id: adjustment.id, signerId: signer.id },
            })}
            download="bevis.json"
          >
            Hämta beviset<span className="visually-hidden"> för underskriften av {signer.name}</span>
          </a>
        </p>
      )}
    </div>
  );
}

function statusOf(adjustment: AdjustmentView, signer: SignerView): { kind: StateKind; words: string } {
  const { signedAt, method, registeredBy, refusal, replacedBy, required, hasAccount, mayNow } = signer;
  if (signedAt !== null) {
    const how = method === null ? '' : ` ${signatureMethodWords[method]}`;
    const by = registeredBy === null ? '' : `, registrerat av ${registeredBy}`;
    const words = `Skrev under ${moment(signedAt)}${how}${by}`;
    return adjustment.state === 'withdrawn'
      ? { kind: 'closed', words: `${words}. Gäller inte längre` }
      : { kind: 'done', words };
  }
  if (replacedBy !== null) {
    const before = refusal === null ? '' : `Vägrade ${moment(refusal.at)}. `;
    return { kind: 'closed', words: `${before}${replacedBy} justerar i stället` };
  }
  if (refusal !== null) {
    return { kind: 'problem', words: `Vägrade ${moment(refusal.at)}` };
  }
  const without = hasAccount ? '' : ', saknar konto';
  if (!required) {
    return { kind: 'idle', words: `Kan skriva under, behövs inte för justeringen${without}` };
  }
  if (!hasLeft(adjustment)) {
    return { kind: 'closed', words: 'Skrev inte under' };
  }
  if (!mayNow) {
    const from = adjustment.signingFrom;
    return {
      kind: 'idle',
      words:
        from !== null && from > today()
          ? `Kan skriva under från ${longDate(from)}${without}`
          : `Väntar på sin tur${without}`,
    };
  }
  return isLate(adjustment)
    ? { kind: 'problem', words: `Kvar, är försenad${without}` }
    : { kind: 'waiting', words: `Kvar${without}` };
}

/** True when the last day has passed. */
export function isLate({ signingUntil }: AdjustmentView): boolean {
  return signingUntil !== null && signingUntil < today();
}
