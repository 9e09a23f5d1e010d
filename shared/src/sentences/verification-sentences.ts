import type { DocumentChange, LaterCorrection, Verification } from '../contracts/verification.js';
import { withCapital } from '../text/sentence-case.js';
import { longDate } from './dates.js';

/** `sidan 7 (Bilaga 2, sida 1 (5). Karta)` */
const pageWords = (page: number, name: string | null) =>
  name === null ? `sidan ${page}` : `sidan ${page} (${name})`;

/** What was done to a file, so that anyone can find the place. */
export function changeSentence(change: DocumentChange): string {
  switch (change.kind) {
    case 'bytes-changed': {
      const page =
        change.file !== null
          ? `, i den inbäddade filen ${change.file}`
          : change.page === null
            ? ''
            : `, i något som hör till ${pageWords(change.page, change.name)}`;
      return change.count === 1
        ? `En byte är ändrad (nummer ${change.first})${page}.`
        : `${change.count} byte är ändrade, den första är nummer ${change.first}${page}.`;
    }
    case 'appended':
      return `${change.bytes} byte har lagts till efter slutet av det som finns registrerat.`;
    case 'cut-off':
      return `Slutet saknas: ${change.bytes} byte.`;
    case 'rewritten':
      return 'Filen är skriven på nytt i sin helhet, kanske av ett annat program.';
    case 'foreign-signature':
      return `${[change.name, change.organisation].filter(Boolean).join(', ')} har skrivit under efteråt. Den underskriften finns inte här.`;
    case 'page-added':
      return `${withCapital(pageWords(change.page, change.name))} är tillagd.`;
    case 'page-removed':
      return `${withCapital(pageWords(change.page, change.name))} är borttagen.`;
    case 'page-changed':
      return `${withCapital(pageWords(change.page, change.name))} är ändrad.`;
    case 'note-added':
      return `Något är lagt över ${pageWords(change.page, change.name)}: en anteckning eller ett fält.`;
    case 'field-changed':
      return `Fältet ${change.name} är ifyllt eller ändrat.`;
    case 'layers-changed':
      return 'Vad som visas och döljs är ändrat: dokumentet har fått lager, eller andra lager.';
    case 'other-changed':
      return 'Något som hör till hela dokumentet är ändrat, och det går inte att säga vad.';
    case 'file-added':
      return `Den inbäddade filen ${change.name} är tillagd.`;
    case 'file-removed':
      return `Den inbäddade filen ${change.name} är borttagen.`;
    case 'file-changed':
      return `Den inbäddade filen ${change.name} är utbytt.`;
  }
}

const counted = (signatures: number) => (signatures === 1 ? 'en underskrift' : `${signatures} underskrifter`);

/** What is signed in the file itself. */
export function stageSentence({ signatures, sealed, latest }: NonNullable<Verification['stage']>): string {
  const more = latest ? '' : ' Det finns en senare fil med fler underskrifter i sig.';
  if (sealed) {
    const closed =
      signatures === 0 ? 'I filen står stämpeln' : `I filen står ${counted(signatures)} och stämpeln`;
    return `${closed} som förseglar den.${more}`;
  }
  return signatures === 0
    ? `Filen är protokollet som det skrivs under, utan underskrifter i sig.${more}`
    : `I filen står ${counted(signatures)}. Den är inte förseglad.${more}`;
}

/** The answer in one line, and what it means. */
export function verdictSentences({ verdict, document }: Verification): { title: string; text: string } {
  const what = { extract: 'ett protokollsutdrag', correction: 'en rättelse', protocol: 'ett protokoll' }[
    document ?? 'protocol'
  ];
  const which = { extract: 'utdraget', correction: 'rättelsen', protocol: 'protokollet' }[
    document ?? 'protocol'
  ];
  switch (verdict) {
    case 'registered':
      return {
        title: 'Dokumentet är äkta',
        text: `Filen är, byte för byte, ${what} som finns registrerat här.`,
      };
    case 'altered':
      return {
        title: 'Dokumentet är ändrat',
        text: `Filen kommer från ${what} som finns registrerat här, men är inte som det. Lita inte på den.`,
      };
    case 'reference':
      return {
        title: 'Referensen finns här',
        text: `Den hör till ${which} nedan. Lämna filen också, så får du veta om den är oförändrad.`,
      };
    case 'unknown':
      return {
        title: 'Dokumentet känns inte igen',
        text: 'Här finns inget offentligt dokument som stämmer. Det kan komma från ett annat system, eller vara något som inte är justerat än.',
      };
  }
}

/** One correction in a line: `Rättelse 1 av § 9, beslutad 25 november 2026` */
export function laterCorrectionSentence({ number, paragraph, decidedOn, replaced }: LaterCorrection): string {
  const line = `Rättelse ${number} av ${paragraph}, beslutad ${longDate(decidedOn)}`;
  return replaced ? `${line}. En senare rättelse har ersatt den` : line;
}

/** Whether what is decided can still be appealed against. */
export const appealWords = {
  none: 'Överklagas inte',
  'not-begun': 'Tiden har inte börjat',
  running: 'Tiden går',
  over: 'Tiden har gått ut',
} as const;
