import type { MigrationInterface, QueryRunner } from 'typeorm';

/*
 * A § may be adjusted while its meeting still goes on. Until now what surrounds the §§ stood first when every one of them
 * was sent; from here on what an adjusted § names stands by itself.
 */
export class ImmediateAdjustment1764300000010 implements MigrationInterface {
  name = 'ImmediateAdjustment1764300000010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE adjustment ADD COLUMN save_id uuid;
      CREATE UNIQUE INDEX uq_adjustment_save ON adjustment (meeting_id, save_id);

      -- Its signers have read the attachment as it is.
      CREATE FUNCTION check_named_attachment() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF (TG_OP = 'DELETE'
            OR (NEW.meeting_id, NEW.number, NEW.title, NEW.source, NEW.file_name, NEW.label, NEW.confidential, NEW.file_id)
               IS DISTINCT FROM
               (OLD.meeting_id, OLD.number, OLD.title, OLD.source, OLD.file_name, OLD.label, OLD.confidential, OLD.file_id))
           AND EXISTS (
             SELECT 1 FROM agenda_item i
              WHERE i.meeting_id = OLD.meeting_id AND i.adjustment_id IS NOT NULL
                AND (jsonb_path_exists(i.content, '$.attachments[*] ? (@ == $n)',
                       jsonb_build_object('n', OLD.number))
                     -- those of votes, reservations and statements
                     OR jsonb_path_exists(i.content, '$.*[*].attachment ? (@ == $n)',
                       jsonb_build_object('n', OLD.number))
                     OR position(OLD.id::text IN i.content::text) > 0)) THEN
          RAISE EXCEPTION 'a paragraph that lies in an adjustment names the attachment' USING ERRCODE = 'KL005';
        END IF;
        IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER attachment_named_stands BEFORE UPDATE OR DELETE ON attachment
        FOR EACH ROW EXECUTE FUNCTION check_named_attachment();

      -- Nothing is voted on, and nothing explained, in a § that is decided and signed.
      CREATE FUNCTION check_item_open() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE item uuid;
      BEGIN
        item := CASE WHEN TG_OP = 'DELETE' THEN OLD.agenda_item_id ELSE NEW.agenda_item_id END;
        IF EXISTS (SELECT 1 FROM agenda_item i WHERE i.id = item AND i.adjustment_id IS NOT NULL) THEN
          RAISE EXCEPTION 'the paragraph lies in an adjustment' USING ERRCODE = 'KL005';
        END IF;
        IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER live_vote_in_open_item BEFORE INSERT OR DELETE ON live_vote
        FOR EACH ROW EXECUTE FUNCTION check_item_open();
      CREATE TRIGGER finding_reason_in_open_item BEFORE INSERT OR DELETE OR UPDATE OF reason ON finding_reason
        FOR EACH ROW EXECUTE FUNCTION check_item_open();

      -- Which meeting it was, and that it was one that is adjusted, stands with its first adjusted §.
      CREATE FUNCTION check_meeting_identity() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF EXISTS (SELECT 1 FROM agenda_item i WHERE i.meeting_id = NEW.id AND i.adjustment_id IS NOT NULL) THEN
          RAISE EXCEPTION 'a paragraph of the meeting lies in an adjustment' USING ERRCODE = 'KL007';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER meeting_is_what_it_is BEFORE UPDATE ON meeting
        FOR EACH ROW WHEN ((NEW.board_id, NEW.organisation_id, NEW.day, NEW.record)
          IS DISTINCT FROM (OLD.board_id, OLD.organisation_id, OLD.day, OLD.record))
        EXECUTE FUNCTION check_meeting_identity();
    `);
  }

  async down(): Promise<void> {
    throw new Error('A protocol is never migrated away: restore a backup instead.');
  }
}
