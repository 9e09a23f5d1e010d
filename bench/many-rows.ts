import { FAMILY, GIVEN, MATTER, SUBJECT } from './generate/words.js';
import { inJson, type House } from './house.js';
import { inviteSecretary, type Login } from './secretary.js';

/** A house with so many meetings, people and deliveries, and who asks in it beside the administrator. */
export interface Furnished {
  organisationId: string;
  boardId: string;
  /** of the whole organisation, which has half of the meetings */
  secretary: Login;
}

const BOARDS = 50;
const ITEMS = 20;

/** Names of boards: each is in turn one of these with a number, as the nämnder of large regions and kommuner are. */
const BOARD_NAMES = ['Trafiknämnden', 'Kulturnämnden', 'Hälsonämnden', 'Fastighetsnämnden', 'Skolnämnden'];

/**
 * Fills an empty house: two organisations with boards, and in them so many meetings of 20 §§ (the newest first, about a
 * thousand a year), people with mandates and deliveries. The first meetings wait for somebody, and they are the same in
 * a small house and a large one. Everything follows from the numbers, so that two runs measure the same.
 */
export async function furnish(house: House, rows: number): Promise<Furnished> {
  const boards: { id: string; organisationId: string }[] = [];
  for (const name of ['Region Norrsjö', 'Norrsjö kommun']) {
    const organisation = await inJson<{ id: string }>(
      house.admin('/api/organisations', { name, kind: name.startsWith('R') ? 'region' : 'municipality' }),
    );
    for (let number = 0; number < BOARDS / 2; number += 1) {
      const board = await inJson<{ id: string }>(
        house.admin(`/api/organisations/${organisation.id}/boards`, {
          name: `${BOARD_NAMES[number % BOARD_NAMES.length] ?? ''} ${1 + Math.floor(number / BOARD_NAMES.length)}`,
          kind: 'committee',
          numbering: 'year',
        }),
      );
      boards.push({ id: board.id, organisationId: organisation.id });
    }
  }
  const [own = { id: '', organisationId: '' }] = boards;
  const secretary = await inviteSecretary(house, own.organisationId);
  await house.dataSource.transaction(async (tx) => {
    // the guards are made for people, one row at a time; what they reckon is written below by the same functions
    await tx.query('SET LOCAL session_replication_role = replica');
    // on a slow machine a statement takes longer than any that people wait for
    await tx.query('SET LOCAL statement_timeout = 0');
    await tx.query(WORDS);
    await tx.query(
      'CREATE TEMPORARY TABLE place ON COMMIT DROP AS SELECT * FROM unnest($1::int[], $2::uuid[], $3::uuid[]) AS place (at, board_id, organisation_id)',
      [boards.map((_, at) => at), boards.map(({ id }) => id), boards.map((board) => board.organisationId)],
    );
    for (const statement of [PEOPLE, MEMBERSHIPS, MEETINGS, NAMED, SERIES, ADJUSTMENTS, ITEMS_OF_MEETINGS]) {
      await tx.query(statement, [rows]);
    }
    for (const statement of [FILE, DISPATCHES, DELIVERIES]) {
      await tx.query(statement);
    }
    await tx.query('UPDATE membership SET search_text = membership_words(membership)');
    await tx.query(
      'UPDATE meeting SET state = meeting_state(id, history), search_text = meeting_search_text(id), own_text = meeting_own_text(meeting)',
    );
    await tx.query('DROP FUNCTION bench_word; DROP FUNCTION bench_id');
  });
  await house.dataSource.query('VACUUM ANALYZE');
  return { organisationId: own.organisationId, boardId: own.id, secretary };
}

/** A word of a list that a number always leads to, as if by chance; and an id that a name always leads to. */
const WORDS = `
CREATE FUNCTION bench_id(name text) RETURNS uuid LANGUAGE sql IMMUTABLE AS $$
  SELECT overlay(overlay(md5(name) PLACING '4' FROM 13) PLACING '8' FROM 17)::uuid $$;
CREATE FUNCTION bench_word(seed int, words text[]) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT words[1 + mod(('x' || substr(md5(seed::text), 1, 7))::bit(28)::int, array_length(words, 1))] $$`;

const PEOPLE = `
INSERT INTO person (id, name, email, email_key, version, updated_at, created_at)
SELECT bench_id('person ' || n), bench_word(n, ${GIVEN}) || ' ' || bench_word(-n, ${FAMILY}) || ' ' || n,
       'p' || n || '@norrsjo.example', 'p' || n || '@norrsjo.example', 1, '2025-01-01', '2025-01-01'
  FROM generate_series(1, $1::int) n`;

const MEMBERSHIPS = `
INSERT INTO membership (id, person_id, organisation_id, board_id, role, party, from_day, until_day, version, updated_at)
SELECT bench_id('membership ' || n), bench_id('person ' || n), place.organisation_id, place.board_id,
       CASE WHEN n % 30 = 0 THEN 'chair' ELSE 'member' END, bench_word(n, ARRAY['S','M','C','V','L','KD','MP']),
       '2023-01-01', CASE WHEN n % 3 = 0 THEN date '2024-12-31' END, 1, '2025-01-01'
  FROM generate_series(1, $1::int) n JOIN place ON place.at = n % ${BOARDS / 2}`;

