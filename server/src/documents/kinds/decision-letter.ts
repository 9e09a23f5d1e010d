import { howToAppeal } from '@klubbat/shared/sentences/appeal-sentences';
import { paperWords } from '@klubbat/shared/sentences/document-words';
import { daySpan } from '@klubbat/shared/sentences/protocol-sentences';
import { appealHeading } from '@klubbat/shared/sentences/template-sentences';
import { readText } from '@klubbat/shared/text/read-text';
import { appendicesOf } from '../appendix-part.js';
import type { DocumentDefinition, DocumentSource } from '../document-kind.js';
import { statusFacts } from '../facts.js';
import { lineByLine } from '../rich.js';

/** In own words, else those of the organisation's template for its usual way, else the house's. */
function appealText({ file, choice, items }: DocumentSource): string {
  const { letter, appealText: usual } = choice;
  if (letter?.text?.trim()) {
    return letter.text;
  }
  const appeal = letter?.appeal ?? 'legality';
  if (appeal === 'legality' && usual !== undefined && !letter?.instance?.trim()) {
    return usual;
  }
  return howToAppeal(appeal, {
    organisation: file.organisation.name,
    organisationKind: file.organisation.kind,
    board: file.board.name,
    paragraph: items.map(({ paragraphLabel }) => paragraphLabel).join(', '),
    date: daySpan(file.meeting.date, file.meeting.endDate),
    instance: letter?.instance,
    act: letter?.act,
  });
}

/** A § to a named receiver, word for word as in the protocol, and how he may appeal it (FL 33 §, KL 13). */
export const decisionLetter: DocumentDefinition = {
  body: (source) => {
    const { file, choice, names, chosen, items } = source;
    const { letter } = choice;
    const known = (label: string, value: string | undefined) =>
      value === undefined ? [] : [{ label, value }];
    const to = lineByLine(letter?.to.split(/\r?\n/) ?? []);
    return {
      attendance: [],
      facts: [
        ...(file.meeting.record === 'notes' ? [] : statusFacts(items, choice)),
        ...known(paperWords.noticeUp, letter?.postedOn),
        ...(letter?.appeal === 'legality' ? known(paperWords.lastAppealDay, letter.lastAppealDay) : []),
      ],
      ...(to.length > 0 ? { opening: [{ heading: paperWords.to, blocks: to }] } : {}),
      items: [...items],
      closing: [{ heading: appealHeading, blocks: readText(appealText(source)) }],
      appendices: appendicesOf(chosen, file, choice, names),
    };
  },
};
