import { readTogether, type ReadParts } from '../../platform/read-together.js';
import type { Work } from '../../platform/work.js';
import type { Subject } from '../../policies/may.js';
import { ITEM_AUTHORS, TEXT_KEYS } from '../agenda/item-parts.js';
import { SECRET_ATTACHMENTS } from '../attachments/secrets.store.js';
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

/** A meeting with all that belongs to it, as the subject of a policy. */
export interface WholeMeeting extends Subject {
  meeting: Meeting;
  rows: ReadParts<typeof wholeParts>;
}

/** Reads a meeting whole; undefined where there is none, or none behind the wall. Who may see what of it is not asked here. */
export async function readWholeMeeting(work: Work, id: string): Promise<WholeMeeting | undefined> {
  const rows = await readTogether(work.tx, wholeParts, [id, work.actor.personId]);
  const [meeting] = rows.meeting;
  return meeting === undefined
    ? undefined
    : {
        organisationId: meeting.organisationId,
        boardId: meeting.boardId,
        named: rows.named.length > 0,
        meeting,
        rows,
      };
}
