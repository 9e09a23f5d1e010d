import type { EntityManager } from 'typeorm';
import type { KnownPersonView } from '@klubbat/shared/contracts/known-people';
import { searchWords } from '../../platform/search-words.js';

/** Whose register, seen from which board, and on what day. */
export interface RegisterView {
  organisationId: string;
  boardId: string;
  day: string;
}

/** What the index on people's names is made of: see the migration search-by-index. */
const SEARCHED = `lower(p.name || ' ' || CASE WHEN p.email IS NULL THEN '' ELSE p.email END)`;
const MOST = 8;
/** Below this two names are not alike; letters are counted among those that are left. */
const LIKENESS = '0.45';

/**
 * Each person once, with the party that he had that day: in that board if he was in it, else where else he was. `fits` says
 * who, with parameters from `$4`.
 */
const people = (fits: string, order: string) => `
  SELECT name, party FROM (
    SELECT DISTINCT ON (p.id) p.id, p.name, m.party, (m.board_id = $2) IS TRUE AS own
      FROM person p JOIN membership m ON m.person_id = p.id
     WHERE m.organisation_id = $1 AND ${fits}
     ORDER BY p.id, own DESC,
       (coalesce(m.from_day <= $3::date, true) AND coalesce(m.until_day >= $3::date, true)) DESC,
       m.party NULLS LAST, m.id
  ) found ORDER BY ${order}`;

/** People of the register in whose names all these words stand, those of the board first. */
export function findPeopleToName(
  tx: EntityManager,
  { organisationId, boardId, day }: RegisterView,
  q: string,
): Promise<KnownPersonView[]> {
  const words = searchWords(q);
  const fits = words
    .flatMap((_, index) => [`${SEARCHED} LIKE $${index + 4}`, `lower(p.name) LIKE $${index + 4}`])
    .join(' AND ');
  return words.length === 0
    ? Promise.resolve([])
    : tx.query(`${people(fits, 'own DESC, name COLLATE "sv-x-icu"')} LIMIT ${MOST}`, [
        organisationId,
        boardId,
        day,
        ...words,
      ]);
}

/** People of the register whose names are like this one, the most like first. */
export async function findPeopleNamedLike(
  tx: EntityManager,
  { organisationId, boardId, day }: RegisterView,
  name: string,
): Promise<KnownPersonView[]> {
  await tx.query(`SELECT set_config('pg_trgm.word_similarity_threshold', $1, true)`, [LIKENESS]);
  return tx.query(
    `${people(`lower($4) <% ${SEARCHED}`, 'similarity(lower(name), lower($4)) DESC, name')} LIMIT ${MOST}`,
    [organisationId, boardId, day, name.normalize('NFC')],
  );
}
