import type { MigrationInterface, QueryRunner } from 'typeorm';

/*
 * Notice boards that Klubbat itself shows, what proves that a notice stood on any board, and when ours was down. The database
 * refuses that a notice comes down before its time, and that one of ours does while nobody has settled a time when it was down.
 */
export class NoticeBoards1764900000001 implements MigrationInterface {
  name = 'NoticeBoards1764900000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE TABLE notice_board (
  organisation_id uuid NOT NULL CONSTRAINT pk_notice_board PRIMARY KEY
    CONSTRAINT fk_notice_board_organisation REFERENCES organisation (id),
  name text NOT NULL,
  kept_at text NOT NULL,
  contact text NOT NULL,
  version integer NOT NULL,
  opened_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  updated_by uuid NOT NULL CONSTRAINT fk_notice_board_updated_by REFERENCES person (id)
);

ALTER TABLE notice
  ADD COLUMN own boolean NOT NULL DEFAULT false,
  ADD COLUMN posted_at timestamptz,
  ADD COLUMN posted_by uuid CONSTRAINT fk_notice_posted_by REFERENCES person (id),
  ADD COLUMN contact text,
  ADD COLUMN evidence text,
  ADD COLUMN evidence_url text,
  ADD COLUMN removed_at timestamptz,
  ADD COLUMN removed_by uuid CONSTRAINT fk_notice_removed_by REFERENCES person (id),
  ADD COLUMN removal_evidence text,
  ADD CONSTRAINT ck_notice_own CHECK (NOT own OR (posted_at IS NOT NULL AND (removed_on IS NULL) = (removed_at IS NULL)));
CREATE INDEX ix_notice_posted ON notice (posted_on DESC, id DESC);
CREATE INDEX ix_notice_up ON notice (posted_on) WHERE own AND removed_on IS NULL;

CREATE TABLE board_uptime (
  id uuid NOT NULL CONSTRAINT pk_board_uptime PRIMARY KEY,
  from_at timestamptz NOT NULL,
  seen_at timestamptz NOT NULL,
  CONSTRAINT ck_board_uptime_order CHECK (seen_at >= from_at)
);
CREATE INDEX ix_board_uptime_seen ON board_uptime (seen_at);

CREATE TABLE notice_gap (
  id uuid NOT NULL CONSTRAINT pk_notice_gap PRIMARY KEY,
  notice_id uuid NOT NULL CONSTRAINT fk_notice_gap_notice REFERENCES notice (id),
  from_at timestamptz NOT NULL,
  until_at timestamptz NOT NULL,
  settlement text CONSTRAINT ck_notice_gap_settlement CHECK (settlement IN ('extended', 'no-effect')),
  reason text,
  day_before date,
  day_after date,
  settled_by uuid CONSTRAINT fk_notice_gap_settled_by REFERENCES person (id),
  settled_at timestamptz,
  CONSTRAINT uq_notice_gap UNIQUE (notice_id, from_at),
  CONSTRAINT ck_notice_gap_order CHECK (until_at > from_at),
  CONSTRAINT ck_notice_gap_settled CHECK (
    (settlement IS NULL) = (settled_at IS NULL) AND (settlement IS NULL) = (settled_by IS NULL)
    AND (settlement IS NULL) = (reason IS NULL)
    AND (settlement IS NOT DISTINCT FROM 'extended') = (day_after IS NOT NULL)
  )
);

CREATE FUNCTION notice_stands() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  stands_until date;
BEGIN
  IF TG_OP = 'DELETE' THEN
    RAISE EXCEPTION 'a notice is kept' USING ERRCODE = 'KL001';
  END IF;
  IF TG_OP = 'UPDATE' AND (
      (NEW.id, NEW.adjustment_id, NEW.board, NEW.posted_on, NEW.own, NEW.posted_at, NEW.posted_by)
        IS DISTINCT FROM (OLD.id, OLD.adjustment_id, OLD.board, OLD.posted_on, OLD.own, OLD.posted_at, OLD.posted_by)
      OR (NEW.last_appeal_day IS NULL) <> (OLD.last_appeal_day IS NULL)
      OR NEW.last_appeal_day < OLD.last_appeal_day
      OR (OLD.own AND OLD.removed_on IS NOT NULL)) THEN
    RAISE EXCEPTION 'what a notice says stands' USING ERRCODE = 'KL001';
  END IF;
  IF NEW.removed_on IS NOT NULL AND (TG_OP = 'INSERT' OR NEW.removed_on IS DISTINCT FROM OLD.removed_on) THEN
    SELECT max(day) INTO stands_until FROM (
      SELECT last_appeal_day AS day FROM notice WHERE adjustment_id = NEW.adjustment_id AND id <> NEW.id
      UNION ALL SELECT NEW.last_appeal_day) days;
    IF NEW.removed_on <= stands_until THEN
      RAISE EXCEPTION 'a notice stands for the whole time to appeal' USING ERRCODE = 'KL052';
    END IF;
    IF EXISTS (SELECT 1 FROM notice_gap WHERE notice_id = NEW.id AND settled_at IS NULL) THEN
      RAISE EXCEPTION 'the notice was down, and nobody has settled it' USING ERRCODE = 'KL053';
    END IF;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER notice_stands BEFORE INSERT OR UPDATE OR DELETE ON notice
  FOR EACH ROW EXECUTE FUNCTION notice_stands();

-- Nor is the time to appeal over while it is not known how long it is.
CREATE FUNCTION appeal_time_is_known() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM notice_gap g JOIN notice n ON n.id = g.notice_id
              WHERE n.adjustment_id = NEW.id AND g.settled_at IS NULL) THEN
    RAISE EXCEPTION 'a notice was down, and nobody has settled it' USING ERRCODE = 'KL053';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER adjustment_appeal_time_is_known BEFORE UPDATE OF state ON adjustment
  FOR EACH ROW WHEN (NEW.state = 'appeal-period-over' AND OLD.state <> NEW.state)
  EXECUTE FUNCTION appeal_time_is_known();

CREATE FUNCTION notice_gap_stands() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD.settled_at IS NOT NULL
    OR (NEW.id, NEW.notice_id, NEW.from_at, NEW.until_at) IS DISTINCT FROM (OLD.id, OLD.notice_id, OLD.from_at, OLD.until_at)
  THEN
    RAISE EXCEPTION 'that a notice was down stands' USING ERRCODE = 'KL001';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER notice_gap_stands BEFORE UPDATE OR DELETE ON notice_gap
  FOR EACH ROW EXECUTE FUNCTION notice_gap_stands();

CREATE FUNCTION board_uptime_stands() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR NEW.id <> OLD.id OR NEW.from_at <> OLD.from_at OR NEW.seen_at < OLD.seen_at THEN
    RAISE EXCEPTION 'what was seen of the notice boards stands' USING ERRCODE = 'KL001';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER board_uptime_stands BEFORE UPDATE OR DELETE ON board_uptime
  FOR EACH ROW EXECUTE FUNCTION board_uptime_stands();
`);
  }

  async down(): Promise<void> {
    throw new Error('A protocol is never migrated away: restore a backup instead.');
  }
}
