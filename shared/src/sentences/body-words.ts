import type { BoardKind } from '../vocabulary/meeting-words.js';

/** What the one who leads calls the body that decides. */
export const bodyWords: Readonly<Record<BoardKind, string>> = {
  assembly: 'fullmäktige',
  executive: 'styrelsen',
  committee: 'nämnden',
  subcommittee: 'utskottet',
  forum: 'mötet',
  group: 'gruppen',
  preparatory: 'beredningen',
  'joint-committee': 'nämnden',
  directorate: 'direktionen',
};
