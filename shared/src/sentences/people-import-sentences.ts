import type { MandateRole } from '../vocabulary/roles.js';
import { mandateRoleWords } from './words.js';

interface TermSaid {
  role: MandateRole;
  board: string | null;
  party?: string | null;
  from: string | null;
  until: string | null;
}

const quoted = (text: string) => `”${text.length > 60 ? `${text.slice(0, 60)}…` : text}”`;
const listed = (words: readonly string[]) => words.map(quoted).join(', ');

/** A term as read: `ledamot (S), Kulturnämnden, från 2023-01-01 till 2026-12-31`. */
export function termWords({ role, board, party, from, until }: TermSaid): string {
  const days = [from === null ? '' : `från ${from}`, until === null ? '' : `till ${until}`];
  return [
    mandateRoleWords[role] + (party === null || party === undefined ? '' : ` (${party})`),
    board ?? 'hela organisationen',
    days.filter((part) => part !== '').join(' '),
  ]
    .filter((part) => part !== '')
    .join(', ');
}

/** What is told of a list of people that is read in, row by row. */
export const peopleImportSentences = {
  noFile: 'Filen saknas. Välj en fil.',
  oneFile: 'Skicka en fil i taget.',
  tooLarge: 'Filen är större än 5 MB. Dela upp listan.',
  noTable: 'Filen är varken en Excel-arbetsbok (.xlsx) eller en textfil (.csv). Spara listan som en av dem.',
  unreadable: 'Arbetsboken går inte att läsa. Öppna den i Excel, spara den på nytt och försök igen.',
  unfolds: 'Arbetsboken är för stor när den packas upp. Spara bara bladet med listan i en ny fil.',
  quotes: (row: number) =>
    `Ett citattecken på rad ${row} saknar sitt par, så resten av filen går inte att läsa.`,
  empty: 'Listan är tom. Den ska ha rubriker på första raden och en person eller ett uppdrag på varje rad.',
  tooMany: (most: number) => `Listan har fler än ${most.toLocaleString('sv')} rader. Dela upp den.`,
  headingsBelow: (row: number) =>
    `Rubrikerna står på rad ${row}. Ta bort raderna ovanför, så att rubrikerna kommer först. En titel i sammanslagna celler räknas också som en rad.`,
  headingMissing: (what: string) =>
    `Rubriken ${what} saknas på första raden. Hämta mallen om du är osäker på rubrikerna.`,
  headingEmpty: (column: string) =>
    `Kolumn ${column} har innehåll men ingen rubrik. Är celler i rubrikraden sammanslagna? Dela dem och ge varje kolumn sin rubrik.`,
  headingTwice: (one: string, other: string) =>
    `Rubrikerna ${quoted(one)} och ${quoted(other)} betyder samma sak. Behåll en av dem.`,

  nameMissing: 'Namn saknas.',
  roleMissing: 'Roll saknas.',
  unknownRole: (text: string, roles: readonly string[]) =>
    `Rollen ${quoted(text)} finns inte. Skriv en av ${roles.join(', ')}.`,
  unknownBoard: (text: string, near: string | undefined) =>
    near === undefined
      ? `Organet ${quoted(text)} finns inte i organisationen. Lägg till det först, eller rätta namnet.`
      : `Organet ${quoted(text)} finns inte i organisationen. Menas ${quoted(near)}?`,
  boardMissing: (role: MandateRole) => `Organ saknas. En ${mandateRoleWords[role]} hör till ett organ.`,
  noDay: (heading: string, text: string) =>
    `${heading}: ${quoted(text)} är ingen dag. Skriv den som 2023-01-01.`,
  noAddress: (text: string) => `${quoted(text)} är ingen e-postadress.`,
  tooLong: (heading: string, most: number) => `${heading} är längre än ${most} tecken.`,
  odd: (heading: string) => `${heading} innehåller tecken som inte kan skrivas ut.`,
  noRank: (text: string) => `Ordning: ${quoted(text)} är inget heltal från 1.`,
  rankOfOther: 'Ordning anges bara för ersättare.',
  seatOfOther: 'Plats anges bara för ledamöter, ordförande, vice ordförande och ersättare i ett organ.',
  noSuchSeat: (label: string) =>
    `Plats ${label} finns inte i organet, så ingen kan vara ersättare för den. Lägg till platsen först.`,
  otherBoard: (board: string | null) =>
    `Du får bara läsa in personer till de organ som du är sekreterare i, inte till ${board ?? 'hela organisationen'}.`,
  personOfAll: (name: string) =>
    `E-post och titel för ${name} ändras av den som administrerar organisationen. Lämna cellerna tomma.`,

  severalBearers: (name: string) =>
    `Det finns flera som heter ${name} i registret. Skriv e-postadressen, så att uppdraget hamnar rätt.`,
  namesake: (name: string) => `Det finns redan en ${name} i registret, men inte med samma uppgifter.`,
  rowSays: (row: number, what: string) => `Rad ${row} säger något annat om ${what}. Gör raderna lika.`,
  sameAs: (row: number) => `Samma uppdrag som rad ${row}.`,
  endedBefore: (until: string) => `Uppdraget slutade ${until}. Skriv första dagen för det nya.`,
  overlaps: (term: TermSaid) =>
    `Dagarna går in i ett annat uppdrag: ${termWords(term)}. Ändra dagarna så att de inte möts.`,
  seatTaken: (label: string, name: string, from: string | null, until: string | null) =>
    `Plats ${label} har ${name}${from === null ? '' : ` från ${from}`}${until === null ? '' : ` till ${until}`}.`,
  seatFreed: (label: string, name: string) =>
    `Plats ${label} har ${name}, som inte står i filen. Avsluta det uppdraget här nedanför.`,

  newPersonNote: 'Läggs till i registret.',
  becomes: (what: string, before: string | number | null, after: string | number | null) =>
    before === null || before === ''
      ? `${what}: ${after ?? 'inget'}.`
      : `${what}: ${after ?? 'inget'} (var ${before}).`,
  endsFormer: (term: TermSaid, day: string) => `Det tidigare uppdraget (${termWords(term)}) avslutas ${day}.`,
  newSeat: (label: string) => `Plats ${label} läggs till i organet.`,

  faults: 'Rätta raderna i filen och granska den igen. Inget har lästs in.',
  notMissing: 'Ett av uppdragen som skulle avslutas finns inte i listan längre. Granska filen igen.',
  endDayMissing: 'Välj sista dag för dem som ska avslutas.',
  endsBeforeBegin: (name: string, from: string) =>
    `${name} börjar först ${from}. Välj en senare dag, eller låt uppdraget vara.`,
  unread: (headings: readonly string[]) => `Kolumner som inte läses: ${listed(headings)}.`,
} as const;
