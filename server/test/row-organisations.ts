import type { DataSource } from 'typeorm';

/*
 * Of which organisation the rows of each table are: every table stands in one of these lists, and what keeps organisations apart can
 * be reckoned from them (decision 068).
 */

/** Its organisation stands in a column of its own. */
export const OF_ORGANISATION = {
  organisation: 'id',
  // where it is null: of the one who did it
  audit_event: 'organisation_id',
  ...inColumn(`
    access_note access_token address assembly_matter assignment attachment_search_row board case_step data_correction delegated_decision delivery diary_call diary_case
    diary_entry diary_hook document_template incoming_document incoming_waiting invitation joint_request letter mail_template meeting
    membership memorandum notice_board open_data_change open_document open_object other_sending presentation public_attachment_row
    public_search_row sealed_extract search_lexeme search_row signing_authority subscription`),
};

/** The column by which a row hangs, the table on which, and the column there that it names. */
type Link = readonly [column: string, parent: string, target: string];

/** It hangs on a row of another table. Where several are named at once they are of one and the same. */
export const BY_PARENT: Record<string, Link> = {
  ...hanging('meeting_id', 'meeting', [
    'adjustment agenda_item appeal attachment attendance attendance_act convening correction decision_brief dispatch handed_in',
    'invitee later_news live_vote meeting_person officer protocol_version review_round speaker substitute_call writer_place',
  ]),
  ...hanging('agenda_item_id', 'agenda_item', [
    'finding_reason item_version memorandum_acceptance opinion_notice review_note unsent_reason',
  ]),
  ...hanging('item_id', 'agenda_item', ['election_effect item_writing standing_text']),
  item_text: ['item_id', 'item_writing', 'item_id'],
  item_text_update: ['item_id', 'item_text', 'item_id'],
  // of the § from which it goes
  item_link: ['from_item_id', 'agenda_item', 'id'],
  ...hanging('adjustment_id', 'adjustment', [
    'body_adjustment publication referral round_mail signer signer_paragraph',
  ]),
  ...hanging('protocol_version_id', 'protocol_version', ['refusal sealing_task signature signed_part']),
  ...hanging('board_id', 'board', ['meeting_plan paragraph_series seat waiting_dismissal']),
  address_member: ['group_id', 'address', 'id'],
  appeal_step: ['appeal_id', 'appeal', 'id'],
  assembly_matter_item: ['matter_id', 'assembly_matter', 'id'],
  assembly_matter_mover: ['matter_id', 'assembly_matter', 'id'],
  assignment_item: ['assignment_id', 'assignment', 'id'],
  assignment_report: ['assignment_id', 'assignment', 'id'],
  ballot: ['vote_id', 'live_vote', 'id'],
  convening_letter: ['letter_id', 'letter', 'id'],
  corrected_pdf: ['publication_id', 'publication', 'id'],
  correction_publication: ['correction_id', 'correction', 'id'],
  ...hanging('dispatch_id', 'dispatch', ['dispatch_recipient news_dispatch party_dispatch']),
  incoming_file: ['document_id', 'incoming_document', 'id'],
  evidence_link: ['event_id', 'audit_event', 'id'],
  invitee_answer: ['invitee_id', 'invitee', 'id'],
  // of the one who asks: its own column names the one that is asked
  joint_asked: ['request_id', 'joint_request', 'id'],
  joint_answer: ['asked_id', 'joint_asked', 'id'],
  joint_reminder: ['asked_id', 'joint_asked', 'id'],
  letter_enclosure: ['letter_id', 'letter', 'id'],
  memorandum_file: ['memorandum_id', 'memorandum', 'id'],
  memorandum_submission: ['memorandum_id', 'memorandum', 'id'],
  notice_evidence: ['notice_id', 'notice', 'id'],
  notice_gap: ['notice_id', 'notice', 'id'],
  planned_meeting: ['plan_id', 'meeting_plan', 'id'],
  ...hanging('delivery_id', 'delivery', ['party_receipt receipt receipt_link']),
  ...hanging('round_id', 'review_round', ['review_paragraph reviewer']),
  review_comment: ['round_id', 'review_paragraph', 'round_id'],
  review_suggestion: ['round_id', 'review_paragraph', 'round_id'],
  review_reading: ['reviewer_id', 'reviewer', 'id'],
};

/** It hangs on one of two, or on nothing yet. */
export const BY_ONE_OF: Record<string, readonly Link[]> = {
  notice: [
    ['adjustment_id', 'adjustment', 'id'],
    ['delegated_decision_id', 'delegated_decision', 'id'],
  ],
  // a mail that nobody has found the delivery of is the installation's
  returned_mail: [
    ['delivery_id', 'delivery', 'id'],
    ['attached_to', 'delivery', 'id'],
  ],
};

/** Of no organisation, and why. */
export const SHARED: Record<string, string> = {
  account: 'of a person',
  attempt_count: 'of an address or an account, as a hash',
  board_uptime: 'when this installation was up: the same for all',
  calendar_address: 'of a person',
  caught_mail: 'mail of an installation without a mail server: its administrator reads it',
  change_mark: 'that something has changed, without a word of what',
  conversion: 'of a file',
  e_identity: 'of an account',
  file_page: 'of a content: the same bytes may have come in to several organisations',
  file_text: 'of a content',
  identity_attempt: 'of a browser at which nobody has signed in yet',
  login_session: 'of an account',
  mail_host: 'how other mail servers answer this installation',
  mailbox: 'how far this installation has read its own mailboxes',
  migrations: 'which version the schema is of',
  one_time_code: 'of an account',
  passkey: 'of an account',
  passkey_challenge: 'of an attempt to sign in',
  person: 'may have mandates in several organisations, and be named in meetings of others',
  program_process: 'which processes of this installation are alive',
  known_moment: 'the clocks of this installation',
  service_state: 'how what others run answers this installation',
  secret_key: 'one row, which shows whether the key is the right one',
  stored_file: 'bytes under an id that stands in rows of the others',
};

