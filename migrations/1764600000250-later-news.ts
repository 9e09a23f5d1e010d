import type { MigrationInterface, QueryRunner } from 'typeorm';

/*
 * What becomes of a § after its adjustment: laga kraft, noted by a person who asked the court, or annulled or changed after an
 * appeal. Only ever added to; a slip is taken back by a row of its own. Such news, and corrections, are sent to all who got
 * the §: `news_dispatch` tells which dispatch carries which. `other_sending` is what left the house by another way than mail.
 */
export class LaterNews1764600000250 implements MigrationInterface {
  name = 'LaterNews1764600000250';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE TABLE later_news (
  id uuid NOT NULL CONSTRAINT pk_later_news PRIMARY KEY,
  meeting_id uuid NOT NULL CONSTRAINT fk_later_news_meeting REFERENCES meeting (id),
  adjustment_id uuid NOT NULL CONSTRAINT fk_later_news_adjustment REFERENCES adjustment (id),
  agenda_item_id uuid NOT NULL CONSTRAINT fk_later_news_item REFERENCES agenda_item (id),
  paragraph integer NOT NULL,
  kind text NOT NULL CONSTRAINT ck_later_news_kind CHECK (kind IN ('legal-force', 'annulled', 'changed', 'taken-back')),
  appeal text NOT NULL CONSTRAINT ck_later_news_appeal CHECK (appeal IN ('legality', 'administrative')),
  court text NOT NULL CONSTRAINT ck_later_news_court CHECK (trim(court) <> ''),
  court_case text,
  day date NOT NULL,
  note text,
  takes_back_id uuid CONSTRAINT uq_later_news_takes_back UNIQUE
    CONSTRAINT fk_later_news_takes_back REFERENCES later_news (id),
  noted_by uuid NOT NULL CONSTRAINT fk_later_news_noted_by REFERENCES person (id),
  noted_at timestamptz NOT NULL,
  CONSTRAINT ck_later_news_takes_back CHECK ((kind = 'taken-back') = (takes_back_id IS NOT NULL)),
  CONSTRAINT ck_later_news_court_case CHECK (kind NOT IN ('annulled', 'changed') OR trim(court_case) <> ''),
  CONSTRAINT ck_later_news_note CHECK (kind NOT IN ('changed', 'taken-back') OR trim(note) <> '')
);
CREATE INDEX ix_later_news_meeting ON later_news (meeting_id);
CREATE INDEX ix_later_news_item ON later_news (agenda_item_id);

CREATE FUNCTION check_later_news() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE round adjustment;
BEGIN
  SELECT * INTO round FROM adjustment WHERE id = NEW.adjustment_id FOR NO KEY UPDATE;
  IF round.state NOT IN ('adjusted', 'announced', 'appeal-period-over', 'archived') THEN
    RAISE EXCEPTION 'the protocol is not adjusted' USING ERRCODE = 'KL020';
  END IF;
  IF NEW.meeting_id <> round.meeting_id
     OR NOT EXISTS (SELECT 1 FROM agenda_item i
                     WHERE i.id = NEW.agenda_item_id AND i.adjustment_id = round.id AND i.paragraph = NEW.paragraph) THEN
    RAISE EXCEPTION 'the news is of another protocol';
  END IF;
  IF NEW.takes_back_id IS NOT NULL AND NOT EXISTS (
      SELECT 1 FROM later_news n
       WHERE n.id = NEW.takes_back_id AND n.agenda_item_id = NEW.agenda_item_id AND n.kind <> 'taken-back') THEN
    RAISE EXCEPTION 'the news takes back what is not there';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER later_news_holds BEFORE INSERT ON later_news
  FOR EACH ROW EXECUTE FUNCTION check_later_news();
CREATE TRIGGER later_news_stands BEFORE UPDATE OR DELETE ON later_news
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER later_news_stays BEFORE TRUNCATE ON later_news
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TABLE news_dispatch (
  dispatch_id uuid NOT NULL CONSTRAINT pk_news_dispatch PRIMARY KEY
    CONSTRAINT fk_news_dispatch_dispatch REFERENCES dispatch (id),
  correction_id uuid CONSTRAINT fk_news_dispatch_correction REFERENCES correction (id),
  later_news_id uuid CONSTRAINT fk_news_dispatch_later_news REFERENCES later_news (id),
  CONSTRAINT ck_news_dispatch_of CHECK (num_nonnulls(correction_id, later_news_id) = 1)
);
CREATE INDEX ix_news_dispatch_correction ON news_dispatch (correction_id);
CREATE INDEX ix_news_dispatch_later_news ON news_dispatch (later_news_id);
CREATE TRIGGER news_dispatch_stands BEFORE UPDATE OR DELETE ON news_dispatch
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TABLE other_sending (
  id uuid NOT NULL CONSTRAINT pk_other_sending PRIMARY KEY,
  organisation_id uuid NOT NULL CONSTRAINT fk_other_sending_organisation REFERENCES organisation (id),
  board_id uuid NOT NULL CONSTRAINT fk_other_sending_board REFERENCES board (id),
  meeting_id uuid NOT NULL CONSTRAINT fk_other_sending_meeting REFERENCES meeting (id),
  paragraphs jsonb NOT NULL,
  recipient text NOT NULL CONSTRAINT ck_other_sending_recipient CHECK (trim(recipient) <> ''),
  manner text NOT NULL CONSTRAINT ck_other_sending_manner
    CHECK (manner IN ('registered-letter', 'letter', 'handed-over', 'messenger', 'secure-message', 'other')),
  sent_on date NOT NULL,
  note text,
  before_adjustment_reason text,
  noted_by uuid NOT NULL CONSTRAINT fk_other_sending_noted_by REFERENCES person (id),
  noted_at timestamptz NOT NULL
);
CREATE UNIQUE INDEX uq_other_sending_once ON other_sending (meeting_id, paragraphs, lower(recipient), manner, sent_on);
CREATE TRIGGER other_sending_stands BEFORE UPDATE OR DELETE ON other_sending
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER other_sending_stays BEFORE TRUNCATE ON other_sending
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();`);
  }

  async down(): Promise<void> {
    throw new Error('A protocol is never migrated away: restore a backup instead.');
  }
}
