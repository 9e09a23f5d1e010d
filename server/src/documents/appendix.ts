import type { ContentAppendix, ProtocolContent } from '@klubbat/shared/contracts/protocol-content';
import { documentRules } from '@klubbat/shared/rules/document-rules';
import { headingStrips, textStrips } from './blocks.js';
import { body, column, gap, itemTitle, paragraphNumber, sectionHeading, small } from './house-style.js';
import { leading, plain } from './lines.js';
import { placeName, type Places } from './places.js';
import { type Area, keptTogether, keptWithNext, type Strip, type Tag } from './strip.js';
import { contentTable } from './table.js';

const LABEL_WIDTH = 72;
const titles: Area = { x: column.x + LABEL_WIDTH, width: column.width - LABEL_WIDTH };
const labels: Area = { x: column.x, width: LABEL_WIDTH - 8 };
const hashStyle = { ...small, size: 7.5, leading: 11 };

function listed(appendix: ContentAppendix, list: Tag, places: Places): Strip[] {
  const entry: Tag = { type: 'LI', parent: list };
  const label = textStrips(plain(appendix.label), labels, body, { type: 'Lbl', parent: entry }, 6);
  const text: Tag = { type: 'LBody', parent: entry };
  const title = textStrips(leading(appendix.title, places.link(appendix.label)), titles, body, text, 6);
  const rows = Math.max(label.length, title.length);
  const lines = Array.from({ length: rows }, (_, i): Strip => ({
    height: body.leading,
    before: i === 0 ? 6 : 0,
    pieces: [...(label[i]?.pieces ?? []), ...(title[i]?.pieces ?? [])],
  }));
  const note = appendix.note ? textStrips(plain(appendix.note), titles, small, text) : [];
  const sum = appendix.fileSha256
    ? textStrips(plain(`SHA-256 ${appendix.fileSha256}`), titles, hashStyle, { type: 'P', parent: text })
    : [];
  return keptTogether([...lines, ...note, ...sum]);
}

/** The list of appendices, by number; each leads to its pages where they are in the document. */
export function appendixListStrips(
  content: ProtocolContent,
  newPage: boolean,
  root: Tag,
  places: Places,
): Strip[] {
  const { byItem } = documentRules[content.kind];
  if (content.appendices.length === 0) {
    return [];
  }
  const section: Tag = { type: 'Sect', parent: root };
  const list: Tag = { type: 'L', parent: section, numbering: 'None' };
  const heading = headingStrips(
    content.appendixHeading,
    itemTitle,
    { type: 'H2', parent: section },
    gap.item,
    column,
  );
  return [
    ...heading.map((strip, i) =>
      i === 0
        ? { ...strip, newPage, bookmark: content.appendixHeading, ...(byItem ? { chapter: true } : {}) }
        : strip,
    ),
    ...content.appendices.flatMap((appendix) => listed(appendix, list, places)),
  ];
}

/** An appendix that we draw ourselves: label, title, tables. Nothing for the others. */
export function appendixStrips(appendix: ContentAppendix, root: Tag): Strip[] {
  if (!appendix.tables) {
    return [];
  }
  const section: Tag = { type: 'Sect', parent: root };
  const heading: Tag = { type: 'H2', parent: section };
  const top = [
    ...headingStrips(appendix.label, paragraphNumber, heading, 0, column),
    ...headingStrips(appendix.title, itemTitle, heading, 2, column),
  ].map((strip, i) =>
    i === 0
      ? {
          ...strip,
          newPage: true,
          bookmark: `${appendix.label} ${appendix.title}`,
          place: placeName(appendix.label),
        }
      : strip,
  );
  const { tables } = appendix;
  const drawn = tables.flatMap((table) => {
    const own = table.caption !== '' && table.caption !== appendix.title;
    const caption = own
      ? headingStrips(table.caption, sectionHeading, { type: 'H3', parent: section }, gap.section, column)
      : [];
    const [first, ...rest] = contentTable(table, column, section, tables);
    return [
      ...caption,
      ...(first ? [{ ...first, before: own ? gap.afterHeading : gap.section }, ...rest] : []),
    ];
  });
  const legend = textStrips(plain(appendix.legend ?? ''), column, small, { type: 'P', parent: section }, 6);
  return [...keptWithNext([...top, ...legend]), ...drawn];
}
