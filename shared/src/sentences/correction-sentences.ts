import type { CorrectionDecider, CorrectionGround } from '../vocabulary/correction-words.js';
import type { RecordKind } from '../vocabulary/meeting-words.js';
import { recordKindWords } from './words.js';

/** What each ground is, where one chooses. */
export const correctionGroundWords: Readonly<Record<CorrectionGround, string>> = {
  record: 'Protokollet återger fel vad som hände på sammanträdet',
  'decision-legality': 'Uppenbart skrivfel i ett beslut som kan laglighetsprövas',
  'decision-administrative': 'Uppenbart skrivfel i ett beslut om enskilda, som överklagas särskilt',
};

/**
 * The ground as the document states it. FL 36 binds where a decision is appealed against by FL or a special law; where it is
 * tried by KL 13 it does not (FL 2), and is only what one goes by.
 */
export const correctionGroundSentences: Readonly<Record<CorrectionGround, string>> = {
  record:
    'Protokollet återgav inte rätt vad som hände på sammanträdet. Protokollet förs på ordförandens ansvar (5 kap. 65 § kommunallagen, som enligt 6 kap. 35 § även gäller nämnder).',
  'decision-legality':
    'Uppenbar felaktighet till följd av skrivfel, räknefel eller liknande förbiseende. Beslutet kan laglighetsprövas, och 36 § förvaltningslagen gäller därför inte direkt (2 §) men har varit vägledande.',
  'decision-administrative':
    'Uppenbar felaktighet till följd av skrivfel, räknefel eller liknande förbiseende (36 § förvaltningslagen).',
};

export const correctionDeciderWords: Readonly<Record<CorrectionDecider, string>> = {
  chair: 'Ordföranden',
  body: 'Organet självt',
  official: 'En tjänsteperson, på delegation',
};

/** `Åsa Öberg, ordförande`; of the body `Kulturnämnden, § 12, 2026-11-25`; of an official his name with his title */
export function correctionDecidedBy(given: {
  decidedAs: CorrectionDecider;
  decidedBy: string;
  decidedIn?: string | null | undefined;
}): string {
  const name = given.decidedBy.trim();
  switch (given.decidedAs) {
    case 'chair':
      return `${name}, ordförande`;
    case 'body':
      return [name, given.decidedIn?.trim()].filter(Boolean).join(', ');
    case 'official':
      return `${name}, på delegation`;
  }
}

/** Words of the document, and of the places that show it. */
export const correctionWords = {
  number: 'Rättelse',
  paragraph: 'Gäller',
  adjusted: 'Protokollet justerat',
  protocolReference: 'Protokollets referens',
  decidedBy: 'Beslutad av',
  decidedOn: 'Beslutad den',
  registered: 'Registrerad av',
  replaces: 'Ersätter',
  oldText: 'Det står i protokollet',
  newText: 'Det ska stå',
  removed: 'Orden utgår.',
  reason: 'Skäl',
  ground: 'Grund',
  about: 'Om rättelsen',
  stands:
    'Det justerade protokollet ändras inte. Den här handlingen hör till det och ska visas och lämnas ut tillsammans med det.',
} as const;

/** Words of the document where it is minnesanteckningar that are corrected. */
const wordsOfNotes = {
  ...correctionWords,
  adjusted: 'Anteckningarna färdigställda',
  protocolReference: 'Anteckningarnas referens',
  oldText: 'Det står i anteckningarna',
  stands:
    'De färdiga anteckningarna ändras inte. Den här handlingen hör till dem och ska visas och lämnas ut tillsammans med dem.',
};

/** Words of the document that corrects a protocol, or notes. */
export const correctionWordsOf = (record: RecordKind = 'protocol') =>
  record === 'notes' ? wordsOfNotes : correctionWords;

/** `Rättelse av protokoll § 9`, `Rättelse av minnesanteckningar § 9` */
export function correctionTitle(paragraph: string, record: RecordKind = 'protocol'): string {
  return `Rättelse av ${recordKindWords[record]} ${paragraph}`;
}

/** `Rättelse 2` */
export function correctionName(number: number): string {
  return `Rättelse ${number}`;
}

/** Of a § in an extract, and wherever the § is shown: `Rättad den 2026-11-25, se rättelse 1 och 2` */
export function correctedRemark(corrections: readonly { number: number; decidedOn: string }[]): string {
  const last = corrections.at(-1);
  const numbers = corrections.map(({ number }) => String(number));
  const named =
    numbers.length < 2 ? numbers.join('') : `${numbers.slice(0, -1).join(', ')} och ${numbers.at(-1) ?? ''}`;
  return last === undefined ? '' : `Rättad den ${last.decidedOn}, se rättelse ${named}`;
}

/** Words of a public version in which something was corrected after it was adjusted. */
export const correctedVersionWords = {
  heading: 'Rättelser',
  intro: 'Texten ovan är som den justerades. Det här har rättats sedan dess.',
  introOfNotes: 'Texten ovan är som den färdigställdes. Det här har rättats sedan dess.',
  wordsUnread: 'Be organisationen om rättelsen om du vill läsa den.',
} as const;

/** Among the facts of its cover: `§ 12 den 2026-11-25` */
export function correctedFact(label: string, day: string): string {
  return `${label} den ${day}`;
}

/** Above what has been corrected: `§ 12, rättelse 1, den 2026-11-25` */
export function correctedHeading(label: string, number: number, day: string): string {
  return `${label}, ${correctionName(number).toLowerCase()}, den ${day}`;
}

/** Why a correction cannot be registered as it is written. */
export const correctionFaults = {
  notHere:
    'Protokollet justerades i ett annat system. Rätta det där, så att protokoll och rättelse hör ihop.',
  otherRound: (paragraph: number) => `§ ${paragraph} ingår inte i den här justeringen.`,
  notThere: 'Orden står inte så i den justerade paragrafen. Markera dem i texten, så kommer de med exakt.',
  severalPlaces: 'Orden står på flera ställen i paragrafen. Ta med lite mer av texten omkring.',
  same: 'Den nya lydelsen är samma som den gamla.',
  day: 'Dagen ska ligga mellan justeringen och i dag.',
  decidedIn: 'Skriv i vilken paragraf och vilken dag organet beslutade om rättelsen.',
} as const;
