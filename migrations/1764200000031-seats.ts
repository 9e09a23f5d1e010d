import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A trusted extension since PostgreSQL 13, as pg_trgm: the owner of the database may create it. */
const EXTENSION = 'CREATE EXTENSION IF NOT EXISTS btree_gist';

const SEATS = `
CREATE TABLE seat (
  id uuid NOT NULL,
  board_id uuid NOT NULL,
  label text NOT NULL,
  label_key text NOT NULL,
  party text,
  from_day date,
  until_day date,
  version integer NOT NULL,
  updated_at timestamptz NOT NULL,
  updated_by uuid,
  CONSTRAINT pk_seat PRIMARY KEY (id),
  CONSTRAINT uq_seat_label UNIQUE (board_id, label_key),
  CONSTRAINT ck_seat_days CHECK (until_day IS NULL OR from_day IS NULL OR until_day >= from_day),
  CONSTRAINT fk_seat_board FOREIGN KEY (board_id) REFERENCES board (id),
  CONSTRAINT fk_seat_updated_by FOREIGN KEY (updated_by) REFERENCES person (id)
);

ALTER TABLE membership ADD COLUMN seat_id uuid CONSTRAINT fk_membership_seat REFERENCES seat (id);
ALTER TABLE membership ADD COLUMN call_rank integer;
-- a substitute serves in the seat of another and has none himself; only he is called in an order
ALTER TABLE membership ADD CONSTRAINT ck_membership_seat
  CHECK (seat_id IS NULL OR role IN ('chair', 'vice-chair', 'member'));
ALTER TABLE membership ADD CONSTRAINT ck_membership_call_rank
  CHECK (call_rank IS NULL OR (role = 'substitute' AND call_rank >= 1));
-- nobody sits where another sits; one who is both member and chair sits where he sits
ALTER TABLE membership ADD CONSTRAINT ex_membership_seat EXCLUDE USING gist
  (seat_id WITH =, person_id WITH <>, daterange(from_day, until_day, '[]') WITH &&) WHERE (seat_id IS NOT NULL);

-- A seat belongs to a board, and so does who sits on it.
CREATE FUNCTION check_membership_seat() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM seat s WHERE s.id = NEW.seat_id AND s.board_id = NEW.board_id) THEN
    RAISE EXCEPTION 'the seat belongs to another board' USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER membership_sits_in_its_board BEFORE INSERT OR UPDATE OF seat_id, board_id ON membership
  FOR EACH ROW WHEN (NEW.seat_id IS NOT NULL) EXECUTE FUNCTION check_membership_seat();
`;

/** The seats of a board, who sits where and when, and in which order substitutes are called. */
export class Seats1764200000031 implements MigrationInterface {
  name = 'Seats1764200000031';

  async up(runner: QueryRunner): Promise<void> {
    try {
      await runner.query(EXTENSION);
    } catch (cause) {
      throw new Error(
        'Seats need the extension btree_gist. Let whoever administers PostgreSQL run "CREATE EXTENSION btree_gist" in ' +
          'this database (package postgresql-contrib), or give the owner CREATE on the database; then start again.',
        { cause },
      );
    }
    await runner.query(SEATS);
  }

  async down(): Promise<void> {
    throw new Error('A protocol is never migrated away: restore a backup instead.');
  }
}
