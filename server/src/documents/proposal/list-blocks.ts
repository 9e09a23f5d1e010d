import type { Inline, ListBlock, ParagraphBlock, TextBlock } from '@klubbat/shared/contracts/rich-text';
import type { LeftOuts } from './left-out.js';
import type { ListLabel } from './word-numbering.js';

/** A paragraph, and where it stands in a list what Word writes before it and how deep. */
export interface Listed {
  readonly type: 'paragraph';
  readonly content: Inline[];
  readonly label?: ListLabel;
  readonly level?: number;
}

type Item = ListBlock['items'][number];
type InnerList = Extract<Item['blocks'][number], { type: 'list' }>;
interface Labelled {
  readonly content: Inline[];
  readonly label: ListLabel;
  readonly level: number;
}

const BULLET = /^[-–—•·*][ \t\u00A0]+(?=\S)/;
const NUMBER = /^(\d{1,3})[.)][ \t\u00A0]+(?=\S)/;

/** The label that somebody typed by hand before a paragraph, and the rest. */
function typedLabel({ content }: Listed): { label: ListLabel; content: Inline[] } | undefined {
  const [first, ...rest] = content;
  if (first?.type !== 'text') {
    return undefined;
  }
  const number = NUMBER.exec(first.text);
  const found = number ?? BULLET.exec(first.text);
  if (!found) {
    return undefined;
  }
  return {
    label: number ? { style: 'number', label: `${Number(number[1])}.` } : { style: 'bullet', label: '•' },
    content: [{ ...first, text: first.text.slice(found[0].length) }, ...rest],
  };
}

/** Two lines or more that somebody has numbered or marked by hand are a list too; one alone may be anything. */
function withTypedLists(paragraphs: readonly Listed[]): Listed[] {
  const typed = paragraphs.map((paragraph) => (paragraph.label ? undefined : typedLabel(paragraph)));
  const goesOn = (at: number, next: number) => {
    const [one, other] = [typed[at], typed[next]];
    if (!one || !other || one.label.style !== other.label.style) {
      return false;
    }
    return (
      one.label.style === 'bullet' || parseInt(other.label.label, 10) === parseInt(one.label.label, 10) + 1
    );
  };
  return paragraphs.map((paragraph, i) => {
    const label = typed[i];
    return label && (goesOn(i, i + 1) || goesOn(i - 1, i)) ? { ...paragraph, ...label, level: 0 } : paragraph;
  });
}

function paragraphOf(content: Inline[]): ParagraphBlock {
  return { type: 'paragraph', content };
}

/** A label that our lists do not have stands before its text. */
function spelled({ label, content }: Labelled): ParagraphBlock {
  return paragraphOf([{ type: 'text', text: `${label.label} ` }, ...content]);
}

const sameList = (one: ListLabel, style: ListBlock['style'] | undefined) => one.style === style;

/** Our lists have two levels: what stands deeper is laid into the second. */
class ListBuilder {
  private readonly blocks: TextBlock[] = [];
  private outer: ListBlock | undefined;

  constructor(private readonly leftOuts: LeftOuts) {}

  add(item: Labelled, top: number): void {
    const depth = item.level - top;
    if (depth > 1) {
      this.leftOuts.add('list-depth');
    }
    if (item.label.style === 'text') {
      this.leftOuts.add('list-label', item.label.label);
      this.spell(item, depth);
      return;
    }
    const { style, label } = item.label;
    const made = { label, blocks: [paragraphOf(item.content)] };
    const last = this.outer?.items.at(-1);
    if (depth > 0 && last && this.outer?.style !== 'letter') {
      const inner = last.blocks.at(-1);
      if (inner?.type === 'list' && sameList(item.label, inner.style)) {
        inner.items.push(made);
      } else {
        const list: InnerList = { type: 'list', style, items: [made] };
        last.blocks.push(list);
      }
      return;
    }
    if (this.outer && sameList(item.label, this.outer.style)) {
      this.outer.items.push(made);
      return;
    }
    this.outer = { type: 'list', style, items: [made] };
    this.blocks.push(this.outer);
  }

  /** As lines of their own: below the item that they belong to, or as paragraphs. */
  private spell(item: Labelled, depth: number): void {
    const last = this.outer?.items.at(-1);
    if (depth > 0 && last) {
      last.blocks.push(spelled(item));
      return;
    }
    this.outer = undefined;
    this.blocks.push(spelled(item));
  }

  done(): TextBlock[] {
    return this.blocks;
  }
}

/** Paragraphs that follow each other as text: those with labels become lists. */
export function listsOf(paragraphs: readonly Listed[], leftOuts: LeftOuts): TextBlock[] {
  const blocks: TextBlock[] = [];
  let run: Labelled[] = [];
  const close = () => {
    const top = run.reduce((least, { level }) => Math.min(least, level), Infinity);
    const builder = new ListBuilder(leftOuts);
    run.forEach((item) => builder.add(item, top));
    blocks.push(...builder.done());
    run = [];
  };
  for (const { content, label, level = 0 } of withTypedLists(paragraphs)) {
    if (label) {
      run.push({ content, label, level });
      continue;
    }
    close();
    blocks.push(paragraphOf(content));
  }
  close();
  return blocks;
}
