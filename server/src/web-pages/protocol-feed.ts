import { printParagraphs } from '@klubbat/shared/rules/paragraph-range';
import { protocolAddress, protocolPdfAddress } from './addresses.js';
import { markup } from './markup.js';
import { placeOf, publicationTitle, type ShownPublication } from './meeting-lines.js';

/** One thing that a feed tells of. */
export interface FeedEntry {
  title: string;
  /** without the house's own address */
  href: string;
  pdf?: string;
  /** ISO 8601, UTC */
  updated: string;
  summary: string;
}

interface Feed {
  title: string;
  author: string;
  /** where the house is: `https://protokoll.example.se` */
  base: string;
  /** of the feed itself, and of the page that shows the same */
  href: string;
  page: string;
  /** newest first */
  entries: readonly FeedEntry[];
}

/** A feed in Atom (RFC 4287). The id of each entry is its address, which never changes. */
export function atomFeed({ title, author, base, href, page, entries }: Feed): string {
  // what was corrected long after it was published is not the first of them
  const updated = entries
    .map((entry) => entry.updated)
    .reduce((a, b) => (a > b ? a : b), '1970-01-01T00:00:00Z');
  return markup`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="sv">
<title>${title}</title>
<id>${base}${href}</id>
<link rel="self" type="application/atom+xml" href="${base}${href}"/>
<link rel="alternate" type="text/html" href="${base}${page}"/>
<updated>${updated}</updated>
<author><name>${author}</name></author>
${entries.map(
  (entry) => markup`<entry>
<title>${entry.title}</title>
<id>${base}${entry.href}</id>
<link rel="alternate" type="text/html" href="${base}${entry.href}"/>
${entry.pdf !== undefined && markup`<link rel="enclosure" type="application/pdf" href="${base}${entry.pdf}"/>\n`}<updated>${entry.updated}</updated>
<summary>${entry.summary}</summary>
</entry>
`,
)}</feed>
`.toString();
}

/** A public version as an entry of a feed. */
export function publicationEntry(
  publication: ShownPublication & { publishedAt: Date; correctedAt: Date | null },
): FeedEntry {
  const { publishedAt, correctedAt } = publication;
  const place = placeOf(publication);
  return {
    title: publicationTitle(publication),
    href: protocolAddress(place, publication.number),
    pdf: protocolPdfAddress(place, publication.number),
    updated: (correctedAt ?? publishedAt).toISOString(),
    summary: `${printParagraphs(publication.paragraphs)}. Offentlig version${correctedAt === null ? '' : ', med rättelser'}.`,
  };
}
