import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What changes here may be shown by any meeting: names, who may sign in, what has been read of files. */
const ALL = `'00000000-0000-0000-0000-000000000000'::uuid`;

/**
 * How a row tells what it is of, by its column, and what that is marked. By keys alone: what a row hangs on is there before it, so no
 * transaction can miss what another has not committed.
 */
const WAYS: Record<string, { column: string; thing: (key: string) => string }> = {
  own: { column: 'id', thing: (key) => key },
  of_meeting: { column: 'meeting_id', thing: (key) => key },
  of_board: { column: 'board_id', thing: (key) => key },
  of_item: {
    column: 'item_id',
    thing: (key) => `(SELECT p.meeting_id FROM agenda_item p WHERE p.id = ${key})`,
  },
  of_adjustment: {
    column: 'adjustment_id',
    thing: (key) => `(SELECT p.meeting_id FROM adjustment p WHERE p.id = ${key})`,
  },
  of_signer: {
    column: 'signer_id',
    thing: (key) =>
      `(SELECT p.meeting_id FROM signer s JOIN adjustment p ON p.id = s.adjustment_id WHERE s.id = ${key})`,
  },
  of_version: {
    column: 'protocol_version_id',
    thing: (key) => `(SELECT p.meeting_id FROM protocol_version p WHERE p.id = ${key})`,
  },
};

const EVERYTHING = 'INSERT OR UPDATE OR DELETE';

const TABLES: Record<string, string[]> = {
  own: ['meeting', 'board', 'organisation'],
  of_meeting: [
    ...[
      'agenda_item',
      'meeting_person',
      'officer',
      'attendance',
      'attendance_act',
      'attachment',
      'convening',
    ],
    ...['adjustment', 'protocol_version', 'letter'],
  ],
  of_board: ['seat', 'membership'],
  of_item: ['item_writing'],
  of_adjustment: ['signer', 'notice', 'referral', 'body_adjustment', 'round_mail'],
  of_signer: ['signature', 'signer_paragraph', 'refusal'],
  of_version: ['signed_part', 'sealing_task'],
};

const OF_ALL: Record<string, string> = {
  // whoever is new is named by a row of another table, or by none
  person: 'UPDATE OR DELETE',
  account: 'INSERT OR UPDATE OF person_id OR DELETE',
  conversion: EVERYTHING,
  file_text: EVERYTHING,
};

/** Fires also where triggers are off: a restored backup, a row mended by hand. */
const trigger = (table: string, when: string, marks: string) => `
CREATE TRIGGER marks_change AFTER ${when} ON ${table} FOR EACH ROW EXECUTE FUNCTION ${marks}();
ALTER TABLE ${table} ENABLE ALWAYS TRIGGER marks_change;`;

/*
 * What is shown of a meeting is made of rows of thirty tables. A mark tells whether any of them has changed (decision 091): each transaction that
 * changes one leaves a mark, never seen before, at the meeting, the board, the organisation or at all. Nobody waits for another: a mark that
 * another is writing is passed over, so a meeting has as many as have ever written in it at once. None is ever removed.
 */
export class ChangeMarks1765000000081 implements MigrationInterface {
  name = 'ChangeMarks1765000000081';

  async up(runner: QueryRunner): Promise<void> {
    const [{ schema }] = (await runner.query('SELECT quote_ident(current_schema()) AS schema')) as [
      { schema: string },
    ];
    const seesAll = `LANGUAGE plpgsql SECURITY DEFINER SET search_path = ${schema}, pg_temp`;
    await runner.query(`
CREATE TABLE change_mark (
  id uuid CONSTRAINT pk_change_mark PRIMARY KEY,
  thing_id uuid NOT NULL,
  mark uuid NOT NULL,
  written_in bigint NOT NULL
) WITH (fillfactor = 50);
CREATE INDEX ix_change_mark_thing ON change_mark (thing_id);

CREATE FUNCTION mark_change(thing uuid) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  own bigint := pg_current_xact_id()::text::bigint;
BEGIN
  -- once in a transaction is enough: nobody sees what comes in between
  IF thing IS NULL OR EXISTS (SELECT FROM change_mark k WHERE k.thing_id = thing AND k.written_in = own) THEN
    RETURN;
  END IF;
  UPDATE change_mark SET mark = gen_random_uuid(), written_in = own
   WHERE id = (SELECT k.id FROM change_mark k WHERE k.thing_id = thing LIMIT 1 FOR UPDATE SKIP LOCKED);
  IF NOT FOUND THEN
    INSERT INTO change_mark (id, thing_id, mark, written_in) VALUES (gen_random_uuid(), thing, gen_random_uuid(), own);
  END IF;
END $$;

-- an installation begins with a mark of its own: no two are alike before anything has been written
SELECT mark_change(${ALL});

CREATE FUNCTION mark_all() RETURNS trigger ${seesAll} AS $$
BEGIN
  PERFORM mark_change(${ALL});
  RETURN NULL;
END $$;`);
    for (const [way, { column, thing }] of Object.entries(WAYS)) {
      await runner.query(`
CREATE FUNCTION mark_${way}() RETURNS trigger ${seesAll} AS $$
BEGIN
  IF TG_OP <> 'INSERT' AND OLD.${column} IS DISTINCT FROM NEW.${column} THEN
    PERFORM mark_change(${thing(`OLD.${column}`)});
  END IF;
  IF TG_OP <> 'DELETE' THEN
    PERFORM mark_change(${thing(`NEW.${column}`)});
  END IF;
  RETURN NULL;
END $$;`);
      for (const table of TABLES[way] ?? []) {
        await runner.query(trigger(table, EVERYTHING, `mark_${way}`));
      }
    }
    for (const [table, when] of Object.entries(OF_ALL)) {
      await runner.query(trigger(table, when, 'mark_all'));
    }
  }

  async down(): Promise<void> {
    throw new Error('A protocol is never migrated away: restore a backup instead.');
  }
}
