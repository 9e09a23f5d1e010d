/*
 * A row of one organisation is asked for by that one, not as one of a list: only so can an index that begins with it be read in the
 * order of days.
 */

/** The value that `ofOrganisations` compares with. */
export const ofOne = (organisations: string[]): unknown =>
  organisations.length === 1 ? organisations[0] : organisations;

/** Whether a row `table` is of these organisations, which stand in the statement at `place` as `ofOne` gives them. */
export const ofOrganisations = (table: string, place: string, organisations: string[]): string =>
  organisations.length === 1
    ? `${table}.organisation_id = ${place}::uuid`
    : `${table}.organisation_id = ANY (${place}::uuid[])`;
