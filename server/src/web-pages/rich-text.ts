import type { Inline, ListBlock, TableBlock, TextBlock } from '@klubbat/shared/contracts/rich-text';
import { heldTogether } from '@klubbat/shared/text/printable';
import { markup, type Markup } from './markup.js';

/** Running text in a line. A link to an attachment is its words: files are in the PDF. */
export function inlines(content: readonly Inline[]): Markup[] {
  return content.map((inline) => {
    if (inline.type === 'break') {
      return markup`<br>`;
    }
    const words = heldTogether(inline.text);
    const italic = inline.italic === true ? markup`<em>${words}</em>` : markup`${words}`;
    const heavy = inline.bold === true ? markup`<strong>${italic}</strong>` : italic;
    return inline.type === 'text' && inline.struck === true ? markup`<s>${heavy}</s>` : heavy;
  });
}

/** What stands around an item of a list: a decision point has a place of its own. */
export type AroundItem = (item: Markup, place: number) => Markup;

/** The label is as it was typed, never counted by the browser: a list may begin at 3, or leave out 4. */
function listOf(
  list: { style: ListBlock['style']; items: readonly { label: string; blocks: readonly TextBlock[] }[] },
  around: AroundItem = (item) => markup`<li>${item}</li>`,
): Markup {
  const items = list.items.map(({ label, blocks }, place) =>
    around(markup`<span class="label">${label}</span> <div class="item">${textBlocks(blocks)}</div>`, place),
  );
  return list.style === 'bullet'
    ? markup`<ul class="plain" role="list">${items}</ul>`
    : markup`<ol class="plain" role="list">${items}</ol>`;
}

/** A list whose items are decision points. */
export const pointList = (list: ListBlock, around: AroundItem): Markup => listOf(list, around);

function tableOf({ align, header, rows }: TableBlock): Markup {
  const side = (column: number) => {
    const to = align[column] ?? 'left';
    return to === 'left' ? null : markup` class="${to}"`;
  };
  const headed = header.some((cell) => cell.length > 0);
  return markup`<div class="table" role="group" aria-label="Tabell" tabindex="0"><table>
${headed && markup`<thead><tr>${header.map((cell, column) => markup`<th scope="col"${side(column)}>${inlines(cell)}</th>`)}</tr></thead>\n`}<tbody>${rows.map(
    (row) =>
      markup`<tr>${row.map((cell, column) =>
        column === 0
          ? markup`<th scope="row"${side(column)}>${inlines(cell)}</th>`
          : markup`<td${side(column)}>${inlines(cell)}</td>`,
      )}</tr>\n`,
  )}</tbody></table></div>`;
}

/** Running text: the same words in the same order as on paper. */
export function textBlocks(blocks: readonly TextBlock[]): Markup[] {
  return blocks.map((block) => {
    switch (block.type) {
      case 'paragraph':
        return markup`<p>${inlines(block.content)}</p>\n`;
      case 'list':
        return markup`${listOf(block)}\n`;
      case 'table':
        return markup`${tableOf(block)}\n`;
    }
  });
}
