/** The tables of the first house, with their keys, constraints and indexes, each under a name of its own. */
export const TABLES = `
CREATE TABLE organisation (
  id uuid CONSTRAINT pk_organisation PRIMARY KEY,
  name text NOT NULL,
  name_key text NOT NULL CONSTRAINT uq_organisation_name UNIQUE,
  kind text NOT NULL,
  registry_email text,
  created_at timestamptz NOT NULL
);

CREATE TABLE board (
  id uuid CONSTRAINT pk_board PRIMARY KEY,
  organisation_id uuid NOT NULL CONSTRAINT fk_board_organisation REFERENCES organisation (id),
  name text NOT NULL,
  name_key text NOT NULL,
  kind text NOT NULL,
  numbering text NOT NULL,
  number_with_year boolean NOT NULL,
  paragraph_prefix text,
  case_number_label text NOT NULL,
  case_number_before_title boolean NOT NULL,
  represents_label text,
  adjustment_note text,
  adjuster_count integer,
  reserve_adjuster_count integer,
  page_per_item boolean NOT NULL,
  statutory boolean NOT NULL,
  seats integer,
  substitutes integer,
  public_meetings boolean NOT NULL,
  distance boolean NOT NULL,
  announced boolean NOT NULL,
  appealable boolean NOT NULL,
  notice_boards jsonb NOT NULL,
  notice_days integer,
  version integer NOT NULL,
  created_at timestamptz NOT NULL,
  CONSTRAINT uq_board_name UNIQUE (organisation_id, name_key),
  CONSTRAINT ck_board_numbering CHECK (numbering IN ('year', 'meeting'))
);

CREATE TABLE person (
  id uuid CONSTRAINT pk_person PRIMARY KEY,
  name text NOT NULL,
  email text,
  email_key text CONSTRAINT uq_person_email UNIQUE,
  title text,
  created_at timestamptz NOT NULL
);

CREATE TABLE account (
  id uuid CONSTRAINT pk_account PRIMARY KEY,
  person_id uuid NOT NULL CONSTRAINT uq_account_person UNIQUE
    CONSTRAINT fk_account_person REFERENCES person (id),
  password_hash text NOT NULL,
  admin boolean NOT NULL,
  created_at timestamptz NOT NULL
);

CREATE TABLE login_session (
  token_sha256 text CONSTRAINT pk_login_session PRIMARY KEY,
  account_id uuid NOT NULL CONSTRAINT fk_login_session_account REFERENCES account (id) ON DELETE CASCADE,
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL
);
CREATE INDEX ix_login_session_expires ON login_session (expires_at);

CREATE TABLE membership (
  id uuid CONSTRAINT pk_membership PRIMARY KEY,
  person_id uuid NOT NULL CONSTRAINT fk_membership_person REFERENCES person (id),
  organisation_id uuid NOT NULL CONSTRAINT fk_membership_organisation REFERENCES organisation (id),
  board_id uuid CONSTRAINT fk_membership_board REFERENCES board (id),
  role text NOT NULL,
  party text,
  represents text,
  from_day date,
  until_day date,
  CONSTRAINT ck_membership_days CHECK (until_day IS NULL OR from_day IS NULL OR until_day >= from_day)
);
CREATE INDEX ix_membership_person ON membership (person_id);
CREATE INDEX ix_membership_organisation ON membership (organisation_id);

CREATE TABLE meeting (
  id uuid CONSTRAINT pk_meeting PRIMARY KEY,
  organisation_id uuid NOT NULL CONSTRAINT fk_meeting_organisation REFERENCES organisation (id),
  board_id uuid NOT NULL CONSTRAINT fk_meeting_board REFERENCES board (id),
  day date NOT NULL,
  end_day date,
  start_time text,
  end_time text,
  place text,
  adjournments jsonb,
  notice_board text,
  adjustment_note text,
  extra boolean NOT NULL,
  record text NOT NULL,
  number text,
  adjustment_day date,
  signature_reference text,
  organisation_as_of jsonb,
  board_as_of jsonb,
  history boolean NOT NULL,
  remarks jsonb NOT NULL,
  given_empty jsonb NOT NULL,
  import_sha256 text,
  import_files jsonb,
  planned_adjustments jsonb,
  locked boolean NOT NULL,
  search_text text NOT NULL,
  version integer NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  updated_by uuid CONSTRAINT fk_meeting_updated_by REFERENCES person (id),
  CONSTRAINT ck_meeting_record CHECK (record IN ('protocol', 'notes'))
);
-- One meeting of a board at one time: two imports at once cannot both land.
CREATE UNIQUE INDEX uq_meeting_board_day_start ON meeting (board_id, day, start_time) NULLS NOT DISTINCT;
-- The same meeting file lands once.
CREATE UNIQUE INDEX uq_meeting_import ON meeting (import_sha256);
CREATE INDEX ix_meeting_organisation_day ON meeting (organisation_id, day, id);
CREATE INDEX ix_meeting_day ON meeting (day, id);

CREATE TABLE meeting_person (
  id uuid CONSTRAINT pk_meeting_person PRIMARY KEY,
  meeting_id uuid NOT NULL CONSTRAINT fk_meeting_person_meeting REFERENCES meeting (id),
  position integer NOT NULL,
  key text NOT NULL,
  name text NOT NULL,
  party text,
  represents text,
  title text,
  email text,
  person_id uuid CONSTRAINT fk_meeting_person_person REFERENCES person (id),
  CONSTRAINT uq_meeting_person_key UNIQUE (meeting_id, key),
  -- one who signs is one person of the meeting: nobody becomes two by two invitations
  CONSTRAINT uq_meeting_person_person UNIQUE (meeting_id, person_id)
);
CREATE INDEX ix_meeting_person_person ON meeting_person (person_id);

CREATE TABLE attendance (
  id uuid CONSTRAINT pk_attendance PRIMARY KEY,
  meeting_id uuid NOT NULL CONSTRAINT fk_attendance_meeting REFERENCES meeting (id),
  position integer NOT NULL,
  meeting_person_id uuid NOT NULL CONSTRAINT fk_attendance_meeting_person REFERENCES meeting_person (id),
  capacity text NOT NULL,
  present boolean NOT NULL,
  serves boolean,
  serves_for_id uuid CONSTRAINT fk_attendance_serves_for REFERENCES meeting_person (id),
  paragraphs text,
  remote boolean NOT NULL,
  office text,
  from_time text,
  to_time text,
  CONSTRAINT uq_attendance_position UNIQUE (meeting_id, position)
);

CREATE TABLE officer (
  id uuid CONSTRAINT pk_officer PRIMARY KEY,
  meeting_id uuid NOT NULL CONSTRAINT fk_officer_meeting REFERENCES meeting (id),
  meeting_person_id uuid NOT NULL CONSTRAINT fk_officer_meeting_person REFERENCES meeting_person (id),
  role text NOT NULL,
  position integer NOT NULL,
  paragraphs text,
  CONSTRAINT uq_officer_role_position UNIQUE (meeting_id, role, position),
  CONSTRAINT ck_officer_role
    CHECK (role IN ('chair', 'secretary', 'adjuster', 'acting-chair', 'reserve-adjuster')),
  CONSTRAINT ck_officer_one CHECK (role NOT IN ('chair', 'secretary') OR position = 0)
);

CREATE TABLE paragraph_series (
  id uuid CONSTRAINT pk_paragraph_series PRIMARY KEY,
  board_id uuid NOT NULL CONSTRAINT fk_paragraph_series_board REFERENCES board (id),
  year integer,
  meeting_id uuid CONSTRAINT uq_paragraph_series_meeting UNIQUE
    CONSTRAINT fk_paragraph_series_meeting REFERENCES meeting (id),
  next_number integer NOT NULL,
  CONSTRAINT uq_paragraph_series_year UNIQUE (board_id, year),
  CONSTRAINT ck_paragraph_series_kind CHECK ((year IS NULL) <> (meeting_id IS NULL)),
  CONSTRAINT ck_paragraph_series_next CHECK (next_number >= 1)
);

CREATE TABLE adjustment (
  id uuid CONSTRAINT pk_adjustment PRIMARY KEY,
  meeting_id uuid NOT NULL CONSTRAINT fk_adjustment_meeting REFERENCES meeting (id),
  number integer NOT NULL,
  origin text NOT NULL,
  state text NOT NULL,
  immediate boolean NOT NULL,
  paragraphs jsonb NOT NULL,
  as_given jsonb,
  sent_at timestamptz,
  sent_by uuid CONSTRAINT fk_adjustment_sent_by REFERENCES person (id),
  adjusted_at timestamptz,
  withdrawn_at timestamptz,
  withdrawn_reason text,
  CONSTRAINT uq_adjustment_number UNIQUE (meeting_id, number),
  CONSTRAINT ck_adjustment_origin CHECK (origin IN ('klubbat', 'elsewhere')),
  CONSTRAINT ck_adjustment_state CHECK (state IN ('sent-for-adjustment', 'partly-signed', 'adjusted',
    'announced', 'appeal-period-over', 'archived', 'withdrawn')),
  CONSTRAINT ck_adjustment_withdrawn CHECK ((state = 'withdrawn') = (withdrawn_reason IS NOT NULL))
);
CREATE INDEX ix_adjustment_state ON adjustment (state);

CREATE TABLE agenda_item (
  id uuid CONSTRAINT pk_agenda_item PRIMARY KEY,
  meeting_id uuid NOT NULL CONSTRAINT fk_agenda_item_meeting REFERENCES meeting (id),
  position integer NOT NULL,
  series_id uuid CONSTRAINT fk_agenda_item_series REFERENCES paragraph_series (id),
  paragraph integer,
  title text NOT NULL,
  case_number text,
  content jsonb NOT NULL,
  adjustment_id uuid CONSTRAINT fk_agenda_item_adjustment REFERENCES adjustment (id),
  version integer NOT NULL,
  updated_at timestamptz NOT NULL,
  updated_by uuid CONSTRAINT fk_agenda_item_updated_by REFERENCES person (id),
  CONSTRAINT ck_agenda_item_paragraph CHECK (paragraph IS NULL OR (paragraph >= 1 AND series_id IS NOT NULL))
);
CREATE UNIQUE INDEX uq_agenda_item_paragraph ON agenda_item (series_id, paragraph);
CREATE INDEX ix_agenda_item_meeting ON agenda_item (meeting_id, position);
CREATE INDEX ix_agenda_item_adjustment ON agenda_item (adjustment_id);

CREATE TABLE stored_file (
  id uuid CONSTRAINT pk_stored_file PRIMARY KEY,
  sha256 text NOT NULL,
  size integer NOT NULL,
  media_type text NOT NULL,
  bytes bytea NOT NULL,
  created_at timestamptz NOT NULL
);

CREATE TABLE attachment (
  id uuid CONSTRAINT pk_attachment PRIMARY KEY,
  meeting_id uuid NOT NULL CONSTRAINT fk_attachment_meeting REFERENCES meeting (id),
  position integer NOT NULL,
  number integer NOT NULL,
  title text NOT NULL,
  source text NOT NULL,
  file_name text,
  label text,
  confidential text,
  file_id uuid CONSTRAINT fk_attachment_file REFERENCES stored_file (id),
  CONSTRAINT uq_attachment_number UNIQUE (meeting_id, number)
);

CREATE TABLE protocol_version (
  id uuid CONSTRAINT pk_protocol_version PRIMARY KEY,
  meeting_id uuid NOT NULL CONSTRAINT fk_protocol_version_meeting REFERENCES meeting (id),
  adjustment_id uuid NOT NULL CONSTRAINT uq_protocol_version_adjustment UNIQUE
    CONSTRAINT fk_protocol_version_adjustment REFERENCES adjustment (id),
  number integer NOT NULL,
  record jsonb NOT NULL,
  content jsonb NOT NULL,
  pdf bytea NOT NULL,
  sha256 text NOT NULL,
  created_at timestamptz NOT NULL,
  CONSTRAINT uq_protocol_version_number UNIQUE (meeting_id, number)
);

CREATE TABLE signer (
  id uuid CONSTRAINT pk_signer PRIMARY KEY,
  adjustment_id uuid NOT NULL CONSTRAINT fk_signer_adjustment REFERENCES adjustment (id),
  meeting_person_id uuid NOT NULL CONSTRAINT fk_signer_meeting_person REFERENCES meeting_person (id),
  capacity text NOT NULL,
  required boolean NOT NULL,
  position integer NOT NULL,
  CONSTRAINT uq_signer_capacity UNIQUE (adjustment_id, meeting_person_id, capacity)
);

-- Nobody signs the same § twice, in whatever capacity.
CREATE TABLE signer_paragraph (
  adjustment_id uuid NOT NULL CONSTRAINT fk_signer_paragraph_adjustment REFERENCES adjustment (id),
  meeting_person_id uuid NOT NULL CONSTRAINT fk_signer_paragraph_meeting_person REFERENCES meeting_person (id),
  paragraph integer NOT NULL,
  signer_id uuid NOT NULL CONSTRAINT fk_signer_paragraph_signer REFERENCES signer (id),
  CONSTRAINT pk_signer_paragraph PRIMARY KEY (adjustment_id, meeting_person_id, paragraph)
);
CREATE INDEX ix_signer_paragraph_signer ON signer_paragraph (signer_id);

CREATE TABLE signature (
  id uuid CONSTRAINT pk_signature PRIMARY KEY,
  protocol_version_id uuid NOT NULL CONSTRAINT fk_signature_version REFERENCES protocol_version (id),
  signer_id uuid NOT NULL CONSTRAINT uq_signature_signer UNIQUE
    CONSTRAINT fk_signature_signer REFERENCES signer (id),
  account_id uuid NOT NULL CONSTRAINT fk_signature_account REFERENCES account (id),
  sha256 text NOT NULL,
  method text NOT NULL,
  evidence jsonb NOT NULL,
  signed_at timestamptz NOT NULL
);

CREATE TABLE notice (
  id uuid CONSTRAINT pk_notice PRIMARY KEY,
  adjustment_id uuid NOT NULL CONSTRAINT fk_notice_adjustment REFERENCES adjustment (id),
  board text NOT NULL,
  posted_on date NOT NULL,
  last_appeal_day date,
  removed_on date,
  kept_at text,
  CONSTRAINT uq_notice_board UNIQUE (adjustment_id, board)
);

CREATE TABLE invitation (
  id uuid CONSTRAINT pk_invitation PRIMARY KEY,
  token_sha256 text NOT NULL CONSTRAINT uq_invitation_token UNIQUE,
  email text NOT NULL,
  name text NOT NULL,
  organisation_id uuid NOT NULL CONSTRAINT fk_invitation_organisation REFERENCES organisation (id),
  person_id uuid CONSTRAINT fk_invitation_person REFERENCES person (id),
  meeting_person_id uuid CONSTRAINT fk_invitation_meeting_person REFERENCES meeting_person (id),
  created_by uuid NOT NULL CONSTRAINT fk_invitation_created_by REFERENCES person (id),
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  accepted_at timestamptz
);

CREATE TABLE dispatch (
  id uuid CONSTRAINT pk_dispatch PRIMARY KEY,
  meeting_id uuid NOT NULL CONSTRAINT fk_dispatch_meeting REFERENCES meeting (id),
  paragraphs jsonb NOT NULL,
  content_sha256 text NOT NULL,
  subject text NOT NULL,
  body_text text NOT NULL,
  file_name text NOT NULL,
  reply_to text,
  pdf_file_id uuid NOT NULL CONSTRAINT fk_dispatch_pdf REFERENCES stored_file (id),
  before_adjustment_reason text,
  resend_reason text,
  ordered_by uuid CONSTRAINT fk_dispatch_ordered_by REFERENCES person (id),
  ordered_at timestamptz NOT NULL
);
CREATE INDEX ix_dispatch_meeting ON dispatch (meeting_id);

CREATE TABLE delivery (
  id uuid CONSTRAINT pk_delivery PRIMARY KEY,
  dispatch_id uuid NOT NULL CONSTRAINT fk_delivery_dispatch REFERENCES dispatch (id),
  organisation_id uuid NOT NULL CONSTRAINT fk_delivery_organisation REFERENCES organisation (id),
  name text NOT NULL,
  email text NOT NULL,
  -- the same §§, version and address: one row, unless sent again on purpose
  once_key text NOT NULL CONSTRAINT uq_delivery_once UNIQUE,
  state text NOT NULL,
  tries integer NOT NULL,
  next_try_at timestamptz,
  answer text,
  last_error text,
  sent_at timestamptz,
  ordered_at timestamptz NOT NULL,
  CONSTRAINT ck_delivery_state CHECK (state IN ('queued', 'retrying', 'sent', 'failed')),
  CONSTRAINT ck_delivery_sent CHECK ((state = 'sent') = (sent_at IS NOT NULL))
);
CREATE INDEX ix_delivery_waiting ON delivery (state, next_try_at);
CREATE INDEX ix_delivery_organisation ON delivery (organisation_id, ordered_at, id);
CREATE INDEX ix_delivery_ordered ON delivery (ordered_at, id);
CREATE INDEX ix_delivery_dispatch ON delivery (dispatch_id);

CREATE TABLE caught_mail (
  id uuid CONSTRAINT pk_caught_mail PRIMARY KEY,
  recipient text NOT NULL,
  raw bytea NOT NULL,
  received_at timestamptz NOT NULL
);

CREATE TABLE audit_event (
  id bigint GENERATED BY DEFAULT AS IDENTITY CONSTRAINT pk_audit_event PRIMARY KEY,
  at timestamptz NOT NULL,
  actor_id uuid CONSTRAINT fk_audit_event_actor REFERENCES person (id),
  organisation_id uuid,
  meeting_id uuid,
  action text NOT NULL,
  subject_id uuid,
  details jsonb NOT NULL,
  request_id text
);
CREATE INDEX ix_audit_event_meeting ON audit_event (meeting_id, id);
`;
