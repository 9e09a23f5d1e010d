/** What it is noted that somebody has read. `people-file`: the register as a file; `disclosure`: all that is kept about one person. */
export const accessKinds = [
  'secret',
  'protocol',
  'person',
  'people',
  'people-file',
  'log',
  'disclosure',
  'incoming',
  'attendance',
] as const;
export type AccessKind = (typeof accessKinds)[number];
