/** What the database refuses whatever the code says: functions and triggers. Codes: server `platform/database-fault.ts`. */
export const GUARDS = `
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is never changed or taken away', TG_TABLE_NAME USING ERRCODE = 'KL001';
END $$;

CREATE TRIGGER protocol_version_stands BEFORE UPDATE OR DELETE ON protocol_version
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER signature_stands BEFORE UPDATE OR DELETE ON signature
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER signer_stands BEFORE UPDATE OR DELETE ON signer
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER signer_paragraph_stands BEFORE UPDATE OR DELETE ON signer_paragraph
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_event_stands BEFORE UPDATE OR DELETE ON audit_event
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER stored_file_stands BEFORE UPDATE ON stored_file
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER dispatch_stands BEFORE UPDATE OR DELETE ON dispatch
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- TRUNCATE goes round row triggers.
CREATE TRIGGER protocol_version_stays BEFORE TRUNCATE ON protocol_version
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER signature_stays BEFORE TRUNCATE ON signature
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_event_stays BEFORE TRUNCATE ON audit_event
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- A signature holds only for the bytes of its version, and only while the round is open.
CREATE FUNCTION check_signature() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE version protocol_version; round adjustment; signed_round uuid;
BEGIN
  SELECT * INTO version FROM protocol_version WHERE id = NEW.protocol_version_id;
  SELECT adjustment_id INTO signed_round FROM signer WHERE id = NEW.signer_id;
  SELECT * INTO round FROM adjustment WHERE id = version.adjustment_id;
  IF signed_round IS DISTINCT FROM version.adjustment_id THEN
    RAISE EXCEPTION 'the signer belongs to another adjustment' USING ERRCODE = 'KL002';
  END IF;
  IF NEW.sha256 <> version.sha256 THEN
    RAISE EXCEPTION 'the signature is for other bytes' USING ERRCODE = 'KL003';
  END IF;
  IF round.state = 'withdrawn' THEN
    RAISE EXCEPTION 'the adjustment is withdrawn' USING ERRCODE = 'KL004';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER signature_holds BEFORE INSERT ON signature
  FOR EACH ROW EXECUTE FUNCTION check_signature();

-- The way back is open only until the last signature (lifecycle.ts has the same table).
CREATE FUNCTION check_adjustment() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    RAISE EXCEPTION 'an adjustment is never taken away' USING ERRCODE = 'KL001';
  END IF;
  IF NEW.meeting_id <> OLD.meeting_id OR NEW.paragraphs <> OLD.paragraphs OR NEW.origin <> OLD.origin
     OR NEW.sent_at IS DISTINCT FROM OLD.sent_at OR NEW.as_given IS DISTINCT FROM OLD.as_given THEN
    RAISE EXCEPTION 'what an adjustment covers does not change' USING ERRCODE = 'KL001';
  END IF;
  IF NEW.state <> OLD.state AND (OLD.state, NEW.state) NOT IN (
      ('sent-for-adjustment', 'partly-signed'), ('sent-for-adjustment', 'adjusted'),
      ('partly-signed', 'adjusted'),
      ('sent-for-adjustment', 'withdrawn'), ('partly-signed', 'withdrawn'),
      ('adjusted', 'announced'), ('adjusted', 'archived'),
      ('announced', 'appeal-period-over'), ('announced', 'archived'),
      ('appeal-period-over', 'archived')) THEN
    RAISE EXCEPTION 'an adjustment does not go from % to %', OLD.state, NEW.state USING ERRCODE = 'KL004';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER adjustment_goes_forward BEFORE UPDATE OR DELETE ON adjustment
  FOR EACH ROW EXECUTE FUNCTION check_adjustment();

-- A § that lies in an adjustment does not change; it is let go only when that adjustment was withdrawn.
CREATE FUNCTION check_agenda_item() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE round_state text;
BEGIN
  IF OLD.adjustment_id IS NOT NULL THEN
    IF TG_OP = 'DELETE' THEN
      RAISE EXCEPTION 'the paragraph lies in an adjustment' USING ERRCODE = 'KL005';
    END IF;
    IF (NEW.paragraph, NEW.series_id, NEW.title, NEW.case_number, NEW.content, NEW.meeting_id, NEW.position)
       IS DISTINCT FROM
       (OLD.paragraph, OLD.series_id, OLD.title, OLD.case_number, OLD.content, OLD.meeting_id, OLD.position) THEN
      RAISE EXCEPTION 'the paragraph lies in an adjustment' USING ERRCODE = 'KL005';
    END IF;
    IF NEW.adjustment_id IS DISTINCT FROM OLD.adjustment_id THEN
      SELECT state INTO round_state FROM adjustment WHERE id = OLD.adjustment_id;
      IF round_state <> 'withdrawn' OR NEW.adjustment_id IS NOT NULL THEN
        RAISE EXCEPTION 'the paragraph lies in an adjustment' USING ERRCODE = 'KL005';
      END IF;
    END IF;
  ELSIF OLD.paragraph IS NOT NULL THEN
    -- once given, a number stays with its item: a hole in the series would have to be explained for ever
    IF TG_OP = 'DELETE' OR NEW.paragraph IS DISTINCT FROM OLD.paragraph
       OR NEW.series_id IS DISTINCT FROM OLD.series_id THEN
      RAISE EXCEPTION 'a paragraph number once given stays' USING ERRCODE = 'KL006';
    END IF;
  END IF;
  IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER agenda_item_stands BEFORE UPDATE OR DELETE ON agenda_item
  FOR EACH ROW EXECUTE FUNCTION check_agenda_item();

-- When every § of a meeting lies in an adjustment, what surrounds them stands too.
CREATE FUNCTION check_meeting_open() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE is_locked boolean; meeting uuid;
BEGIN
  meeting := CASE WHEN TG_OP = 'DELETE' THEN OLD.meeting_id ELSE NEW.meeting_id END;
  SELECT locked INTO is_locked FROM meeting m WHERE m.id = meeting;
  IF is_locked THEN
    RAISE EXCEPTION 'the meeting is locked' USING ERRCODE = 'KL007';
  END IF;
  IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER attendance_stands BEFORE INSERT OR UPDATE OR DELETE ON attendance
  FOR EACH ROW EXECUTE FUNCTION check_meeting_open();
CREATE TRIGGER officer_stands BEFORE INSERT OR UPDATE OR DELETE ON officer
  FOR EACH ROW EXECUTE FUNCTION check_meeting_open();
CREATE TRIGGER attachment_stands BEFORE INSERT OR UPDATE OR DELETE ON attachment
  FOR EACH ROW EXECUTE FUNCTION check_meeting_open();
CREATE TRIGGER agenda_item_joins BEFORE INSERT ON agenda_item
  FOR EACH ROW EXECUTE FUNCTION check_meeting_open();
-- Who a person in the meeting is (the account behind) may be told later; what the protocol says of him may not.
CREATE TRIGGER meeting_person_stands
  BEFORE UPDATE OF meeting_id, position, key, name, party, represents, title ON meeting_person
  FOR EACH ROW EXECUTE FUNCTION check_meeting_open();
CREATE TRIGGER meeting_person_stays BEFORE INSERT OR DELETE ON meeting_person
  FOR EACH ROW EXECUTE FUNCTION check_meeting_open();

-- Who a signer is does not change under an adjustment that stands: nobody takes over another's place.
CREATE FUNCTION check_signer_identity() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.person_id IS NOT NULL AND NEW.person_id IS DISTINCT FROM OLD.person_id AND EXISTS (
      SELECT 1 FROM signer s JOIN adjustment a ON a.id = s.adjustment_id
       WHERE s.meeting_person_id = OLD.id AND a.state <> 'withdrawn') THEN
    RAISE EXCEPTION 'who a signer is does not change' USING ERRCODE = 'KL005';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER meeting_person_is_who_he_is BEFORE UPDATE OF person_id ON meeting_person
  FOR EACH ROW EXECUTE FUNCTION check_signer_identity();

CREATE FUNCTION check_meeting() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.locked AND NEW.locked AND
     (NEW.board_id, NEW.organisation_id, NEW.day, NEW.end_day, NEW.start_time, NEW.end_time, NEW.place,
      NEW.adjournments, NEW.notice_board, NEW.adjustment_note, NEW.extra, NEW.record, NEW.number,
      NEW.adjustment_day, NEW.signature_reference, NEW.organisation_as_of, NEW.board_as_of, NEW.history,
      NEW.import_sha256, NEW.import_files, NEW.planned_adjustments)
     IS DISTINCT FROM
     (OLD.board_id, OLD.organisation_id, OLD.day, OLD.end_day, OLD.start_time, OLD.end_time, OLD.place,
      OLD.adjournments, OLD.notice_board, OLD.adjustment_note, OLD.extra, OLD.record, OLD.number,
      OLD.adjustment_day, OLD.signature_reference, OLD.organisation_as_of, OLD.board_as_of, OLD.history,
      OLD.import_sha256, OLD.import_files, OLD.planned_adjustments) THEN
    RAISE EXCEPTION 'the meeting is locked' USING ERRCODE = 'KL007';
  END IF;
  IF OLD.locked AND NOT NEW.locked AND EXISTS (
      SELECT 1 FROM adjustment a WHERE a.meeting_id = NEW.id AND a.state <> 'withdrawn'
      ) AND NOT EXISTS (
      SELECT 1 FROM agenda_item i WHERE i.meeting_id = NEW.id AND i.adjustment_id IS NULL) THEN
    RAISE EXCEPTION 'every paragraph of the meeting lies in an adjustment' USING ERRCODE = 'KL007';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER meeting_stands BEFORE UPDATE ON meeting
  FOR EACH ROW EXECUTE FUNCTION check_meeting();

-- A number that was set or used is not given again.
CREATE FUNCTION check_series() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    RAISE EXCEPTION 'a paragraph series is never taken away' USING ERRCODE = 'KL001';
  END IF;
  IF EXISTS (SELECT 1 FROM agenda_item WHERE series_id = NEW.id AND paragraph >= NEW.next_number) THEN
    RAISE EXCEPTION 'a paragraph number at or above the next one is taken' USING ERRCODE = 'KL006';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER paragraph_series_goes_forward BEFORE UPDATE OR DELETE ON paragraph_series
  FOR EACH ROW EXECUTE FUNCTION check_series();

-- What the mail server accepted stays accepted.
CREATE FUNCTION check_delivery() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD.state = 'sent' THEN
    RAISE EXCEPTION 'a delivery that was accepted stands' USING ERRCODE = 'KL001';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER delivery_stands BEFORE UPDATE OR DELETE ON delivery
  FOR EACH ROW EXECUTE FUNCTION check_delivery();
`;
