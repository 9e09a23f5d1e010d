/** What made a version of an item; stored. `first`: as it was added. */
export const versionKinds = [
  'first',
  'written',
  'word',
  'restored',
  'taken-up',
  'vote',
  'standing',
  'renumbered',
  'sent',
] as const;
export type VersionKind = (typeof versionKinds)[number];

/** How the first version came to be. `kept`: it had been written in before versions were kept. */
export const originKinds = ['created', 'taken-up', 'imported', 'copied', 'kept'] as const;
export type OriginKind = (typeof originKinds)[number];
