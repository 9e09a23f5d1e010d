import type { ItemInFile } from '@klubbat/shared/contracts/meeting-file';
import { caseLine, paragraphLabel } from '@klubbat/shared/rules/paragraph-label';
import { pdfFileName } from './file-name.js';
import type { ExtractEmailInput } from './extract-email.js';
import { fromMeeting } from './meeting-phrase.js';
import { oneLine } from './one-line.js';
import { senderBlock } from './sender-block.js';

interface NewsEmailInput extends Pick<
  ExtractEmailInput,
  'organisation' | 'board' | 'date' | 'endDate' | 'sender' | 'template'
> {
  item: Pick<ItemInFile, 'title' | 'caseNumber' | 'moreCaseNumbers'> & { paragraph: number };
  /** what the subject begins with: `Laga kraft` */
  headline: string;
  /** what has happened, as a sentence or more */
  told: string;
  /** what the attached file is: `rättelsen` */
  attached: string;
}

/** The mail that carries news of a § to one who has got it before: subject, plain text (LF) and the name of the PDF. */
export function newsEmail(input: NewsEmailInput): {
  subject: string;
  text: string;
  fileName: string;
  senderBlock: string;
} {
  const { board, date, item, headline } = input;
  const label = paragraphLabel(board, item.paragraph, date);
  const subject = oneLine(`${headline}: ${label}, ${board.name} ${date} - ${item.title}`);
  const about = [label, caseLine(board, item)].filter((part) => part !== undefined).join(', ');
  const block = senderBlock(input);
  const text = [
    'Hej!',
    '',
    `Ni har tidigare fått ${label} ${fromMeeting({ ...input, board: board.name })} angående ${oneLine(item.title)}.`,
    '',
    input.told,
    '',
    `Bifogar ${input.attached}. Lägg den till ert ärende.`,
    '',
    about,
    '',
    block,
    '',
  ].join('\n');
  return { subject, text, fileName: pdfFileName(`${item.caseNumber ?? ''} ${subject}`), senderBlock: block };
}
