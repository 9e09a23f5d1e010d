import type { ContentItem } from '@klubbat/shared/contracts/protocol-content';
import { headingStrips, textStrips } from './blocks.js';
import { partStrips } from './cover.js';
import { column, gap, itemTitle, paragraphNumber, small } from './house-style.js';
import { plain } from './lines.js';
import { placeName } from './places.js';
import { keptWithNext, type Strip, type Tag, withSpaceBefore } from './strip.js';

/** One §: number, title, case number, remarks, then its parts in order. */
export function itemStrips(item: ContentItem, newPage: boolean, root: Tag): Strip[] {
  const section: Tag = { type: 'Sect', parent: root };
  const heading: Tag = { type: 'H2', parent: section };
  const before = item.caseLineBeforeTitle && item.caseLine !== undefined;
  const number = before ? `${item.paragraphLabel} ${item.caseLine}` : item.paragraphLabel;
  const quietLine = { ...small, size: 10, leading: 13.5 };
  const under = [...(!before && item.caseLine ? [item.caseLine] : []), ...item.remarks].flatMap((text, i) =>
    keptWithNext(textStrips(plain(text), column, quietLine, { type: 'P', parent: section }, i === 0 ? 4 : 0)),
  );
  const strips = [
    ...headingStrips(number, paragraphNumber, heading, gap.item, column),
    ...headingStrips(item.title, itemTitle, heading, 2, column),
    ...under,
    ...item.parts.flatMap((part, i) => {
      const strips = partStrips(part, section, 'H3', gap.section);
      // a section that ends where the next has no heading
      return !part.heading && i > 0 && !item.parts[i - 1]?.heading
        ? withSpaceBefore(strips, gap.section)
        : strips;
    }),
  ];
  return strips.map((strip, i) => {
    if (i === 0) {
      return {
        ...strip,
        newPage,
        bookmark: `${item.paragraphLabel} ${item.title}`,
        ...(item.papers === undefined ? {} : { chapter: true }),
        place: placeName(item.paragraphLabel),
      };
    }
    // A § without any text ends with its title.
    return i === strips.length - 1 ? { ...strip, keepWithNext: false } : strip;
  });
}