/**
 * Those of them that are behind the wall all the same (decision 085): how a request finds what has to do with its organisations, and
 * nothing else. What is behind it by `of_organisations` is named by rows of organisations, and triggers note it there.
 */
export const KNOWN_TO_ORGANISATIONS: Record<string, string> = {
  account: 'by its person',
  calendar_address: 'his own alone',
  caught_mail: 'nobody: its administrator is outside the wall',
  conversion: 'by its file',
  e_identity: 'by its account',
  file_page: 'by a file of that content',
  file_text: 'by a file of that content',
  login_session: 'by its account',
  one_time_code: 'by its account',
  passkey: 'by its account',
  person: 'of_organisations',
  stored_file: 'of_organisations',
};

/** Keys that lead from a row of one organisation to a row of another, and why. All others stay in one. */
export const CROSSINGS: Record<string, string> = {
  'joint_asked.organisation_id': 'who is asked is another than who asks (decision 033)',
  'joint_asked.agenda_item_id': 'the item by which the one that is asked has taken it up',
  'joint_answer.agenda_item_id': 'the § by which it decided',
};

function inColumn(tables: string): Record<string, string> {
  return Object.fromEntries(named(tables).map((table) => [table, 'organisation_id']));
}

function hanging(column: string, parent: string, tables: string[]): Record<string, Link> {
  return Object.fromEntries(tables.flatMap(named).map((table) => [table, [column, parent, 'id']]));
}

function named(words: string): string[] {
  return words.trim().split(/\s+/);
}

/** The column that tells of which organisation a row is; undefined where the table is shared. */
export function ownColumnOf(table: string): string | undefined {
  if (table === 'evidence_link') {
    // a chain is one of an organisation; of the installation where it is of none
    return 'chain';
  }
  return (
    (OF_ORGANISATION as Record<string, string>)[table] ?? (table in SHARED ? undefined : 'of_organisation')
  );
}

/** On what the rows of a table hang: nothing where they have an organisation of their own, or none. */
export function linksOf(table: string): readonly Link[] {
  return (
    BY_ONE_OF[table] ?? Object.entries(BY_PARENT).flatMap(([name, link]) => (name === table ? [link] : []))
  );
}

/** The organisation of a row, as SQL; `row` is what its table is called there. */
function organisationOf(table: string, row: string): string {
  const own = (OF_ORGANISATION as Record<string, string>)[table];
  if (own !== undefined) {
    return `${row}.${own}`;
  }
  const ways = linksOf(table).map(([column, parent, target]) => {
    const up = `${parent}_of_${row}`;
    return `(SELECT ${organisationOf(parent, up)} FROM ${parent} ${up} WHERE ${up}.${target} = ${row}.${column} LIMIT 1)`;
  });
  return `coalesce(${ways.join(', ')})`;
}

export interface KeyOfTable {
  table: string;
  column: string;
  parent: string;
  /** the column there that it names */
  target: string;
  nullable: boolean;
}

/** Every foreign key of the schema, column by column. */
export function foreignKeys(dataSource: DataSource): Promise<KeyOfTable[]> {
  return dataSource.query(
    `SELECT c.conrelid::regclass::text AS table, a.attname AS column, c.confrelid::regclass::text AS parent, t.attname AS target,
            NOT a.attnotnull AS nullable
       FROM pg_constraint c
      CROSS JOIN LATERAL unnest(c.conkey, c.confkey) AS pair (own, other)
       JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = pair.own
       JOIN pg_attribute t ON t.attrelid = c.confrelid AND t.attnum = pair.other
      WHERE c.contype = 'f' ORDER BY 1, 2, 3`,
  );
}

/** Rows whose own column says another organisation than what they hang on: `table`, and how many. */
export async function misplacedRows(dataSource: DataSource): Promise<string[]> {
  const misplaced: string[] = [];
  for (const table of [...Object.keys(BY_PARENT), ...Object.keys(BY_ONE_OF)]) {
    const [found] = await dataSource.query<{ count: number }[]>(
      `SELECT count(*)::int AS count FROM ${table} child
        WHERE nullif(child.${ownColumnOf(table)}, '00000000-0000-0000-0000-000000000000') IS DISTINCT FROM ${organisationOf(table, 'child')}`,
    );
    if (found !== undefined && found.count > 0) {
      misplaced.push(`${table}: ${found.count}`);
    }
  }
  return misplaced;
}

/** Rows that name a row of another organisation by a key that is no crossing: `table.column`, and how many. */
export async function strayedRows(dataSource: DataSource): Promise<string[]> {
  const strayed: string[] = [];
  for (const { table, column, parent, target } of await foreignKeys(dataSource)) {
    if (table in SHARED || parent in SHARED || `${table}.${column}` in CROSSINGS) {
      continue;
    }
    const [found] = await dataSource.query<{ count: number }[]>(
      `SELECT count(*)::int AS count FROM ${table} child JOIN ${parent} other ON other.${target} = child.${column}
        WHERE ${organisationOf(table, 'child')} IS DISTINCT FROM ${organisationOf(parent, 'other')}`,
    );
    if (found !== undefined && found.count > 0) {
      strayed.push(`${table}.${column} → ${parent}: ${found.count}`);
    }
  }
  return strayed;
}
