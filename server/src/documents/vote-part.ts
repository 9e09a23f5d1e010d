import type { ItemInFile, MeetingFile, VoteInFile } from '@klubbat/shared/contracts/meeting-file';
import type { ContentTable } from '@klubbat/shared/contracts/protocol-content';
import type { TableBlock, TextBlock } from '@klubbat/shared/contracts/rich-text';
import { seatAt } from '@klubbat/shared/rules/presence';
import {
  appendixLabel,
  ballotsInAppendix,
  onPoints,
  sideSentence,
  voteCaption,
  voteOutcome,
  voteSentences,
  votersSentence,
} from '@klubbat/shared/sentences/protocol-sentences';
import { tableHeadings } from '@klubbat/shared/sentences/protocol-words';
import { ballotWords } from '@klubbat/shared/sentences/words';
import { plainText } from '@klubbat/shared/text/plain-text';
import { readText } from '@klubbat/shared/text/read-text';
import type { BallotVote, VoteStyle } from '@klubbat/shared/vocabulary/meeting-words';
import type { Names } from './names.js';
import { lineByLine, titledLines } from './rich.js';

type Seats = ReadonlyMap<string, string>;
type Ballot = NonNullable<VoteInFile['ballots']>[number];

const sides = ['yes', 'no', 'abstain', 'absent'] as const;

/** What the side stands for: its own words, else the motion that it names. */
function meaning(words: string | undefined, motion: string | undefined, item: ItemInFile): string {
  const named = item.motions?.find((candidate) => candidate.id === motion && motion !== undefined);
  return words?.trim() || (named ? plainText(readText(named.text)).replace(/\s+/g, ' ').trim() : '');
}

function voteBlocks(
  vote: VoteInFile,
  number: number,
  item: ItemInFile,
  file: MeetingFile,
  names: Names,
  style: VoteStyle,
): TextBlock[] {
  const several = (item.votes?.length ?? 0) > 1;
  const caption = voteCaption(several ? number : null, vote.order === 'counter');
  const terms = [
    vote.point === undefined ? '' : capital(onPoints([vote.point])),
    voteSentences[vote.method],
    vote.threshold && vote.threshold !== 'majority' ? voteSentences[vote.threshold] : '',
    sideSentence('yes', meaning(vote.yesMeans, vote.yesMotion, item)),
    sideSentence('no', meaning(vote.noMeans, vote.noMotion, item)),
  ];
  const attachment = file.attachments?.find((candidate) => candidate.number === vote.attachment);
  const named = vote.attachment === undefined && vote.method === 'open' ? (vote.ballots ?? []) : [];
  return [
    ...(several || vote.order === 'counter' ? titledLines(caption, terms) : lineByLine(terms)),
    ...lineByLine(voteOutcome(vote)),
    ...(named.length > 0 ? ballotBlocks(named, names, style, seatsOf(file, item, vote)) : []),
    ...lineByLine([
      vote.attachment === undefined
        ? ''
        : ballotsInAppendix(appendixLabel(attachment ?? { number: vote.attachment })),
    ]),
  ];
}

/** In whose seat each one votes, where it is another's than his own. */
function seatsOf(file: MeetingFile, item: ItemInFile, { point, ballots = [] }: VoteInFile): Seats {
  const place = { paragraph: item.paragraph, point };
  return new Map(
    ballots.flatMap(({ person }) => {
      const seat = seatAt(file, person, place);
      return seat === person ? [] : [[person, seat] as const];
    }),
  );
}

/** How each one voted: a line for each side, running text, or a line or a row for each one, as he was called. */
function ballotBlocks(ballots: readonly Ballot[], names: Names, style: VoteStyle, seats: Seats): TextBlock[] {
  const of = (side: BallotVote) => ballots.filter((ballot) => ballot.vote === side);
  const sentences = sides.map((side) =>
    votersSentence(
      side,
      of(side).map((ballot) => names.one(ballot.person)),
    ),
  );
  switch (style) {
    case 'sides':
      return lineByLine(sentences);
    case 'prose':
      return lineByLine([sentences.filter((sentence) => sentence !== '').join(' ')]);
    case 'lines':
      return lineByLine(
        ballots.map(
          ({ person, vote }) => `${names.one(person)} – ${ballotWords[vote].toLocaleUpperCase('sv')}`,
        ),
      );
    case 'table':
      return [crossTable(ballots, names, seats)];
  }
}

/** A row for each one, the sums below, and the sums so far where a page ends. */
function crossTable(ballots: readonly Ballot[], names: Names, seats: Seats): TableBlock {
  const count = (side: BallotVote, among = ballots) => among.filter(({ vote }) => vote === side).length;
  const shown = sides.filter((side) => side === 'yes' || side === 'no' || count(side) > 0);
  const cells = (texts: readonly string[]) => texts.map((text) => [{ type: 'text' as const, text }]);
  const filling = seats.size > 0;
  const about = filling ? [tableHeadings.party, tableHeadings.servesFor] : [tableHeadings.party];
  const sums = (word: string, among: readonly Ballot[]) =>
    cells([word, ...about.map(() => ''), ...shown.map((side) => String(count(side, among)))]);
  return {
    type: 'table',
    align: ['left', ...about.map(() => 'left' as const), ...shown.map(() => 'center' as const)],
    header: cells([tableHeadings.name, ...about, ...shown.map((side) => capital(ballotWords[side]))]),
    rows: [
      ...ballots.map(({ person, vote }) => {
        const seat = seats.get(person);
        return cells([
          names.person(person).name,
          names.person(person).party ?? '–',
          ...(filling ? [seat === undefined ? '' : names.person(seat).name] : []),
          ...shown.map((side) => (vote === side ? 'X' : '')),
        ]);
      }),
      sums(tableHeadings.sum, ballots),
    ],
    carried: ballots.map((_, index) => sums(tableHeadings.carried, ballots.slice(0, index + 1))),
  };
}

/**
 * The votes of a § in their order: what yes and no mean, the result, and in open votes how each one voted (KL 5:67
 * p. 3 and 5), unless an appendix says it.
 */
export function votesBlocks(
  item: ItemInFile,
  file: MeetingFile,
  names: Names,
  style: VoteStyle,
): TextBlock[] {
  return (item.votes ?? []).flatMap((vote, i) => voteBlocks(vote, i + 1, item, file, names, style));
}

/** The ballots of one vote as a table, a line for each member and the sums above. */
export function ballotTable(
  vote: VoteInFile,
  item: ItemInFile,
  file: MeetingFile,
  caption: string,
  names: Names,
): ContentTable {
  const seats = seatsOf(file, item, vote);
  const rows = (vote.ballots ?? []).map((ballot: Ballot) => {
    const person = names.person(ballot.person);
    const seat = seats.get(ballot.person);
    return [
      person.name,
      person.party ?? '–',
      ...(seats.size > 0 ? [seat === undefined ? '–' : names.person(seat).name] : []),
      capital(ballotWords[ballot.vote]),
    ];
  });
  const sums = voteOutcome(vote).filter((text) => text !== '');
  return {
    caption: [caption, ...sums].join(' '),
    columns: [
      { heading: tableHeadings.name, width: 4, align: 'left' },
      { heading: tableHeadings.party, width: 1.4, align: 'left' },
      ...(seats.size > 0 ? [{ heading: tableHeadings.servesFor, width: 4, align: 'left' as const }] : []),
      { heading: tableHeadings.vote, width: 2, align: 'left' },
    ],
    rows,
  };
}

function capital(word: string): string {
  return word.charAt(0).toLocaleUpperCase('sv') + word.slice(1);
}
