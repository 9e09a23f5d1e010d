import type { MigrationInterface, QueryRunner } from 'typeorm';

/*
 * Followers of a meeting are told what has changed in it. The database tells it, at commit: nothing is told that did not
 * happen, nothing that happened is forgotten by a service, and every process of the program hears it. What is told is what
 * and which, never what stands in it.
 */
export class Live1764700000020 implements MigrationInterface {
  name = 'Live1764700000020';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE FUNCTION tell_followers(meeting uuid, message jsonb) RETURNS void LANGUAGE sql AS $$
  SELECT pg_notify('klubbat_live', jsonb_build_object('meetingId', meeting, 'message', message)::text)
$$;

-- A meeting, and what has rows of its own with a meeting_id. The first argument is what it is called.
CREATE FUNCTION tell_of_meeting() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM tell_followers(NEW.id, jsonb_build_object('kind', 'meeting', 'version', NEW.version));
  RETURN NULL;
END $$;
CREATE FUNCTION tell_of_part() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  part record;
BEGIN
  IF TG_OP = 'DELETE' THEN part := OLD; ELSE part := NEW; END IF;
  PERFORM tell_followers(part.meeting_id, jsonb_build_object('kind', TG_ARGV[0]));
  RETURN NULL;
END $$;
CREATE FUNCTION tell_of_item() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  item record;
BEGIN
  IF TG_OP = 'DELETE' THEN item := OLD; ELSE item := NEW; END IF;
  PERFORM tell_followers(item.meeting_id,
    jsonb_build_object('kind', 'item', 'itemId', item.id, 'version', item.version));
  RETURN NULL;
END $$;
CREATE FUNCTION tell_of_vote() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM tell_followers(NEW.meeting_id,
    jsonb_build_object('kind', 'vote', 'voteId', NEW.id, 'itemId', NEW.agenda_item_id));
  RETURN NULL;
END $$;
CREATE FUNCTION tell_of_ballot() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  given record;
BEGIN
  IF TG_OP = 'DELETE' THEN given := OLD; ELSE given := NEW; END IF;
  PERFORM tell_followers(v.meeting_id,
            jsonb_build_object('kind', 'vote', 'voteId', v.id, 'itemId', v.agenda_item_id))
     FROM live_vote v WHERE v.id = given.vote_id;
  RETURN NULL;
END $$;

CREATE TRIGGER meeting_is_told AFTER UPDATE ON meeting
  FOR EACH ROW WHEN (OLD.version <> NEW.version OR OLD.locked <> NEW.locked
                     OR OLD.current_item_id IS DISTINCT FROM NEW.current_item_id)
  EXECUTE FUNCTION tell_of_meeting();
CREATE TRIGGER agenda_item_is_told AFTER INSERT OR UPDATE OR DELETE ON agenda_item
  FOR EACH ROW EXECUTE FUNCTION tell_of_item();
CREATE TRIGGER attendance_is_told AFTER INSERT OR UPDATE OR DELETE ON attendance
  FOR EACH ROW EXECUTE FUNCTION tell_of_part('attendance');
CREATE TRIGGER meeting_person_is_told AFTER INSERT OR UPDATE OR DELETE ON meeting_person
  FOR EACH ROW EXECUTE FUNCTION tell_of_part('people');
CREATE TRIGGER officer_is_told AFTER INSERT OR UPDATE OR DELETE ON officer
  FOR EACH ROW EXECUTE FUNCTION tell_of_part('people');
CREATE TRIGGER attachment_is_told AFTER INSERT OR UPDATE OR DELETE ON attachment
  FOR EACH ROW EXECUTE FUNCTION tell_of_part('attachment');
CREATE TRIGGER adjustment_is_told AFTER INSERT OR UPDATE ON adjustment
  FOR EACH ROW EXECUTE FUNCTION tell_of_part('adjustment');
CREATE TRIGGER live_vote_is_told AFTER INSERT OR UPDATE ON live_vote
  FOR EACH ROW EXECUTE FUNCTION tell_of_vote();
CREATE TRIGGER ballot_is_told AFTER INSERT OR UPDATE OR DELETE ON ballot
  FOR EACH ROW EXECUTE FUNCTION tell_of_ballot();

-- Who may follow may have changed: the program asks again whether those concerned still may.
CREATE FUNCTION tell_of_right() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  held record;
BEGIN
  IF TG_OP = 'DELETE' THEN held := OLD; ELSE held := NEW; END IF;
  PERFORM pg_notify('klubbat_live', json_build_object('personId', held.person_id)::text);
  RETURN NULL;
END $$;
CREATE FUNCTION tell_of_sign_out() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('klubbat_live', json_build_object('personId', a.person_id)::text)
     FROM account a WHERE a.id = OLD.account_id;
  RETURN NULL;
END $$;
CREATE TRIGGER membership_is_told AFTER INSERT OR UPDATE OR DELETE ON membership
  FOR EACH ROW EXECUTE FUNCTION tell_of_right();
CREATE TRIGGER account_is_told AFTER UPDATE OR DELETE ON account
  FOR EACH ROW EXECUTE FUNCTION tell_of_right();
CREATE TRIGGER sign_out_is_told AFTER DELETE ON login_session
  FOR EACH ROW EXECUTE FUNCTION tell_of_sign_out();`);
  }

  async down(): Promise<void> {
    throw new Error('A protocol is never migrated away: restore a backup instead.');
  }
}
