import { FAMILY, GIVEN, PARTY } from './words.js';

/** `$1`: kind, how many and how many bodies of each, as JSON. */
export const PLACES = `
CREATE TEMPORARY TABLE made_organisation ON COMMIT DROP AS
SELECT row_number() OVER (ORDER BY part.at, n)::int AS at, pg_temp.id_of('organisation ' || part.kind || n) AS id, part.kind, part.boards,
       CASE part.kind WHEN 'region' THEN 'Region Norrsjö ' || n ELSE 'Norrsjö kommun ' || n END AS name,
       pg_temp.id_of('secretary ' || part.kind || n) AS secretary_id
  FROM ROWS FROM (jsonb_to_recordset($1::jsonb) AS (kind text, count int, boards int)) WITH ORDINALITY AS part (kind, count, boards, at), generate_series(1, part.count) n`;

/** The first is the assembly. */
export const BODIES = `
CREATE TEMPORARY TABLE made_board ON COMMIT DROP AS
SELECT row_number() OVER (ORDER BY o.at, n)::int AS at, pg_temp.id_of('board ' || o.at || ' ' || n) AS id, o.id AS organisation_id, o.at AS organisation_at,
       o.secretary_id, n AS place, CASE WHEN n = 1 THEN 'assembly' WHEN n = 2 THEN 'executive' ELSE 'committee' END AS kind,
       CASE WHEN n = 1 THEN 61 ELSE 15 END AS seats, CASE WHEN n = 1 THEN 20 ELSE 5 END AS substitutes,
       CASE WHEN n = 1 AND o.kind = 'region' THEN 'Regionfullmäktige' WHEN n = 1 THEN 'Kommunfullmäktige'
            WHEN n = 2 AND o.kind = 'region' THEN 'Regionstyrelsen' WHEN n = 2 THEN 'Kommunstyrelsen'
            ELSE pg_temp.one_of('board ' || n, ARRAY['Trafiknämnden','Kulturnämnden','Hälsonämnden','Fastighetsnämnden','Skolnämnden']) || ' ' || n END AS name
  FROM made_organisation o, generate_series(1, o.boards) n`;

/** `$1`: when it was made. */
export const ORGANISATIONS = `
INSERT INTO organisation (id, name, name_key, kind, created_at, version, updated_at, slug)
SELECT id, name, lower(name), kind, $1::timestamptz, 1, $1::timestamptz, slug_of(name) FROM made_organisation ORDER BY at`;

/** `$1`: when, `$2`: what a body is when nothing else has been said, as a row in JSON. */
export const BOARDS = `
INSERT INTO board
SELECT r.* FROM made_board b CROSS JOIN LATERAL jsonb_populate_record(NULL::board, $2::jsonb || jsonb_build_object(
         'id', b.id, 'organisation_id', b.organisation_id, 'name', b.name, 'name_key', lower(b.name), 'slug', slug_of(b.name),
         'kind', b.kind, 'seats', b.seats, 'substitutes', b.substitutes, 'statutory', true, 'appealable', true,
         'public_meetings', b.kind = 'assembly', 'version', 1, 'created_at', $1::timestamptz, 'updated_at', $1::timestamptz)) r
 ORDER BY b.at`;

/** Members first (the chair foremost), then substitutes, then two officials. */
export const PEOPLE = `
CREATE TEMPORARY TABLE made_person ON COMMIT DROP AS
SELECT b.at AS board_at, b.id AS board_id, b.organisation_id, n, pg_temp.id_of('person ' || b.at || ' ' || n) AS id,
       CASE WHEN n = 0 THEN 'chair' WHEN n < b.seats THEN 'member' WHEN n < b.seats + b.substitutes THEN 'substitute' ELSE 'official' END AS role,
       CASE WHEN n < b.seats + b.substitutes THEN pg_temp.one_of('party ' || b.at || ' ' || n, ${PARTY}) END AS party,
       pg_temp.one_of('given ' || b.at || ' ' || n, ${GIVEN}) || ' ' || pg_temp.one_of('family ' || b.at || ' ' || n, ${FAMILY}) AS name,
       'person' || b.at || '-' || n || '@norrsjo.example' AS email
  FROM made_board b, generate_series(0, b.seats + b.substitutes + 1) n`;

export const SECRETARIES = `
INSERT INTO made_person
SELECT NULL, NULL, o.id, NULL, o.secretary_id, 'secretary', NULL, 'Sekreterare ' || o.at, 'sekreterare' || o.at || '@norrsjo.example'
  FROM made_organisation o`;

/** `$1`: when. */
export const PERSONS = `
INSERT INTO person (id, name, email, email_key, version, updated_at, created_at, of_organisations)
SELECT id, name, email, email, 1, $1::timestamptz, $1::timestamptz, ARRAY[organisation_id] FROM made_person ORDER BY board_at NULLS FIRST, n`;

export const MEMBERSHIPS = `
INSERT INTO membership (id, person_id, organisation_id, board_id, role, party, from_day, version, updated_at)
SELECT pg_temp.id_of('membership ' || id), id, organisation_id, board_id, role, party, $1::timestamptz::date, 1, $1::timestamptz
  FROM made_person ORDER BY board_at NULLS FIRST, n`;

export const MEMBERSHIP_WORDS = 'UPDATE membership SET search_text = membership_words(membership)';

/** Everybody may sign in by the same password: `$2`, its hash. */
export const ACCOUNTS = `
INSERT INTO account (id, person_id, password_hash, admin, created_at)
SELECT pg_temp.id_of('account ' || id), id, $2::text, false, $1::timestamptz FROM made_person ORDER BY board_at NULLS FIRST, n`;

export const NOTICE_BOARDS = `
INSERT INTO notice_board (organisation_id, name, kept_at, contact, version, opened_at, updated_at, updated_by)
SELECT id, 'Anslagstavlan', 'Kansliet, Storgatan 1', 'kansliet@norrsjo.example', 1, $1::timestamptz, $1::timestamptz, secretary_id
  FROM made_organisation ORDER BY at`;
