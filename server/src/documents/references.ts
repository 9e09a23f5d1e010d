import type { ContentPart, ProtocolContent } from '@klubbat/shared/contracts/protocol-content';
import type { Inline, ParagraphBlock, TextBlock } from '@klubbat/shared/contracts/rich-text';
import { unnumberedLabel } from '@klubbat/shared/sentences/protocol-sentences';
import type { Run } from './lines.js';
import type { Places } from './places.js';

/*
 * `§ 9` and `bilaga 2` in running text lead to the § and the appendix of the same document. Only what can mean nothing
 * else does: a link to the wrong place is worse than none.
 */

const MENTION =
  /(?<![\p{L}\p{N}§])(?:(?:[\p{Lu}]{1,6}[ \u00A0])?§[ \u00A0]\d+(?:\/\d{2,4})?|[Bb]ilaga[ \u00A0]\d+[\p{L}]?|[Nn]ärvarolistan)(?![\p{L}\p{N}/])/gu;

/** A number of another body or another meeting: `arbetsutskottet § 12`, `den 20 mars 2024, § 234`. */
const ANOTHERS =
  /(?:(?:utskott|nämnd|styrels|fullmäktige|beredning|direktion|råd|forum|kommitté)\p{L}*|(?<!\p{L})[A-ZÅÄÖ]{2,6}|\d{4}|kap\.|lagen|lag|ordningen|reglementet?)(?:s protokoll)?,?[ \u00A0]$/u;
/** A place in a law or a rule: `§ 5 i reglementet`, `§ 3 kommunallagen`. */
const OF_A_RULE =
  /^[ \u00A0](?:i[ \u00A0])?(?:\p{L}+lagen|lagen|lag|\p{L}+balken|\p{L}*förordningen|\p{L}*reglementet?|\p{L}*ordningen|stadgarna|avtalet|KL|FL|OSL|PBL|TF)(?!\p{L})/u;
/** An appendix of something else: `Bilaga 1: Skrivelse`, `bilaga 2 till avtalet`. */
const OF_ANOTHER_PAPER = /^(?::|[ \u00A0]till(?!\p{L}))/u;

interface Found {
  readonly from: number;
  readonly to: number;
  readonly label: string;
}

/** Which of the labels a text mentions, and where. */
export function mentions(text: string, labels: readonly string[]): Found[] {
  return [...text.matchAll(MENTION)].flatMap((match): Found[] => {
    const { index } = match;
    const said = match[0].replaceAll('\u00A0', ' ');
    const before = text.slice(Math.max(0, index - 60), index);
    const after = text.slice(index + said.length);
    if (!said.includes('§')) {
      const named = said.toLocaleLowerCase('sv').replace('listan', 'lista');
      const label = labels.find((one) => one.toLocaleLowerCase('sv') === named);
      return label === undefined || OF_ANOTHER_PAPER.test(after)
        ? []
        : [{ from: index, to: index + said.length, label }];
    }
    const label = labels.find((one) => one === said) ?? bare(said, labels);
    return label === undefined || ANOTHERS.test(before) || OF_A_RULE.test(after)
      ? []
      : [{ from: index, to: index + said.length, label }];
  });
}

/** `§ 9` where the number is printed with year or prefix: `§ 9/25`, `KF § 9`. */
function bare(said: string, labels: readonly string[]): string | undefined {
  return /^§ \d+$/.test(said)
    ? labels.find((label) => label.startsWith(`${said}/`) || label.endsWith(` ${said}`))
    : undefined;
}

function linked(content: readonly Inline[], places: Places, own: string | undefined): Run[] {
  return content.flatMap((inline): Run[] => {
    if (inline.type !== 'text') {
      return [inline];
    }
    const found = mentions(inline.text, places.labels).filter(({ label }) => label !== own);
    let at = 0;
    const runs = found.flatMap(({ from, to, label }): Run[] => {
      const link = places.link(label);
      const before: Run = { ...inline, text: inline.text.slice(at, from) };
      const said: Run = { ...inline, text: inline.text.slice(from, to), ...(link ? { link } : {}) };
      at = to;
      return before.text === '' ? [said] : [before, said];
    });
    const rest = inline.text.slice(at);
    return rest === '' ? runs : [...runs, { ...inline, text: rest }];
  });
}

function linkedBlock(block: TextBlock, places: Places, own: string | undefined): TextBlock {
  const runs = (content: readonly Inline[]) => linked(content, places, own);
  const paragraph = (one: ParagraphBlock): ParagraphBlock => ({ ...one, content: runs(one.content) });
  switch (block.type) {
    case 'paragraph':
      return paragraph(block);
    case 'list':
      return {
        ...block,
        items: block.items.map((item) => ({
          ...item,
          blocks: item.blocks.map((inner) =>
            inner.type === 'paragraph'
              ? paragraph(inner)
              : {
                  ...inner,
                  items: inner.items.map((each) => ({ ...each, blocks: each.blocks.map(paragraph) })),
                },
          ),
        })),
      };
    case 'table':
      return { ...block, rows: block.rows.map((row) => row.map(runs)) };
  }
}

/** The column of the list of what will come up in which its title stands, after the number. */
const TITLE = 1;

const leadingRun = (inline: Extract<Inline, { type: 'text' }>, link: ReturnType<Places['link']>): Run[] => [
  link === undefined ? inline : { ...inline, link },
];

/** A row of the list of what will come up leads to its matter, where the document holds that. */
function linkedRows(block: TextBlock, places: Places): TextBlock {
  if (block.type !== 'table') {
    return block;
  }
  const row = (cells: (typeof block.rows)[number]) => {
    const [first] = cells[0] ?? [];
    const number = first?.type === 'text' ? first.text : '';
    const label = number.includes('§') ? number : unnumberedLabel(number);
    return cells.map((cell, column) =>
      column === TITLE
        ? cell.flatMap((inline): Run[] =>
            inline.type === 'text' ? leadingRun(inline, places.link(label)) : [inline],
          )
        : cell,
    );
  };
  return { ...block, rows: block.rows.map(row) };
}

/** The same content, where what it mentions of itself leads there. A § does not lead to itself. */
export function withReferences(content: ProtocolContent, places: Places): ProtocolContent {
  const parts = (all: readonly ContentPart[], own?: string): ContentPart[] =>
    all.map((part) => ({ ...part, blocks: part.blocks.map((block) => linkedBlock(block, places, own)) }));
  return {
    ...content,
    ...(content.opening
      ? {
          opening: content.opening.map((part) => ({
            ...part,
            blocks: part.blocks.map((block) =>
              block.type === 'table' ? linkedRows(block, places) : linkedBlock(block, places, undefined),
            ),
          })),
        }
      : {}),
    attendance: parts(content.attendance),
    items: content.items.map((item) => ({ ...item, parts: parts(item.parts, item.paragraphLabel) })),
    ...(content.closing ? { closing: parts(content.closing) } : {}),
  };
}
