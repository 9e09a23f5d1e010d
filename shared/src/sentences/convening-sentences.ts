import type { CallDeadline } from '../rules/convening.js';
import type { CallReason } from '../vocabulary/sitting-words.js';
import type {
  ConveningKind,
  ConveningMailState,
  InviteeCapacity,
  SubstituteCalling,
} from '../vocabulary/convening-words.js';
import { clock, weekdayDate } from './dates.js';
import { callReasonSentence } from './sitting-sentences.js';

/** What a sending is called. */
export const conveningKindWords: Record<ConveningKind, string> = {
  call: 'Kallelse',
  addition: 'Tillägg till kallelsen',
  change: 'Ändrad kallelse',
  cancellation: 'Inställt',
};

export const inviteeCapacityWords: Record<InviteeCapacity, string> = {
  member: 'Ledamöter',
  substitute: 'Ersättare',
  official: 'Tjänstepersoner',
  guest: 'Inbjudna',
};

export const conveningMailWords: Record<ConveningMailState, string> = {
  queued: 'På väg',
  retrying: 'Försöker igen',
  'handing-over': 'Lämnas över',
  sent: 'Skickat',
  failed: 'Gick inte fram',
  unclear: 'Oklart om det kom fram',
};

/** Who calls the next substitute. */
export const substituteCallingWords: Record<SubstituteCalling, string> = {
  'by-hand': 'sekreteraren kallar nästa ersättare',
  'at-once': 'nästa ersättare kallas direkt',
};

/** Whose rule the last day is. */
export function callRuleWords({ by }: Pick<CallDeadline, 'by'>): string {
  return by === 'law'
    ? 'minst en vecka före sammanträdet (5 kap. 15 § kommunallagen)'
    : 'så många dagar före som organet har bestämt';
}

/** What is said where the call goes later than it should. */
export function lateCallSentence(deadline: CallDeadline): string {
  return `Kallelsen skulle ha gått senast ${weekdayDate(deadline.last)}: ${callRuleWords(deadline)}. Du kan skicka den ändå, men ange varför den är sen.`;
}

/** The same of what came up after the call, in fullmäktige. */
export function lateAdditionSentence(last: string): string {
  return `Tillägget skulle ha gått så att det var framme senast ${weekdayDate(last)}, vardagen före sammanträdet (5 kap. 15 § kommunallagen). Du kan skicka det ändå, men ange varför det är sent.`;
}

/**
 * Why a substitute is called, after `Du är` or his name: `i tur inom S (6 kap. 16 § kommunallagen)`. `inAssembly`: of
 * fullmäktige, where the law itself says the order.
 */
export function substituteReason(reason: CallReason, party: string | null, inAssembly: boolean): string {
  switch (reason) {
    // before the meeting nobody is there
    case 'absent':
      return 'kan inte heller komma';
    case 'serves-already':
      return 'redan kallad för en annan';
    default:
      return `${callReasonSentence(reason, party)} (${inAssembly ? '5 kap. 17–18 §§' : '6 kap. 16 §'} kommunallagen)`;
  }
}

/** When somebody is away: `från 14.00`, `13.00–14.30`; null: from all of it. */
export function awayWords({
  awayFrom,
  awayUntil,
}: {
  awayFrom: string | null;
  awayUntil: string | null;
}): string | null {
  if (awayFrom === null) {
    return awayUntil === null ? null : `till ${clock(awayUntil)}`;
  }
  return awayUntil === null ? `från ${clock(awayFrom)}` : `${clock(awayFrom)}–${clock(awayUntil)}`;
}

/** What somebody has answered, in a few words. */
export function answerWords(
  answer: { comes: boolean; awayFrom: string | null; awayUntil: string | null } | null,
): string {
  if (answer === null) {
    return 'Har inte svarat';
  }
  const away = awayWords(answer);
  return answer.comes ? 'Kommer' : away === null ? 'Kan inte komma' : `Borta ${away}`;
}

/** What stands on the page of the call and in its refusals. */
export const conveningWords = {
  notOnList: 'Personen hör inte till dem som kallas till det här sammanträdet.',
  noAddress: (name: string) =>
    `${name} har ingen e-postadress i registret. Lägg in den, eller kalla på annat sätt.`,
  noTime: 'Sammanträdet har ingen starttid. I kalendern blir det hela dagen.',
  noPlace: 'Sammanträdet har ingen plats.',
  notASubstitute: 'Personen är inte en ersättare som har fått kallelsen.',
  notAway: (name: string) => `${name} har inte sagt sig vara borta, eller är inte ledamot.`,
  otherParty: 'I fullmäktige kallas ersättare från samma parti (5 kap. 17 § kommunallagen).',
  passedOver: (before: string | null, name: string) =>
    before === null
      ? `${name} står inte i tur att kallas. Ange varför du ändå kallar.`
      : `${before} står före i ordningen. Ange varför du kallar ${name}.`,
  /** after `Du är`: the reason is the secretary's own */
  chosen: 'utsedd av sekreteraren, utanför turordningen',
};
