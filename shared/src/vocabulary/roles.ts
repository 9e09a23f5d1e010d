/** What a person is in an organisation. Without a board: in the whole organisation. */
export const mandateRoles = [
  'administrator',
  'registrar',
  'secretary',
  'chair',
  'vice-chair',
  'member',
  'substitute',
  'official',
  'archivist',
  'data-protection-officer',
  'auditor',
  'reader',
] as const;
export type MandateRole = (typeof mandateRoles)[number];

/** What somebody may do, as told to the client beside each record. Who may: server `policies/`. */
export const actions = [
  'organisation.create',
  'organisation.administer',
  'board.administer',
  'attendance.read',
  'presentation.write',
  'meeting.read',
  'meeting.read-secret',
  'meeting.write',
  'meeting.hand-in',
  'meeting.review',
  'meeting.send-for-adjustment',
  'meeting.finish-notes',
  'meeting.correct',
  'meeting.dispatch',
  'diary.read',
  'meeting.publish',
  'publication.read',
  'meeting.archive',
  'meeting.archive-secret',
  'memorandum.write',
  'case.plan',
  'incoming.read',
  'incoming.register',
  'person.read',
  'person.invite',
  'log.read',
  'person.disclose',
  'installation.operate',
] as const;
export type Action = (typeof actions)[number];
