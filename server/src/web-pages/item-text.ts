import type { ContentItem, ContentPart } from '@klubbat/shared/contracts/protocol-content';
import type { SectionInFile } from '@klubbat/shared/contracts/meeting-file';
import type { ListBlock, TextBlock } from '@klubbat/shared/contracts/rich-text';
import { byParagraph, countPoints } from '@klubbat/shared/rules/decision-points';
import { heldTogether } from '@klubbat/shared/text/printable';
import { sectionHeadings } from '@klubbat/shared/sentences/words';
import { markup, type Markup } from './markup.js';
import { pointList, textBlocks } from './rich-text.js';

/** The place of a decision point on the page of its §. */
const pointId = (number: number): string => `punkt-${number}`;

function link(number: number, only: boolean): Markup {
  return markup` <a class="point-link" href="#${pointId(number)}">${only ? 'Länk till beslutet' : `Länk till punkt ${number}`}</a>`;
}

const isNumbered = (block: TextBlock): block is ListBlock =>
  block.type === 'list' && block.style === 'number';

/**
 * A decision with a place for each of its points, counted as the law's own counting of them here does (`decisionPoints`):
 * `from` is the number of its first.
 */
function decision(
  blocks: readonly TextBlock[],
  section: SectionInFile,
  from: number,
  only: boolean,
): Markup[] {
  const counting = section.points ?? 'numbered';
  if (counting === 'numbered' && blocks.some(isNumbered)) {
    let next = from;
    return blocks.map((block) =>
      isNumbered(block)
        ? pointList(block, (item) => {
            const number = next;
            next += 1;
            return markup`<li class="point" id="${pointId(number)}">${item}${link(number, only)}</li>\n`;
          })
        : markup`${textBlocks([block])}`,
    );
  }
  const groups = counting === 'paragraphs' ? byParagraph(blocks) : [blocks];
  return groups.map(
    (group, i) =>
      markup`<div class="point" id="${pointId(from + i)}">${textBlocks(group)}<p class="note">${link(from + i, only)}</p></div>\n`,
  );
}

const headingOf = (section: SectionInFile): string =>
  (
    section.heading ??
    (section.level === 'proposal' ? sectionHeadings.proposal : sectionHeadings[section.kind])
  ).trim();

function heading(words: string | undefined, level: 2 | 3): Markup | false {
  if (words === undefined || words === '') {
    return false;
  }
  return level === 2 ? markup`<h2>${words}</h2>\n` : markup`<h3>${words}</h3>\n`;
}

/** A heading is never the last that stands on a page. */
function under(head: Markup | false, [first, ...rest]: readonly Markup[]): Markup[] {
  return first === undefined ? [] : [markup`${head}${first}`, ...rest];
}

/** The parts of a § with their headings, block by block, in the order in which they are printed. */
export const partsOf = ({ parts }: ContentItem): Markup[] =>
  parts.flatMap((part) => under(heading(part.heading, 3), textBlocks(part.blocks)));

/** The same where each decision point has a place of its own. `sections`: of the § as it was recorded. */
export function partsWithPoints({ parts }: ContentItem, sections: readonly SectionInFile[] = []): Markup[] {
  const decisions = sections.flatMap((section, index) =>
    section.kind === 'decision' && countPoints([section]) > 0
      ? [{ section, heading: headingOf(section), from: countPoints(sections.slice(0, index)) + 1 }]
      : [],
  );
  const only = countPoints(sections) === 1;
  const write = (part: ContentPart): Markup[] => {
    const found = decisions.findIndex((one) => one.heading === part.heading);
    const [one] = found < 0 ? [] : decisions.splice(found, 1);
    return under(
      heading(part.heading, 2),
      one === undefined ? textBlocks(part.blocks) : decision(part.blocks, one.section, one.from, only),
    );
  };
  return parts.flatMap(write);
}

/** What stands under the title of a §: its case, as text unless it is given otherwise, and what was remarked of it. */
export const underTitle = (
  { caseLine, remarks }: ContentItem,
  cases: Markup | string | false = caseLine === undefined ? false : heldTogether(caseLine),
): Markup[] =>
  [...(cases === false ? [] : [cases]), ...remarks.map(heldTogether)].map(
    (line) => markup`<p class="quiet">${line}</p>\n`,
  );
