import type { MigrationInterface, QueryRunner } from 'typeorm';

/*
 * What a meeting itself is looked up by in the search of the house: board, place, number and day, without the titles of
 * its §§, which are searched for themselves. A column, because the board's name stands in another table.
 */
const OWN_TEXT = `
ALTER TABLE meeting ADD COLUMN own_text text NOT NULL DEFAULT '';

CREATE FUNCTION meeting_own_text(meeting) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT lower(normalize(concat_ws(' ', b.name, $1.place, $1.number, $1.day), NFC)) FROM board b WHERE b.id = $1.board_id
$$;
UPDATE meeting SET own_text = meeting_own_text(meeting);

CREATE FUNCTION write_meeting_own_text() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.own_text := coalesce(meeting_own_text(NEW), '');
  RETURN NEW;
END $$;
CREATE TRIGGER meeting_is_searched BEFORE INSERT OR UPDATE OF board_id, place, number, day ON meeting
  FOR EACH ROW EXECUTE FUNCTION write_meeting_own_text();

CREATE OR REPLACE FUNCTION keep_search_text() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE meeting m SET search_text = meeting_search_text(m.id), own_text = meeting_own_text(m)
   WHERE m.board_id = NEW.id;
  RETURN NULL;
END $$;
`;

const INDEXES = `
CREATE INDEX ix_meeting_own ON meeting USING gin (own_text gin_trgm_ops);
CREATE INDEX ix_person_search ON person USING gin (lower(name || ' ' || coalesce(email, '')) gin_trgm_ops);
-- the few among all meetings that may still be written
CREATE INDEX ix_meeting_open ON meeting (day) WHERE NOT locked AND NOT history;
-- the few among all items that somebody is to be sent
CREATE INDEX ix_agenda_item_recipients ON agenda_item (adjustment_id)
  WHERE jsonb_array_length(coalesce(content->'recipients', '[]')) > 0;
`;

/** Search and what waits for somebody find their rows by index, however many meetings, §§ and people there are. */
export class SearchByIndex1764200000030 implements MigrationInterface {
  name = 'SearchByIndex1764200000030';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(OWN_TEXT);
    await runner.query(INDEXES);
  }

  async down(): Promise<void> {
    throw new Error('A protocol is never migrated away: restore a backup instead.');
  }
}
