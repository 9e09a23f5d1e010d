import type { ItemInFile } from '@klubbat/shared/contracts/meeting-file';
import type { TextBlock } from '@klubbat/shared/contracts/rich-text';
import { blankVotes, drawnByLot, electedLine } from '@klubbat/shared/sentences/protocol-sentences';
import { electionMethodWords, tableHeadings } from '@klubbat/shared/sentences/protocol-words';
import { nameWithParty } from './names.js';
import { lineByLine, paragraph, titledLines } from './rich.js';

type Election = NonNullable<ItemInFile['elections']>[number];

function countsTable(election: Election): TextBlock[] {
  if (!election.counts || election.counts.length === 0) {
    return [];
  }
  const cell = (text: string) => [{ type: 'text' as const, text }];
  return [
    {
      type: 'table',
      align: ['left', 'right'],
      header: [cell(tableHeadings.name), cell(tableHeadings.votes)],
      rows: election.counts.map((count) => [cell(count.name), cell(String(count.votes))]),
    },
  ];
}

function electionBlocks(election: Election): TextBlock[] {
  const method = election.method ? electionMethodWords[election.method] : undefined;
  return [
    ...titledLines(
      election.office,
      election.elected.map((one) => electedLine({ ...one, name: nameWithParty(one) })),
    ),
    ...(method ? [paragraph(method)] : []),
    ...countsTable(election),
    ...lineByLine([
      election.blank === undefined ? '' : blankVotes(election.blank),
      election.lot ? drawnByLot(election.lot) : '',
    ]),
  ];
}

/** The elections of a §: office, who was elected, and for closed ones the totals only, never who voted for whom. */
export function electionsBlocks(item: ItemInFile): TextBlock[] {
  return (item.elections ?? []).flatMap(electionBlocks);
}
