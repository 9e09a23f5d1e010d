import { plainText } from '@klubbat/shared/text/plain-text';
import type { TextBlock } from '@klubbat/shared/contracts/rich-text';

/** A text to be compared word by word: spaces that hold numbers together are spaces like others. */
export function plainWords(blocks: readonly TextBlock[]): string {
  return plainText(blocks)
    .replace(/\u00a0/g, ' ')
    .trim();
}
