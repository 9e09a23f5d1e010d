import { caseNumbers } from '@klubbat/shared/rules/paragraph-label';
import { maskingWords } from '@klubbat/shared/sentences/masking-sentences';
import { heldTogether } from '@klubbat/shared/text/printable';
import { caseAddress } from './addresses.js';
import { markup, type Markup } from './markup.js';

/** The number of a case as a § bears it. */
export interface ShownCaseNumber {
  number: string;
  /** the page of the case; null where something in the number is masked, and then there is none */
  href: string | null;
}

/** Longer ones are no numbers that anybody looks for. */
const MOST = 200;

/** The case numbers of a § of a public version, in the organisation with that word in addresses. */
export const shownCaseNumbers = (slug: string, item: Parameters<typeof caseNumbers>[0]): ShownCaseNumber[] =>
  caseNumbers(item).map((number) => ({
    number,
    href: number.includes(maskingWords.sign) || number.length > MOST ? null : caseAddress(slug, number),
  }));

/** `Diarienummer: 2026/00214`, each number leading to the page of its case; nothing where there is none. */
export const caseNumberLine = (label: string, numbers: readonly ShownCaseNumber[]): Markup | false =>
  numbers.length > 0 &&
  markup`${label}: ${numbers.map(
    ({ number, href }, i) =>
      markup`${i > 0 && ', '}${href === null ? heldTogether(number) : markup`<a href="${href}">${heldTogether(number)}</a>`}`,
  )}`;
