import type { EntityManager } from 'typeorm';

/*
 * What crosses the wall between organisations (decision 070). Nothing else of one organisation is read or written by a request of another:
 * PostgreSQL sees to it. Two things cross by themselves, in the schema: who is asked for a joint decision finds the request
 * (policies `asked_organisation`), when a receiver meets next is told (`meets_next`), and so is which organisation with open pages a sender is
 * (`open_organisation`).
 */
const CROSSINGS = {
  'joint-decision':
    'Who asks and who is asked see how far each has come, and each tells it in the log of the other (decision 033). ' +
    'The request itself has been found behind the wall: by who asks, or who is asked.',
  'official-mailbox':
    'Who asks is not told which organisations are here, but the one whose official mailbox he names is linked.',
  public:
    'Where a case has been in other organisations is told by what anyone may read of them, and by nothing else.',
  'person-elsewhere':
    'Whether one may change a person, or his login, is asked of all registers that he stands in: of which these are, nobody is told.',
  'known-address':
    'Whom an address belongs to is asked of all: one person has one account. Only whoever has just that name is let into the register by it.',
  'own-tokens':
    'Whose a token is sees it, and ends it, also where he has no mandate any more; a token itself opens nothing but its organisation.',
  'own-extract':
    'All that is kept about somebody is told her wherever it is kept (decision 077). An organisation takes out its own behind the wall.',
  'own-log':
    'What somebody did, and what others did with what is his, is told him wherever it was, also where he has no mandate any more.',
} as const;

/** Does one of these things outside the wall, and goes back behind it. Where there is no wall, it only does it. */
export async function acrossOrganisations<T>(
  tx: EntityManager,
  _why: keyof typeof CROSSINGS,
  act: () => Promise<T>,
): Promise<T> {
  const [before] = await tx.query<{ role: string }[]>(
    `SELECT current_setting('role') AS role, set_config('role', 'none', true)`,
  );
  // what fails ends the transaction, and the role with it
  const done = await act();
  if (before !== undefined && before.role !== 'none') {
    await tx.query(`SELECT set_config('role', $1, true)`, [before.role]);
  }
  return done;
}
