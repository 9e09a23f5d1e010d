import { printParagraphs } from '@klubbat/shared/rules/paragraph-range';
import { vacantSeatWords } from '@klubbat/shared/sentences/sitting-sentences';
import { clock } from '@klubbat/shared/sentences/dates';
import { rangeError, tidyRange } from '../../lib/paragraph-range-input.js';
import { vacantSeatOf, type DraftRow } from './attendance-draft.js';

/** What a row says besides who and present, in words: `ersätter Mia Lind`, `§§ 1–4`, `via länk`. */
export function rowDetails(row: DraftRow, nameOf: (key: string) => string): string[] {
  const { serves, servesFor, remote, office, from, to } = row;
  const paragraphs = tidyRange(row.paragraphs);
  const vacant = vacantSeatOf(row);
  const times = [from, to].map((time) => (time === '' ? '' : clock(time)));
  return [
    office,
    serves === 'yes' ? 'tjänstgör' : serves === 'no' ? 'tjänstgör inte' : '',
    servesFor === '' ? '' : `ersätter ${nameOf(servesFor)}`,
    vacant === undefined ? '' : `för ${vacantSeatWords(vacant)}`,
    paragraphs === '' ? '' : rangeError(paragraphs) === undefined ? printParagraphs(paragraphs) : paragraphs,
    remote ? 'via länk' : '',
    from === '' && to === '' ? '' : `kl. ${times.join('–')}`,
  ].filter((part) => part !== '');
}
