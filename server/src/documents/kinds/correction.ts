import { paragraphLabel } from '@klubbat/shared/rules/paragraph-label';
import { printParagraphs } from '@klubbat/shared/rules/paragraph-range';
import {
  correctionDecidedBy,
  correctionGroundSentences,
  correctionName,
  correctionTitle,
  correctionWordsOf,
} from '@klubbat/shared/sentences/correction-sentences';
import { daySpan } from '@klubbat/shared/sentences/protocol-sentences';
import type { DocumentDefinition, PrintedCorrection } from '../document-kind.js';
import { lineByLine, paragraph } from '../rich.js';

/** Words that somebody has typed or marked, line by line as they are. */
const typed = (text: string) => lineByLine(text.split(/\r?\n/));

function factsOf(
  correction: PrintedCorrection,
  about: string,
  correctionWords: ReturnType<typeof correctionWordsOf>,
) {
  const { number, replaces, registered, adjustedOn, protocolReference, decidedOn } = correction;
  const fact = (label: string, value: string | undefined) => (value === undefined ? [] : [{ label, value }]);
  return [
    ...fact(correctionWords.number, number === undefined ? undefined : String(number)),
    ...fact(correctionWords.paragraph, about),
    ...fact(correctionWords.adjusted, adjustedOn),
    ...fact(correctionWords.protocolReference, protocolReference),
    ...fact(
      correctionWords.replaces,
      replaces === undefined ? undefined : correctionName(replaces).toLowerCase(),
    ),
    ...fact(correctionWords.decidedBy, correctionDecidedBy(correction)),
    ...fact(correctionWords.decidedOn, decidedOn),
    ...fact(correctionWords.registered, registered && `${registered.by}, ${registered.on}`),
  ];
}

/**
 * A rättelse: what stands in an adjusted § and what should stand, why, on what ground and by whose decision. That something was
 * corrected, and what, must be seen (JO 581-2013); the protocol itself is never changed.
 */
export const correction: DocumentDefinition = {
  body: ({ file, choice: { correction: told }, chosen }) => {
    const { board, meeting } = file;
    const correctionWords = correctionWordsOf(meeting.record);
    const stands = { heading: correctionWords.about, blocks: [paragraph(correctionWords.stands)] };
    const nothing = { attendance: [], items: [], appendices: [] };
    if (told === undefined) {
      return { ...nothing, facts: [], closing: [stands] };
    }
    const label = paragraphLabel(board, told.paragraph, meeting.date);
    const newText = typed(told.newText);
    return {
      ...nothing,
      documentTitle: correctionTitle(printParagraphs([told.paragraph]), meeting.record).toLocaleUpperCase(
        'sv',
      ),
      fileTitle: `${correctionTitle(label, meeting.record)} ${board.name} ${daySpan(meeting.date, meeting.endDate)}`,
      facts: factsOf(told, [label, ...chosen.map(({ title }) => title)].join(' '), correctionWords),
      closing: [
        { heading: correctionWords.oldText, blocks: typed(told.oldText) },
        {
          heading: correctionWords.newText,
          blocks: newText.length > 0 ? newText : [paragraph(correctionWords.removed)],
        },
        { heading: correctionWords.reason, blocks: typed(told.reason) },
        { heading: correctionWords.ground, blocks: [paragraph(correctionGroundSentences[told.ground])] },
        stands,
      ],
    };
  },
};
