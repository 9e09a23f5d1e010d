import { AlignmentType, LevelFormat, type IParagraphOptions } from 'docx';
import type { ListBlock, ListStyle } from '@klubbat/shared/contracts/rich-text';

/*
 * Word counts the items of a list itself. Our labels are what was typed, so every run of labels that follow each other
 * becomes a list of Word's that starts where the run does; a label that no counting gives is typed before its text.
 */

const INDENT = 425;
const BULLET = '•';
/** Word counts no further. */
const LAST_NUMBER = 32_767;

interface Numbered {
  readonly reference: string;
  readonly instance: number;
  readonly level: number;
}

/** What numbers an item: a place in one of Word's lists, or the label as text. */
export type ItemLabel = { readonly numbered: Numbered } | { readonly typed: string };

function countOf(label: string, style: ListStyle): number | undefined {
  if (style === 'number') {
    const number = /^\d{1,5}\.$/.test(label) ? Number.parseInt(label, 10) : 0;
    // `01.` would come out as `1.`
    return label === `${number}.` && number > 0 && number <= LAST_NUMBER ? number : undefined;
  }
  return /^[A-Z]\.$/.test(label) ? label.charCodeAt(0) - 64 : undefined;
}

/** The lists of one document, each with an instance of its own so that no counting goes on from another. */
export class WordLists {
  private readonly starts = new Map<string, { style: ListStyle; start: number }>();
  private instances = 0;

  labels(
    list: ListBlock | { style: ListStyle; items: readonly { label: string }[] },
    level: number,
  ): ItemLabel[] {
    let expected: number | undefined;
    let reference = '';
    return list.items.map(({ label }): ItemLabel => {
      if (list.style === 'bullet') {
        return label === BULLET
          ? { numbered: { reference: this.named('bullet', 1), instance: 0, level } }
          : { typed: label };
      }
      const count = countOf(label, list.style);
      if (count === undefined) {
        expected = undefined;
        return { typed: label };
      }
      if (count !== expected) {
        this.instances += 1;
        reference = this.named(list.style, count);
      }
      expected = count + 1;
      return { numbered: { reference, instance: this.instances, level } };
    });
  }

  private named(style: ListStyle, start: number): string {
    const name = `${style}-${start}`;
    this.starts.set(name, { style, start });
    return name;
  }

  /** The definitions of every list that was asked for. */
  config() {
    return [...this.starts].map(([reference, { style, start }]) => ({
      reference,
      levels: [0, 1].map((level) => ({
        level,
        start,
        format:
          style === 'bullet'
            ? LevelFormat.BULLET
            : style === 'number'
              ? LevelFormat.DECIMAL
              : LevelFormat.UPPER_LETTER,
        text: style === 'bullet' ? BULLET : `%${level + 1}.`,
        alignment: AlignmentType.LEFT,
        style: { paragraph: { indent: indentOf(level) } },
      })),
    }));
  }
}

/** How far in the text of that level stands, with room for its label before it. */
export function indentOf(level: number): NonNullable<IParagraphOptions['indent']> & object {
  return { left: INDENT * (level + 1), hanging: INDENT };
}

/** How far in what goes on below an item's first paragraph stands. */
export function goingOnIndent(level: number): NonNullable<IParagraphOptions['indent']> & object {
  return { left: INDENT * (level + 1) };
}
