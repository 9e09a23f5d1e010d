import type { EntityManager } from 'typeorm';
import type { MatterMover } from '@klubbat/shared/contracts/assembly-matter';
import type { NumberingStyle } from '@klubbat/shared/rules/paragraph-label';
import type { AskedOffice, MatterFilter, MatterKind } from '@klubbat/shared/vocabulary/assembly-matters';
import type { Outcome } from '@klubbat/shared/vocabulary/meeting-words';
import { searchWords } from '../../platform/search-words.js';
import { READABLE, scopeOf, type Readable } from '../meetings/readable-meetings.js';
import { AssemblyMatterItem } from './assembly-matter-item.entity.js';
import { AssemblyMatterMover } from './assembly-matter-mover.entity.js';
import { AssemblyMatter } from './assembly-matter.entity.js';

export interface StepRow {
  itemId: string;
  meetingId: string;
  boardId: string;
  board: string;
  date: string;
  paragraph: number | null;
  style: NumberingStyle;
  outcome: Outcome | null;
  /** false: the one who asks may not read that meeting */
  readable: boolean;
  /** what it says of where the matter goes: its decisions, then its recipients */
  words: string[];
}

export interface MatterRow {
  id: string;
  version: number;
  organisationId: string;
  boardId: string;
  kind: MatterKind;
  title: string;
  caseNumber: string | null;
  handedInOn: string;
  askedAs: AskedOffice | null;
  askedName: string | null;
  decidingBoardId: string | null;
  decidingBoard: string | null;
  withdrawnOn: string | null;
  settledOn: string | null;
  movers: MatterMover[];
  steps: StepRow[];
}

/** Where a page begins, and the way from there. */
export interface MatterPlace {
  day: string;
  id: string;
  way: 'down' | 'up';
}

/** Texts of a § beyond this length tell nothing of where it was sent. */
const WORDS = 2_000;

/** Matters of `page (id)` with those who handed them in and the §§ they stood in. `$1` to `$4` are those of `scopeOf`. */
const SHOWN = `
  SELECT a.id, a.version, a.organisation_id AS "organisationId", a.board_id AS "boardId", a.kind, a.title,
         a.case_number AS "caseNumber", a.handed_in_on::text AS "handedInOn", a.asked_as AS "askedAs",
         a.asked_name AS "askedName", a.deciding_board_id AS "decidingBoardId", d.name AS "decidingBoard",
         a.withdrawn_on::text AS "withdrawnOn", a.settled_on::text AS "settledOn",
         (SELECT coalesce(jsonb_agg(jsonb_build_object('personId', v.person_id, 'name', v.name, 'party', v.party)
                   ORDER BY v.position), '[]')
            FROM assembly_matter_mover v WHERE v.matter_id = a.id) AS movers,
         (SELECT coalesce(jsonb_agg(jsonb_build_object(
                   'itemId', i.id, 'meetingId', m.id, 'boardId', m.board_id,
                   'board', coalesce(m.board_as_of->>'name', b.name), 'date', m.day, 'paragraph', i.paragraph,
                   'style', coalesce(m.board_as_of, jsonb_strip_nulls(jsonb_build_object(
                     'numberWithYear', b.number_with_year, 'paragraphPrefix', b.paragraph_prefix))),
                   'outcome', i.content->>'outcome', 'readable', ${READABLE},
                   'words', jsonb_build_array(
                     (SELECT left(string_agg(s->>'body', ' '), ${WORDS})
                        FROM jsonb_array_elements(coalesce(i.content->'sections', '[]')) s
                       WHERE s->>'kind' = 'decision'),
                     (SELECT left(string_agg(r->>'name', ' '), ${WORDS})
                        FROM jsonb_array_elements(coalesce(i.content->'recipients', '[]')) r)))
                   ORDER BY m.day, m.id, i.position), '[]')
            FROM assembly_matter_item l
            JOIN agenda_item i ON i.id = l.item_id
            JOIN meeting m ON m.id = i.meeting_id
            JOIN board b ON b.id = m.board_id
           WHERE l.matter_id = a.id) AS steps
    FROM page
    JOIN assembly_matter a ON a.id = page.id
    LEFT JOIN board d ON d.id = a.deciding_board_id`;

