/*
 * A row of one organisation is asked for by that one, not as one of a list: only so can an index that begins with it be read in the
 * order of days. Who may read every organisation names none: with two hundred named, the index of words was read two hundred times.
 */

/** Of which organisations somebody may read anything: 'every' of them, or these. */
export type ReadableOrganisations = string[] | 'every';

/** The value that `ofOrganisations` compares with. */
export const ofOne = (organisations: ReadableOrganisations): unknown =>
  organisations === 'every' ? null : organisations.length === 1 ? organisations[0] : organisations;

/** Whether a row `table` is of these organisations, which stand in the statement at `place` as `ofOne` gives them. */
export const ofOrganisations = (
  table: string,
  place: string,
  organisations: ReadableOrganisations,
): string => {
  if (organisations === 'every') {
    return `${place}::uuid IS NULL`;
  }
  return organisations.length === 1
    ? `${table}.organisation_id = ${place}::uuid`
    : `${table}.organisation_id = ANY (${place}::uuid[])`;
};
