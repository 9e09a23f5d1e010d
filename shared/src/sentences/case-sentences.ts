import type { CaseGroup, CaseItemStage, CaseStepKind, CaseStepState } from '../vocabulary/case-words.js';
import { longDate, monthName } from './dates.js';

/** By what a long way is narrowed, where one chooses. */
export const caseGroupWords: Readonly<Record<CaseGroup, string>> = {
  meetings: 'Sammanträden',
  documents: 'Skrivelser och inkommet',
  sendings: 'Utskick',
  assignments: 'Uppdrag',
  afterwards: 'Efter beslutet',
};

/** How far an item has come that has no number yet. */
export const caseStageWords: Readonly<Record<CaseItemStage, string>> = {
  planned: 'På dagordningen',
  called: 'I kallelsen',
  held: 'Behandlat',
  withdrawn: 'Utgick',
  cancelled: 'Sammanträdet är inställt',
};

/** `Utskickat till 14 mottagare, 12 har kvitterat` */
export function dispatchSentence(
  what: string,
  { recipients, confirmed, failed }: { recipients: number; confirmed: number; failed: number },
): string {
  return [
    `${what} till ${recipients === 1 ? '1 mottagare' : `${recipients} mottagare`}`,
    confirmed === 0
      ? ''
      : confirmed === recipients && recipients > 1
        ? 'alla har kvitterat'
        : `${confirmed} har kvitterat`,
    failed === 0 ? '' : `${failed} kom inte fram`,
  ]
    .filter(Boolean)
    .join(', ');
}

/** `Registrerat hos Region Sjöbo som RS 2026/12`; of many the first, and how many more. */
export function registeredSentence(registered: readonly { name: string; caseNumber: string }[]): string {
  const shown = registered.slice(0, 3).map(({ name, caseNumber }) => `${name} som ${caseNumber}`);
  const more = registered.length - shown.length;
  return `Registrerat hos ${shown.join(', ')}${more > 0 ? ` och ${more} till` : ''}`;
}

export const caseStepKindWords: Readonly<Record<CaseStepKind, string>> = {
  information: 'Information',
  dialog: 'Dialog',
  decision: 'Beslut',
};

export const caseStepStateWords: Readonly<Record<CaseStepState, string>> = {
  done: 'Klart',
  late: 'Försenat',
  next: 'Nästa steg',
  coming: 'Planerat',
};

/** `12 maj 2027`, or `maj 2027` where only the month is known. */
export function plannedTime(dayOrMonth: string): string {
  return dayOrMonth.length > 7 ? longDate(dayOrMonth) : monthName(dayOrMonth);
}

/** Why a step cannot be planned as it is written. */
export const caseStepFaults = {
  otherBoard: 'Välj ett sammanträde i det här organet.',
  cancelled: 'Sammanträdet är inställt. Välj ett annat.',
  otherCase: 'Punkten hör inte till ärendet, eller till ett annat organ.',
  taken: 'Punkten uppfyller redan ett annat steg i ärendet.',
  tooMany: 'Ärendet har redan 50 planerade steg.',
  fulfilled: 'Steget är uppfyllt. Ta bort kopplingen till punkten först.',
} as const;
