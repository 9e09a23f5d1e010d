import { reachedSteps, type ReachedStep, type ReceiptKind } from '../vocabulary/receipts.js';

/** One thing that became known of a delivery. `at`: when it happened, ISO 8601. */
export interface KnownReceipt {
  kind: ReceiptKind;
  at: string;
}

/** How far a delivery has come, and what is wrong with it. */
export interface DeliveryStage {
  /** the furthest that anything told of */
  reached: ReachedStep;
  /** when it first came that far; null where nothing has been told */
  since: string | null;
  /** `bounced`: a server said that it does not arrive; `delayed`: that it tries on, and nothing has been heard since */
  trouble: 'bounced' | 'delayed' | null;
  troubleSince: string | null;
  /** true: a person must see to it that the receiver gets it */
  needsPerson: boolean;
  /** true: a person has written back. What he wrote says whether he got it, so it moves nothing. */
  replied: boolean;
}

const isStep = (kind: ReceiptKind): kind is ReceiptKind & ReachedStep =>
  (reachedSteps as readonly string[]).includes(kind);

const earliest = (receipts: readonly KnownReceipt[]): string | null =>
  receipts.map(({ at }) => at).toSorted()[0] ?? null;

const latest = (receipts: readonly KnownReceipt[]): string =>
  receipts
    .map(({ at }) => at)
    .toSorted()
    .at(-1) ?? '';

/**
 * The stage of a delivery that was handed over, from all that became known of it, in any order. No later news hides a
 * bounce: it stays until the delivery is sent anew. It asks for a person until somebody at the receiver has confirmed or
 * registered, for then it got there some other way. Neither a reply nor an automatic one is a confirmation.
 */
export function deliveryStage(receipts: readonly KnownReceipt[]): DeliveryStage {
  const steps = receipts.filter(({ kind }) => isStep(kind));
  const reached = reachedSteps.findLast((step) => steps.some(({ kind }) => kind === step)) ?? 'handed-over';
  const bounces = receipts.filter(({ kind }) => kind === 'bounced');
  const delays = receipts.filter(({ kind }) => kind === 'delayed');
  const isDelayed = delays.length > 0 && latest(delays) > latest(steps);
  const trouble = bounces.length > 0 ? 'bounced' : isDelayed ? 'delayed' : null;
  return {
    reached,
    since: earliest(steps.filter(({ kind }) => kind === reached)),
    trouble,
    troubleSince: trouble === null ? null : earliest(trouble === 'bounced' ? bounces : delays),
    needsPerson: trouble === 'bounced' && reached !== 'confirmed' && reached !== 'registered',
    replied: receipts.some(({ kind }) => kind === 'replied'),
  };
}
