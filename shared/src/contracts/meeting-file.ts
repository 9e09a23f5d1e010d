import { z } from 'zod';
import * as words from '../vocabulary/meeting-words.js';
import {
  day,
  emailAddress,
  filledLine,
  line,
  paragraphNumber,
  paragraphRange,
  runningText,
  timeOfDay,
} from './text-fields.js';

/*
 * The meeting file, version 1: one meeting of one board as one JSON document, what an import takes and an
 * export gives (docs/meeting-file.md). Form only: whether its parts agree is `rules/meeting-form.ts` (ids, points)
 * and `rules/contradictions.ts` (law and sums).
 *
 * "Left out" and "given empty" are different things here and must come back as they were given.
 */

const personKey = z.string();
const point = z.int().min(1).max(10_000);
const count = z.int().min(0).max(1_000_000);
// Far more than any meeting: the rules look from every § at everyone, and must be done in time whatever is sent.
const MOST_PEOPLE = 3000;
const MOST_ROWS = 6000;
const MOST_ITEMS = 3000;
const MOST_ADJUSTMENTS = 500;
const attachmentNumber = z.int().min(1).max(100_000);

// names and ids are looked up by, and an index has no room for more
const name = filledLine.max(300);

export const organisationInFile = z.strictObject({
  name,
  kind: z.enum(words.organisationKinds),
  registryEmail: emailAddress.optional(),
});

export const boardInFile = z.strictObject({
  name,
  kind: z.enum(words.boardKinds),
  numbering: z.enum(words.numberings),
  numberWithYear: z.boolean().optional(),
  seats: z.int().min(1).max(10_000).optional(),
  statutory: z.boolean().optional(),
  caseNumberLabel: line.optional(),
  caseNumberBeforeTitle: z.boolean().optional(),
  representsLabel: line.optional(),
  paragraphPrefix: line.optional(),
});

export const adjournmentInFile = z.strictObject({
  from: timeOfDay,
  to: timeOfDay,
  paragraph: z.int().optional(),
});

export const signerInFile = z.strictObject({
  person: personKey,
  as: z.enum(words.signerCapacities),
  paragraphs: paragraphRange.optional(),
  objection: runningText.optional(),
});

export const noticeInFile = z.strictObject({
  board: line,
  postedOn: day.optional(),
  removedOn: day.optional(),
  lastAppealDay: day.optional(),
  keptAt: line.optional(),
});

export const adjustmentInFile = z.strictObject({
  paragraphs: paragraphRange,
  immediate: z.boolean().optional(),
  date: day.optional(),
  time: timeOfDay.optional(),
  place: line.optional(),
  signers: z.array(signerInFile).optional(),
  notices: z.array(noticeInFile).optional(),
});

export const meetingInFile = z.strictObject({
  date: day,
  start: timeOfDay.optional(),
  end: timeOfDay.optional(),
  place: line.optional(),
  adjournments: z.array(adjournmentInFile).optional(),
  adjustmentDate: day.optional(),
  noticeBoard: line.optional(),
  adjustmentNote: runningText.optional(),
  endDate: day.optional(),
  extra: z.boolean().optional(),
  record: z.enum(words.recordKinds).optional(),
  number: line.optional(),
  adjustments: z.array(adjustmentInFile).max(MOST_ADJUSTMENTS).optional(),
});

export const personInFile = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9-]+$/)
    .max(300),
  name: filledLine,
  party: line.optional(),
  represents: line.optional(),
  title: line.optional(),
  email: emailAddress.optional(),
});

export const officersInFile = z.strictObject({
  chair: personKey.optional(),
  secretary: personKey.optional(),
  adjusters: z.array(personKey).optional(),
  actingChairs: z.array(z.strictObject({ person: personKey, paragraphs: paragraphRange })).optional(),
  reserveAdjusters: z.array(personKey).optional(),
});

export const attendanceInFile = z.strictObject({
  person: personKey,
  capacity: z.enum(words.capacities),
  present: z.boolean(),
  serves: z.boolean().optional(),
  servesFor: personKey.optional(),
  paragraphs: paragraphRange.optional(),
  remote: z.boolean().optional(),
  office: line.optional(),
  from: timeOfDay.optional(),
  to: timeOfDay.optional(),
});

export const sectionInFile = z.strictObject({
  kind: z.enum(words.sectionKinds),
  heading: line.optional(),
  body: runningText.optional(),
  points: z.enum(words.pointCountings).optional(),
  level: z.enum(words.sectionLevels).optional(),
});

export const motionInFile = z.strictObject({
  id: line.optional(),
  by: z.array(personKey).optional(),
  text: runningText,
  withdrawn: z.boolean().optional(),
  kind: z.enum(words.motionKinds).optional(),
  supportedBy: z.array(personKey).optional(),
  source: line.optional(),
  rank: z.int().min(1).max(1000).optional(),
  points: z.array(point).optional(),
  result: z.enum(words.motionResults).optional(),
});

export const voteInFile = z.strictObject({
  method: z.enum(words.voteMethods),
  yesMeans: line.optional(),
  noMeans: line.optional(),
  yes: count,
  no: count,
  abstain: count.optional(),
  absent: count.optional(),
  castingVote: z.enum(words.voteSides).optional(),
  ballots: z
    .array(z.strictObject({ person: personKey, vote: z.enum(words.ballotVotes) }))
    .max(MOST_PEOPLE)
    .optional(),
  point: point.optional(),
  order: z.enum(words.voteOrders).optional(),
  threshold: z.enum(words.voteThresholds).optional(),
  lot: z.enum(words.voteSides).optional(),
  yesMotion: line.optional(),
  noMotion: line.optional(),
  attachment: attachmentNumber.optional(),
});

