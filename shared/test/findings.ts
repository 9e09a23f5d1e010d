import type { ItemInFile, MeetingFile, VoteInFile } from '../src/contracts/meeting-file.js';
import { contradictions } from '../src/rules/contradictions.js';
import { aMeeting, anItem } from './a-meeting.js';

/** `path code` of each finding of that severity. */
export const found = (file: MeetingFile, severity: 'contradiction' | 'warning' = 'contradiction') =>
  contradictions(file)
    .filter((finding) => finding.severity === severity)
    .map(({ path, code }) => `${path} ${code}`);

type Ballots = NonNullable<VoteInFile['ballots']>;
export const ballots = (sides: Record<string, Ballots[number]['vote']>): Ballots =>
  Object.entries(sides).map(([person, vote]) => ({ person, vote }));
export const vote = (overrides: Partial<VoteInFile>): VoteInFile => ({
  method: 'open',
  yes: 3,
  no: 2,
  ...overrides,
});
export const withItem = (item: Partial<ItemInFile>, overrides: Partial<MeetingFile> = {}) =>
  aMeeting({ items: [anItem(1, item)], ...overrides });
export const withVote = (
  overrides: Partial<VoteInFile>,
  item: Partial<ItemInFile> = {},
  file: Partial<MeetingFile> = {},
) => withItem({ votes: [vote(overrides)], ...item }, file);

/** three for, two against, everybody in the room */
export const ALL = { anna: 'yes', bo: 'yes', cia: 'yes', dan: 'no', eva: 'no' } as const;
/** path of the vote of `withVote` */
export const V = '$.items[0].votes[0]';
export const forum = {
  board: { name: 'Forum', kind: 'forum', numbering: 'meeting' },
} satisfies Partial<MeetingFile>;
export const assembly = {
  board: { name: 'Kommunfullmäktige', kind: 'assembly', numbering: 'year' },
} satisfies Partial<MeetingFile>;
