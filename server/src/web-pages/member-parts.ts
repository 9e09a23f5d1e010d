import { byTerm, type Term } from '@klubbat/shared/rules/terms';
import { mandateRoleWords } from '@klubbat/shared/sentences/words';
import { dayTag } from './dates.js';
import { capital } from './house-page.js';
import { markup, type Markup } from './markup.js';

/** Somebody elected to a body, as its page names him: nothing else of anyone. */
export interface ShownMember {
  name: string;
  role: 'chair' | 'vice-chair' | 'member' | 'substitute';
  party: string | null;
  represents: string | null;
  from: string | null;
  until: string | null;
}

interface Elected {
  members: readonly ShownMember[];
  board: { mandateFrom: string | null; mandateUntil: string | null };
  today: string;
}

/** More of those who have left than this are read on a page of their own. */
const MOST_BESIDE = 40;

const isPast = ({ until }: ShownMember, today: string) => until !== null && until < today;

function served({ from, until }: ShownMember): Markup {
  return markup`${from !== null && markup`från ${dayTag(from)} `}${until !== null && markup`till ${dayTag(until)}`}`;
}

const head = (represents: boolean, withTime: boolean) =>
  markup`<thead><tr><th scope="col">Namn</th><th scope="col">Parti</th><th scope="col">Uppdrag</th>${represents && markup`<th scope="col">Företräder</th>`}${withTime && markup`<th scope="col">Tid</th>`}</tr></thead>`;

/** The rows of a table of members, one by one: it may have to be laid on several pages. */
const rowsOf = (rows: readonly ShownMember[], represents: boolean, withTime: boolean): Markup[] =>
  rows.map(
    (member) =>
      markup`<tr><td>${member.name}</td><td>${member.party ?? '–'}</td><td>${capital(mandateRoleWords[member.role])}</td>${represents && markup`<td>${member.represents ?? '–'}</td>`}${withTime && markup`<td>${served(member)}</td>`}</tr>\n`,
  );

function memberTable(rows: readonly ShownMember[], caption: string, withTime: boolean): Markup {
  const represents = rows.some((member) => member.represents !== null);
  return markup`<div class="table" role="region" aria-label="${caption}" tabindex="0"><table><caption>${caption}</caption>
${head(represents, withTime)}
<tbody>${rowsOf(rows, represents, withTime)}</tbody></table></div>`;
}

export const termOf = ({ mandateFrom, mandateUntil }: Elected['board']): Term | undefined =>
  mandateFrom === null || mandateUntil === null ? undefined : { from: mandateFrom, until: mandateUntil };

const termWords = ({ from, until }: Term) => `${from.slice(0, 4)}–${until.slice(0, 4)}`;

/** A table for each term of those whose time is over, the latest first, in pieces of some fifty. */
export function earlierTables({ members, board, today }: Elected): Markup[] {
  const now = termOf(board);
  const past = members.filter((member) => isPast(member, today));
  return byTerm(past, now).flatMap(({ term, served: rows }) => {
    const caption =
      term === undefined
        ? 'Tidigare ledamöter och ersättare'
        : term.from === now?.from
          ? `Har lämnat under mandatperioden ${termWords(term)}`
          : `Mandatperioden ${termWords(term)}`;
    return Array.from({ length: Math.ceil(rows.length / 50) }, (_, i) =>
      memberTable(
        rows.slice(i * 50, i * 50 + 50),
        rows.length > 50 ? `${caption}, del ${i + 1}` : caption,
        true,
      ),
    );
  });
}

/** Those of today; those who come, and those who have been behind them, by mandate period. */
export function memberParts(elected: Elected, earlierAddress: string): Markup {
  const { members: all, board, today } = elected;
  const isComing = ({ from }: ShownMember) => from !== null && from > today;
  const present = all.filter((member) => !isPast(member, today) && !isComing(member));
  const coming = all.filter(isComing);
  const past = all.filter((member) => isPast(member, today));
  const term = termOf(board);
  if (all.length === 0) {
    return markup`<h2 id="ledamoter">Ledamöter</h2>\n<p>Inga ledamöter är införda här än.</p>`;
  }
  return markup`<h2 id="ledamoter">Ledamöter</h2>
${term !== undefined && markup`<p>Mandatperioden ${dayTag(term.from)} till ${dayTag(term.until)}.</p>`}
${present.length > 0 && memberTable(present, 'Ledamöter och ersättare i dag', false)}
${coming.length > 0 && memberTable(coming, 'Tillträder senare', true)}
${
  past.length > MOST_BESIDE
    ? markup`<p><a href="${earlierAddress}">Tidigare ledamöter och ersättare (${past.length})</a></p>`
    : past.length > 0 &&
      markup`<details><summary>Tidigare ledamöter och ersättare (${past.length})</summary>${earlierTables(elected)}</details>`
}`;
}