const OPEN = 'a.settled_on IS NULL AND a.withdrawn_on IS NULL';

const STANDING: Record<MatterFilter, (today: string) => string> = {
  open: () => OPEN,
  'over-year': (today) =>
    `${OPEN} AND a.kind IN ('motion', 'citizen-proposal')
     AND (a.handed_in_on + interval '1 year')::date < ${today}::date`,
  done: () => '(a.settled_on IS NOT NULL OR a.withdrawn_on IS NOT NULL)',
};

export interface MatterQuery {
  kind?: MatterKind | undefined;
  standing?: MatterFilter | undefined;
  q?: string | undefined;
}

/**
 * A page of a board's matters: what waits with the oldest first, since its year runs out first, everything else with the
 * latest first; from a place on or back, the nearest first.
 */
export function findMatterPage(
  tx: EntityManager,
  readable: Readable,
  boardId: string,
  { kind, standing, q }: MatterQuery,
  today: string,
  from: MatterPlace | undefined,
  limit: number,
): Promise<MatterRow[]> {
  const values = scopeOf(readable);
  const given = (value: unknown) => `$${values.push(value)}`;
  const oldestFirst = standing === 'open' || standing === 'over-year';
  const ascends = oldestFirst === (from?.way !== 'up');
  const [order, beyond] = ascends ? ['ASC', '>'] : ['DESC', '<'];
  const fits = [
    `a.board_id = ${given(boardId)}`,
    ...(kind === undefined ? [] : [`a.kind = ${given(kind)}`]),
    ...(standing === undefined ? [] : [STANDING[standing](standing === 'over-year' ? given(today) : '')]),
    ...searchWords(q).map((pattern) => `a.search_text LIKE ${given(pattern)}`),
    ...(from === undefined
      ? []
      : [`(a.handed_in_on, a.id) ${beyond} (${given(from.day)}::date, ${given(from.id)}::uuid)`]),
  ];
  return tx.query(
    `WITH page AS MATERIALIZED (
       SELECT a.id, a.handed_in_on FROM assembly_matter a WHERE ${fits.join(' AND ')}
        ORDER BY a.handed_in_on ${order}, a.id ${order} LIMIT ${given(limit)})
     ${SHOWN} ORDER BY page.handed_in_on ${order}, page.id ${order}`,
    values,
  );
}

/** One matter as it is shown. */
export async function findMatterRow(
  tx: EntityManager,
  readable: Readable,
  id: string,
): Promise<MatterRow | undefined> {
  const rows: MatterRow[] = await tx.query(`WITH page AS (SELECT $5::uuid AS id) ${SHOWN}`, [
    ...scopeOf(readable),
    id,
  ]);
  return rows[0];
}

/** Motions and medborgarförslag of a board that were handed in by a day and not decided by it, the oldest first. */
export function findUndecided(
  tx: EntityManager,
  readable: Readable,
  boardId: string,
  day: string,
  limit: number,
): Promise<MatterRow[]> {
  return tx.query(
    `WITH page AS MATERIALIZED (
       SELECT a.id, a.handed_in_on FROM assembly_matter a
        WHERE a.board_id = $5 AND a.kind IN ('motion', 'citizen-proposal') AND a.handed_in_on <= $6
          AND (a.settled_on IS NULL OR a.settled_on > $6) AND (a.withdrawn_on IS NULL OR a.withdrawn_on > $6)
        ORDER BY a.handed_in_on, a.id LIMIT $7)
     ${SHOWN} ORDER BY page.handed_in_on, page.id`,
    [...scopeOf(readable), boardId, day, limit],
  );
}

