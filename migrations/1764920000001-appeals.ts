import type { MigrationInterface, QueryRunner } from 'typeorm';

/*
 * Appeals of a § and what comes of them, as people note it; and what somebody has checked who notes laga kraft. The guard of
 * `later_news` now asks for it: no date alone gives laga kraft.
 */
export class Appeals1764920000001 implements MigrationInterface {
  name = 'Appeals1764920000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE TABLE appeal (
  id uuid NOT NULL CONSTRAINT pk_appeal PRIMARY KEY,
  meeting_id uuid NOT NULL CONSTRAINT fk_appeal_meeting REFERENCES meeting (id),
  adjustment_id uuid NOT NULL CONSTRAINT fk_appeal_adjustment REFERENCES adjustment (id),
  agenda_item_id uuid NOT NULL CONSTRAINT fk_appeal_item REFERENCES agenda_item (id),
  paragraph integer NOT NULL,
  way text NOT NULL CONSTRAINT ck_appeal_way CHECK (way IN ('legality', 'administrative')),
  received_on date NOT NULL,
  appellant text NOT NULL CONSTRAINT ck_appeal_appellant CHECK (trim(appellant) <> ''),
  court text,
  court_case text,
  noted_by uuid NOT NULL CONSTRAINT fk_appeal_noted_by REFERENCES person (id),
  noted_at timestamptz NOT NULL
);
CREATE INDEX ix_appeal_item ON appeal (agenda_item_id);

CREATE TABLE appeal_step (
  id uuid NOT NULL CONSTRAINT pk_appeal_step PRIMARY KEY,
  appeal_id uuid NOT NULL CONSTRAINT fk_appeal_step_appeal REFERENCES appeal (id),
  number integer NOT NULL,
  kind text NOT NULL CONSTRAINT ck_appeal_step_kind
    CHECK (kind IN ('sent-on', 'annulled', 'changed', 'rejected', 'withdrawn', 'reopened', 'mistaken')),
  day date NOT NULL,
  court text,
  court_case text,
  note text,
  later_news_id uuid CONSTRAINT fk_appeal_step_later_news REFERENCES later_news (id),
  noted_by uuid NOT NULL CONSTRAINT fk_appeal_step_noted_by REFERENCES person (id),
  noted_at timestamptz NOT NULL,
  CONSTRAINT uq_appeal_step_number UNIQUE (appeal_id, number),
  CONSTRAINT ck_appeal_step_court CHECK (kind NOT IN ('sent-on', 'annulled', 'changed', 'rejected') OR trim(court) <> ''),
  CONSTRAINT ck_appeal_step_court_case CHECK (kind NOT IN ('annulled', 'changed') OR trim(court_case) <> ''),
  CONSTRAINT ck_appeal_step_note CHECK (kind NOT IN ('changed', 'reopened', 'mistaken') OR trim(note) <> ''),
  CONSTRAINT ck_appeal_step_news CHECK ((kind IN ('annulled', 'changed')) = (later_news_id IS NOT NULL))
);

/* open, or the step that closed it; a letter that was only sent on changes nothing of that */
CREATE FUNCTION state_of_appeal(appeal uuid) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT coalesce((SELECT CASE kind WHEN 'reopened' THEN 'open' ELSE kind END FROM appeal_step s
                    WHERE s.appeal_id = appeal AND s.kind <> 'sent-on' ORDER BY s.number DESC LIMIT 1), 'open')
$$;

CREATE FUNCTION check_appeal() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE round adjustment;
BEGIN
  SELECT * INTO round FROM adjustment WHERE id = NEW.adjustment_id FOR NO KEY UPDATE;
  IF round.state NOT IN ('adjusted', 'announced', 'appeal-period-over', 'archived') THEN
    RAISE EXCEPTION 'the protocol is not adjusted' USING ERRCODE = 'KL020';
  END IF;
  IF NEW.meeting_id <> round.meeting_id
     OR NOT EXISTS (SELECT 1 FROM agenda_item i
                     WHERE i.id = NEW.agenda_item_id AND i.adjustment_id = round.id AND i.paragraph = NEW.paragraph) THEN
    RAISE EXCEPTION 'the appeal is of another protocol';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER appeal_holds BEFORE INSERT ON appeal FOR EACH ROW EXECUTE FUNCTION check_appeal();
