import { printable } from './printable.js';

/** A text in lines of at most `width` signs, broken at spaces only: an amount and § 9 stay whole, and so does a long word. */
export function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of printable(text).split(' ')) {
    if (word === '') {
      continue;
    }
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = '';
    }
    line += line === '' ? word : ` ${word}`;
  }
  // the spaces that held words together have done so
  return (line === '' ? lines : [...lines, line]).map((done) => done.replaceAll('\u00A0', ' '));
}

/** A label, and beside it a text in as many lines as it needs. A label that is too long has a line of its own. */
export function hanging(label: string, text: string, indent: number, width: number): string[] {
  const beside = ' '.repeat(indent);
  const lines = wrapped(text, width - indent);
  const [name = '', ...more] = wrapped(label, width);
  const [first = '', ...rest] = lines;
  if (more.length > 0 || name.length >= indent) {
    return [name, ...more, ...lines.map((line) => beside + line)];
  }
  return [`${name.padEnd(indent)}${first}`.trimEnd(), ...rest.map((line) => beside + line)];
}
