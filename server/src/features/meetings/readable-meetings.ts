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

/**
 * One branch for each of these ways to a meeting `m`, with the same parameters: each follows an index of its own and stops at its end; an OR of
 * them would read every meeting of the house. `columns` are read of `m`, `end` is what follows its WHERE: more conditions, order and limit.
 */
export function eachWayIn(columns: string, end: string, source = 'meeting'): string {
  return [
    `(SELECT ${columns} FROM ${source} m WHERE $1::boolean ${end})`,
    `(SELECT ${columns} FROM unnest($2::uuid[]) own (id), LATERAL (SELECT * FROM ${source} m WHERE m.organisation_id = own.id ${end}) m)`,
    `(SELECT ${columns} FROM unnest($3::uuid[]) own (id), LATERAL (SELECT * FROM ${source} m WHERE m.board_id = own.id ${end}) m)`,
    `(SELECT ${columns} FROM meeting_person p JOIN ${source} m ON m.id = p.meeting_id WHERE p.person_id = $4 ${end})`,
  ].join(' UNION ');
}
