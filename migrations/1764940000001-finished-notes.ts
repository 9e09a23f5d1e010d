import type { MigrationInterface, QueryRunner } from 'typeorm';

/*
 * Minnesanteckningar that are finished: an adjustment of its own kind, which nobody signs. It says for ever what was noted, and has
 * neither signers nor notices nor appeals. What is decided of it here is refused whatever the code says.
 */
export class FinishedNotes1764940000001 implements MigrationInterface {
  name = 'FinishedNotes1764940000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
ALTER TABLE adjustment
  ADD COLUMN record text NOT NULL DEFAULT 'protocol'
    CONSTRAINT ck_adjustment_record CHECK (record IN ('protocol', 'notes')),
  ADD CONSTRAINT ck_adjustment_notes CHECK (record = 'protocol' OR (
    record = 'notes' AND origin = 'klubbat' AND NOT immediate AND state IN ('adjusted', 'archived')
    AND adjusted_at IS NOT NULL AND sent_by IS NOT NULL AND signing_from IS NULL AND signing_until IS NULL));
CREATE UNIQUE INDEX uq_adjustment_notes ON adjustment (meeting_id) WHERE record = 'notes';

-- A meeting of notes is finished and never adjusted; one of a protocol is adjusted and never finished.
CREATE FUNCTION check_adjustment_record() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE kept text;
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF NEW.record <> OLD.record THEN
      RAISE EXCEPTION 'what an adjustment covers does not change' USING ERRCODE = 'KL001';
    END IF;
    RETURN NEW;
  END IF;
  SELECT m.record INTO kept FROM meeting m WHERE m.id = NEW.meeting_id;
  IF NEW.origin = 'klubbat' AND NEW.record <> kept THEN
    RAISE EXCEPTION 'the meeting keeps %', kept USING ERRCODE = 'KL058';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER adjustment_is_of_record BEFORE INSERT OR UPDATE OF record ON adjustment
  FOR EACH ROW EXECUTE FUNCTION check_adjustment_record();

CREATE FUNCTION refuse_of_notes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM adjustment a WHERE a.id = NEW.adjustment_id AND a.record = 'notes') THEN
    RAISE EXCEPTION 'notes have no %', TG_TABLE_NAME USING ERRCODE = 'KL058';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER signer_not_of_notes BEFORE INSERT ON signer
  FOR EACH ROW EXECUTE FUNCTION refuse_of_notes();
CREATE TRIGGER notice_not_of_notes BEFORE INSERT OR UPDATE OF adjustment_id ON notice
  FOR EACH ROW EXECUTE FUNCTION refuse_of_notes();
CREATE TRIGGER appeal_not_of_notes BEFORE INSERT ON appeal
  FOR EACH ROW EXECUTE FUNCTION refuse_of_notes();
CREATE TRIGGER later_news_not_of_notes BEFORE INSERT ON later_news
  FOR EACH ROW EXECUTE FUNCTION refuse_of_notes();
CREATE TRIGGER referral_not_of_notes BEFORE INSERT ON referral
  FOR EACH ROW EXECUTE FUNCTION refuse_of_notes();
`);
  }

  async down(): Promise<void> {
    throw new Error('A protocol is never migrated away: restore a backup instead.');
  }
}
