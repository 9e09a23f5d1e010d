import { createHash } from 'node:crypto';
import { dayInSweden } from '../../platform/clock.js';
import { readAsText, readTogether, type ReadParts } from '../../platform/read-together.js';
import type { Work } from '../../platform/work.js';
import type { Subject } from '../../policies/may.js';
import { ITEM_AUTHORS, TEXT_KEYS } from '../agenda/item-parts.js';
import { SECRET_ATTACHMENTS, SECRETS } from '../attachments/secrets.store.js';
import { SENT_CALL } from '../convening/convening.store.js';
import { placeParts } from '../meetings/board-parts.js';
import { MEETING, NAMED, PEOPLE_WITH_ACCOUNT } from '../meetings/meeting-parts.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import { adjustmentParts } from '../protocols/adjustment-parts.js';
import { recordParts } from '../record/meeting-record.js';
import { LAST_ACT } from '../sitting/attendance-act.store.js';

/** All that the page of a meeting shows and a policy asks of it, in one statement (decision 087). */
const wholeParts = {
  meeting: MEETING,
  named: NAMED,
  secrets: SECRETS,
  ...recordParts,
  authors: ITEM_AUTHORS,
  textKeys: TEXT_KEYS,
  withAccount: PEOPLE_WITH_ACCOUNT,
  secretAttachments: SECRET_ATTACHMENTS,
  sentCall: SENT_CALL,
  ...placeParts,
  lastAct: LAST_ACT,
  ...adjustmentParts,
};

const PARTS = Object.keys(wholeParts) as (keyof typeof wholeParts)[];

type Rows = ReadParts<typeof wholeParts>;

/** A meeting with all that belongs to it, as the subject of a policy. */
export interface WholeMeeting extends Subject {
  meeting: Meeting;
  rows: Rows;
}

/** As the door answers it: under a tag, and without its rows where the one who asks has that tag. */
export interface TaggedMeeting extends Subject {
  meeting: Meeting;
  holdsSecrets: boolean;
  tag: string;
  rows: Rows | undefined;
}

function subjectOf(meeting: Meeting, named: readonly unknown[]): Subject & { meeting: Meeting } {
  return {
    organisationId: meeting.organisationId,
    boardId: meeting.boardId,
    named: named.length > 0,
    meeting,
  };
}

/** Reads a meeting whole; undefined where there is none, or none behind the wall. Who may see what of it is not asked here. */
export async function readWholeMeeting(work: Work, id: string): Promise<WholeMeeting | undefined> {
  const rows = await readTogether(work.tx, wholeParts, [id, work.actor.personId]);
  const [meeting] = rows.meeting;
  return meeting === undefined ? undefined : { ...subjectOf(meeting, rows.named), rows };
}

/** What the page of a meeting depends on beside what is read: who asks and what he may, the day, and the program that shows it. */
function restOf({ actor, now }: Work, version: string): string {
  const { personId, admin, mandates, token } = actor;
  const rest = JSON.stringify([personId, admin, mandates, token ?? null, dayInSweden(now), version]);
  return createHash('sha256').update(rest).digest('hex').slice(0, 16);
}

/**
 * The same, but without its rows where one of the tags in `ifNoneMatch` is the one that it has now. The tag is made of all rows that are read
 * (whatever they are of), of who asks and of the day: it changes whenever anything does that is shown.
 *
 * @param version of the program
 */
export async function readTaggedMeeting(
  work: Work,
  id: string,
  ifNoneMatch: string | undefined,
  version: string,
): Promise<TaggedMeeting | undefined> {
  const rest = restOf(work, version);
  const read = await readAsText(work.tx, wholeParts, [id, work.actor.personId]);
  const { named, secrets, ...found } = read.rows(['meeting', 'named', 'secrets']);
  const [meeting] = found.meeting;
  const tag = `"${read.sum()}.${rest}"`;
  return meeting === undefined
    ? undefined
    : {
        ...subjectOf(meeting, named),
        holdsSecrets: secrets.length > 0,
        tag,
        rows: ifNoneMatch?.includes(tag) === true ? undefined : read.rows(PARTS),
      };
}
