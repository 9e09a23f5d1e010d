import type { Action } from '@klubbat/shared/vocabulary/roles';

/** So long after one has proved who one is, in milliseconds: a spell of administration, not a coffee break away from the screen. */
const HOLDS = 10 * 60_000;

/**
 * Which actions ask for a proof of who one is that is no older than that, where they change something. They give somebody else
 * rights, or change what holds for all: what whoever finds an open screen could do lasting harm with. What is done many times in an
 * evening of a meeting is not asked for; signing has its own proof each time.
 */
export const proofAsked: Readonly<Record<Action, boolean>> = {
  'organisation.create': true,
  'organisation.administer': true,
  'board.administer': true,
  'person.invite': true,
  'attendance.read': false,
  'presentation.write': false,
  'meeting.read': false,
  'meeting.read-secret': false,
  'meeting.write': false,
  'meeting.hand-in': false,
  'meeting.review': false,
  'meeting.send-for-adjustment': false,
  'meeting.finish-notes': false,
  'meeting.correct': false,
  'meeting.dispatch': false,
  'diary.read': false,
  'meeting.publish': false,
  'publication.read': false,
  'meeting.archive': false,
  'meeting.archive-secret': false,
  'memorandum.write': false,
  'case.plan': false,
  'incoming.read': false,
  'incoming.register': false,
  'person.read': false,
  'log.read': false,
  'person.disclose': false,
  'retention.read': false,
  'installation.operate': false,
};

/** Until when (UTC) a proof given at `provedAt` holds. */
export function proofHoldsUntil(provedAt: Date): Date {
  return new Date(provedAt.getTime() + HOLDS);
}
