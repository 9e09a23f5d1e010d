import type { PhrasingContent } from 'mdast';
import type { Inline } from '../contracts/rich-text.js';

type TextInline = Extract<Inline, { type: 'text' }>;
/** What a line is made of once its links have been found: text and links. */
export type LinePart = Exclude<Inline, { type: 'break' }>;
type Marks = { bold?: true; italic?: true };

/** One line of a paragraph as typed; `hard` tells how it was parted from the line before. */
export interface Line {
  hard: boolean;
  content: TextInline[];
}

/** Puts neighbours with the same marks together, drops empty texts, spaces and breaks at the edges of each line. */
export function tidyInlines(content: readonly Inline[]): Inline[] {
  const tidy = partsByLine(content).map(tidyLine);
  while (tidy[0]?.length === 0) {
    tidy.shift();
  }
  while (tidy.at(-1)?.length === 0) {
    tidy.pop();
  }
  return tidy.flatMap((line, index) => (index === 0 ? line : [{ type: 'break' as const }, ...line]));
}

/** Inline content parted at its hard breaks. */
export function partsByLine(content: readonly Inline[]): LinePart[][] {
  const lines: LinePart[][] = [[]];
  for (const part of content) {
    if (part.type === 'break') {
      lines.push([]);
    } else {
      lines.at(-1)?.push(part);
    }
  }
  return lines;
}

/** The lines of a paragraph, parted at soft and hard breaks, so that lettered lines can be found. */
export function toLines(nodes: readonly PhrasingContent[]): Line[] {
  const lines: Line[] = [{ hard: false, content: [] }];
  collect(nodes, {}, lines);
  return lines;
}

/** Lines to running content: a soft break is a space. */
export function joinLines(lines: readonly Line[]): Inline[] {
  const content = lines.flatMap((line, index): Inline[] => {
    if (index === 0) {
      return line.content;
    }
    return [
      line.hard ? { type: 'break' } : { type: 'text', text: ' ', ...sharedMarks(lines[index - 1], line) },
      ...line.content,
    ];
  });
  return tidyInlines(content);
}

function collect(nodes: readonly PhrasingContent[], marks: Marks, lines: Line[]): void {
  for (const node of nodes) {
    if (node.type === 'strong') {
      collect(node.children, { ...marks, bold: true }, lines);
    } else if (node.type === 'emphasis') {
      collect(node.children, { ...marks, italic: true }, lines);
    } else if (node.type === 'break') {
      lines.push({ hard: true, content: [] });
    } else if ('value' in node) {
      collectText(node.value, marks, lines);
    }
  }
}

function collectText(value: string, marks: Marks, lines: Line[]): void {
  value.split('\n').forEach((text, index) => {
    if (index > 0) {
      lines.push({ hard: false, content: [] });
    }
    if (text !== '') {
      lines.at(-1)?.content.push({ type: 'text', text, ...marks });
    }
  });
}

/** A soft break inside bold text is a bold space, else the bold run would fall apart. */
function sharedMarks(before: Line | undefined, after: Line): Marks {
  const left = before?.content.at(-1);
  const right = after.content[0];
  return {
    ...(left?.bold && right?.bold ? { bold: true as const } : {}),
    ...(left?.italic && right?.italic ? { italic: true as const } : {}),
  };
}

function tidyLine(line: readonly LinePart[]): LinePart[] {
  const parts = merged(
    line.map((part) => (part.type === 'text' ? { ...part, text: part.text.replace(/[\r\n]+/g, ' ') } : part)),
  );
  trimEdge(parts, 'start');
  trimEdge(parts, 'end');
  return parts;
}

function merged(line: readonly LinePart[]): LinePart[] {
  const parts: LinePart[] = [];
  for (const part of line) {
    if (part.type === 'text' && part.text === '') {
      continue;
    }
    const last = parts.at(-1);
    if (last?.type === 'text' && part.type === 'text' && haveSameMarks(last, part)) {
      last.text += part.text;
    } else {
      parts.push({
        ...(part.type === 'text' ? { type: part.type } : { type: part.type, id: part.id }),
        text: part.text,
        ...(part.bold ? { bold: true } : {}),
        ...(part.italic ? { italic: true } : {}),
      });
    }
  }
  return parts;
}

function haveSameMarks(one: LinePart, other: LinePart): boolean {
  return !one.bold === !other.bold && !one.italic === !other.italic;
}

function trimEdge(parts: LinePart[], edge: 'start' | 'end'): void {
  for (;;) {
    const part = edge === 'start' ? parts[0] : parts.at(-1);
    if (part?.type !== 'text') {
      return;
    }
    part.text = edge === 'start' ? part.text.replace(/^[ \t]+/, '') : trimmedEnd(part.text);
    if (part.text !== '') {
      return;
    }
    if (edge === 'start') {
      parts.shift();
    } else {
      parts.pop();
    }
  }
}

/** A regular expression would take quadratic time on a long run of spaces inside the text. */
function trimmedEnd(text: string): string {
  let end = text.length;
  while (end > 0 && ' \t'.includes(text.charAt(end - 1))) {
    end -= 1;
  }
  return text.slice(0, end);
}
