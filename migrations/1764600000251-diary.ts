import type { MigrationInterface, QueryRunner } from 'typeorm';

/*
 * The register of what has left the house (OSL 5:1-2): one entry for each case of each dispatch, and of each sending by
 * another way. The database makes it itself, at the end of the transaction that orders the sending: none is forgotten, whoever
 * orders it. Documents are counted in their case by a row that is locked until the transaction ends: no number twice, and
 * none lost. What has been sent before is entered in the order in which it was.
 */
export class Diary1764600000251 implements MigrationInterface {
  name = 'Diary1764600000251';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE TABLE diary_case (
  organisation_id uuid NOT NULL CONSTRAINT fk_diary_case_organisation REFERENCES organisation (id),
  case_key text NOT NULL,
  last_number integer NOT NULL CONSTRAINT ck_diary_case_number CHECK (last_number > 0),
  CONSTRAINT pk_diary_case PRIMARY KEY (organisation_id, case_key)
);

CREATE TABLE diary_entry (
  id uuid NOT NULL CONSTRAINT pk_diary_entry PRIMARY KEY,
  organisation_id uuid NOT NULL CONSTRAINT fk_diary_entry_organisation REFERENCES organisation (id),
  board_id uuid NOT NULL CONSTRAINT fk_diary_entry_board REFERENCES board (id),
  meeting_id uuid NOT NULL CONSTRAINT fk_diary_entry_meeting REFERENCES meeting (id),
  dispatch_id uuid CONSTRAINT fk_diary_entry_dispatch REFERENCES dispatch (id),
  other_sending_id uuid CONSTRAINT fk_diary_entry_other_sending REFERENCES other_sending (id),
  case_number text,
  document_number integer,
  day date NOT NULL,
  kind text NOT NULL CONSTRAINT ck_diary_entry_kind CHECK (kind IN ('extract', 'correction', 'later-news', 'other-way')),
  what text NOT NULL,
  recipients jsonb NOT NULL,
  manner text,
  before_adjustment boolean NOT NULL,
  entered_at timestamptz NOT NULL,
  CONSTRAINT ck_diary_entry_of CHECK (num_nonnulls(dispatch_id, other_sending_id) = 1),
  CONSTRAINT ck_diary_entry_number CHECK ((case_number IS NULL) = (document_number IS NULL))
);
CREATE UNIQUE INDEX uq_diary_entry_number ON diary_entry (organisation_id, lower(case_number), document_number);
CREATE INDEX ix_diary_entry_organisation ON diary_entry (organisation_id, entered_at, id);
CREATE INDEX ix_diary_entry_dispatch ON diary_entry (dispatch_id);
CREATE INDEX ix_diary_entry_other_sending ON diary_entry (other_sending_id);

CREATE FUNCTION next_document_number(organisation uuid, case_number text) RETURNS integer LANGUAGE sql AS $$
  INSERT INTO diary_case AS c VALUES (organisation, lower(case_number), 1)
  ON CONFLICT (organisation_id, case_key) DO UPDATE SET last_number = c.last_number + 1
  RETURNING last_number;
$$;

-- one entry for each case of the §§; those without a case number share one, without a number
CREATE FUNCTION enter_in_diary(entry diary_entry, paragraphs jsonb) RETURNS void LANGUAGE plpgsql AS $$
DECLARE found text;
BEGIN
  FOR found IN
    SELECT min(regexp_replace(trim(i.case_number), '\\s+', ' ', 'g')) AS number
      FROM jsonb_array_elements(paragraphs) p
      LEFT JOIN agenda_item i ON i.meeting_id = entry.meeting_id AND i.paragraph = p::text::int
                             AND trim(i.case_number) <> ''
     GROUP BY lower(regexp_replace(trim(i.case_number), '\\s+', ' ', 'g'))
     ORDER BY lower(min(regexp_replace(trim(i.case_number), '\\s+', ' ', 'g')))
  LOOP
    entry.id := gen_random_uuid();
    entry.case_number := found;
    entry.document_number := CASE WHEN found IS NOT NULL THEN next_document_number(entry.organisation_id, found) END;
    INSERT INTO diary_entry SELECT entry.*;
  END LOOP;
END $$;

CREATE FUNCTION enter_dispatch(d dispatch) RETURNS void LANGUAGE plpgsql AS $$
DECLARE entry diary_entry;
BEGIN
  SELECT m.organisation_id, m.board_id INTO entry.organisation_id, entry.board_id FROM meeting m WHERE m.id = d.meeting_id;
  entry.meeting_id := d.meeting_id;
  entry.dispatch_id := d.id;
  entry.day := (d.ordered_at AT TIME ZONE 'Europe/Stockholm')::date;
  entry.entered_at := d.ordered_at;
  entry.kind := coalesce(
    (SELECT CASE WHEN n.correction_id IS NULL THEN 'later-news' ELSE 'correction' END
       FROM news_dispatch n WHERE n.dispatch_id = d.id), 'extract');
  entry.what := d.subject;
  entry.recipients := (SELECT coalesce(jsonb_agg(jsonb_build_object('name', l.name, 'email', l.email) ORDER BY l.name, l.email), '[]')
                         FROM delivery l WHERE l.dispatch_id = d.id);
  entry.before_adjustment := d.before_adjustment_reason IS NOT NULL;
  PERFORM enter_in_diary(entry, d.paragraphs);
END $$;

CREATE FUNCTION enter_other_sending(o other_sending) RETURNS void LANGUAGE plpgsql AS $$
DECLARE entry diary_entry;
BEGIN
  entry.organisation_id := o.organisation_id;
  entry.board_id := o.board_id;
  entry.meeting_id := o.meeting_id;
  entry.other_sending_id := o.id;
  entry.day := o.sent_on;
  entry.entered_at := o.noted_at;
  entry.kind := 'other-way';
  -- never the title of the §: it may be secret too
  SELECT format('Protokollsutdrag § %s, %s %s',
                (SELECT string_agg(p::text, ', ' ORDER BY p::text::int) FROM jsonb_array_elements(o.paragraphs) p), b.name, m.day)
    INTO entry.what FROM meeting m JOIN board b ON b.id = m.board_id WHERE m.id = o.meeting_id;
  entry.recipients := jsonb_build_array(jsonb_build_object('name', o.recipient));
  entry.manner := o.manner;
  entry.before_adjustment := o.before_adjustment_reason IS NOT NULL;
  PERFORM enter_in_diary(entry, o.paragraphs);
END $$;

DO $$
DECLARE d dispatch;
BEGIN
  FOR d IN SELECT * FROM dispatch ORDER BY ordered_at, id LOOP
    PERFORM enter_dispatch(d);
  END LOOP;
END $$;

CREATE FUNCTION dispatch_to_diary() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM enter_dispatch(NEW);
  RETURN NULL;
END $$;
CREATE FUNCTION other_sending_to_diary() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM enter_other_sending(NEW);
  RETURN NULL;
END $$;
-- at the end of the transaction: the deliveries are there then
CREATE CONSTRAINT TRIGGER dispatch_entered AFTER INSERT ON dispatch
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION dispatch_to_diary();
CREATE CONSTRAINT TRIGGER other_sending_entered AFTER INSERT ON other_sending
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION other_sending_to_diary();
CREATE TRIGGER diary_entry_stands BEFORE UPDATE OR DELETE ON diary_entry
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER diary_entry_stays BEFORE TRUNCATE ON diary_entry
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();`);
  }

  async down(): Promise<void> {
    throw new Error('A protocol is never migrated away: restore a backup instead.');
  }
}
