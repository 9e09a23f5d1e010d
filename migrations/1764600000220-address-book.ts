import type { MigrationInterface, QueryRunner } from 'typeorm';

/*
 * An address book for each organisation, groups of its entries, and, with each dispatch, whom the printed recipients were
 * when it was sent: a group that changes later changes nothing that was sent.
 */
export class AddressBook1764600000220 implements MigrationInterface {
  name = 'AddressBook1764600000220';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE TABLE address (
  id uuid NOT NULL CONSTRAINT pk_address PRIMARY KEY,
  organisation_id uuid NOT NULL CONSTRAINT fk_address_organisation REFERENCES organisation (id),
  name text NOT NULL,
  name_key text NOT NULL,
  kind text NOT NULL CONSTRAINT ck_address_kind CHECK (kind IN ('organisation', 'function', 'person', 'group')),
  email text,
  email_key text NOT NULL,
  note text,
  from_day date,
  until_day date,
  put_aside boolean NOT NULL DEFAULT false,
  save_ids uuid[] NOT NULL DEFAULT '{}',
  version integer NOT NULL,
  updated_at timestamptz NOT NULL,
  updated_by uuid CONSTRAINT fk_address_updated_by REFERENCES person (id),
  CONSTRAINT uq_address_name UNIQUE (organisation_id, name_key, email_key),
  CONSTRAINT ck_address_email CHECK ((kind = 'group') = (email IS NULL) AND email_key = lower(coalesce(email, ''))),
  CONSTRAINT ck_address_days CHECK (until_day IS NULL OR from_day IS NULL OR until_day >= from_day)
);

CREATE TABLE address_member (
  group_id uuid NOT NULL CONSTRAINT fk_address_member_group REFERENCES address (id),
  member_id uuid NOT NULL CONSTRAINT fk_address_member_member REFERENCES address (id),
  CONSTRAINT pk_address_member PRIMARY KEY (group_id, member_id)
);
CREATE INDEX ix_address_member_member ON address_member (member_id);

CREATE FUNCTION check_address_member() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE whole address;
BEGIN
  SELECT * INTO whole FROM address WHERE id = NEW.group_id;
  -- one at a time in a book: two groups that are put into each other at once would not see it
  PERFORM 1 FROM organisation WHERE id = whole.organisation_id FOR NO KEY UPDATE;
  IF whole.kind <> 'group' OR NOT EXISTS (
      SELECT 1 FROM address a WHERE a.id = NEW.member_id AND a.organisation_id = whole.organisation_id) THEN
    RAISE EXCEPTION 'only a group has members, and only of its own book';
  END IF;
  IF EXISTS (WITH RECURSIVE inner_group (id) AS (
               SELECT NEW.member_id UNION SELECT m.member_id FROM address_member m JOIN inner_group g ON g.id = m.group_id)
             SELECT 1 FROM inner_group WHERE id = NEW.group_id) THEN
    RAISE EXCEPTION 'a group cannot be in itself';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER address_member_holds BEFORE INSERT OR UPDATE ON address_member
  FOR EACH ROW EXECUTE FUNCTION check_address_member();

CREATE TABLE dispatch_recipient (
  dispatch_id uuid NOT NULL CONSTRAINT fk_dispatch_recipient_dispatch REFERENCES dispatch (id),
  place integer NOT NULL,
  paragraph integer,
  printed text NOT NULL,
  name text NOT NULL,
  email text,
  delivery_id uuid CONSTRAINT fk_dispatch_recipient_delivery REFERENCES delivery (id),
  CONSTRAINT pk_dispatch_recipient PRIMARY KEY (dispatch_id, place)
);
CREATE INDEX ix_dispatch_recipient_delivery ON dispatch_recipient (delivery_id);
CREATE TRIGGER dispatch_recipient_stands BEFORE UPDATE OR DELETE ON dispatch_recipient
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER dispatch_recipient_stays BEFORE TRUNCATE ON dispatch_recipient
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();`);
  }

  async down(): Promise<void> {
    throw new Error('A protocol is never migrated away: restore a backup instead.');
  }
}
