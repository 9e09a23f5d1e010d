import type { CaseGroup, CaseItemStage } from '../vocabulary/case-words.js';

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
