import { createHash } from 'node:crypto';
import { part, readTogether, statementOf, type ReadParts } from '../../platform/read-together.js';
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
import { CHANGE_MARKS, tagOf } from './change-marks.js';

/** All that the page of a meeting shows and a policy asks of it, in one statement (decision 087). */
const wholeParts = {
  meeting: MEETING,
  named: NAMED,
  secrets: SECRETS,
  marked: CHANGE_MARKS,
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

type Place = Pick<Meeting, 'id' | 'organisationId' | 'boardId'>;

/** Who may read it, and its marks: all that is asked of it where it may be as the one who asks has it. */
const tagParts = {
  place: part<Place>(
    'SELECT m.id, m.organisation_id AS "organisationId", m.board_id AS "boardId" FROM meeting m WHERE m.id = $1',
  ),
  named: NAMED,
  secrets: SECRETS,
  marked: CHANGE_MARKS,
};

/** What is read, in short: a meeting of which more is read is another. */
const READ = createHash('sha256').update(statementOf(wholeParts)).digest('base64url');

/** A meeting with all that belongs to it, as the subject of a policy. */
export interface WholeMeeting extends Subject {
  meeting: Meeting;
  rows: ReadParts<typeof wholeParts>;
}

/** As the door answers it: under a tag, and no more of it where the one who asks has that tag. */
export interface TaggedMeeting extends Subject {
  meeting: Place;
  holdsSecrets: boolean;
  tag: string;
  whole: WholeMeeting | undefined;
}

function subjectOf<M extends Place>(meeting: M, named: readonly unknown[]): Subject & { meeting: M } {
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

/** The same if one of the tags in `ifNoneMatch` is the one that it has now. */
async function findUnchanged(
  work: Work,
  id: string,
  ifNoneMatch: string,
  shownBy: string,
): Promise<TaggedMeeting | undefined> {
  const { place, named, secrets, marked } = await readTogether(work.tx, tagParts, [id, work.actor.personId]);
  const [meeting] = place;
  const tag = tagOf(work, marked, shownBy);
  return meeting === undefined || !ifNoneMatch.includes(tag)
    ? undefined
    : { ...subjectOf(meeting, named), holdsSecrets: secrets.length > 0, tag, whole: undefined };
}

/**
 * The same under its tag, and nothing else of it where one of the tags in `ifNoneMatch` is the one that it has now.
 *
 * @param version of the program
 */
export async function readTaggedMeeting(
  work: Work,
  id: string,
  ifNoneMatch: string | undefined,
  version: string,
): Promise<TaggedMeeting | undefined> {
  const shownBy = `${version} ${READ}`;
  const unchanged = ifNoneMatch && (await findUnchanged(work, id, ifNoneMatch, shownBy));
  if (unchanged) {
    return unchanged;
  }
  const whole = await readWholeMeeting(work, id);
  return (
    whole && {
      ...whole,
      whole,
      holdsSecrets: whole.rows.secrets.length > 0,
      tag: tagOf(work, whole.rows.marked, shownBy),
    }
  );
}
