/** What the rules are about, in the order of a protocol's life. */
export const ruleThemes = {
  meeting: 'Sammanträdet och kungörelsen',
  attendance: 'Närvaro, ersättare och jäv',
  deciding: 'Beslut och omröstning',
  election: 'Val',
  dissent: 'Reservationer och anteckningar',
  text: 'Texten',
  numbering: 'Nummer och bilagor',
  adjustment: 'Justering',
  notice: 'Anslag och överklagande',
  afterwards: 'Efteråt',
} as const;

export type RuleTheme = keyof typeof ruleThemes;
