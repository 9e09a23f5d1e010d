import type { MigrationInterface, QueryRunner } from 'typeorm';

/*
 * Every row tells in a column of its own of which organisation it is, so that PostgreSQL can hold organisations apart without looking up
 * parents. Nobody writes the column: a trigger takes it from the parent, and nobody changes it. `joint_asked` has an `organisation_id` that
 * names another, and statements that join would not know whose `organisation_id` is meant: the column has a name that no table had.
 */

/** The table, the column by which it hangs on another, and the column there; parents before children. */
const HANGING = [
  ...on('meeting.id', 'meeting_id', [
    'adjustment agenda_item appeal attachment attendance attendance_act convening correction decision_brief dispatch handed_in',
    'invitee later_news live_vote meeting_person officer protocol_version review_round speaker substitute_call writer_place',
  ]),
  ...on('agenda_item.id', 'agenda_item_id', [
    'finding_reason item_version memorandum_acceptance opinion_notice review_note unsent_reason',
  ]),
  ...on('agenda_item.id', 'item_id', ['election_effect item_writing standing_text']),
  ...on('agenda_item.id', 'from_item_id', ['item_link']),
  ...on('item_writing.item_id', 'item_id', ['item_text']),
  ...on('item_text.item_id', 'item_id', ['item_text_update']),
  ...on('adjustment.id', 'adjustment_id', [
    'body_adjustment publication referral round_mail signer signer_paragraph',
  ]),
  ...on('protocol_version.id', 'protocol_version_id', ['refusal sealing_task signature signed_part']),
  ...on('board.id', 'board_id', ['meeting_plan paragraph_series seat waiting_dismissal']),
  ...on('address.id', 'group_id', ['address_member']),
  ...on('appeal.id', 'appeal_id', ['appeal_step']),
  ...on('assembly_matter.id', 'matter_id', ['assembly_matter_item assembly_matter_mover']),
  ...on('assignment.id', 'assignment_id', ['assignment_item assignment_report']),
  ...on('live_vote.id', 'vote_id', ['ballot']),
  ...on('letter.id', 'letter_id', ['convening_letter letter_enclosure']),
  ...on('publication.id', 'publication_id', ['corrected_pdf']),
  ...on('correction.id', 'correction_id', ['correction_publication']),
  ...on('dispatch.id', 'dispatch_id', ['dispatch_recipient news_dispatch party_dispatch']),
  ...on('incoming_document.id', 'document_id', ['incoming_file']),
  ...on('invitee.id', 'invitee_id', ['invitee_answer']),
  ...on('joint_request.id', 'request_id', ['joint_asked']),
  ...on('joint_asked.id', 'asked_id', ['joint_answer joint_reminder']),
  ...on('memorandum.id', 'memorandum_id', ['memorandum_file memorandum_submission']),
  ...on('meeting_plan.id', 'plan_id', ['planned_meeting']),
  ...on('delivery.id', 'delivery_id', ['party_receipt receipt receipt_link']),
  ...on('review_round.id', 'round_id', ['review_paragraph reviewer']),
  ...on('review_paragraph.round_id', 'round_id', ['review_comment review_suggestion']),
  ...on('reviewer.id', 'reviewer_id', ['review_reading']),
];

type Way = readonly [column: string, parent: string, target: string];
interface Hanging {
  table: string;
  ways: readonly Way[];
  /** false: it may hang on nothing yet */
  always: boolean;
}

function on(target: string, column: string, tables: string[]): Hanging[] {
  const [parent = '', key = ''] = target.split('.');
  return tables
    .flatMap((names) => names.split(' '))
    .map((table) => ({ table, ways: [[column, parent, key]], always: true }));
}

