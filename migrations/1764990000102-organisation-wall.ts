import type { MigrationInterface, QueryRunner } from 'typeorm';

/*
 * The wall between organisations (decision 070): a request of somebody who has signed in runs as a role that is let in to the rows of the
 * organisations in a setting of its transaction, and to no others. Policies are of nobody's role in particular, and the owner of the tables
 * passes them: workers, migrations and the doors that anyone may open. The role is made when the program starts, for roles belong to
 * the server and not to the database.
 */

/** Of which organisation a row is, by column; `of_organisation` is written by triggers. */
const ROWS: Record<string, string> = {
  organisation: 'id',
  // a chain of evidence is one of an organisation
  evidence_link: 'chain',
  ...named(
    'organisation_id',
    `access_note access_token address assembly_matter assignment attachment_search_row board case_step delegated_decision delivery diary_call
     diary_case diary_entry diary_hook document_template incoming_document incoming_waiting invitation joint_request letter mail_template meeting
     membership memorandum notice_board open_data_change open_document open_object other_sending presentation public_attachment_row
     public_search_row sealed_extract search_lexeme search_row signing_authority subscription`,
  ),
  ...named(
    'of_organisation',
    `address_member adjustment agenda_item appeal appeal_step assembly_matter_item assembly_matter_mover assignment_item assignment_report
     attachment attendance attendance_act ballot body_adjustment convening convening_letter corrected_pdf correction correction_publication
     decision_brief dispatch dispatch_recipient election_effect finding_reason handed_in incoming_file invitee invitee_answer item_link
     item_text item_text_update item_version item_writing joint_answer joint_asked joint_reminder later_news letter_enclosure live_vote
     meeting_person meeting_plan memorandum_acceptance memorandum_file memorandum_submission news_dispatch notice notice_evidence
     notice_gap officer opinion_notice paragraph_series party_dispatch party_receipt planned_meeting protocol_version publication receipt
     receipt_link referral refusal review_comment review_note review_paragraph review_reading review_round review_suggestion
     reviewer round_mail sealing_task seat signature signed_part signer signer_paragraph speaker standing_text substitute_call
     unsent_reason waiting_dismissal writer_place`,
  ),
};

function named(column: string, tables: string): Record<string, string> {
  return Object.fromEntries(
    tables
      .trim()
      .split(/\s+/)
      .map((table) => [table, column]),
  );
}

/** Read once in a statement. Where nothing is set it is an error: nobody is let in by a setting that was forgotten. */
const LET_IN = `ANY ((SELECT current_setting('klubbat.organisations')::uuid[])::uuid[])`;

const wall = Object.entries(ROWS).map(
  ([table, column]) => `
ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_organisation ON ${table} USING (${column} = ${LET_IN});`,
);

/** What is of no organisation, and what crosses; the rest of what crosses is in server/src/platform/across-organisations.ts. */
const PASSING = `
-- signing in and out, one's own profile: of a person, as accounts are, and told where he has a mandate
ALTER TABLE audit_event ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_organisation ON audit_event USING (organisation_id = ${LET_IN});
CREATE POLICY of_persons_told ON audit_event FOR SELECT USING (organisation_id IS NULL);
CREATE POLICY of_persons_noted ON audit_event FOR INSERT WITH CHECK (organisation_id IS NULL);

-- a mail that nobody has found the delivery of: his who handed it in
ALTER TABLE returned_mail ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_organisation ON returned_mail USING (
  of_organisation = ${LET_IN}
  OR (of_organisation IS NULL AND uploaded_by = (SELECT current_setting('klubbat.person')::uuid)));

-- who is asked for a joint decision finds the request, those who are asked and what was decided
CREATE FUNCTION is_asked(request uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = :schema, pg_temp AS $$
  SELECT EXISTS (SELECT FROM joint_asked a
    WHERE a.request_id = request AND a.organisation_id = ANY (current_setting('klubbat.organisations')::uuid[])) $$;
CREATE FUNCTION is_asked_with(asked uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = :schema, pg_temp AS $$
  SELECT is_asked((SELECT a.request_id FROM joint_asked a WHERE a.id = asked)) $$;
CREATE POLICY asked_organisation ON joint_request FOR SELECT USING (is_asked(id));
CREATE POLICY asked_organisation ON joint_asked FOR SELECT USING (is_asked(request_id));
CREATE POLICY asked_organisation ON joint_answer FOR SELECT USING (is_asked_with(asked_id));

-- which organisation with open pages has sent what came in, by its name
CREATE FUNCTION open_organisation(sender text) RETURNS TABLE (id uuid, name text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = :schema, pg_temp AS $$
  SELECT o.id, o.name FROM organisation o WHERE o.name_key = lower(trim(sender)) AND o.open_pages $$;

-- when the receiver of an extract meets next is public, and told who sends to its official mailbox
CREATE FUNCTION meets_next(mailboxes text[], but uuid, from_day date, until_day date) RETURNS jsonb
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = :schema, pg_temp AS $$
  SELECT jsonb_build_object('date', n.day, 'board', x.name)
    FROM organisation x
    JOIN board c ON c.organisation_id = x.id AND c.statutory AND c.kind IN ('executive', 'assembly')
    JOIN meeting n ON n.board_id = c.id AND NOT n.history AND n.day BETWEEN from_day AND until_day
   WHERE x.id <> but AND lower(x.registry_email) = ANY (mailboxes)
   ORDER BY n.day, x.name LIMIT 1 $$;`;

