import type { AdjustmentView } from '@klubbat/shared/contracts/adjustment';
import { longDate } from '@klubbat/shared/sentences/dates';
import { signatureMethodWords } from '@klubbat/shared/sentences/signature-sentences';
import { signerCapacityWords } from '@klubbat/shared/sentences/words';

export interface RoundAct {
  at: string;
  words: string;
  /** a reason, an objection */
  said?: string;
}

/** Who did what in a round, in the order in which it happened. */
export function roundActs(adjustment: AdjustmentView): RoundAct[] {
  const { sentAt, sentBy, adjustedAt, withdrawnAt, withdrawnBy, withdrawnReason } = adjustment;
  const acts: (RoundAct | undefined)[] = [
    sentAt === null
      ? undefined
      : { at: sentAt, words: `${sentBy ?? 'Sekreteraren'} skickade till justerarna` },
    ...signerActs(adjustment),
    adjustment.referral === null
      ? undefined
      : {
          at: adjustment.referral.at,
          words: `${adjustment.referral.by} lät organet justera protokollet självt`,
          said: adjustment.referral.reason,
        },
    adjustment.bodyAdjustment === null
      ? undefined
      : {
          at: adjustment.bodyAdjustment.at,
          words: `${adjustment.bodyAdjustment.by} antecknade att organet justerade protokollet den ${longDate(adjustment.bodyAdjustment.date)}, ${adjustment.bodyAdjustment.paragraph}`,
        },
    adjustedAt === null || adjustment.bodyAdjustment !== null
      ? undefined
      : { at: adjustedAt, words: 'Protokollet var justerat' },
    withdrawnAt === null
      ? undefined
      : {
          at: withdrawnAt,
          words: `${withdrawnBy ?? 'Sekreteraren'} drog tillbaka justeringen`,
          ...(withdrawnReason === null ? {} : { said: withdrawnReason }),
        },
  ];
  return acts
    .flatMap((act) => act ?? [])
    .map((act, place) => ({ act, place }))
    .toSorted((one, other) => one.act.at.localeCompare(other.act.at) || one.place - other.place)
    .map(({ act }) => act);
}

function signerActs({ signers }: AdjustmentView): RoundAct[] {
  return signers.flatMap((signer): RoundAct[] => {
    const { name, as, signedAt, method, objection, registeredBy, refusal, replaces } = signer;
    const how = method === null ? '' : ` ${signatureMethodWords[method]}`;
    const acts: RoundAct[] = [];
    if (replaces !== null) {
      const { at, because, decidedBy, decidedOn } = replaces;
      const decision =
        decidedBy === null ? '' : ` Beslutat av ${decidedBy} den ${longDate(decidedOn ?? '')}.`;
      acts.push({
        at,
        words: `${replaces.registeredBy} antecknade att ${name} justerar i stället för ${replaces.name}.${decision}`,
        said: because,
      });
    }
    if (refusal !== null) {
      acts.push({ at: refusal.at, words: `${name} vägrade att justera`, said: refusal.reason });
    }
    if (signedAt !== null) {
      const by = registeredBy === null ? '' : `, registrerat av ${registeredBy}`;
      acts.push({
        at: signedAt,
        words: `${name} skrev under som ${signerCapacityWords[as]}${how}${by}${objection === null ? '' : ', med en invändning'}`,
        ...(objection === null ? {} : { said: objection }),
      });
    }
    return acts;
  });
}
