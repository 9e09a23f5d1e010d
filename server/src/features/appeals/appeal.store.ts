import { In, type EntityManager } from 'typeorm';
import { AppealStep } from './appeal-step.entity.js';
import { Appeal } from './appeal.entity.js';

export async function addAppeal(tx: EntityManager, appeal: Appeal): Promise<void> {
  await tx.getRepository(Appeal).insert(appeal);
}

export async function addAppealStep(tx: EntityManager, step: AppealStep): Promise<void> {
  await tx.getRepository(AppealStep).insert(step);
}

export function findAppeal(tx: EntityManager, id: string): Promise<Appeal | null> {
  return tx.getRepository(Appeal).findOneBy({ id });
}

export type AppealWithSteps = Appeal & { steps: AppealStep[] };

/** Those of §§ with what has happened to each, in the order in which they came in and were noted. */
export async function findAppealsOfItems(
  tx: EntityManager,
  agendaItemIds: readonly string[],
): Promise<AppealWithSteps[]> {
  const appeals = await tx.getRepository(Appeal).find({
    where: { agendaItemId: In(agendaItemIds) },
    order: { receivedOn: 'ASC', notedAt: 'ASC', id: 'ASC' },
  });
  const steps = await tx
    .getRepository(AppealStep)
    .find({ where: { appealId: In(appeals.map(({ id }) => id)) }, order: { number: 'ASC' } });
  return appeals.map((appeal) => ({
    ...appeal,
    steps: steps.filter(({ appealId }) => appealId === appeal.id),
  }));
}

/** Those of one §. */
export function findAppealsOfItem(tx: EntityManager, agendaItemId: string): Promise<AppealWithSteps[]> {
  return findAppealsOfItems(tx, [agendaItemId]);
}

/** Who noted what of a §'s appeals, by their ids. */
export async function findNotersOfAppeals(
  tx: EntityManager,
  agendaItemId: string,
): Promise<Map<string, string>> {
  const rows: { id: string; name: string }[] = await tx.query(
    `SELECT p.id, p.name FROM person p WHERE p.id IN (
       SELECT a.noted_by FROM appeal a WHERE a.agenda_item_id = $1
       UNION SELECT s.noted_by FROM appeal_step s JOIN appeal a ON a.id = s.appeal_id WHERE a.agenda_item_id = $1)`,
    [agendaItemId],
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}

export interface PartyRow {
  deliveryId: string;
  name: string;
  email: string;
  instance: string;
  receivedOn: string | null;
}

/** The parties to whom a § was sent, and when each got it: as a person noted last, else when it confirmed by its link. */
export function findPartiesOf(tx: EntityManager, meetingId: string, paragraph: number): Promise<PartyRow[]> {
  return tx.query(
    `SELECT d.id AS "deliveryId", d.name, d.email, pd.instance, coalesce(
              (SELECT r.received_on FROM party_receipt r WHERE r.delivery_id = d.id
                ORDER BY r.noted_at DESC, r.id DESC LIMIT 1),
              (SELECT (min(c.happened_at) AT TIME ZONE 'Europe/Stockholm')::date FROM receipt c
                WHERE c.delivery_id = d.id AND c.kind IN ('confirmed', 'registered')))::text AS "receivedOn"
       FROM dispatch o JOIN party_dispatch pd ON pd.dispatch_id = o.id JOIN delivery d ON d.dispatch_id = o.id
      WHERE o.meeting_id = $1 AND o.paragraphs @> $2::jsonb ORDER BY d.name, d.ordered_at, d.id`,
    [meetingId, JSON.stringify([paragraph])],
  );
}