export const reservationInFile = z.strictObject({
  by: z.array(personKey),
  text: runningText.optional(),
  attachment: attachmentNumber.optional(),
  point: point.optional(),
});

export const statementInFile = z.strictObject({
  kind: z.enum(words.statementKinds),
  by: z.array(personKey),
  text: runningText.optional(),
  attachment: attachmentNumber.optional(),
  point: point.optional(),
});

export const conflictInFile = z.strictObject({
  person: personKey,
  note: line.optional(),
  point: point.optional(),
  leftRoom: z.boolean().optional(),
});

export const recipientInFile = z.strictObject({
  name: line,
  email: emailAddress.optional(),
});

export const deferralInFile = z.strictObject({
  to: line.optional(),
  reason: runningText.optional(),
  minority: z.boolean().optional(),
  requestedBy: z.array(personKey).optional(),
  nextDate: day.optional(),
});

export const electionInFile = z.strictObject({
  office: line,
  method: z.enum(words.electionMethods).optional(),
  elected: z.array(
    z.strictObject({
      name: line,
      party: line.optional(),
      replaces: line.optional(),
      from: day.optional(),
      until: day.optional(),
    }),
  ),
  counts: z.array(z.strictObject({ name: line, votes: count })).optional(),
  blank: count.optional(),
  lot: line.optional(),
});

export const itemInFile = z.strictObject({
  paragraph: paragraphNumber.optional(),
  title: filledLine,
  caseNumber: line.optional(),
  kind: z.enum(words.itemKinds).optional(),
  outcome: z.enum(words.outcomes).optional(),
  immediateAdjustment: z.boolean().optional(),
  confidential: line.optional(),
  sections: z.array(sectionInFile).optional(),
  motions: z.array(motionInFile).optional(),
  votes: z.array(voteInFile).optional(),
  reservations: z.array(reservationInFile).optional(),
  statements: z.array(statementInFile).optional(),
  conflictsOfInterest: z.array(conflictInFile).optional(),
  attachments: z.array(z.int()).optional(),
  recipients: z.array(recipientInFile).optional(),
  recipientsHeading: line.optional(),
  appeal: z.enum(words.appealKinds).optional(),
  publicTitle: line.optional(),
  closedDoors: z.boolean().optional(),
  moreCaseNumbers: z.array(line).optional(),
  agendaNumber: line.optional(),
  notParticipating: z.array(z.strictObject({ by: z.array(personKey), point: point.optional() })).optional(),
  deferral: deferralInFile.optional(),
  elections: z.array(electionInFile).optional(),
  earlier: z
    .array(
      z.strictObject({
        organisation: line.optional(),
        board: line,
        date: day.optional(),
        paragraph: line.optional(),
      }),
    )
    .optional(),
  urgent: z.boolean().optional(),
});

/** Why an item was taken off an agenda that had been sent. Ours alone: a file says `outcome: withdrawn`, and no more. */
export const withdrawal = z.strictObject({ reason: filledLine, on: day, by: line.optional() });
type Withdrawal = z.infer<typeof withdrawal>;

export const attachmentInFile = z.strictObject({
  number: attachmentNumber,
  title: line,
  source: z.enum(words.attachmentSources).optional(),
  file: line.optional(),
  label: line.optional(),
  confidential: line.optional(),
});

export const meetingFile = z.strictObject({
  format: z.literal('meeting-file'),
  version: z.literal(1),
  organisation: organisationInFile,
  board: boardInFile,
  meeting: meetingInFile,
  people: z.array(personInFile).max(MOST_PEOPLE),
  officers: officersInFile.optional(),
  attendance: z.array(attendanceInFile).max(MOST_ROWS).optional(),
  items: z.array(itemInFile).max(MOST_ITEMS),
  attachments: z.array(attachmentInFile).optional(),
  signatureReference: z.guid().optional(),
});

/** With what the file has no place for: see `withdrawal`. */
export type MeetingFile = Omit<z.infer<typeof meetingFile>, 'items'> & { items: ItemInFile[] };
export type BoardInFile = z.infer<typeof boardInFile>;
export type OrganisationInFile = z.infer<typeof organisationInFile>;
export type MeetingInFile = z.infer<typeof meetingInFile>;
export type PersonInFile = z.infer<typeof personInFile>;
export type OfficersInFile = z.infer<typeof officersInFile>;
export type AttendanceInFile = z.infer<typeof attendanceInFile>;
export type ItemInFile = z.infer<typeof itemInFile> & { withdrawn?: Withdrawal | undefined };
export type SectionInFile = z.infer<typeof sectionInFile>;
export type MotionInFile = z.infer<typeof motionInFile>;
export type VoteInFile = z.infer<typeof voteInFile>;
export type AttachmentInFile = z.infer<typeof attachmentInFile>;
export type AdjustmentInFile = z.infer<typeof adjustmentInFile>;
export type SignerInFile = z.infer<typeof signerInFile>;
export type NoticeInFile = z.infer<typeof noticeInFile>;
export type RecipientInFile = z.infer<typeof recipientInFile>;

/** Values that the schema of the format gives by `default`: they may be left out of an export. */
export const meetingFileDefaults = {
  board: { numberWithYear: false, caseNumberLabel: 'Diarienummer', caseNumberBeforeTitle: false },
  meeting: { extra: false, record: 'protocol' },
  adjustment: { immediate: false },
  attendance: { remote: false },
  item: { kind: 'decision', immediateAdjustment: false, closedDoors: false, urgent: false },
  section: { points: 'numbered', level: 'own' },
  motion: { withdrawn: false },
  vote: { abstain: 0, absent: 0, order: 'main', threshold: 'majority' },
  deferral: { minority: false },
  election: { method: 'acclamation' },
  attachment: { source: 'paper' },
} as const;
