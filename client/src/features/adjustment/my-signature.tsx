import type { AdjustmentView } from '@klubbat/shared/contracts/adjustment';
import { stateWords } from '@klubbat/shared/sentences/words';
import { weekdayDate } from '@klubbat/shared/sentences/dates';
import { moment, today } from '../../lib/moment.js';
import { Notice } from '../../ui/notice.js';
import { hasLeft, mySigning, namesOf, signersLeft } from './signing.js';

/** Calmly: that one has signed, and who is left; or why there is nothing to sign. */
export function MySignature({ adjustment }: { adjustment: AdjustmentView }) {
  const mine = adjustment.signers.filter(({ me }) => me);
  const refused = mine.find(({ refusal, replacedBy }) => refusal !== null && replacedBy === null);
  const replaced = mine.find(({ replacedBy }) => replacedBy !== null);
  const signed = mine.find(({ signedAt }) => signedAt !== null);
  const left = signersLeft(adjustment);
  if (adjustment.state === 'withdrawn') {
    return (
      <Notice kind="warning" title="Justeringen är tillbakadragen">
        <p>
          Skäl: {adjustment.withdrawnReason}
          {signed === undefined
            ? ' Inget mer behövs av dig.'
            : ' Din underskrift gäller inte längre. När protokollet skickas igen får du ett nytt mejl.'}
        </p>
      </Notice>
    );
  }
  if (replaced !== undefined && mine.every(({ replacedBy }) => replacedBy !== null)) {
    return (
      <Notice title={`${replaced.replacedBy ?? ''} justerar i stället för dig`}>
        <p>Inget mer behövs av dig.</p>
      </Notice>
    );
  }
  if (refused !== undefined && refused.refusal !== null) {
    return (
      <Notice kind="warning" announce title="Du har vägrat att justera">
        <p>
          Ditt skäl är sparat {moment(refused.refusal.at)}: ”{refused.refusal.reason}” Sekreteraren svarar på
          vägran.
        </p>
      </Notice>
    );
  }
  if (signed !== undefined && signed.signedAt !== null && mine.every(({ signedAt }) => signedAt !== null)) {
    return (
      <Notice kind="success" announce title="Du har justerat">
        <p>
          Din underskrift är sparad {moment(signed.signedAt)}.{' '}
          {left.length > 0
            ? `Kvar att skriva under: ${namesOf(left)}.`
            : `Alla har skrivit under. Protokollet är ${stateWords.adjusted}.`}
        </p>
      </Notice>
    );
  }
  if (mine.length === 0) {
    return (
      <Notice>
        <p>
          Du är inte justerare här.{' '}
          {left.length > 0 && hasLeft(adjustment) ? `Kvar att skriva under: ${namesOf(left)}.` : ''}
        </p>
      </Notice>
    );
  }
  if (hasLeft(adjustment) && mySigning(adjustment).length === 0) {
    const { signingFrom } = adjustment;
    return (
      <Notice title="Du kan läsa nu och skriva under senare">
        <p>
          {signingFrom !== null && signingFrom > today()
            ? `Du kan skriva under från och med ${weekdayDate(signingFrom)}.`
            : `Först skriver andra under. Kvar: ${namesOf(left.filter(({ me }) => !me))}. Du får ett mejl när det är din tur.`}
        </p>
      </Notice>
    );
  }
  return null;
}
