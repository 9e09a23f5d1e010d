/*
 * The state of a meeting is the least far of its §§. It is kept in a column by triggers, whoever writes: a service that
 * forgot it would show a meeting in a state it has left.
 */
export const KEPT_STATE = `
CREATE FUNCTION meeting_state(meeting uuid, history boolean) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT CASE
    WHEN $2 THEN 'adjusted'
    WHEN NOT EXISTS (SELECT 1 FROM agenda_item i WHERE i.meeting_id = $1 AND i.paragraph IS NOT NULL)
      THEN 'preparing'
    WHEN EXISTS (SELECT 1 FROM agenda_item i WHERE i.meeting_id = $1 AND i.adjustment_id IS NULL) THEN 'draft'
    -- between a withdrawal and the letting go of its §§ there is no round that stands
    ELSE coalesce((SELECT a.state FROM adjustment a WHERE a.meeting_id = $1 AND a.state <> 'withdrawn'
      ORDER BY array_position(ARRAY['sent-for-adjustment', 'partly-signed', 'adjusted', 'announced',
                                    'appeal-period-over', 'archived'], a.state)
      LIMIT 1), 'draft')
  END $$;

ALTER TABLE meeting ADD COLUMN state text NOT NULL DEFAULT 'preparing'
  CONSTRAINT ck_meeting_state CHECK (state IN ('preparing', 'draft', 'sent-for-adjustment', 'partly-signed',
    'adjusted', 'announced', 'appeal-period-over', 'archived'));
UPDATE meeting SET state = meeting_state(id, history);

CREATE FUNCTION keep_meeting_state(meeting uuid) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  -- locked first, and reckoned by a statement of its own: of two at once the second sees what the first did
  PERFORM 1 FROM meeting m WHERE m.id = $1 FOR NO KEY UPDATE;
  UPDATE meeting m SET state = meeting_state(m.id, m.history)
   WHERE m.id = $1 AND m.state <> meeting_state(m.id, m.history);
END $$;

CREATE FUNCTION keep_state_by_items() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    PERFORM keep_meeting_state(t.meeting_id) FROM (SELECT DISTINCT meeting_id FROM added) t;
  ELSIF TG_OP = 'DELETE' THEN
    PERFORM keep_meeting_state(t.meeting_id) FROM (SELECT DISTINCT meeting_id FROM gone) t;
  ELSE
    PERFORM keep_meeting_state(t.meeting_id) FROM (
      SELECT DISTINCT added.meeting_id FROM added JOIN gone ON gone.id = added.id
       WHERE (added.paragraph, added.adjustment_id) IS DISTINCT FROM (gone.paragraph, gone.adjustment_id)) t;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER agenda_item_added_moves_state AFTER INSERT ON agenda_item
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION keep_state_by_items();
CREATE TRIGGER agenda_item_changed_moves_state AFTER UPDATE ON agenda_item
  REFERENCING OLD TABLE AS gone NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION keep_state_by_items();
CREATE TRIGGER agenda_item_removed_moves_state AFTER DELETE ON agenda_item
  REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION keep_state_by_items();

CREATE FUNCTION keep_state_by_adjustment() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM keep_meeting_state(NEW.meeting_id);
  RETURN NULL;
END $$;
CREATE TRIGGER adjustment_moves_state AFTER INSERT OR UPDATE OF state ON adjustment
  FOR EACH ROW EXECUTE FUNCTION keep_state_by_adjustment();

CREATE FUNCTION keep_own_state() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.state := meeting_state(NEW.id, NEW.history);
  RETURN NEW;
END $$;
CREATE TRIGGER meeting_has_state BEFORE INSERT OR UPDATE OF history ON meeting
  FOR EACH ROW EXECUTE FUNCTION keep_own_state();
`;

/** What meetings are searched in. Composed characters, so that one typed in two halves finds one kept whole. */
export const SEARCH_TEXT = `
CREATE FUNCTION meeting_search_text(meeting uuid) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT lower(normalize(concat_ws(' ', b.name, m.place, m.number,
      (SELECT string_agg(concat_ws(' ', i.title, i.case_number,
                (SELECT string_agg(more.number, ' ')
                   FROM jsonb_array_elements_text(coalesce(i.content->'moreCaseNumbers', '[]')) AS more (number))),
              ' ' ORDER BY i.position)
         FROM agenda_item i WHERE i.meeting_id = m.id)), NFC))
    FROM meeting m JOIN board b ON b.id = m.board_id WHERE m.id = $1 $$;
UPDATE meeting SET search_text = meeting_search_text(id);

CREATE FUNCTION keep_search_text() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE meeting m SET search_text = meeting_search_text(m.id) WHERE m.board_id = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER board_name_is_searched AFTER UPDATE OF name ON board
  FOR EACH ROW WHEN (OLD.name <> NEW.name) EXECUTE FUNCTION keep_search_text();
`;

/** The board of a delivery beside its organisation: what one board has sent is then found without reading all. */
export const OUTBOX = `
ALTER TABLE delivery ADD COLUMN board_id uuid CONSTRAINT fk_delivery_board REFERENCES board (id);
ALTER TABLE delivery DISABLE TRIGGER delivery_stands;
UPDATE delivery d SET board_id = m.board_id FROM dispatch s JOIN meeting m ON m.id = s.meeting_id
 WHERE s.id = d.dispatch_id;
ALTER TABLE delivery ENABLE TRIGGER delivery_stands;
ALTER TABLE delivery ALTER COLUMN board_id SET NOT NULL;
`;

export const LIST_INDEXES = `
CREATE INDEX ix_meeting_board_day ON meeting (board_id, day, id);
CREATE INDEX ix_meeting_state_day ON meeting (state, day, id);
CREATE INDEX ix_meeting_organisation_state ON meeting (organisation_id, state, day, id);
CREATE INDEX ix_meeting_board_state ON meeting (board_id, state, day, id);
CREATE INDEX ix_meeting_search ON meeting USING gin (search_text gin_trgm_ops);
CREATE INDEX ix_delivery_board ON delivery (board_id, ordered_at, id);
CREATE INDEX ix_delivery_state ON delivery (state, ordered_at, id);
CREATE INDEX ix_delivery_search ON delivery USING gin (lower(name || ' ' || email) gin_trgm_ops);
`;