/** 1–5 may still be written, 6–8 wait for signatures; before that what is done, the newest within its appeal time. */
const MEETINGS = `
INSERT INTO meeting (id, organisation_id, board_id, day, start_time, place, extra, record, history, remarks,
                     given_empty, locked, search_text, version, created_at, updated_at)
SELECT bench_id('meeting ' || n), place.organisation_id, place.board_id,
       date '2026-02-27' - (n / ${BOARDS}) * 18 - (n * 7) % 17, '13:00',
       'Lokal ' || bench_word(n, ${FAMILY}), false, 'protocol', false, '[]', '[]', n > 5, '', 1, '2025-01-01',
       '2025-01-01'
  FROM generate_series(1, $1::int) n JOIN place ON place.at = n % ${BOARDS}`;

const NAMED = `
INSERT INTO meeting_person (id, meeting_id, position, key, name, party, person_id)
SELECT bench_id('named ' || n || ' ' || p), bench_id('meeting ' || n), p, 'p' || p, person.name, 'S', person.id
  FROM generate_series(1, $1::int) n CROSS JOIN generate_series(0, least($1::int, 10) - 1) p
  JOIN person ON person.id = bench_id('person ' || (1 + (n + p * 37) % $1::int))
    ON CONFLICT DO NOTHING`;

const SERIES = `
INSERT INTO paragraph_series (id, board_id, year, next_number)
SELECT bench_id('series ' || m.board_id || extract(year FROM m.day)), m.board_id, extract(year FROM m.day)::int,
       1 + count(*)::int * ${ITEMS}
  FROM meeting m WHERE $1::int > 0 GROUP BY m.board_id, extract(year FROM m.day)`;

const ADJUSTMENTS = `
INSERT INTO adjustment (id, meeting_id, number, origin, state, immediate, paragraphs, sent_at, adjusted_at)
SELECT bench_id('adjustment ' || n), m.id, 1, 'klubbat',
       CASE WHEN n <= 8 THEN 'sent-for-adjustment' WHEN m.day > '2025-02-27' THEN 'appeal-period-over' ELSE 'archived' END,
       false, '[1]', m.day + 3, CASE WHEN n > 8 THEN m.day + 10 END
  FROM generate_series(6, $1::int) n JOIN meeting m ON m.id = bench_id('meeting ' || n)`;

/** One § of a hundred thousand is about a word that no other has. */
const ITEMS_OF_MEETINGS = `
INSERT INTO agenda_item (id, meeting_id, position, series_id, paragraph, title, case_number, content, adjustment_id,
                         version, updated_at)
SELECT bench_id('item ' || n || ' ' || p), m.id, p, bench_id('series ' || m.board_id || extract(year FROM m.day)),
       row_number() OVER (PARTITION BY m.board_id, extract(year FROM m.day) ORDER BY m.day, m.id, p),
       bench_word(n * 100 + p, ${MATTER}) || ' ' || bench_word(-n * 100 - p, ${SUBJECT}) || ' ' || (2015 + n % 11) ||
         CASE WHEN n % 5000 = 4 AND p = 5 THEN ' kvarnhjulet' ELSE '' END,
       'NS ' || (2015 + n % 11) || '/' || (n * ${ITEMS} + p),
       jsonb_build_object('sections', jsonb_build_array(
           jsonb_build_object('kind', 'summary', 'body', repeat('Förvaltningen har berett ärendet och föreslår. ', 16)),
           jsonb_build_object('kind', 'decision', 'body', 'Nämnden beslutar enligt förslaget i ärende ' || p || '.')))
         || CASE WHEN p = 3
              THEN '{"recipients": [{"name": "Revisorerna", "email": "revisorerna@norrsjo.example"}]}'::jsonb
              ELSE '{}' END,
       CASE WHEN n > 5 THEN bench_id('adjustment ' || n) END, 1, '2025-01-01'
  FROM generate_series(1, $1::int) n JOIN meeting m ON m.id = bench_id('meeting ' || n)
 CROSS JOIN generate_series(0, ${ITEMS - 1}) p`;

const FILE = `
INSERT INTO stored_file (id, sha256, size, media_type, bytes, created_at)
VALUES (bench_id('file'), 'x', 1, 'application/pdf', 'x', '2025-01-01')`;

/** The extracts of two meetings have not been sent: they cover another §. */
const DISPATCHES = `
INSERT INTO dispatch (id, meeting_id, paragraphs, content_sha256, subject, body_text, file_name, pdf_file_id, ordered_at)
SELECT bench_id('dispatch ' || i.id), i.meeting_id,
       jsonb_build_array(i.paragraph + CASE WHEN m.id IN (bench_id('meeting 9'), bench_id('meeting 10')) THEN 1 ELSE 0 END),
       'x', 'Protokollsutdrag', 'Hej', 'utdrag.pdf', bench_id('file'), m.day + 11 + interval '9 hours'
  FROM agenda_item i JOIN meeting m ON m.id = i.meeting_id WHERE i.position = 3`;

const DELIVERIES = `
INSERT INTO delivery (id, dispatch_id, organisation_id, board_id, name, email, once_key, state, tries, answer, sent_at,
                      ordered_at)
SELECT bench_id('delivery ' || s.id), s.id, m.organisation_id, m.board_id, bench_word(hashtext(s.id::text) / 4, ${SUBJECT}),
       'mottagare' || abs(hashtext(s.id::text)) % 500 || '@norrsjo.example', s.id::text,
       CASE WHEN m.id = bench_id('meeting 7') THEN 'failed' ELSE 'sent' END, 1, '250 OK',
       CASE WHEN m.id <> bench_id('meeting 7') THEN s.ordered_at END, s.ordered_at
  FROM dispatch s JOIN meeting m ON m.id = s.meeting_id`;
