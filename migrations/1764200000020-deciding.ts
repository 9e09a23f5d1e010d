import type { MigrationInterface, QueryRunner } from 'typeorm';

/*
 * Votes while they are held. One person has one ballot in a vote, and one § holds one vote at a time: two secretaries and
 * double clicks meet these keys. A reason is kept for what the law says no to and has happened all the same.
 */
export class Deciding1764200000020 implements MigrationInterface {
  name = 'Deciding1764200000020';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE live_vote (
        id uuid NOT NULL,
        meeting_id uuid NOT NULL,
        agenda_item_id uuid NOT NULL,
        state text NOT NULL,
        method text NOT NULL,
        yes_means text,
        no_means text,
        yes_motion text,
        no_motion text,
        point integer,
        threshold text,
        vote_order text,
        counts jsonb,
        casting_vote text,
        lot text,
        opened_at timestamptz NOT NULL,
        opened_by uuid,
        ended_at timestamptz,
        ended_by uuid,
        CONSTRAINT pk_live_vote PRIMARY KEY (id),
        CONSTRAINT ck_live_vote_state CHECK (state IN ('open', 'closed', 'cancelled')),
        CONSTRAINT fk_live_vote_meeting FOREIGN KEY (meeting_id) REFERENCES meeting (id),
        CONSTRAINT fk_live_vote_item FOREIGN KEY (agenda_item_id) REFERENCES agenda_item (id) ON DELETE CASCADE,
        CONSTRAINT fk_live_vote_opened_by FOREIGN KEY (opened_by) REFERENCES person (id),
        CONSTRAINT fk_live_vote_ended_by FOREIGN KEY (ended_by) REFERENCES person (id)
      );
      CREATE UNIQUE INDEX uq_live_vote_open ON live_vote (agenda_item_id) WHERE state = 'open';
      CREATE INDEX ix_live_vote_meeting ON live_vote (meeting_id);

      CREATE TABLE ballot (
        vote_id uuid NOT NULL,
        meeting_person_id uuid NOT NULL,
        cast_as text NOT NULL,
        cast_at timestamptz NOT NULL,
        cast_by uuid,
        CONSTRAINT pk_ballot PRIMARY KEY (vote_id, meeting_person_id),
        CONSTRAINT ck_ballot_cast_as CHECK (cast_as IN ('yes', 'no', 'abstain', 'absent', 'stands-out')),
        CONSTRAINT fk_ballot_vote FOREIGN KEY (vote_id) REFERENCES live_vote (id) ON DELETE CASCADE,
        CONSTRAINT fk_ballot_person FOREIGN KEY (meeting_person_id) REFERENCES meeting_person (id),
        CONSTRAINT fk_ballot_cast_by FOREIGN KEY (cast_by) REFERENCES person (id)
      );
      CREATE INDEX ix_ballot_person ON ballot (meeting_person_id);

      CREATE TABLE finding_reason (
        agenda_item_id uuid NOT NULL,
        code text NOT NULL,
        about text NOT NULL,
        reason text NOT NULL,
        given_at timestamptz NOT NULL,
        given_by uuid,
        CONSTRAINT pk_finding_reason PRIMARY KEY (agenda_item_id, code, about),
        CONSTRAINT fk_finding_reason_item FOREIGN KEY (agenda_item_id) REFERENCES agenda_item (id) ON DELETE CASCADE,
        CONSTRAINT fk_finding_reason_given_by FOREIGN KEY (given_by) REFERENCES person (id)
      );

      -- A ballot is given while the vote is held, whoever asks.
      CREATE FUNCTION check_ballot() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE vote_state text;
      BEGIN
        SELECT state INTO vote_state FROM live_vote
         WHERE id = CASE WHEN TG_OP = 'DELETE' THEN OLD.vote_id ELSE NEW.vote_id END;
        IF vote_state <> 'open' THEN
          RAISE EXCEPTION 'the vote has ended' USING ERRCODE = 'KL009';
        END IF;
        IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER ballot_in_open_vote BEFORE INSERT OR UPDATE OR DELETE ON ballot
        FOR EACH ROW EXECUTE FUNCTION check_ballot();

      -- What has ended does not begin again.
      CREATE FUNCTION check_live_vote() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF OLD.state <> 'open' THEN
          RAISE EXCEPTION 'the vote has ended' USING ERRCODE = 'KL009';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER live_vote_ends_once BEFORE UPDATE ON live_vote
        FOR EACH ROW EXECUTE FUNCTION check_live_vote();
    `);
  }

  async down(): Promise<void> {
    throw new Error('A protocol is never migrated away: restore a backup instead.');
  }
}
