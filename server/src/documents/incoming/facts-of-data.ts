import type { ExtractData } from '@klubbat/shared/contracts/extract-data';
import type { FoundFact } from '@klubbat/shared/contracts/incoming';
import type { ContentItem, ContentPart } from '@klubbat/shared/contracts/protocol-content';
import type { TextBlock } from '@klubbat/shared/contracts/rich-text';
import { fateOfHeading } from '@klubbat/shared/sentences/heading-kinds';
import { isoDate } from './written-date.js';

const cellText = (content: readonly { type: string; text?: string }[]) =>
  content.map((inline) => (inline.type === 'break' ? '\n' : (inline.text ?? ''))).join('');

function blockText(block: TextBlock): string {
  switch (block.type) {
    case 'paragraph':
      return cellText(block.content);
    case 'list':
      return block.items
        .map(({ label, blocks }) => `${label} ${blocks.map(blockText).join('\n')}`)
        .join('\n');
    case 'table':
      return [block.header, ...block.rows].map((row) => row.map(cellText).join('\t')).join('\n');
  }
}

const partText = ({ blocks }: ContentPart): string => blocks.map(blockText).join('\n');

/** `Regionstyrelsen beslutar` and `Beslut` are headings of the decision; without one it is what comes first. */
function decisionOf({ parts }: ContentItem): string {
  const headed = parts.find(({ heading = '' }) => fateOfHeading(heading) === 'decision');
  const first = parts.find(({ heading }) => heading === undefined || heading === '');
  const part = headed ?? first;
  return part === undefined ? '' : partText(part);
}

function recipientsOf({ parts }: ContentItem): string {
  return parts
    .filter(({ heading = '' }) => fateOfHeading(heading) === 'recipients')
    .map(({ blocks }) =>
      blocks
        .map((block) =>
          block.type === 'list'
            ? block.items.map(({ blocks: own }) => own.map(blockText).join(' ')).join('\n')
            : blockText(block),
        )
        .join('\n'),
    )
    .join('\n');
}

const once = (values: readonly string[]): string[] => [
  ...new Set(values.filter((value) => value.trim() !== '')),
];

/** What the data of an extract says of it, field by field; several §§ are told together. */
export function factsOfData(data: readonly ExtractData[]): FoundFact[] {
  const items = data.flatMap((one) => one.items);
  const several = items.length > 1;
  const headed = (text: (item: ContentItem) => string) =>
    items
      .flatMap((item) =>
        text(item) === '' ? [] : [several ? `${item.paragraphLabel}\n${text(item)}` : text(item)],
      )
      .join('\n\n');
  const values: Record<FoundFact['field'], string> = {
    organisation: once(data.map(({ organisation }) => organisation)).join(', '),
    board: once(data.map(({ board }) => board)).join(', '),
    meetingDay: isoDate(data[0]?.date ?? '') ?? '',
    paragraphs: items.map(({ paragraphLabel }) => paragraphLabel).join(', '),
    caseNumber: once(items.map(({ caseLine = '' }) => caseLine.replace(/^[^:]*: */u, ''))).join(', '),
    title: once(items.map(({ title }) => title)).join('; '),
    decision: headed(decisionOf),
    recipients: once(
      items.flatMap((item) =>
        recipientsOf(item)
          .split('\n')
          .map((name) => name.trim()),
      ),
    ).join('\n'),
  };
  return Object.entries(values).flatMap(([field, value]) =>
    value === ''
      ? []
      : [{ field: field as FoundFact['field'], value, page: null, quote: '', decoded: false }],
  );
}
