import type { EntityManager } from 'typeorm';
import type { SearchReply } from '@klubbat/shared/contracts/search';
import { anywhere } from '@klubbat/shared/rules/search-query';
import { paragraphLabel } from '@klubbat/shared/rules/paragraph-label';
import type { Actor, Work } from '../../platform/work.js';
import { may, whereMay } from '../../policies/may.js';
import { findIncomingByWords } from '../receiving/incoming.store.js';
import { readableBy, type Readable } from '../meetings/readable-meetings.js';
import { readSearchWords, type SearchWords } from './search-words.js';
import {
  findBoardWords,
  findItemsByWords,
  findItemsOfCase,
  findMeetings,
  findParagraphs,
  findPeople,
  type FoundItemRow,
} from './search.store.js';

/** More than a screen holds nobody reads: one types another letter instead. */
const SHOWN = 8;

/** Finds meetings, §§, case numbers, what has come in, and people by a few words. Nothing typed, nothing found. */
export async function search(work: Work, typed: string): Promise<SearchReply> {
  const sought = readSearchWords(typed);
  if (sought.whole === '') {
    return { meetings: [], items: [], incoming: [], people: [] };
  }
  const readable = readableBy(work.actor);
  const { words } = sought;
  const others = words.length > 0 && !sought.onlyParagraph && sought.day === null;
  // asked on one way to the database; none needs the answer to another
  const [meetings, items, incoming, people] = await Promise.all([
    sought.onlyParagraph ? [] : findMeetings(work.tx, readable, sought, SHOWN),
    itemsOf(work, readable, sought),
    others
      ? findIncomingByWords(work.tx, whereMay(work.actor, 'incoming.read'), words.map(anywhere), SHOWN)
      : [],
    others ? findPeople(work.tx, registersOf(work.actor), words, SHOWN) : [],
  ]);
  return { meetings, items: items.map(presentItem), incoming, people };
}

/** The exact case number first, then the § of that number, then what bears the words; each the newest first. */
async function itemsOf({ tx }: Work, readable: Readable, sought: SearchWords): Promise<FoundItemRow[]> {
  const { whole, words, paragraph, onlyParagraph, day } = sought;
  const byWords = !onlyParagraph && words.length > 0;
  const found = await Promise.all([
    onlyParagraph ? [] : findItemsOfCase(tx, readable, whole, SHOWN),
    paragraph === null
      ? []
      : findParagraphs(tx, readable, { paragraph, words: onlyParagraph ? words : [], day }, SHOWN),
    byWords ? findItemsByWords(tx, readable, { words, board: [], day }, SHOWN) : [],
    byWords ? itemsOfBoards(tx, readable, words, day) : [],
  ]);
  const once = new Map(found.flat().map((item) => [item.id, item]));
  return [...once.values()].slice(0, SHOWN);
}

/** `kulturnämnden budget`: some words name the board, the others the item. */
async function itemsOfBoards(
  tx: EntityManager,
  readable: Readable,
  words: string[],
  day: string | null,
): Promise<FoundItemRow[]> {
  const named = words.length === 1 ? new Set<string>() : await findBoardWords(tx, words);
  const board = words.filter((word) => named.has(word));
  const rest = words.filter((word) => !named.has(word));
  return board.length === 0 || rest.length === 0
    ? []
    : findItemsByWords(tx, readable, { words: rest, board, day }, SHOWN);
}

/** Whose registers he may look people up in: the same as he may open (`person.read` in any board of theirs). */
function registersOf(actor: Actor): { everywhere: boolean; organisations: string[] } {
  return {
    everywhere: actor.admin,
    organisations: actor.mandates
      .filter((mandate) => may({ admin: false, mandates: [mandate] }, 'person.read', mandate))
      .map(({ organisationId }) => organisationId),
  };
}

function presentItem({ paragraph, style, ...item }: FoundItemRow): SearchReply['items'][number] {
  return { ...item, label: paragraph === null ? null : paragraphLabel(style, paragraph, item.date) };
}
