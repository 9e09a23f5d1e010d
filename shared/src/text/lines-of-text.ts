import type { TextBlock } from '../contracts/rich-text.js';
import { plainText } from './plain-text.js';
import { readText } from './read-text.js';

/** The lines of a text, those of its lists too, without marks and without empty ones: recipients, each on a line. */
export function linesOfText(markdown: string): string[] {
  const lines = (blocks: readonly TextBlock[]): string[] =>
    blocks.flatMap((block) =>
      block.type === 'list'
        ? block.items.flatMap((item) => lines(item.blocks))
        : plainText([block])
            .split('\n')
            .map((line) => line.replace(/\t/g, ' ').trim()),
    );
  return lines(readText(markdown)).filter((line) => line !== '');
}
