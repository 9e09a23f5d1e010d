import type { ContentItem } from '@klubbat/shared/contracts/protocol-content';

/** The id of a § on its page, to be linked to: `paragraf-9`; of an item without a number `punkt-3`. */
export function spotOf({ paragraph, paragraphLabel }: ContentItem, of: string): string {
  const own =
    paragraph === null
      ? paragraphLabel.toLocaleLowerCase('sv').replace(/[^\p{L}\p{N}]+/gu, '-')
      : `paragraf-${paragraph}`;
  return of === '' ? own : `${of}-${own}`;
}
