import { paragraphRange } from '@klubbat/shared/contracts/text-fields';
import { rangeFaults } from '@klubbat/shared/rules/paragraph-range';

/** §§ as people write them, in the form of the file: `§§ 1–4, 6` becomes `1-4,6`. */
export function tidyRange(typed: string): string {
  return typed.replace(/[§\s\u00a0]/g, '').replace(/[–—]/g, '-');
}

/** What is wrong with §§ as typed; undefined when they can be read, and when nothing is written. */
export function rangeError(typed: string): string | undefined {
  const range = tidyRange(typed);
  if (range === '') {
    return undefined;
  }
  return paragraphRange.safeParse(range).success && rangeFaults(range).length === 0
    ? undefined
    : 'Skriv så här: 1-4, 6';
}
