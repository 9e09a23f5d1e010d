/*
 * What the database refuses in a signing round whatever the code says. Each guard locks the adjustment's row first, so that
 * of two acts at the same moment the second sees what the first did.
 */
export const SIGNING_GUARDS = `
CREATE TRIGGER refusal_stands BEFORE UPDATE OR DELETE ON refusal
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER refusal_stays BEFORE TRUNCATE ON refusal
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER referral_stands BEFORE UPDATE OR DELETE ON referral
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER body_adjustment_stands BEFORE UPDATE OR DELETE ON body_adjustment
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- The state of the round that a signer belongs to, with the round locked.
CREATE FUNCTION locked_round_of(signer uuid) RETURNS adjustment LANGUAGE sql AS $$
  SELECT a.* FROM adjustment a JOIN signer s ON s.adjustment_id = a.id WHERE s.id = $1 FOR NO KEY UPDATE OF a
$$;

CREATE FUNCTION is_replaced(signer uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT 1 FROM signer s WHERE s.replaces_id = $1)
$$;

-- As \`hasBegun\` of rules/signing-round.ts.
CREATE FUNCTION has_begun(round adjustment, today date) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT $1.signing_from IS NULL OR $1.signing_from <= $2
      OR coalesce($1.signing_from <= ($1.sent_at AT TIME ZONE 'Europe/Stockholm')::date, false)
$$;

-- Those for whose signature a round still waits. A refusal is not one: it waits until it is answered.
CREATE FUNCTION signers_left(round uuid) RETURNS SETOF signer LANGUAGE sql STABLE AS $$
  SELECT s.* FROM signer s
   WHERE s.adjustment_id = $1 AND s.required AND NOT is_replaced(s.id)
     AND NOT EXISTS (SELECT 1 FROM signature g WHERE g.signer_id = s.id)
$$;

-- One who signs in several capacities signs in all of them when his first turn comes.
CREATE FUNCTION is_turn_of(signer uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT s.turn IS NULL OR NOT EXISTS (
    SELECT 1 FROM signers_left(s.adjustment_id) l
     WHERE l.turn < (SELECT min(o.turn) FROM signer o
                      WHERE o.adjustment_id = s.adjustment_id AND o.meeting_person_id = s.meeting_person_id
                        AND NOT is_replaced(o.id)))
    FROM signer s WHERE s.id = $1
$$;

-- True while this signer may sign in an open round: for lists of what waits for somebody.
CREATE FUNCTION waits_for(signer uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT NOT EXISTS (SELECT 1 FROM signature g WHERE g.signer_id = $1)
     AND NOT EXISTS (SELECT 1 FROM refusal r WHERE r.signer_id = $1)
     AND NOT is_replaced($1) AND is_turn_of($1)
$$;

CREATE OR REPLACE FUNCTION check_signature() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE version protocol_version; round adjustment; own signer;
BEGIN
  round := locked_round_of(NEW.signer_id);
  SELECT * INTO version FROM protocol_version WHERE id = NEW.protocol_version_id;
  SELECT * INTO own FROM signer WHERE id = NEW.signer_id;
  IF round.id IS DISTINCT FROM version.adjustment_id THEN
    RAISE EXCEPTION 'the signer belongs to another adjustment' USING ERRCODE = 'KL002';
  END IF;
  IF NEW.sha256 <> version.sha256 THEN
    RAISE EXCEPTION 'the signature is for other bytes' USING ERRCODE = 'KL003';
  END IF;
  IF round.state IN ('withdrawn', 'referred-to-body', 'archived')
     OR (own.required AND round.state NOT IN ('sent-for-adjustment', 'partly-signed')) THEN
    RAISE EXCEPTION 'nobody signs in this round any more' USING ERRCODE = 'KL004';
  END IF;
  IF EXISTS (SELECT 1 FROM refusal r WHERE r.signer_id = own.id) THEN
    RAISE EXCEPTION 'the signer has refused' USING ERRCODE = 'KL010';
  END IF;
  IF is_replaced(own.id) THEN
    RAISE EXCEPTION 'the signer is replaced' USING ERRCODE = 'KL011';
  END IF;
  IF NOT is_turn_of(own.id) THEN
    RAISE EXCEPTION 'it is the turn of another' USING ERRCODE = 'KL012';
  END IF;
  RETURN NEW;
END $$;

CREATE FUNCTION check_refusal() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE version protocol_version; round adjustment; own signer;
BEGIN
  round := locked_round_of(NEW.signer_id);
  SELECT * INTO version FROM protocol_version WHERE id = NEW.protocol_version_id;
  SELECT * INTO own FROM signer WHERE id = NEW.signer_id;
  IF round.id IS DISTINCT FROM version.adjustment_id OR NOT own.required THEN
    RAISE EXCEPTION 'the one who refuses does not adjust here' USING ERRCODE = 'KL002';
  END IF;
  IF NEW.sha256 <> version.sha256 THEN
    RAISE EXCEPTION 'the refusal is of other bytes' USING ERRCODE = 'KL003';
  END IF;
  IF round.state NOT IN ('sent-for-adjustment', 'partly-signed') THEN
    RAISE EXCEPTION 'the round is closed' USING ERRCODE = 'KL004';
  END IF;
  IF EXISTS (SELECT 1 FROM signature g WHERE g.signer_id = own.id) THEN
    RAISE EXCEPTION 'the signer has signed' USING ERRCODE = 'KL013';
  END IF;
  IF is_replaced(own.id) THEN
    RAISE EXCEPTION 'the signer is replaced' USING ERRCODE = 'KL011';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER refusal_holds BEFORE INSERT ON refusal
  FOR EACH ROW EXECUTE FUNCTION check_refusal();

-- A replacement takes over one place as it is: its field in the PDF, its turn, its round.
CREATE FUNCTION check_replacement() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE round adjustment; before signer;
BEGIN
  round := locked_round_of(NEW.replaces_id);
  SELECT * INTO before FROM signer WHERE id = NEW.replaces_id;
  IF round.id <> NEW.adjustment_id OR before.position <> NEW.position OR NOT before.required OR NOT NEW.required
     OR before.turn IS DISTINCT FROM NEW.turn OR before.meeting_person_id = NEW.meeting_person_id THEN
    RAISE EXCEPTION 'a replacement takes over one place as it is' USING ERRCODE = 'KL002';
  END IF;
  IF round.state NOT IN ('sent-for-adjustment', 'partly-signed') THEN
    RAISE EXCEPTION 'the round is closed' USING ERRCODE = 'KL004';
  END IF;
  IF EXISTS (SELECT 1 FROM signature g WHERE g.signer_id = before.id) THEN
    RAISE EXCEPTION 'the signer has signed' USING ERRCODE = 'KL013';
  END IF;
  -- a refusal is answered by a decision, never by somebody who just steps in
  IF NEW.decided_by IS NULL AND EXISTS (SELECT 1 FROM refusal r WHERE r.signer_id = before.id) THEN
    RAISE EXCEPTION 'a refusal is answered by a decision' USING ERRCODE = 'KL014';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER replacement_holds BEFORE INSERT ON signer
  FOR EACH ROW WHEN (NEW.replaces_id IS NOT NULL) EXECUTE FUNCTION check_replacement();

CREATE FUNCTION check_body_act() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE round adjustment;
BEGIN
  SELECT * INTO round FROM adjustment WHERE id = NEW.adjustment_id FOR NO KEY UPDATE;
  IF TG_TABLE_NAME = 'referral' AND (round.state NOT IN ('sent-for-adjustment', 'partly-signed') OR NOT EXISTS (
      SELECT 1 FROM refusal r JOIN signer s ON s.id = r.signer_id
       WHERE s.adjustment_id = round.id AND NOT is_replaced(s.id))) THEN
    RAISE EXCEPTION 'nobody has refused in an open round' USING ERRCODE = 'KL004';
  END IF;
  IF TG_TABLE_NAME = 'body_adjustment' AND round.state <> 'referred-to-body' THEN
    RAISE EXCEPTION 'the body was not asked' USING ERRCODE = 'KL004';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER referral_holds BEFORE INSERT ON referral
  FOR EACH ROW EXECUTE FUNCTION check_body_act();
CREATE TRIGGER body_adjustment_holds BEFORE INSERT ON body_adjustment
  FOR EACH ROW EXECUTE FUNCTION check_body_act();

CREATE OR REPLACE FUNCTION check_adjustment() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    RAISE EXCEPTION 'an adjustment is never taken away' USING ERRCODE = 'KL001';
  END IF;
  IF NEW.meeting_id <> OLD.meeting_id OR NEW.paragraphs <> OLD.paragraphs OR NEW.origin <> OLD.origin
     OR NEW.sent_at IS DISTINCT FROM OLD.sent_at OR NEW.as_given IS DISTINCT FROM OLD.as_given
     OR (NEW.signing_from, NEW.signing_until, NEW.read_to_end, NEW.reminder_days)
        IS DISTINCT FROM (OLD.signing_from, OLD.signing_until, OLD.read_to_end, OLD.reminder_days)
     OR (OLD.adjusted_at IS NOT NULL AND NEW.adjusted_at IS DISTINCT FROM OLD.adjusted_at) THEN
    RAISE EXCEPTION 'what an adjustment covers does not change' USING ERRCODE = 'KL001';
  END IF;
  IF NEW.state <> OLD.state AND (OLD.state, NEW.state) NOT IN (
      ('sent-for-adjustment', 'partly-signed'), ('sent-for-adjustment', 'adjusted'),
      ('partly-signed', 'adjusted'),
      ('sent-for-adjustment', 'withdrawn'), ('partly-signed', 'withdrawn'),
      ('sent-for-adjustment', 'referred-to-body'), ('partly-signed', 'referred-to-body'),
      ('referred-to-body', 'adjusted'), ('referred-to-body', 'withdrawn'),
      ('adjusted', 'announced'), ('adjusted', 'archived'),
      ('announced', 'appeal-period-over'), ('announced', 'archived'),
      ('appeal-period-over', 'archived')) THEN
    RAISE EXCEPTION 'an adjustment does not go from % to %', OLD.state, NEW.state USING ERRCODE = 'KL004';
  END IF;
  -- never adjusted past somebody who has not signed, refused or not, unless the body itself adjusted it
  IF NEW.state = 'adjusted' AND OLD.state IN ('sent-for-adjustment', 'partly-signed')
     AND EXISTS (SELECT 1 FROM signers_left(NEW.id)) THEN
    RAISE EXCEPTION 'somebody has not signed' USING ERRCODE = 'KL015';
  END IF;
  IF NEW.state = 'referred-to-body' AND OLD.state <> NEW.state
     AND NOT EXISTS (SELECT 1 FROM referral r WHERE r.adjustment_id = NEW.id) THEN
    RAISE EXCEPTION 'nobody asked the body' USING ERRCODE = 'KL015';
  END IF;
  IF NEW.state = 'adjusted' AND OLD.state = 'referred-to-body'
     AND NOT EXISTS (SELECT 1 FROM body_adjustment b WHERE b.adjustment_id = NEW.id) THEN
    RAISE EXCEPTION 'the body has not adjusted it' USING ERRCODE = 'KL015';
  END IF;
  RETURN NEW;
END $$;

-- The state of a meeting is the least far of its §§.
CREATE OR REPLACE FUNCTION meeting_state(meeting uuid, history boolean) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT CASE
    WHEN $2 THEN 'adjusted'
    WHEN NOT EXISTS (SELECT 1 FROM agenda_item i WHERE i.meeting_id = $1 AND i.paragraph IS NOT NULL)
      THEN 'preparing'
    WHEN EXISTS (SELECT 1 FROM agenda_item i WHERE i.meeting_id = $1 AND i.adjustment_id IS NULL) THEN 'draft'
    ELSE coalesce((SELECT a.state FROM adjustment a WHERE a.meeting_id = $1 AND a.state <> 'withdrawn'
      ORDER BY array_position(ARRAY['sent-for-adjustment', 'partly-signed', 'referred-to-body', 'adjusted',
                                    'announced', 'appeal-period-over', 'archived'], a.state)
      LIMIT 1), 'draft')
  END $$;
`;
