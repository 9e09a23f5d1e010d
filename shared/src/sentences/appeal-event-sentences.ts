import type { AppealState, AppealStepKind } from '../vocabulary/appeal-words.js';
import { longDate, weekdayDate } from './dates.js';

/** What is noted of an appeal, where one chooses. */
export const appealStepWords: Readonly<Record<AppealStepKind, string>> = {
  'sent-on': 'Skickat vidare till domstolen',
  rejected: 'Avslaget eller avvisat: beslutet står fast',
  annulled: 'Bifallet: domstolen har upphävt beslutet',
  changed: 'Bifallet: domstolen har ändrat beslutet',
  withdrawn: 'Återkallat av den som överklagade',
  reopened: 'Prövas igen: domen är överklagad, eller utfallet var fel antecknat',
  mistaken: 'Felnoterat: det finns inget sådant överklagande',
};

/** Where an appeal stands. */
export const appealStateWords: Readonly<Record<AppealState, string>> = {
  open: 'Inte avgjort',
  rejected: 'Avslaget eller avvisat',
  annulled: 'Beslutet är upphävt',
  changed: 'Beslutet är ändrat',
  withdrawn: 'Återkallat',
  mistaken: 'Felnoterat',
};

/** What stands in the way of laga kraft. */
export const forceObstacles = {
  open: (count: number) =>
    count === 1 ? 'Ett överklagande är inte avgjort.' : `${count} överklaganden är inte avgjorda.`,
  annulled: 'Domstol har upphävt beslutet. Det kan inte vinna laga kraft.',
  notAnnounced: 'Justeringen är inte anslagen. Tiden för att överklaga har inte börjat.',
  timeRuns: (last: string) => `Tiden för att överklaga går till och med ${weekdayDate(last)}.`,
  standsUntil: (last: string) => `Anslaget ska sitta uppe till och med ${weekdayDate(last)}.`,
  gap: 'Anslagstavlan har varit nere. Avgör först, vid anslaget, vad det betyder för tiden.',
  noParty: 'Paragrafen är inte skickad till någon part. Tiden börjar när en part får del av beslutet.',
  partyUnknown: (name: string) => `Det är inte antecknat när ${name} fick del av beslutet.`,
  someParty:
    'Tiden har inte gått ut för alla parter, eller så är det inte antecknat när de fick del av beslutet.',
  partyRuns: (name: string, last: string) => `Tiden för ${name} går till och med ${weekdayDate(last)}.`,
} as const;

/** Where nothing of that is known: a person must ask all the same. */
export const withoutObstacle = 'Inget hinder är antecknat. Fråga domstolen innan du antecknar laga kraft.';

/** How far an appeal has come, in a line that names nobody: `Kom in 3 februari 2025. Skickat till domstolen 6 februari 2025.` */
export function appealProgress(appeal: {
  receivedOn: string;
  sentOn: string | null;
  state: AppealState;
  settledOn: string | null;
}): string {
  const { receivedOn, sentOn, state, settledOn } = appeal;
  return [
    `Kom in ${longDate(receivedOn)}.`,
    ...(sentOn === null ? [] : [`Skickat till domstolen ${longDate(sentOn)}.`]),
    `${appealStateWords[state]}${settledOn === null ? '' : ` ${longDate(settledOn)}`}.`,
  ].join(' ');
}

/** Why something of an appeal cannot be noted as it is written. */
export const appealFaults = {
  day: 'Dagen ska ligga mellan justeringen och i dag.',
  stepDay: 'Dagen ska ligga mellan den dag då överklagandet kom in och i dag.',
  court: 'Skriv vilken domstol det gäller.',
  courtCase: 'Skriv domstolens målnummer.',
  note: 'Skriv varför, eller vad som har ändrats.',
  order: 'Det kan inte antecknas nu: överklagandet har redan fått ett utfall, eller prövas inte längre.',
} as const;

/** That a person must have checked before laga kraft is noted. */
export const checkFaults = {
  answeredBy: 'Skriv vem på domstolen som svarade.',
  registry: 'Skriv till och med vilken dag du har gått igenom den egna posten.',
  registryDay: (last: string) =>
    `Gå igenom posten till och med den sista dagen för att överklaga, ${longDate(last)}, men inte längre än i dag.`,
  registryToday: 'Dagen ska ligga mellan justeringen och i dag.',
} as const;

/** What is told of the own mail in a lagakraftbevis. */
export const registryChecked = (until: string): string =>
  `Myndighetens egen post och diarium är genomgångna till och med den ${longDate(until)}: inget överklagande som inte är avgjort har kommit in.`;
