import { askNamed } from '../../platform/named-statement.js';
import type { Work } from '../../platform/work.js';
import { record, type AuditRecord } from './audit.store.js';

/** How long one event may stand for what goes on being written. */
const SPELL_MINUTES = 10;

interface Writing extends AuditRecord {
  subjectId: string;
  /** null: it belongs to no meeting, and no adjustment ends the spell */
  meetingId: string | null;
  /** what each field that is changed now held until now */
  before: Readonly<Record<string, unknown>>;
  /** several write in it at once: each has a spell of his own, whoever has written in between */
  together?: boolean;
}

/** An event of what was written in a thing: by whom, and in which fields. */
export interface SpellEvent {
  actor: string | null;
  changed: string[] | null;
}

/**
 * In SQL, of a thing by its id: the latest events of that action in it, as far back as a spell of writing may reach. An adjustment of the
 * meeting ends every spell; none does where `meeting` is null.
 */
export const spellEvents = (subject: string, action: string, now: string, meeting: string): string => `
  SELECT e.actor_id AS actor, e.details -> 'changed' AS changed
    FROM audit_event e
   WHERE e.subject_id = ${subject} AND e.action = ${action}
     AND e.at > ${now}::timestamptz - interval '${SPELL_MINUTES} minutes'
     AND NOT EXISTS (SELECT 1 FROM audit_event later
                      WHERE later.meeting_id = ${meeting} AND later.id > e.id
                        AND later.action LIKE 'adjustment.%')
   ORDER BY e.id DESC LIMIT 50`;

const SPELL_EVENTS = spellEvents('$1', '$2', '$3', '$4');

/** Fields for which the actor's ongoing spell of writing in the same thing has an event already. */
function fieldsOfSpell(work: Work, events: readonly SpellEvent[], together: boolean): Set<string> {
  const others = events.findIndex(({ actor }) => actor !== work.actor.personId);
  const own = together
    ? events.filter(({ actor }) => actor === work.actor.personId)
    : others === -1
      ? events
      : events.slice(0, others);
  return new Set(own.flatMap(({ changed }) => changed ?? []));
}

/**
 * Records that somebody writes. Text is saved every second, so a spell of writing by one person in one thing is one
 * event, with what each field held when the spell began. A new one begins when somebody else has written in between,
 * when §§ have been sent for adjustment, when a field is touched that was not, and after ten minutes.
 *
 * @param known the events of it until now (`spellEvents`), where they have been read under the lock of what is written
 */
export async function recordWriting(
  work: Work,
  { before, details, together = false, ...event }: Writing,
  known?: readonly SpellEvent[],
): Promise<void> {
  const { subjectId, action, meetingId } = event;
  const events =
    known ?? (await askNamed<SpellEvent>(work.tx, SPELL_EVENTS, [subjectId, action, work.now, meetingId]));
  const told = fieldsOfSpell(work, events, together);
  const changed = Object.keys(before).filter((field) => !told.has(field));
  if (changed.length === 0) {
    return;
  }
  const held = Object.fromEntries(changed.map((field) => [field, before[field] ?? null]));
  await record(work, { ...event, details: { ...details, changed, before: held } });
}
