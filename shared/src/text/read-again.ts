import type { TextBlock } from '../contracts/rich-text.js';
import { readText } from './read-text.js';

/** A paragraph that begins with a word after an empty line: what stands before it cannot change what it says, nor the other way. */
const OWN_PARAGRAPH = /\n\n(?=\p{L}\p{L})/u;

/**
 * Reads a text that is being written, again and again: only the paragraphs that have changed since it was last read are
 * read anew. It gives what `readText` gives. A text of two hundred pages takes half a second the first time, and then
 * some milliseconds.
 */
export function readerOfText(): (markdown: string) => TextBlock[] {
  let known = new Map<string, TextBlock[]>();
  let latest: { markdown: string; blocks: TextBlock[] } | undefined;
  return (markdown) => {
    if (latest?.markdown === markdown) {
      return latest.blocks;
    }
    const now = new Map<string, TextBlock[]>();
    const blocks = markdown.split(OWN_PARAGRAPH).flatMap((part) => {
      const read = now.get(part) ?? known.get(part) ?? readText(part);
      now.set(part, read);
      return read;
    });
    known = now;
    latest = { markdown, blocks };
    return blocks;
  };
}
