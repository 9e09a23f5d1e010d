import type { Actor } from '../../platform/work.js';
import { whereMay, type Scope } from '../../policies/may.js';

/** Which meetings the one who asks may read: those of his mandates, and those that name him. The same as in the list. */
export interface Readable extends Scope {
  personId: string;
}

export function readableBy(actor: Actor): Readable {
  return { ...whereMay(actor, 'meeting.read'), personId: actor.personId };
}

/** The same as a condition on a meeting `m`, with the parameters `$1` to `$4` of `scopeOf`. */
export const READABLE = `(m.organisation_id = ANY ($2) OR m.board_id = ANY ($3) OR $1
   OR m.id IN (SELECT p.meeting_id FROM meeting_person p WHERE p.person_id = $4))`;

export const scopeOf = ({ everywhere, organisations, boards, personId }: Readable): unknown[] => [
  everywhere,
  organisations,
  boards,
  personId,
];
