import type { AdjustmentView, SignerView } from '@klubbat/shared/contracts/adjustment';
import type { MeetingView } from '@klubbat/shared/contracts/meeting';

/** The adjustments that stand: those taken back are history. */
export function standing(adjustments: readonly AdjustmentView[]): AdjustmentView[] {
  return adjustments.filter(({ state }) => state !== 'withdrawn');
}

/** True while signatures are being gathered. */
export function hasLeft({ state }: AdjustmentView): boolean {
  return state === 'sent-for-adjustment' || state === 'partly-signed';
}

/** The §§ with a number that no standing adjustment holds. */
export function paragraphsLeft(meeting: Pick<MeetingView, 'items' | 'adjustments'>): number[] {
  const held = new Set(standing(meeting.adjustments).flatMap(({ paragraphs }) => paragraphs));
  return meeting.items.flatMap(({ paragraph }) =>
    paragraph === null || held.has(paragraph) ? [] : [paragraph],
  );
}

/** Those whose signature the adjustment waits for, those who have refused among them. */
export function signersLeft({ signers }: Pick<AdjustmentView, 'signers'>): SignerView[] {
  return signers.filter(
    ({ required, signedAt, replacedBy }) => required && signedAt === null && replacedBy === null,
  );
}

/** Those who have refused, where nothing has answered it yet. */
export function unansweredRefusals(adjustment: Pick<AdjustmentView, 'signers'>): SignerView[] {
  return signersLeft(adjustment).filter(({ refusal }) => refusal !== null);
}

/** The places in which the one who looks may sign now. */
export function mySigning({ signers }: Pick<AdjustmentView, 'signers'>): SignerView[] {
  return signers.filter(({ me, mayNow }) => me && mayNow);
}

/** `Siv Ek`, `Siv Ek och Ali Berg`, `Siv Ek, Ali Berg och Mia Lind`; each name once. */
export function namesOf(people: readonly { name: string }[]): string {
  const names = [...new Set(people.map(({ name }) => name))];
  return new Intl.ListFormat('sv', { type: 'conjunction' }).format(names);
}
