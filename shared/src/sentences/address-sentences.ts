import type { AddressKind } from '../vocabulary/address-kinds.js';

export const addressKindWords: Record<AddressKind, string> = {
  organisation: 'organisation',
  function: 'funktion',
  person: 'person',
  group: 'grupp',
};

export const addressSentences = {
  daysBackwards: 'Den sista dagen är före den första.',
  needsEmail: 'Skriv e-postadressen. Bara en grupp saknar egen.',
  groupHasNone: 'En grupp har ingen egen adress. Lägg adressen på en medlem.',
  onlyGroups: 'Bara en grupp har medlemmar.',
  kindStays: 'En grupp kan inte bli något annat, och något annat inte en grupp. Lägg upp en ny.',
  unknownMember: 'En medlem finns inte i adressboken.',
  groupInItself: (name: string) => `${name} skulle komma att ingå i sig själv. Ta bort den ur gruppen.`,
  exists: (name: string) => `${name} finns redan i adressboken med samma adress.`,
};
