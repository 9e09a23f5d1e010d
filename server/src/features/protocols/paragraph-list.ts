import { paragraphRange } from '@klubbat/shared/contracts/text-fields';
import { expandRange, rangeFaults } from '@klubbat/shared/rules/paragraph-range';
import { fail } from '../../platform/errors.js';

/** §§ as an address names them: `3,9` or `1-4`. Undefined when it names none. Refuses what is no list of §§. */
export function readParagraphList(text: string | undefined): number[] | undefined {
  if (text === undefined || text === '') {
    return undefined;
  }
  const compact = text.replace(/\s/g, '');
  if (
    !paragraphRange.safeParse(compact).success ||
    compact.includes('.') ||
    rangeFaults(compact).length > 0
  ) {
    fail('invalid', {
      errors: [{ path: '$.paragraphs', message: 'Ange paragrafer som 3,9 eller 1-4.' }],
    });
  }
  return [...new Set(expandRange(compact))].sort((a, b) => a - b);
}
