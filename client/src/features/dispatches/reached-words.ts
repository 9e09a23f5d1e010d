import type { PrintedRecipient } from '@klubbat/shared/contracts/dispatch';

/** A recipient that a § prints. */
export interface PrintedRow {
  itemId: string;
  label: string;
  recipient: PrintedRecipient;
}

type Reached = PrintedRecipient['reached'][number];

const isDone = ({ state }: Reached) => state === 'sent' || state === 'under-way';

/** How many mailboxes of a printed recipient have not had the §: none where it is said why. */
export function leftOf({ reached, reason }: PrintedRecipient): number {
  if (reason !== null) {
    return 0;
  }
  return reached.length === 0 ? 1 : reached.filter((one) => !isDone(one)).length;
}

function one({ state, early }: Reached): string {
  const when = early ? ', före justeringen' : '';
  return {
    sent: `Ja${when}`,
    'under-way': `På väg${when}`,
    unclear: 'Osäkert, ingen vet om brevet kom fram',
    failed: 'Nej, brevet kom inte fram',
    left: 'Nej, inte skickat än',
  }[state];
}

/** Whether a printed recipient has had the §, in words: of a group how many of its members. */
export function reachedWords(recipient: PrintedRecipient): string {
  const { reached, reason, outcome } = recipient;
  const told = reason === null ? '' : `Skickas inte med e-post: ${reason}`;
  const [only, ...others] = reached;
  if (only === undefined) {
    return (
      told || (outcome === 'ambiguous' ? 'Nej, flera i adressboken heter så' : 'Nej, står inte i adressboken')
    );
  }
  if (others.length === 0) {
    return told === '' || isDone(only) ? one(only) : told;
  }
  const done = reached.filter(isDone).length;
  const missing = reached.filter((row) => !isDone(row)).map(({ name }) => name);
  return done === reached.length
    ? `Ja, alla ${done}`
    : told || `${done} av ${reached.length}. Inte: ${missing.join(', ')}`;
}
