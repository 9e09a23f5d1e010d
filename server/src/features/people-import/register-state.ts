import type { MandateRole } from '@klubbat/shared/vocabulary/roles';

/** What a register says of a term, as far as a list can tell of it. */
export interface TermFacts {
  party: string | null;
  represents: string | null;
  from: string | null;
  until: string | null;
  /** the seat's label */
  seat: string | null;
  rank: number | null;
}

export interface KnownTerm extends TermFacts {
  id: string;
  personId: string;
  boardId: string | null;
  role: MandateRole;
}

export interface KnownPerson {
  id: string;
  name: string;
  email: string | null;
  title: string | null;
}

/** A register as it stands before a list is read in. */
export interface RegisterState {
  boards: readonly { id: string; name: string }[];
  people: readonly KnownPerson[];
  terms: readonly KnownTerm[];
  seats: readonly { boardId: string; label: string }[];
  /** people of other registers by the addresses of the list: one address is one person in the whole house */
  elsewhere: readonly KnownPerson[];
}
