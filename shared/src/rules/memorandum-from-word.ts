import type { RecipientInFile, SectionInFile } from '../contracts/meeting-file.js';
import type { ProposalFate, ProposalSection } from '../contracts/proposal.js';
import { linesOfText } from '../text/lines-of-text.js';
import { writeText } from '../text/write-text.js';
import { memorandumFates, memorandumSections, type MemorandumFate } from '../vocabulary/memorandum-words.js';
import { withRecipients } from './memorandum.js';

/*
 * How a memorandum that was written in Word becomes one in Klubbat: what its headings say, and a guess, for its author to change,
 * of what they do not.
 */

/** A part of the file, and what becomes of it. */
export interface WordPart {
  /** empty: what stands before the first heading */
  heading: string;
  body: string;
  fate: MemorandumFate;
  /** false: its heading says nothing that we know, and what becomes of it is a guess */
  known: boolean;
}

export interface WordMemorandum {
  title: string;
  caseNumber: string;
  parts: WordPart[];
}

const CASE_NUMBER =
  /(?<!\p{L})(?:diarienummer|diarienr|dnr|ärendenummer|ärendenr)[ \t]*[.:]*\s*((?:\p{Lu}\p{L}{0,7}[ /-]?)?\d[\d/.:-]{0,30}\d)/iu;

/** A line of the head of a letter: a label, a day, the name of the paper itself. */
const OF_THE_HEAD =
  /^(?:tjänsteskrivelse|datum|dnr|diarien|ärendenu?m?r|handläggare|till\b|från\b|sida\b|\d{4}-\d{2}-\d{2}|\d+$)|:|@/iu;

const LONGEST_TITLE = 200;

const isTitle = (line: string) => line !== '' && line.length <= LONGEST_TITLE && !OF_THE_HEAD.test(line);

const isFate = (fate: ProposalFate): fate is MemorandumFate =>
  (memorandumFates as readonly string[]).includes(fate);

function fateOf({ fate, body }: ProposalSection, proposes: boolean): Pick<WordPart, 'fate' | 'known'> {
  if (body.trim() === '') {
    return { fate: 'skip', known: false };
  }
  if (fate === 'skip') {
    return { fate, known: false };
  }
  if (isFate(fate)) {
    return { fate, known: true };
  }
  return fate === 'decision' && !proposes
    ? { fate: 'proposal', known: true }
    : { fate: 'background', known: false };
}

/** The parts that stand before the first that says what it is: the head of the letter. */
function headOf(sections: readonly ProposalSection[]): readonly ProposalSection[] {
  const first = sections.findIndex(({ fate }) => fate !== 'skip');
  return first === -1 ? sections : sections.slice(0, first);
}

function titleOf(head: readonly ProposalSection[]): string {
  const headings = head.map(({ heading }) => heading.trim());
  return (
    headings.find(isTitle) ??
    head
      .flatMap(({ body }) => linesOfText(body))
      .filter(isTitle)
      .at(-1) ??
    ''
  );
}

/** What a file of Word, read in parts, is as a memorandum. */
export function memorandumFromWord(sections: readonly ProposalSection[]): WordMemorandum {
  const head = headOf(sections);
  const title = titleOf(head);
  const proposes = sections.some(({ fate, body }) => fate === 'proposal' && body.trim() !== '');
  const said = head.flatMap(({ heading, body }) => [heading, ...linesOfText(body)]).join('\n');
  return {
    title,
    caseNumber: CASE_NUMBER.exec(said)?.[1] ?? '',
    parts: sections
      .map((section) => ({
        heading: section.heading.trim(),
        body: section.body,
        ...fateOf(section, proposes),
      }))
      // a heading alone is told, unless it is what the paper or its case is called
      .filter(({ heading, body }) => body.trim() !== '' || (heading !== title && isTitle(heading))),
  };
}

const underHeading = ({ heading, body, known }: WordPart) =>
  known || heading === ''
    ? body
    : `${writeText([{ type: 'paragraph', content: [{ type: 'text', text: heading, bold: true }] }])}\n\n${body}`;

/** The sections and recipients that the parts become, as each is to be. A heading that says nothing to us stands above its text. */
export function takenParts(parts: readonly WordPart[]): {
  sections: SectionInFile[];
  recipients: RecipientInFile[];
} {
  const of = (fate: MemorandumFate) => parts.filter((part) => part.fate === fate);
  return {
    sections: memorandumSections.flatMap((kind) => {
      const body = of(kind).map(underHeading).join('\n\n');
      return body === '' ? [] : [{ kind, body }];
    }),
    recipients: withRecipients(
      [],
      of('recipients')
        .flatMap(({ body }) => linesOfText(body))
        .map((name) => ({ name })),
    ),
  };
}
