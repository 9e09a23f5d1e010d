import type { z } from 'zod';
import type { FoundAttachment, searchDoors } from '@klubbat/shared/contracts/search';
import { paragraphLabel } from '@klubbat/shared/rules/paragraph-label';
import { readSnippet } from '@klubbat/shared/rules/search-query';
import type { Work } from '../../platform/work.js';
import { readableBy } from '../meetings/readable-meetings.js';
import { askedTerms } from './asked-terms.js';
import { countOf, NOTHING_FOUND, PAGE } from './counted-pages.js';
import { findAttachmentsByText, type FoundAttachmentRow } from './found-attachments.store.js';
import { findReadableOrganisations } from './found-items.store.js';

type Query = z.output<typeof searchDoors.attachments.query>;
type Reply = z.input<typeof searchDoors.attachments.reply>;

/**
 * Finds attachments by words that stand on one of their pages, the best first: of all that may be read, and of nothing that is
 * secret or belongs to secret §§ alone, whoever asks. Without a word nothing is found.
 */
export async function searchAttachments(work: Work, { q, boardId, year, page = '1' }: Query): Promise<Reply> {
  const terms = await askedTerms(work, q);
  if (!terms.some(({ excluded }) => !excluded)) {
    return { attachments: [], ...NOTHING_FOUND };
  }
  const readable = readableBy(work.actor);
  const number = Number(page);
  const rows = await findAttachmentsByText(
    work.tx,
    readable,
    await findReadableOrganisations(work.tx, readable),
    { terms, boardId: boardId ?? null, year: year === undefined ? null : Number(year) },
    { offset: (number - 1) * PAGE, limit: PAGE },
  );
  const [first] = rows;
  return {
    attachments: rows.map(present),
    ...countOf(first?.count ?? 0, first?.pages ?? 0, number),
  };
}

function present({ items, style, marked, count: _, pages: __, ...row }: FoundAttachmentRow): FoundAttachment {
  return {
    ...row,
    items: (items ?? []).map(({ id, paragraph, title }) => ({
      id,
      title,
      label: paragraph === null ? null : paragraphLabel(style, paragraph, row.date),
    })),
    snippet: readSnippet(marked.trim()),
  };
}