const ON_ONE_OF: Hanging[] = [
  {
    table: 'notice',
    ways: [
      ['adjustment_id', 'adjustment', 'id'],
      ['delegated_decision_id', 'delegated_decision', 'id'],
    ],
    always: true,
  },
  ...on('notice.id', 'notice_id', ['notice_evidence notice_gap']),
  {
    table: 'returned_mail',
    ways: [
      ['delivery_id', 'delivery', 'id'],
      ['attached_to', 'delivery', 'id'],
    ],
    always: false,
  },
];

const ALL = [...HANGING, ...ON_ONE_OF];
const hangs = new Set(ALL.map(({ table }) => table));
const columnOf = (parent: string) => (hangs.has(parent) ? 'of_organisation' : 'organisation_id');

/** No organisation has this id: a row that names a parent which is not there is refused by its foreign key, in its own words. */
const NOBODY = '00000000-0000-0000-0000-000000000000';

/** The column, filled for the rows that there are; its default only says that nobody need write it: the trigger does. That of the organisation with the most meetings costs no row a change. */
function filled({ table, ways, always }: Hanging, most: string, isOnly: boolean): string {
  const added = always
    ? `ALTER TABLE ${table} ADD COLUMN of_organisation uuid NOT NULL DEFAULT '${most}';
       ALTER TABLE ${table} ALTER COLUMN of_organisation SET DEFAULT '${NOBODY}';`
    : `ALTER TABLE ${table} ADD COLUMN of_organisation uuid;`;
  const updated = ways.map(
    ([column, parent, target]) => `
UPDATE ${table} own SET of_organisation = p.${columnOf(parent)} FROM ${parent} p
 WHERE p.${target} = own.${column} AND p.${columnOf(parent)} IS DISTINCT FROM own.of_organisation;`,
  );
  // rows that stand as they are do so by triggers
  return isOnly && always
    ? added
    : `${added}
ALTER TABLE ${table} DISABLE TRIGGER USER;
${updated.join('\n')}
ALTER TABLE ${table} ENABLE TRIGGER USER;`;
}

/**
 * Also rows that are written with other triggers off, as a large import may, have their organisation. It fires last, by its name: guards
 * that let nothing of a row change have looked before.
 */
function guarded({ table, ways, always }: Hanging, schema: string): string {
  const found = ways.map(
    ([column, parent, target]) =>
      `(SELECT p.${columnOf(parent)} FROM ${parent} p WHERE p.${target} = NEW.${column} LIMIT 1)`,
  );
  const columns = ways.map(([column]) => column).join(', ');
  return `
CREATE FUNCTION ${table}_of_organisation() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = ${schema}, pg_temp AS $$
BEGIN
  NEW.of_organisation := coalesce(${found.join(', ')}${always ? `, '${NOBODY}'` : ''});
  IF TG_OP = 'UPDATE' AND OLD.of_organisation <> NEW.of_organisation THEN
    RAISE EXCEPTION 'a row of ${table} stays in its organisation' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER z_of_organisation BEFORE INSERT OR UPDATE OF of_organisation, ${columns} ON ${table}
  FOR EACH ROW EXECUTE FUNCTION ${table}_of_organisation();
ALTER TABLE ${table} ENABLE ALWAYS TRIGGER z_of_organisation;`;
}

/** The organisation of each row in a column of its own. */
export class OrganisationOfRows1764990000101 implements MigrationInterface {
  name = 'OrganisationOfRows1764990000101';

  async up(runner: QueryRunner): Promise<void> {
    const [{ schema }] = (await runner.query('SELECT quote_ident(current_schema()) AS schema')) as [
      { schema: string },
    ];
    const organisations = (await runner.query(
      `SELECT o.id FROM organisation o
        ORDER BY (SELECT count(*) FROM meeting m WHERE m.organisation_id = o.id) DESC, o.id`,
    )) as { id: string }[];
    for (const hanging of ALL) {
      await runner.query(filled(hanging, organisations[0]?.id ?? NOBODY, organisations.length < 2));
      await runner.query(guarded(hanging, schema));
    }
  }

  async down(): Promise<void> {
    throw new Error('A protocol is never migrated away: restore a backup instead.');
  }
}
