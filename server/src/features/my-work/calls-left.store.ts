import type { EntityManager } from 'typeorm';
import type { BoardInFile } from '@klubbat/shared/contracts/meeting-file';
import type { Scope } from '../../policies/may.js';
import { FACTS, PLACES, WITHIN, withinOf, type MeetingFacts } from './meeting-facts.js';

/** What decides by which day the call to a meeting goes out. */
export interface CallRule {
  kind: BoardInFile['kind'];
  statutory: boolean;
  callDays: number | null;
}

/** Selects it, of board `b`. */
export const CALL_RULE = `b.kind, b.statutory, b.call_days AS "callDays"`;

/** Of meeting `m`: nobody has begun it, and it is not called off. */
const COMING = `NOT m.locked AND NOT m.history AND m.cancelled_at IS NULL AND m.current_item_id IS NULL
  AND m.end_time IS NULL`;

/** What invitee `i` has said last: whether he comes; nothing where he has not answered. */
const SAID = `LEFT JOIN LATERAL (SELECT s.comes FROM invitee_answer s WHERE s.invitee_id = i.id
  ORDER BY s.answered_at DESC, s.id DESC LIMIT 1) said ON true`;

export interface ComingMeetingRow extends MeetingFacts, CallRule {
  items: number;
  called: boolean;
  unanswered: number;
  /** members who cannot come and for whom nobody is called, though a substitute could be */
  uncovered: string[];
}

/** Meetings between two days that have not begun, and how far their calls have come, the first ones first. */
export function findComingMeetings(
  tx: EntityManager,
  scope: Scope,
  { from, until, limit }: { from: string; until: string; limit: number },
): Promise<ComingMeetingRow[]> {
  return tx.query(
    `SELECT c.*, EXISTS (SELECT 1 FROM convening v WHERE v.meeting_id = c."meetingId" AND v.kind = 'call') AS called,
            (SELECT count(*)::int FROM agenda_item t WHERE t.meeting_id = c."meetingId") AS items,
            coalesce(w.unanswered, 0) AS unanswered, coalesce(w.uncovered, '[]') AS uncovered
       FROM (SELECT ${FACTS}, ${CALL_RULE} FROM meeting m ${PLACES}
              WHERE ${WITHIN} AND ${COMING} AND m.day BETWEEN $4::date AND $5::date
              ORDER BY m.day, m.id LIMIT $6) c
       LEFT JOIN LATERAL (
         SELECT count(*) FILTER (WHERE said.comes IS NULL AND i.capacity <> 'guest')::int AS unanswered,
                jsonb_agg(i.name ORDER BY i.name) FILTER (WHERE said.comes = false AND i.capacity = 'member'
                  AND NOT EXISTS (SELECT 1 FROM substitute_call k WHERE k.absent_id = i.id AND k.released_at IS NULL)
                  AND EXISTS (
                    SELECT 1 FROM invitee f
                     WHERE f.meeting_id = i.meeting_id AND f.capacity = 'substitute'
                       AND (c.kind <> 'assembly' OR f.party IS NOT DISTINCT FROM i.party)
                       AND NOT EXISTS (SELECT 1 FROM substitute_call k
                                        WHERE k.substitute_id = f.id AND k.released_at IS NULL)
                       AND (SELECT s.comes FROM invitee_answer s WHERE s.invitee_id = f.id
                             ORDER BY s.answered_at DESC, s.id DESC LIMIT 1) IS DISTINCT FROM false)) AS uncovered
           FROM invitee i ${SAID}
          WHERE i.meeting_id = c."meetingId") w ON true`,
    [...withinOf(scope), from, until, limit],
  );
}

export interface UnansweredCallRow extends MeetingFacts {
  /** for whom he is called to serve, if he is */
  servesFor: string | null;
}

/** Calls that a member or substitute has not answered, to meetings that have not begun. */
export function findUnansweredCalls(
  tx: EntityManager,
  personId: string,
  today: string,
): Promise<UnansweredCallRow[]> {
  return tx.query(
    `SELECT ${FACTS}, away.name AS "servesFor"
       FROM invitee i JOIN meeting m ON m.id = i.meeting_id ${PLACES} ${SAID}
       LEFT JOIN substitute_call k ON k.substitute_id = i.id AND k.released_at IS NULL
       LEFT JOIN invitee away ON away.id = k.absent_id
      WHERE i.person_id = $1 AND i.capacity IN ('member', 'substitute') AND said.comes IS NULL
        AND m.day >= $2::date AND ${COMING}`,
    [personId, today],
  );
}

export interface MeetingOfTodayRow extends MeetingFacts {
  organisationId: string;
  /** HH:MM */
  clock: string | null;
}

/** A meeting over more days began no longer ago than this. */
const LONGEST = 14;

/**
 * Meetings that are held on a day and have not ended: those of the boards and organisations of a scope, and those in which
 * this person is named or to which he is called.
 */
export function findMeetingsOfDay(
  tx: EntityManager,
  scope: Scope,
  personId: string,
  day: string,
): Promise<MeetingOfTodayRow[]> {
  return tx.query(
    `SELECT ${FACTS}, m.organisation_id AS "organisationId", m.start_time AS clock
       FROM meeting m ${PLACES}
      WHERE m.day BETWEEN $5::date - ${LONGEST} AND $5::date AND coalesce(m.end_day, m.day) >= $5::date
        AND NOT m.locked AND NOT m.history AND m.cancelled_at IS NULL AND m.end_time IS NULL
        AND (${WITHIN}
          OR EXISTS (SELECT 1 FROM meeting_person p WHERE p.meeting_id = m.id AND p.person_id = $4)
          OR EXISTS (SELECT 1 FROM invitee i WHERE i.meeting_id = m.id AND i.person_id = $4))
      ORDER BY m.day, m.id LIMIT 100`,
    [...withinOf(scope), personId, day],
  );
}
