/** The closed lists of the meeting file (version 1). Swedish words for each: `sentences/words.ts`. */

export const organisationKinds = ['region', 'municipality', 'federation', 'cooperation', 'other'] as const;
export const boardKinds = [
  'assembly',
  'executive',
  'committee',
  'subcommittee',
  'forum',
  'group',
  'preparatory',
  'joint-committee',
  'directorate',
] as const;
export const numberings = ['year', 'meeting'] as const;
export const recordKinds = ['protocol', 'notes'] as const;
export const capacities = [
  'member',
  'substitute',
  'official',
  'guest',
  'staff-representative',
  'observer',
] as const;
export const itemKinds = [
  'decision',
  'information',
  'notification',
  'election',
  'formality',
  'question',
] as const;
export const outcomes = [
  'approved',
  'rejected',
  'noted',
  'tabled',
  'referred-back',
  'withdrawn',
  'none',
  'amended',
  'answered',
  'forwarded',
] as const;
export const sectionKinds = [
  'decision',
  'proposal',
  'summary',
  'background',
  'financial',
  'basis',
  'motions',
  'procedure',
  'earlier-handling',
  'free',
  'votes',
  'reservations',
  'statements',
  'conflicts',
] as const;
export const pointCountings = ['numbered', 'paragraphs', 'none'] as const;
export const sectionLevels = ['own', 'proposal'] as const;
export const motionKinds = ['approve', 'reject', 'amend', 'add', 'refer-back', 'table', 'adjourn'] as const;
export const motionResults = ['carried', 'lost', 'lapsed'] as const;
export const voteMethods = ['open', 'closed'] as const;
export const voteOrders = ['main', 'counter'] as const;
export const voteThresholds = ['majority', 'third-of-present', 'two-thirds'] as const;
export const voteSides = ['yes', 'no'] as const;
export const ballotVotes = ['yes', 'no', 'abstain', 'absent'] as const;
/** what a person is entered as while a vote is held; one who stands out has no ballot when it is closed */
export const castVotes = [...ballotVotes, 'stands-out'] as const;
/** how an open vote is printed: by side, as running text, a row or a line for each; with an appendix only its sums */
export const voteStyles = ['sides', 'prose', 'table', 'lines'] as const;
/**
 * how the table of attendance is printed: a column of crosses, one for those who serve and one for the others, or
 * letters (N, F, Tj)
 */
export const attendanceStyles = ['presence', 'serving', 'letters'] as const;
/** where the decision of a § is printed among its sections: as they were written, before or after the others */
export const decisionPlaces = ['written', 'first', 'last'] as const;
/** how decision points are printed: as they were written, with numbers, or each beginning with “att” */
export const pointStyles = ['written', 'numbered', 'att'] as const;
/** `few`: decision, summary and background have no heading where a § begins with them */
export const headingStyles = ['all', 'few'] as const;
export const attendancePlaces = ['cover', 'appendix'] as const;
/** by what the table of attendance is parted; `represents`: district, member municipality or the like */
export const attendanceGroupings = ['none', 'role', 'party', 'represents'] as const;
/** columns that the table of attendance may have besides name and presence */
export const attendanceColumns = ['party', 'office', 'servesFor', 'paragraphs'] as const;
export const liveVoteStates = ['open', 'closed', 'cancelled'] as const;
export const statementKinds = ['special-statement', 'note'] as const;
export const appealKinds = ['none', 'legality', 'administrative', 'special'] as const;
export const electionMethods = ['acclamation', 'closed', 'proportional'] as const;
export const attachmentSources = ['attendance', 'file', 'paper', 'votes'] as const;
export const signerCapacities = ['chair', 'adjuster', 'secretary'] as const;

export type OrganisationKind = (typeof organisationKinds)[number];
export type BoardKind = (typeof boardKinds)[number];
export type Numbering = (typeof numberings)[number];
export type RecordKind = (typeof recordKinds)[number];
export type Capacity = (typeof capacities)[number];
export type ItemKind = (typeof itemKinds)[number];
export type Outcome = (typeof outcomes)[number];
export type SectionKind = (typeof sectionKinds)[number];
export type AttachmentSource = (typeof attachmentSources)[number];
export type SignerCapacity = (typeof signerCapacities)[number];
export type MotionKind = (typeof motionKinds)[number];
export type MotionResult = (typeof motionResults)[number];
export type VoteMethod = (typeof voteMethods)[number];
export type VoteSide = (typeof voteSides)[number];
export type BallotVote = (typeof ballotVotes)[number];
export type CastVote = (typeof castVotes)[number];
export type VoteStyle = (typeof voteStyles)[number];
export type DecisionPlace = (typeof decisionPlaces)[number];
export type PointStyle = (typeof pointStyles)[number];
export type HeadingStyle = (typeof headingStyles)[number];
export type AttendancePlace = (typeof attendancePlaces)[number];
export type AttendanceGrouping = (typeof attendanceGroupings)[number];
export type AttendanceColumn = (typeof attendanceColumns)[number];
export type AttendanceStyle = (typeof attendanceStyles)[number];
export type LiveVoteState = (typeof liveVoteStates)[number];
export type StatementKind = (typeof statementKinds)[number];
export type AppealKind = (typeof appealKinds)[number];
export type ElectionMethod = (typeof electionMethods)[number];
export type PointCounting = (typeof pointCountings)[number];
export type SectionLevel = (typeof sectionLevels)[number];
export type VoteOrder = (typeof voteOrders)[number];
export type VoteThreshold = (typeof voteThresholds)[number];