/** Where one is let in: by a mandate that holds, where one is named or called, and where one has written a memorandum. */
const WAYS_IN = `
DROP INDEX ix_meeting_person_person;
CREATE INDEX ix_meeting_person_person ON meeting_person (person_id, of_organisation);
DROP INDEX ix_invitee_person;
CREATE INDEX ix_invitee_person ON invitee (person_id, of_organisation) WHERE person_id IS NOT NULL;
CREATE INDEX ix_memorandum_author_organisation ON memorandum (author_id, organisation_id);
CREATE FUNCTION organisations_of(person uuid, day date) RETURNS uuid[]
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = :schema, pg_temp AS $$
BEGIN
  RETURN ARRAY(
    SELECT o.id FROM organisation o
     WHERE EXISTS (SELECT FROM membership m WHERE m.person_id = person AND m.organisation_id = o.id
                      AND (m.from_day IS NULL OR m.from_day <= day) AND (m.until_day IS NULL OR m.until_day >= day))
        OR EXISTS (SELECT FROM meeting_person p WHERE p.person_id = person AND p.of_organisation = o.id)
        OR EXISTS (SELECT FROM invitee i WHERE i.person_id = person AND i.of_organisation = o.id)
        OR EXISTS (SELECT FROM memorandum x WHERE x.author_id = person AND x.organisation_id = o.id));
END $$;`;

/** As it was, without coalesce: behind a policy PostgreSQL takes no index on that, whatever stands in it. */
const SEARCHED = `
DROP INDEX ix_agenda_item_search;
CREATE INDEX ix_agenda_item_search ON agenda_item USING gin ((lower(title || ' ' ||
  CASE WHEN case_number IS NULL THEN '' ELSE case_number END || ' ' ||
  CASE WHEN content->>'moreCaseNumbers' IS NULL THEN '' ELSE content->>'moreCaseNumbers' END)) gin_trgm_ops);`;

export class OrganisationWall1764990000102 implements MigrationInterface {
  name = 'OrganisationWall1764990000102';

  async up(runner: QueryRunner): Promise<void> {
    const [{ schema }] = (await runner.query('SELECT quote_ident(current_schema()) AS schema')) as [
      { schema: string },
    ];
    await runner.query(WAYS_IN.replaceAll(':schema', schema));
    await runner.query(wall.join('\n'));
    await runner.query(SEARCHED);
    await runner.query(PASSING.replaceAll(':schema', schema));
    // triggers keep evidence, numbers and what is searched: they were written to see all rows
    const triggers = (await runner.query(
      `SELECT DISTINCT p.oid::regprocedure::text AS name FROM pg_proc p
        WHERE p.pronamespace = current_schema()::regnamespace AND p.prorettype = 'trigger'::regtype AND NOT p.prosecdef`,
    )) as { name: string }[];
    for (const { name } of triggers) {
      await runner.query(`ALTER FUNCTION ${name} SECURITY DEFINER SET search_path = ${schema}, pg_temp`);
    }
  }

  async down(): Promise<void> {
    throw new Error('A protocol is never migrated away: restore a backup instead.');
  }
}
