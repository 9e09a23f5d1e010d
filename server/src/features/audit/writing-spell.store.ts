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

/** Fields for which the actor's ongoing spell of writing in the same thing has an event already. */
async function fieldsOfSpell(
  work: Work,
  { action, subjectId, meetingId, together = false }: Writing,
): Promise<Set<string>> {
  const events: { actor: string | null; changed: string[] | null }[] = await work.tx.query(
    `SELECT e.actor_id AS actor, e.details -> 'changed' AS changed
       FROM audit_event e
      WHERE e.subject_id = $1 AND e.action = $2 AND e.at > $3::timestamptz - make_interval(mins => $4)
        AND NOT EXISTS (SELECT 1 FROM audit_event later
                         WHERE later.meeting_id = $5 AND later.id > e.id
                           AND later.action LIKE 'adjustment.%')
      ORDER BY e.id DESC LIMIT 50`,
    [subjectId, action, work.now, SPELL_MINUTES, meetingId],
  );
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
 */
export async function recordWriting(
  work: Work,
  { before, details, together = false, ...event }: Writing,
): Promise<void> {
  const told = await fieldsOfSpell(work, { ...event, before, together });
  const changed = Object.keys(before).filter((field) => !told.has(field));
  if (changed.length === 0) {
    return;
  }
  const held = Object.fromEntries(changed.map((field) => [field, before[field] ?? null]));
  await record(work, { ...event, details: { ...details, changed, before: held } });
}
