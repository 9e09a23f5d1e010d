import { createHash } from 'node:crypto';
import { part } from '../../platform/read-together.js';
import { dayInSweden } from '../../platform/clock.js';
import type { Work } from '../../platform/work.js';

export interface Marked {
  marks: string;
  letIn: string;
}

/**
 * Of the meeting `$1`: the marks of all that it is shown of (decision 091), and which organisations the one who asks is let in to. The meeting of the §
 * by which a body adjusted it is shown too.
 */
export const CHANGE_MARKS = part<Marked>(`
  SELECT coalesce(string_agg(k.mark::text, ' ' ORDER BY k.mark), '') AS marks,
         coalesce(current_setting('klubbat.organisations', true), '') AS "letIn"
    FROM change_mark k
   WHERE k.thing_id = ANY (ARRAY(
           SELECT unnest(ARRAY[m.id, m.board_id, m.organisation_id, '00000000-0000-0000-0000-000000000000'])
             FROM meeting m WHERE m.id = $1
            UNION ALL
           SELECT i.meeting_id FROM adjustment a
             JOIN body_adjustment b ON b.adjustment_id = a.id
             JOIN agenda_item i ON i.id = b.agenda_item_id
            WHERE a.meeting_id = $1))`);

/**
 * The tag of a meeting as it stands in these marks, for who asks: it changes whenever anything does that he is shown. Made of the marks, of
 * who asks with all that he may, of the day in Sweden, and of what shows it.
 *
 * @param shownBy the version of the program, and what it reads of a meeting
 */
export function tagOf({ actor, now }: Work, marked: readonly Marked[], shownBy: string): string {
  const { personId, admin, mandates, token } = actor;
  const made = JSON.stringify([shownBy, marked, personId, admin, mandates, token ?? null, dayInSweden(now)]);
  return `"${createHash('sha256').update(made).digest('base64url')}"`;
}
