import type { LogEntryView } from '@klubbat/shared/contracts/log';
import { eventSentences, eventWords } from '@klubbat/shared/sentences/event-sentences';
import { accessSentences } from '@klubbat/shared/sentences/access-sentences';
import { kindOfAction } from '@klubbat/shared/sentences/log-sentences';
import type { AuditAction } from '../audit/audit.store.js';
import type { LogRow } from './log.store.js';
import type { ReadRow } from './reads.store.js';

/** Every word of the log has its words in Swedish, or this does not compile. */
export const told: Readonly<Record<AuditAction, string>> = eventSentences;

/** What says what was done without a word of what stands in a meeting: numbers of §§, and which fields. */
const OPEN_DETAILS = ['paragraphs', 'first', 'last', 'changed', 'byToken'];
/** Of what these are about nothing is secret: accounts, the register, what is set. */
const OPEN_KINDS: readonly (string | undefined)[] = ['sign-in', 'register', 'settings'];

/** True: an event of this action may be told whole to who reads nothing secret. */
export function isOpen({ action, meetingId }: { action: string; meetingId: string | null }): boolean {
  return meetingId === null && OPEN_KINDS.includes(kindOfAction(action));
}

/**
 * A row as people read it. `withSecrets`: to who may read what is secret; to others titles, names and reasons of meetings are not told,
 * for any of them may be of a secret §.
 */
export function presentEntry(row: LogRow, { withSecrets }: { withSecrets: boolean }): LogEntryView {
  const details =
    withSecrets || isOpen(row)
      ? row.details
      : Object.fromEntries(Object.entries(row.details).filter(([key]) => OPEN_DETAILS.includes(key)));
  const { did, about } = eventWords({ actor: row.actor, action: row.action, details });
  const { actorId, actor, meetingId, meetingDate, board, personId, person } = row;
  return {
    id: row.id,
    at: row.at.toISOString(),
    who: actor ?? (row.action.endsWith('.refused') ? 'Någon' : 'Klubbat'),
    actor: actorId === null || actor === null ? null : { id: actorId, name: actor },
    kind: kindOfAction(row.action) ?? null,
    did,
    about,
    meeting:
      meetingId === null || board === null || meetingDate === null
        ? null
        : { id: meetingId, board, date: meetingDate },
    person: personId === null || person === null ? null : { id: personId, name: person },
  };
}

/** That something was read, as people read it: which meeting or whose data, and not a word of it. */
export function presentRead(row: ReadRow): LogEntryView {
  const { id, meetingId, meetingDate, board, personId, person } = row;
  return {
    id,
    at: row.at.toISOString(),
    who: row.reader,
    actor: { id: row.readerId, name: row.reader },
    kind: null,
    did: accessSentences[row.kind],
    about: row.way === 'token' ? 'med en nyckel för program' : '',
    meeting:
      meetingId === null || board === null || meetingDate === null
        ? null
        : { id: meetingId, board, date: meetingDate },
    person: personId === null || person === null ? null : { id: personId, name: person },
  };
}
