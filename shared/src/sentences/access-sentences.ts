import type { AccessKind } from '../vocabulary/access-kinds.js';

/** What was read, as the words after the name of the one who read it. */
export const accessSentences: Readonly<Record<AccessKind, string>> = {
  secret: 'läste något som är sekretessbelagt',
  protocol: 'läste ett protokoll utan maskning',
  person: 'läste en persons uppgifter',
  people: 'läste listan över personer i registret',
  'people-file': 'hämtade personerna i registret som fil',
  log: 'läste organisationens logg',
  disclosure: 'hämtade allt som finns om en person',
  incoming: 'läste en inkommen handling',
  attendance: 'läste vilka som har varit närvarande i ett organ',
};
