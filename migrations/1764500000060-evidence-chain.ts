import type { MigrationInterface, QueryRunner } from 'typeorm';

/*
 * The audit log as chains of hashes, one for each organisation and one (the nil uuid) for the installation: see
 * docs/evidence-log.md. Links are made when a transaction commits, so that no service holds a lock for them: what
 * others have committed is linked, hence what is not linked is of this transaction. Its chains are taken in the order
 * of their ids; two transactions that touch the same two never wait for each other in a circle.
 */
export class EvidenceChain1764500000060 implements MigrationInterface {
  name = 'EvidenceChain1764500000060';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE TABLE evidence_link (
  chain uuid NOT NULL,
  sequence bigint NOT NULL CONSTRAINT ck_evidence_link_sequence CHECK (sequence > 0),
  event_id bigint NOT NULL CONSTRAINT uq_evidence_link_event UNIQUE
    CONSTRAINT fk_evidence_link_event REFERENCES audit_event (id),
  previous text NOT NULL CONSTRAINT ck_evidence_link_previous CHECK (previous ~ '^[0-9a-f]{64}$'),
  hash text NOT NULL CONSTRAINT ck_evidence_link_hash CHECK (hash ~ '^[0-9a-f]{64}$'),
  CONSTRAINT pk_evidence_link PRIMARY KEY (chain, sequence)
);
CREATE TRIGGER evidence_link_stands BEFORE UPDATE OR DELETE ON evidence_link
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER evidence_link_stays BEFORE TRUNCATE ON evidence_link
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- What is hashed. Changed never: a new form would be a new function and a new first word.
CREATE FUNCTION evidence_text(chain uuid, sequence bigint, previous text, e audit_event) RETURNS text
  LANGUAGE sql STABLE AS $$
  SELECT jsonb_build_array('klubbat-evidence-1', chain, sequence, previous, e.id,
    to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    e.actor_id, e.organisation_id, e.meeting_id, e.action, e.subject_id, e.details, e.request_id)::text
$$;

-- EXECUTE plans by the value: from here on means the last few rows, whatever the statistics think of the table.
CREATE FUNCTION link_events_from(first bigint) RETURNS void LANGUAGE plpgsql AS $$
DECLARE own record; at_hand uuid; place bigint; head text; next_head text;
BEGIN
  FOR own IN EXECUTE '
      SELECT coalesce(e.organisation_id, ''00000000-0000-0000-0000-000000000000'') AS chain, e AS event
        FROM audit_event e
       WHERE e.id >= $1 AND NOT EXISTS (SELECT 1 FROM evidence_link l WHERE l.event_id = e.id)
       ORDER BY 1, e.id' USING first
  LOOP
    IF at_hand IS DISTINCT FROM own.chain THEN
      at_hand := own.chain;
      PERFORM pg_advisory_xact_lock(hashtextextended(at_hand::text, 5552283));
      SELECT l.sequence, l.hash INTO place, head FROM evidence_link l
       WHERE l.chain = at_hand ORDER BY l.sequence DESC LIMIT 1;
      IF NOT FOUND THEN
        place := 0;
        head := repeat('0', 64);
      END IF;
    END IF;
    place := place + 1;
    next_head := encode(sha256(convert_to(evidence_text(at_hand, place, head, own.event), 'UTF8')), 'hex');
    INSERT INTO evidence_link (chain, sequence, event_id, previous, hash)
      VALUES (at_hand, place, (own.event).id, head, next_head);
    head := next_head;
  END LOOP;
END $$;

CREATE FUNCTION link_event() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- the first event of a transaction has linked the others too
  IF NOT EXISTS (SELECT 1 FROM evidence_link WHERE event_id = NEW.id) THEN
    PERFORM link_events_from(NEW.id);
  END IF;
  RETURN NULL;
END $$;

SELECT link_events_from(0);

CREATE CONSTRAINT TRIGGER audit_event_linked AFTER INSERT ON audit_event
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION link_event();`);
  }

  async down(): Promise<void> {
    throw new Error('A protocol is never migrated away: restore a backup instead.');
  }
}