CREATE TRIGGER appeal_stands BEFORE UPDATE OR DELETE ON appeal FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER appeal_stays BEFORE TRUNCATE ON appeal FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE FUNCTION check_appeal_step() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  state text;
  one appeal;
BEGIN
  SELECT * INTO one FROM appeal WHERE id = NEW.appeal_id;
  PERFORM 1 FROM adjustment WHERE id = one.adjustment_id FOR NO KEY UPDATE;
  state := state_of_appeal(NEW.appeal_id);
  IF state = 'mistaken'
     OR (NEW.kind IN ('annulled', 'changed', 'rejected', 'withdrawn') AND state <> 'open')
     OR (NEW.kind = 'reopened' AND state = 'open')
     OR (NEW.kind = 'mistaken' AND state <> 'open') THEN
    RAISE EXCEPTION 'an appeal that is % cannot become %', state, NEW.kind USING ERRCODE = 'KL054';
  END IF;
  IF NEW.day < one.received_on THEN
    RAISE EXCEPTION 'the step is older than the appeal';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER appeal_step_holds BEFORE INSERT ON appeal_step FOR EACH ROW EXECUTE FUNCTION check_appeal_step();
CREATE TRIGGER appeal_step_stands BEFORE UPDATE OR DELETE ON appeal_step FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER appeal_step_stays BEFORE TRUNCATE ON appeal_step FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

ALTER TABLE later_news ADD answered_by text, ADD registry_checked_until date;

CREATE FUNCTION check_legal_force() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE last_day date;
BEGIN
  -- whoever notes an appeal, a notice or a gap of the same adjustment just now comes before this, or after
  PERFORM 1 FROM adjustment WHERE id = NEW.adjustment_id FOR NO KEY UPDATE;
  IF coalesce(trim(NEW.answered_by), '') = '' OR NEW.registry_checked_until IS NULL THEN
    RAISE EXCEPTION 'laga kraft is noted by one who has asked the court and checked the mail' USING ERRCODE = 'KL055';
  END IF;
  IF EXISTS (SELECT 1 FROM appeal a WHERE a.agenda_item_id = NEW.agenda_item_id AND state_of_appeal(a.id) = 'open') THEN
    RAISE EXCEPTION 'an appeal is open' USING ERRCODE = 'KL056';
  END IF;
  IF EXISTS (SELECT 1 FROM appeal a WHERE a.agenda_item_id = NEW.agenda_item_id AND state_of_appeal(a.id) = 'annulled')
     OR EXISTS (SELECT 1 FROM later_news n WHERE n.agenda_item_id = NEW.agenda_item_id AND n.kind = 'annulled'
                   AND NOT EXISTS (SELECT 1 FROM later_news t WHERE t.takes_back_id = n.id)) THEN
    RAISE EXCEPTION 'the decision is annulled' USING ERRCODE = 'KL057';
  END IF;
  IF EXISTS (SELECT 1 FROM notice_gap g JOIN notice n ON n.id = g.notice_id
              WHERE n.adjustment_id = NEW.adjustment_id AND g.settled_at IS NULL) THEN
    RAISE EXCEPTION 'it is not settled how long the time is' USING ERRCODE = 'KL053';
  END IF;
  SELECT max(last_appeal_day) INTO last_day FROM notice WHERE adjustment_id = NEW.adjustment_id;
  IF NEW.appeal = 'legality' AND (NEW.day <= last_day OR NEW.registry_checked_until < last_day) THEN
    RAISE EXCEPTION 'the time to appeal runs' USING ERRCODE = 'KL055';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER later_news_legal_force BEFORE INSERT ON later_news
  FOR EACH ROW WHEN (NEW.kind = 'legal-force') EXECUTE FUNCTION check_legal_force();`);
  }

  async down(): Promise<void> {
    throw new Error('A protocol is never migrated away: restore a backup instead.');
  }
}
