import type { z } from 'zod';
import type { caseEntry } from '@klubbat/shared/contracts/case';
import { paragraphLabel, type NumberingStyle } from '@klubbat/shared/rules/paragraph-label';
import { maskingWords } from '@klubbat/shared/sentences/masking-sentences';
import { appendixLabel } from '@klubbat/shared/sentences/protocol-sentences';
import type { WayRow } from './case-way.store.js';

type Shown = z.input<typeof caseEntry>;

/** The details of a row as the database hands them on: each kind has some of them. */
interface Detail extends Record<string, unknown> {
  style?: NumberingStyle;
  /** the day of the meeting, by which a number may have its year */
  of?: string;
  aboutParagraph?: number | null;
  sentParagraphs?: number[];
  title?: string | null;
  itemId?: string;
  attachments?: { id: string; number: number; label: string | null; title: string; file: boolean }[];
  state?: string;
  dueOn?: string | null;
}

/** One thing on a case's way as its door shows it. */
export function presentEntry({ kind, date, id, organisation, board, detail }: WayRow, today: string): Shown {
  const { style, of = date, aboutParagraph, sentParagraphs, attachments, ...told } = detail as Detail;
  const label = (number: number) => paragraphLabel(style ?? {}, number, of);
  const entry = {
    ...told,
    kind,
    id,
    date,
    organisation,
    board,
    ...(aboutParagraph === undefined
      ? {}
      : { label: aboutParagraph === null ? null : label(aboutParagraph) }),
    ...(sentParagraphs === undefined ? {} : { labels: sentParagraphs.map(label) }),
  };
  const more =
    kind === 'item'
      ? { title: told.title ?? maskingWords.secretTitle, attachments: (attachments ?? []).map(asAppendix) }
      : kind === 'assignment'
        ? { late: told.state === 'open' && typeof told.dueOn === 'string' && told.dueOn < today }
        : {};
  // the door's schema picks and checks what each kind tells
  return { ...entry, ...more } as Shown;
}

const asAppendix = ({ id, number, label, title, file }: NonNullable<Detail['attachments']>[number]) => ({
  id,
  label: appendixLabel({ number, label: label ?? undefined }),
  title,
  file,
});
