import type { ContentItem } from '@klubbat/shared/contracts/protocol-content';
import { plainText } from '@klubbat/shared/text/plain-text';

/** All that a § says on paper, as plain text in the same order: what differences are shown between. */
export function textOfContent({ title, caseLine, remarks, parts }: ContentItem): string {
  return [
    [title, caseLine, ...remarks].filter(Boolean).join('\n'),
    ...parts.map(({ heading, blocks }) => [heading, plainText(blocks)].filter(Boolean).join('\n')),
  ].join('\n\n');
}
