import type { AppealKind } from '../vocabulary/appeal-kinds.js';
import type { OrganisationKind } from '../vocabulary/meeting-words.js';

export const appealKindWords: Readonly<Record<AppealKind, string>> = {
  legality: 'Laglighetsprövning (13 kap. kommunallagen)',
  administrative: 'Förvaltningsbesvär (enligt särskild lag)',
  none: 'Beslutet kan inte överklagas',
};

export const cannotBeAppealed = 'Beslutet kan inte överklagas.';

/** Of what is appealed by a special law, to whoever is no party. */
export const appealedOtherwise =
  'Beslutet överklagas enligt särskild lag av den som det gäller. Hur det går till står i beslutet som den har fått.';

interface AppealFacts {
  organisation: string;
  organisationKind: OrganisationKind;
  board: string;
  paragraph: string;
  date: string;
  /** the court or the instance by name, where it is known */
  instance?: string | undefined;
  act?: string | undefined;
}

const memberOf: Readonly<Record<OrganisationKind, string>> = {
  region: 'medlem i regionen',
  municipality: 'medlem i kommunen',
  federation: 'medlem i någon av kommunalförbundets kommuner eller regioner',
  cooperation: 'medlem i någon av de samverkande kommunerna eller regionerna',
  other: 'medlem i kommunen eller regionen',
};

const decisionIs = ({ board, paragraph, date }: AppealFacts) =>
  `vilket beslut du överklagar: ${board} ${date}, ${paragraph}`;
const WHO_YOU_ARE = 'ditt namn, din postadress, din e-postadress och ditt telefonnummer';

/** KL 13:1, 4, 5 and 7: who may have the legality of a decision tried, where, until when, and what the letter must hold. */
function legality(facts: AppealFacts): string {
  const court = facts.instance?.trim() || 'förvaltningsrätten';
  return [
    `Den som är ${memberOf[facts.organisationKind]} har rätt att få beslutets laglighet prövad av ${court} (13 kap. 1 § kommunallagen).`,
    `Överklagandet ska vara skriftligt. Det ska ha kommit in till ${court} inom tre veckor från den dag då det tillkännagavs på anslagstavlan att protokollet är justerat (13 kap. 5 §). Tiden går inte ut om tillkännagivandet inte har stått kvar hela tiden.`,
    `Skriv i överklagandet:\n\n- ${decisionIs(facts)}\n- varför du anser att beslutet strider mot lag; nya omständigheter får inte anföras när tiden har gått ut (13 kap. 7 §)\n- ${WHO_YOU_ARE}`,
  ].join('\n\n');
}

/** What is appealed: what the whole board tells of, a § that one notice does, or a decision by delegation. */
export type AppealedHere = 'board' | 'paragraph' | 'decision';
const announcedHere: Readonly<Record<AppealedHere, string>> = {
  board: 'justeringen, eller delegationsbeslutet,',
  paragraph: 'justeringen',
  decision: 'beslutet',
};
const knownBy: Readonly<Record<AppealedHere, string>> = {
  board: 'paragraf, eller diarienummer för ett delegationsbeslut',
  paragraph: 'paragraf',
  decision: 'diarienummer',
};

/** What always stands on a notice board (KL 8:10 p. 5): who may appeal, where, until when, and what the letter must hold. */
export function howToAppealHere(
  organisationKind: OrganisationKind,
  of: AppealedHere,
): { intro: string[]; write: string[] } {
  return {
    intro: [
      `Den som är ${memberOf[organisationKind]} har rätt att få lagligheten av ett beslut prövad av förvaltningsrätten (13 kap. 1 § kommunallagen).`,
      `Överklagandet ska vara skriftligt. Det ska ha kommit in till förvaltningsrätten senast den dag som står i anslaget: tre veckor från den dag då ${announcedHere[of]} tillkännagavs här (13 kap. 5 §).`,
      'Gäller beslutet dig själv kan du i vissa fall överklaga det på ett annat sätt. Då står det i beslutet som du har fått.',
    ],
    write: [
      `vilket beslut du överklagar: organ, dag och ${knownBy[of]}`,
      'varför du anser att beslutet strider mot lag; nya omständigheter får inte anföras när tiden har gått ut (13 kap. 7 §)',
      WHO_YOU_ARE,
    ],
  };
}

/** FL 40–44: where an appeal by a special law is handed in, until when, and what it must hold. */
function administrative(facts: AppealFacts): string {
  const instance = facts.instance?.trim() ?? '';
  const by = facts.act?.trim() ? ` enligt ${facts.act.trim()}` : '';
  return [
    `Du som beslutet gäller kan överklaga det till ${instance}${by}, om det har gått dig emot.`,
    `Överklagandet ska vara skriftligt. Ställ det till ${instance}, men lämna eller skicka det till ${facts.board}, ${facts.organisation}. Det ska ha kommit in inom tre veckor från den dag då du fick del av beslutet (43 och 44 §§ förvaltningslagen).`,
    `Skriv i överklagandet:\n\n- ${decisionIs(facts)}\n- hur du vill att beslutet ska ändras, och varför\n- ${WHO_YOU_ARE}`,
  ].join('\n\n');
}

/** How to appeal, as text with lists. */
export function howToAppeal(kind: AppealKind, facts: AppealFacts): string {
  switch (kind) {
    case 'legality':
      return legality(facts);
    case 'administrative':
      return administrative(facts);
    case 'none':
      return cannotBeAppealed;
  }
}
