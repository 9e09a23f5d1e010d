import type { FoundFact } from '@klubbat/shared/contracts/incoming';

/** A line of text and the page on which it stands. */
export interface Line {
  text: string;
  page: number;
}

const QUOTE = 300;

/** What was found, and the words in which it was found. */
export function found(
  field: FoundFact['field'],
  value: string,
  lines: readonly Line[],
  decoded: boolean,
): FoundFact[] {
  const [first] = lines;
  const plain = value.trim();
  return plain === '' || first === undefined
    ? []
    : [
        {
          field,
          value: plain,
          page: first.page,
          quote: lines
            .map(({ text }) => text)
            .join('\n')
            .slice(0, QUOTE),
          decoded,
        },
      ];
}
