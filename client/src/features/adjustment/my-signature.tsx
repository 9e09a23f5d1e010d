import type { AdjustmentView } from '@klubbat/shared/contracts/adjustment';
import { stateWords } from '@klubbat/shared/sentences/words';
import { moment } from '../../lib/moment.js';
import { Notice } from '../../ui/notice.js';
import { hasLeft, namesOf, signersLeft } from './signing.js';

/** Calmly: that one has signed, and who is left; or why there is nothing to sign. */
export function MySignature({ adjustment }: { adjustment: AdjustmentView }) {
  const mine = adjustment.signers.filter(({ me }) => me);
  const signed = mine.find(({ signedAt }) => signedAt !== null);
  const left = signersLeft(adjustment);
  if (adjustment.state === 'withdrawn') {
    return (
      <Notice kind="warning" title="Justeringen är tillbakadragen">
        <p>Inget mer behövs av dig. Skäl: {adjustment.withdrawnReason}</p>
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
  return null;
}
