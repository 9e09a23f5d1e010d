import type { EntityManager } from 'typeorm';
import type { DeliveryState } from '@klubbat/shared/vocabulary/deliveries';
import { acrossOrganisations } from '../../platform/across-organisations.js';
import type { Actor } from '../../platform/work.js';
import { whereMay } from '../../policies/may.js';
import { JointAsked } from './joint-asked.entity.js';
import { JointRequest } from './joint-request.entity.js';

/** More than this nobody looks through; the latest are nearest. */
const LISTED = 500;

export async function addRequest(
  tx: EntityManager,
  request: JointRequest,
  asked: JointAsked[],
): Promise<void> {
  await tx.getRepository(JointRequest).insert(request);
  await tx.getRepository(JointAsked).insert(asked);
}

export function findRequest(tx: EntityManager, id: string): Promise<JointRequest | null> {
  return tx.getRepository(JointRequest).findOneBy({ id });
}

export function findRequestMade(
  tx: EntityManager,
  agendaItemId: string,
  saveId: string,
): Promise<JointRequest | null> {
  return tx.getRepository(JointRequest).findOneBy({ agendaItemId, saveId });
}

/** Of a request that has been found: who is asked locks it as well as who asks. */
export function lockRequest(tx: EntityManager, id: string): Promise<JointRequest | null> {
  return acrossOrganisations(tx, 'joint-decision', () =>
    tx.getRepository(JointRequest).findOne({ where: { id }, lock: { mode: 'pessimistic_write' } }),
  );
}

export async function saveRequest(tx: EntityManager, request: JointRequest): Promise<void> {
  await tx.getRepository(JointRequest).save(request);
}

export function findAsked(tx: EntityManager, id: string): Promise<JointAsked | null> {
  return tx.getRepository(JointAsked).findOneBy({ id });
}

export function findAskedOf(tx: EntityManager, requestId: string): Promise<JointAsked[]> {
  return tx.getRepository(JointAsked).find({ where: { requestId }, order: { position: 'ASC' } });
}

export async function saveAsked(tx: EntityManager, asked: JointAsked): Promise<void> {
  await acrossOrganisations(tx, 'joint-decision', () => tx.getRepository(JointAsked).save(asked));
}

/** The organisation of this installation whose official mailbox this is; none where several share it. */
export async function organisationAt(tx: EntityManager, email: string): Promise<string | null> {
  const rows = await acrossOrganisations(tx, 'official-mailbox', () =>
    tx.query<{ id: string }[]>(
      'SELECT id FROM organisation WHERE lower(registry_email) = lower($1) LIMIT 2',
      [email],
    ),
  );
  return rows.length === 1 ? (rows[0]?.id ?? null) : null;
}

/** The latest requests that the actor's own boards have made, or that his organisations are asked by. */
export function findVisibleRequests(tx: EntityManager, actor: Actor): Promise<JointRequest[]> {
  const reads = whereMay(actor, 'meeting.read');
  const handles = organisationsHandled(actor);
  return tx
    .getRepository(JointRequest)
    .createQueryBuilder('r')
    .where(
      `(:everywhere OR r.organisation_id = ANY (:organisations) OR r.board_id = ANY (:boards)
        OR EXISTS (SELECT 1 FROM joint_asked a WHERE a.request_id = r.id AND a.organisation_id = ANY (:handles)))`,
      { ...reads, handles },
    )
    .orderBy('r.createdAt', 'DESC')
    .addOrderBy('r.id', 'DESC')
    .limit(LISTED)
    .getMany();
}

/** The organisations for which the actor handles what is asked of them, by a mandate in any of their boards. */
export function organisationsHandled(actor: Actor): string[] {
  const { organisations, boards } = whereMay(actor, 'meeting.dispatch');
  return [
    ...organisations,
    ...actor.mandates.flatMap(({ organisationId, boardId }) =>
      boardId !== null && boards.includes(boardId) ? [organisationId] : [],
    ),
  ];
}

export interface AskedRow {
  id: string;
  requestId: string;
  name: string;
  email: string;
  organisationId: string | null;
  receivedOn: string | null;
  confirmedBy: string | null;
  confirmedCase: string | null;
  agendaOn: string | null;
  agendaBody: string | null;
  itemId: string | null;
  itemMeetingId: string | null;
  nextMeeting: string | null;
  nextBoard: string | null;
  respiteUntil: string | null;
  deliveryId: string | null;
  deliveryState: DeliveryState | null;
}

/**
 * Those that are asked, in their order. One has received the request on the day on which it first confirmed its delivery, where
 * nothing else is noted; the latest to confirm is named. One of this installation stands on the agenda of its own item, and meets next when
 * its executive or its assembly does: days that it publishes itself.
 */
export function findAskedRows(tx: EntityManager, requestIds: string[], today: string): Promise<AskedRow[]> {
  return tx.query(
    `SELECT a.id, a.request_id AS "requestId", a.name, a.email, a.organisation_id AS "organisationId",
            coalesce(a.received_on, (kvittens.happened_at AT TIME ZONE 'Europe/Stockholm')::date)::text AS "receivedOn",
            kvittens.name AS "confirmedBy", kvittens.case_number AS "confirmedCase", coalesce(m.day, a.agenda_on)::text AS "agendaOn",
            CASE WHEN m.id IS NULL THEN a.agenda_body ELSE coalesce(m.board_as_of->>'name', b.name) END AS "agendaBody",
            i.id AS "itemId", m.id AS "itemMeetingId",
            coalesce(next.day, a.next_meeting)::text AS "nextMeeting", next.board AS "nextBoard",
            a.respite_until::text AS "respiteUntil", d.id AS "deliveryId", d.state AS "deliveryState"
       FROM joint_asked a
       LEFT JOIN agenda_item i ON i.id = a.agenda_item_id
       LEFT JOIN meeting m ON m.id = i.meeting_id
       LEFT JOIN board b ON b.id = m.board_id
       LEFT JOIN delivery d ON d.id = a.delivery_id
       LEFT JOIN LATERAL (
         SELECT min(r.happened_at) OVER () AS happened_at, r.name, r.case_number FROM receipt r
          WHERE r.delivery_id = d.id AND r.kind IN ('confirmed', 'registered')
          ORDER BY r.happened_at DESC, r.id DESC LIMIT 1) kvittens ON true
       LEFT JOIN LATERAL (
         SELECT n.day, c.name AS board FROM meeting n JOIN board c ON c.id = n.board_id
          WHERE c.organisation_id = a.organisation_id AND c.statutory AND c.kind IN ('executive', 'assembly')
            AND n.day >= $2::date AND NOT n.history
          ORDER BY n.day, c.kind DESC LIMIT 1) next ON true
      WHERE a.request_id = ANY ($1)
      ORDER BY a.request_id, a.position`,
    [requestIds, today],
  );
}
