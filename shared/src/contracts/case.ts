import { z } from 'zod';
import { appealStepKinds } from '../vocabulary/appeal-words.js';
import { assignmentReportKinds, assignmentStates } from '../vocabulary/assignment-words.js';
import { caseGroups, caseItemStages } from '../vocabulary/case-words.js';
import { diaryKinds } from '../vocabulary/diary-kinds.js';
import { itemLinkKinds } from '../vocabulary/item-links.js';
import { jointOutcomes } from '../vocabulary/joint-words.js';
import { laterNewsKinds } from '../vocabulary/later-news-words.js';
import { boardKinds } from '../vocabulary/meeting-words.js';
import { memorandumStates } from '../vocabulary/memorandum-words.js';
import { sendingManners } from '../vocabulary/sending-manners.js';
import { adjustmentStates } from '../vocabulary/states.js';
import { door, pageMark } from './door.js';
import { caseItem } from './item-link.js';

/** Of each thing on the way: when it was, and whose it is. */
const anEntry = z.object({
  id: z.uuid(),
  date: z.string(),
  organisation: z.string(),
  /** null: of the organisation as a whole */
  board: z.string().nullable(),
});

/** The § that it is about. */
const ofParagraph = anEntry.extend({
  meetingId: z.uuid(),
  itemId: z.uuid(),
  /** `§ 9`; null where a number has been taken back */
  label: z.string().nullable(),
});

const ofSending = anEntry.extend({ meetingId: z.uuid(), labels: z.array(z.string()) });

/** A case at one meeting. Of a secret § the title is its public one, whoever asks. */
const itemEntry = caseItem.extend({
  kind: z.literal('item'),
  boardKind: z.enum(boardKinds),
  caseNumbers: z.array(z.string()),
  secret: z.boolean(),
  stage: z.enum(caseItemStages),
  /** null: the meeting is still being prepared, or its notes are never adjusted */
  state: z.enum(adjustmentStates).nullable(),
  history: z.boolean(),
  /** the items of this case, among those shown or not, that it was followed by */
  followedBy: z.array(z.object({ id: z.uuid(), kind: z.enum(itemLinkKinds) })),
  /** its appendices, without secret ones; `file`: there is one to open */
  attachments: z.array(z.object({ id: z.uuid(), label: z.string(), title: z.string(), file: z.boolean() })),
});

/** One thing on the way of a case. */
export const caseEntry = z.discriminatedUnion('kind', [
  itemEntry,
  anEntry.extend({
    kind: z.literal('memorandum'),
    title: z.string(),
    state: z.enum(memorandumStates),
    author: z.string(),
    secret: z.boolean(),
  }),
  anEntry.extend({
    kind: z.literal('incoming'),
    title: z.string(),
    sender: z.string(),
    senderBoard: z.string(),
    senderCaseNumber: z.string(),
    paragraphs: z.string(),
  }),
  anEntry.extend({
    kind: z.literal('joint-answer'),
    requestId: z.uuid(),
    name: z.string(),
    body: z.string(),
    outcome: z.enum(jointOutcomes),
    paragraph: z.string().nullable(),
  }),
  anEntry.extend({
    kind: z.literal('joint-request'),
    title: z.string(),
    lastDay: z.string(),
    asked: z.int(),
    decided: z.int(),
    closed: z.boolean(),
  }),
  ofParagraph.extend({
    kind: z.literal('assignment'),
    assignee: z.string(),
    task: z.string(),
    dueOn: z.string().nullable(),
    state: z.enum(assignmentStates),
    late: z.boolean(),
  }),
  anEntry.extend({
    kind: z.literal('assignment-report'),
    assignmentId: z.uuid(),
    assignee: z.string(),
    report: z.enum(assignmentReportKinds),
    words: z.string(),
  }),
  ofSending.extend({
    kind: z.literal('dispatch'),
    what: z.enum(diaryKinds),
    recipients: z.int(),
    sent: z.int(),
    failed: z.int(),
    confirmed: z.int(),
    /** under which number of theirs it was registered, by those who said so */
    registered: z.array(z.object({ name: z.string(), caseNumber: z.string() })),
  }),
  ofSending.extend({
    kind: z.literal('other-sending'),
    recipient: z.string(),
    manner: z.enum(sendingManners),
  }),
  ofParagraph.extend({ kind: z.literal('correction'), number: z.int() }),
  ofParagraph.extend({ kind: z.literal('appeal'), court: z.string().nullable() }),
  ofParagraph.extend({
    kind: z.literal('appeal-step'),
    step: z.enum(appealStepKinds),
    court: z.string().nullable(),
  }),
  ofParagraph.extend({
    kind: z.literal('later-news'),
    news: z.enum(laterNewsKinds),
    court: z.string(),
    courtCase: z.string().nullable(),
  }),
]);

export type CaseEntry = z.infer<typeof caseEntry>;
export type CaseEntryOf<K extends CaseEntry['kind']> = Extract<CaseEntry, { kind: K }>;

/** Where the case has been in another organisation, as far as that is public. */
export const caseElsewhere = z.object({
  organisation: z.string(),
  /** theirs; null: our own § refers to this one */
  caseNumber: z.string().nullable(),
  board: z.string(),
  date: z.string(),
  label: z.string(),
  /** on their open pages */
  href: z.string(),
});
export type CaseElsewhere = z.infer<typeof caseElsewhere>;

export const caseDoors = {
  show: door({
    method: 'GET',
    path: '/api/cases',
    summary: 'Ett ärende: allt som du får läsa om det, genom alla organ, det äldsta först',
    query: z.object({
      number: z.string().trim().min(1).max(200),
      group: z.enum(caseGroups).optional(),
      page: pageMark.optional(),
    }),
    reply: z.object({
      number: z.string(),
      /** of its latest § that is not secret */
      title: z.string().nullable(),
      /** how much there is of each, whatever is asked for */
      counts: z.record(z.enum(caseGroups), z.int()),
      /** in other organisations here, by their public versions alone */
      elsewhere: z.array(caseElsewhere),
      entries: z.array(caseEntry),
      previousPage: z.string().nullable(),
      nextPage: z.string().nullable(),
    }),
  }),
};
