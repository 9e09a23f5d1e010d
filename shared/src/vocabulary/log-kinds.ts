/** What the log of an organisation can be narrowed to. */
export const logKinds = [
  'sign-in',
  'register',
  'settings',
  'meeting',
  'adjustment',
  'sending',
  'public',
] as const;
export type LogKind = (typeof logKinds)[number];
