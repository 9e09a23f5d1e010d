import type { z } from 'zod';
import { MOST_HITS, type FoundAttachment, type searchDoors } from '@klubbat/shared/contracts/search';
import { paragraphLabel } from '@klubbat/shared/rules/paragraph-label';
import { readSnippet } from '@klubbat/shared/rules/search-query';
import type { Work } from '../../platform/work.js';
import { readableBy } from '../meetings/readable-meetings.js';
import { askedTerms } from '../search-terms/asked-terms.js';
import { newestHits } from '../search-terms/newest-hits.js';
import { countOf, NOTHING_FOUND, PAGE } from './counted-pages.js';
import { findPageHits, showAttachments, type FoundAttachmentRow } from './found-attachments.store.js';
import { findReadableOrganisations } from './found-items.store.js';

type Query = z.output<typeof searchDoors.attachments.query>;
type Reply = z.input<typeof searchDoors.attachments.reply>;

/**
 * Finds attachments by words that stand on one of their pages, the best first: of all that may be read, and of nothing that is
 * secret or belongs to secret §§ alone, whoever asks. Without a word nothing is found.
 */
export async function searchAttachments(work: Work, { q, boardId, year, page = '1' }: Query): Promise<Reply> {
  const readable = readableBy(work.actor);
  const organisations = await findReadableOrganisations(work.tx, readable);
  const terms = await askedTerms(work, q, { organisations, open: false });
  if (!terms.some(({ excluded }) => !excluded)) {
    return { attachments: [], ...NOTHING_FOUND };
  }
  const number = Number(page);
  const asked = { terms, boardId: boardId ?? null, year: year === undefined ? null : Number(year) };
  const hits = await newestHits(
    terms,
    MOST_HITS + 1,
    (how) => findPageHits(work.tx, readable, organisations, asked, how),
    (hit) => `${hit.id} ${hit.page}`,
  );
  const rows = await showAttachments(work.tx, hits, terms, { offset: (number - 1) * PAGE, limit: PAGE });
  return {
    attachments: rows.map(present),
    ...countOf(rows[0]?.count ?? 0, hits.found.length, number),
  };
}

function present({ items, style, marked, count: _, ...row }: FoundAttachmentRow): FoundAttachment {
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
