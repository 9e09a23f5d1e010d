import { setTimeout as pause } from 'node:timers/promises';
import type { DataSource, EntityManager } from 'typeorm';

/*
 * What the open pages consist of (decision 086): the doors for anyone that show them run as a role that sees these columns of these rows, and
 * nothing else of the database. Rows are told apart by what is published, on the day in a setting of the transaction; a condition that asks
 * another table sees of it what stands here. Nothing is published by a table that is not named.
 */

interface Seen {
  columns: string;
  rows: string;
}

const DAY = `(SELECT current_setting('klubbat.day')::date)`;
/** Of an organisation that has opened its pages. */
const ofOpen = (column = 'organisation_id') => `(SELECT true FROM organisation o WHERE o.id = ${column})`;

const SEEN: Record<string, Seen> = {
  organisation: {
    columns:
      'id, slug, name, name_key, kind, colour, logo_file_id, registry_email, accessibility_email, accessibility_phone, open_pages',
    rows: 'open_pages',
  },
  notice_board: {
    columns: '*',
    rows: ofOpen(),
  },
  board: {
    columns: `id, organisation_id, slug, name, name_key, kind, mandate_from, mandate_until, public_meetings, number_with_year, paragraph_prefix`,
    rows: ofOpen(),
  },
  membership: {
    columns: 'id, board_id, person_id, role, party, represents, from_day, until_day, call_rank',
    rows: `role IN ('chair', 'vice-chair', 'member', 'substitute') AND ${ofOpen()}`,
  },
  person: {
    columns: 'id, name',
    rows: '(SELECT true FROM membership m WHERE m.person_id = person.id LIMIT 1)',
  },
  presentation: { columns: 'organisation_id, board_id, published', rows: ofOpen() },
  open_document: {
    columns: 'organisation_id, board_id, number, kind, title, day, file_id, published_at',
    rows: `published_at IS NOT NULL AND ${ofOpen()}`,
  },
  stored_file: {
    columns: 'id, sha256, size, media_type, bytes',
    rows: `(SELECT true FROM organisation o WHERE o.logo_file_id = stored_file.id LIMIT 1)
      OR (SELECT true FROM open_document d WHERE d.file_id = stored_file.id LIMIT 1)`,
  },
  publication: {
    columns:
      'id, adjustment_id, number, state, record, masks, attachments, remove_on, published_at, source_sha256, pdf, sha256',
    rows: `state = 'published' AND (remove_on IS NULL OR remove_on > ${DAY})`,
  },
  corrected_pdf: {
    columns: 'publication_id, number, corrections, pdf, sha256, made_at',
    rows: '(SELECT true FROM publication p WHERE p.id = publication_id)',
  },
  adjustment: {
    columns: 'id, meeting_id, number, record, adjusted_at',
    rows: '(SELECT true FROM publication p WHERE p.adjustment_id = adjustment.id LIMIT 1)',
  },
  // a meeting that people have been called to
  convening: {
    columns: 'id, meeting_id, number, day, end_day, start_time, end_time, place, sent_at',
    rows: ofOpen('of_organisation'),
  },
  meeting: {
    columns: `id, organisation_id, board_id, day, end_day, start_time, end_time, place, extra, record, cancelled_at, announced_on, updated_at,
      layout, board_as_of`,
    rows: `${ofOpen()} AND (announced_on <= ${DAY} OR (SELECT true FROM convening c WHERE c.meeting_id = meeting.id LIMIT 1)
      OR (SELECT true FROM adjustment a WHERE a.meeting_id = meeting.id LIMIT 1))`,
  },
  public_search_row: { columns: '*', rows: 'true' },
  public_attachment_row: { columns: '*', rows: 'true' },
  search_lexeme: { columns: '*', rows: 'open' },
  file_text: {
    columns: '*',
    rows: '(SELECT true FROM public_attachment_row r WHERE r.sha256 = file_text.sha256 LIMIT 1)',
  },
  file_page: {
    columns: '*',
    rows: '(SELECT true FROM public_attachment_row r WHERE r.sha256 = file_page.sha256 LIMIT 1)',
  },
};

/** As long may one table be waited for: whoever asks it meanwhile waits behind. */
const PATIENCE = "SET LOCAL lock_timeout = '2s'";
const TRIES = 30;
const PAUSE = 300;

/** Again where somebody works in the table just then (`lock_not_available`, `deadlock_detected`). */
async function whenFree(dataSource: DataSource, sql: string): Promise<void> {
  for (let tried = 1; ; tried += 1) {
    try {
      await dataSource.transaction(async (tx) => {
        await tx.query(PATIENCE);
        await tx.query(sql);
      });
      return;
    } catch (error) {
      const { code } = (error as { driverError?: { code?: string } }).driverError ?? {};
      if (tried === TRIES || (code !== '55P03' && code !== '40P01')) {
        throw error;
      }
      await pause(PAUSE);
    }
  }
}

/**
 * Gives the role the columns and rows above, and takes away what it had of others; nothing is touched where a start before has done it.
 * A policy is put on one table at a time, before anything of it may be read: the version before works in all of them meanwhile, and who
 * holds twenty tables at once and wants one more stops with it (deadlock).
 */
export async function openTo(dataSource: DataSource, role: string): Promise<void> {
  const policies = Object.entries(SEEN).map(
    ([table, { rows }]) => `DROP POLICY IF EXISTS published ON ${table};
      CREATE POLICY published ON ${table} FOR SELECT TO ${role} USING (${rows})`,
  );
  const grants = Object.entries(SEEN).map(
    ([table, { columns }]) => `GRANT SELECT ${columns === '*' ? '' : `(${columns})`} ON ${table} TO ${role}`,
  );
  const [told] = await dataSource.query<{ schema: string; mark: string; known: string | null }[]>(
    `SELECT quote_ident(current_schema()) AS schema, md5($1) AS mark, (
              SELECT obj_description(oid, 'pg_policy') FROM pg_policy
               WHERE polname = 'published' AND polrelid = 'organisation'::regclass) AS known`,
    [[...policies, ...grants].join(';')],
  );
  if (told === undefined || told.known === told.mark) {
    return;
  }
  for (const policy of policies) {
    await whenFree(dataSource, policy);
  }
  await whenFree(
    dataSource,
    `REVOKE ALL ON ALL TABLES IN SCHEMA ${told.schema} FROM ${role};
     GRANT USAGE ON SCHEMA ${told.schema} TO ${role};
     ${grants.join(';\n')};
     COMMENT ON POLICY published ON organisation IS '${told.mark}'`,
  );
}

/** From here on the transaction sees what is published on a day, and nothing else. */
export async function seePublished(tx: EntityManager, role: string, today: string): Promise<void> {
  await tx.query(
    `SELECT set_config('klubbat.organisations', '{}', true), set_config('klubbat.person', '00000000-0000-0000-0000-000000000000', true),
            set_config('klubbat.day', $1, true), set_config('role', $2, true)`,
    [today, role],
  );
}
