import type { MigrationInterface, QueryRunner } from 'typeorm';

/*
 * An item that was withdrawn before the meeting says why, gets no number, and one that people were called to stays where
 * they were told that it is.
 */
export class WithdrawnItems1764811000000 implements MigrationInterface {
  name = 'WithdrawnItems1764811000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
ALTER TABLE agenda_item
  ADD CONSTRAINT ck_agenda_item_withdrawn CHECK (NOT content ? 'withdrawn' OR (
    paragraph IS NULL AND opened_at IS NULL AND coalesce(content->>'outcome', '') = 'withdrawn'
    AND btrim(coalesce(content->'withdrawn'->>'reason', '')) <> ''));

CREATE FUNCTION check_item_not_called() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM convening c WHERE c.meeting_id = OLD.meeting_id
      AND c.items @> jsonb_build_array(jsonb_build_object('id', OLD.id))) THEN
    RAISE EXCEPTION 'people were called to this item' USING ERRCODE = 'KL042';
  END IF;
  RETURN OLD;
END $$;
CREATE TRIGGER agenda_item_called BEFORE DELETE ON agenda_item
  FOR EACH ROW EXECUTE FUNCTION check_item_not_called();
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
DROP TRIGGER agenda_item_called ON agenda_item;
DROP FUNCTION check_item_not_called();
ALTER TABLE agenda_item DROP CONSTRAINT ck_agenda_item_withdrawn;
`);
  }
}
