import { boardAddress, earlierMembersAddress } from './addresses.js';
import { markup } from './markup.js';
import { earlierTables, type ShownMember } from './member-parts.js';
import type { ShownOrganisation } from './organisation-page.js';
import { partWays, portions } from './portions.js';
import { publicPage } from './public-page.js';

interface EarlierContent {
  organisation: ShownOrganisation;
  board: { slug: string; name: string; mandateFrom: string | null; mandateUntil: string | null };
  members: readonly ShownMember[];
  today: string;
  part: number;
}

/** Those who have been elected to a body, by mandate period; undefined where it has no such part. */
export function earlierMembersPage({
  organisation,
  board,
  part,
  ...rest
}: EarlierContent): string | undefined {
  const place = { organisation: organisation.slug, board: board.slug };
  const pages = portions(earlierTables({ board, ...rest }));
  const page = pages[part - 1];
  return (
    page &&
    publicPage({
      title: 'Tidigare ledamöter och ersättare',
      organisation,
      kicker: board.name,
      breadcrumbs: [{ label: board.name, href: boardAddress(place) }],
      body: markup`${page.length === 0 ? markup`<p>Ingen har lämnat sitt uppdrag än.</p>` : page}
${partWays(earlierMembersAddress(place), part, pages.length)}`,
    })
  );
}