/** What waits in an organisation, handed in by a day, that stands on no agenda to come. The oldest first. */
export function findWaitingMatters(
  tx: EntityManager,
  readable: Readable,
  organisationId: string,
  day: string,
  limit: number,
): Promise<MatterRow[]> {
  return tx.query(
    `WITH page AS MATERIALIZED (
       SELECT a.id, a.handed_in_on FROM assembly_matter a
        WHERE a.organisation_id = $5 AND ${OPEN} AND a.handed_in_on <= $6
          AND NOT EXISTS (SELECT 1 FROM assembly_matter_item l JOIN agenda_item i ON i.id = l.item_id
                           WHERE l.matter_id = a.id AND i.paragraph IS NULL)
        ORDER BY a.handed_in_on, a.id LIMIT $7)
     ${SHOWN} ORDER BY page.handed_in_on, page.id`,
    [...scopeOf(readable), organisationId, day, limit],
  );
}

export function findMatter(tx: EntityManager, id: string): Promise<AssemblyMatter | null> {
  return tx.getRepository(AssemblyMatter).findOneBy({ id });
}

export function lockMatter(tx: EntityManager, id: string): Promise<AssemblyMatter | null> {
  return tx.getRepository(AssemblyMatter).findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
}

/** The matter of a board that was made with this mark, if it stands. */
export async function findMatterMade(
  tx: EntityManager,
  boardId: string,
  saveId: string,
): Promise<string | undefined> {
  const rows: { id: string }[] = await tx.query(
    'SELECT id FROM assembly_matter WHERE board_id = $1 AND save_ids @> ARRAY[$2::uuid] LIMIT 1',
    [boardId, saveId],
  );
  return rows[0]?.id;
}

export async function addMatter(
  tx: EntityManager,
  matter: AssemblyMatter,
  movers: readonly MatterMover[],
): Promise<void> {
  await tx.getRepository(AssemblyMatter).insert(matter);
  await addMovers(tx, matter.id, movers);
}

async function addMovers(tx: EntityManager, matterId: string, movers: readonly MatterMover[]): Promise<void> {
  await tx
    .getRepository(AssemblyMatterMover)
    .insert(movers.map((mover, position) => ({ ...mover, matterId, position })));
}

/** Writes the row that whoever saves holds locked, and who handed it in where that has changed. */
export async function saveMatter(
  tx: EntityManager,
  matter: AssemblyMatter,
  movers: readonly MatterMover[] | undefined,
): Promise<void> {
  await tx.getRepository(AssemblyMatter).update({ id: matter.id }, matter);
  if (movers !== undefined) {
    await tx.getRepository(AssemblyMatterMover).delete({ matterId: matter.id });
    await addMovers(tx, matter.id, movers);
  }
}

export function findMovers(tx: EntityManager, matterId: string): Promise<AssemblyMatterMover[]> {
  return tx.getRepository(AssemblyMatterMover).find({ where: { matterId }, order: { position: 'ASC' } });
}

export async function removeMatter(tx: EntityManager, id: string): Promise<void> {
  await tx.getRepository(AssemblyMatter).delete({ id });
}

export function hasStood(tx: EntityManager, matterId: string): Promise<boolean> {
  return tx.getRepository(AssemblyMatterItem).existsBy({ matterId });
}

/** Lets a matter stand in an item, once. */
export async function linkMatter(tx: EntityManager, link: AssemblyMatterItem): Promise<void> {
  await tx.createQueryBuilder().insert().into(AssemblyMatterItem).values(link).orIgnore().execute();
}

/** Lets the matters of one item stand in another too, at which it is taken up again. */
export async function followMatters(
  tx: EntityManager,
  fromItemId: string,
  toItemId: string,
  by: { at: Date; personId: string },
): Promise<void> {
  await tx.query(
    `INSERT INTO assembly_matter_item (matter_id, item_id, created_at, created_by)
     SELECT matter_id, $2, $3, $4 FROM assembly_matter_item WHERE item_id = $1 ON CONFLICT DO NOTHING`,
    [fromItemId, toItemId, by.at, by.personId],
  );
}
