import { weekdayDate } from '@klubbat/shared/sentences/dates';
import { documentWords, paperWords } from '@klubbat/shared/sentences/document-words';
import { cutAtWord } from '@klubbat/shared/text/cut-at-word';
import type { DocumentDefinition } from '../document-kind.js';
import { lineByLine } from '../rich.js';

/** A tjänsteskrivelse: from whom, to which body, the case with what is proposed and why, and who stands for it. */
export const memorandum: DocumentDefinition = {
  body: ({ file, choice: { memorandum: told }, items }) => {
    const { author, post, meetingDate, files = [] } = told ?? {};
    const [only] = items;
    const fact = (label: string, value: string | undefined) =>
      value === undefined ? [] : [{ label, value }];
    const sender = [author, post].filter((words) => words !== undefined);
    const part = (heading: string, lines: readonly string[]) =>
      lines.length === 0 ? [] : [{ heading, blocks: lineByLine(lines) }];
    return {
      attendance: [],
      ...(only === undefined
        ? {}
        : { fileTitle: `${documentWords.memorandum.file} ${cutAtWord(only.title, 80)}` }),
      facts: [
        ...fact(paperWords.from, author === undefined ? undefined : sender.join(', ')),
        ...fact(paperWords.to, file.board.name),
        ...fact(paperWords.toMeeting, meetingDate === undefined ? undefined : weekdayDate(meetingDate)),
      ],
      // it has no number yet: its case stands above its title
      items: items.map(({ caseLine, ...item }) => ({
        ...item,
        paragraphLabel: caseLine ?? paperWords.matter,
      })),
      closing: [...part(paperWords.files, files), ...part(paperWords.signedBy, sender)],
      appendices: [],
    };
  },
};
