import { longDate } from './dates.js';

/** Why a file beside the meeting, or an uploaded one, cannot be taken. */
export type FileFault =
  | 'empty'
  | 'broken'
  /** the name ends in one thing, the content is another (`png`): see `fileKindWords` */
  | { named: string; is: string };

const fileFaults: Record<Extract<FileFault, string>, string> = {
  empty: 'är tom',
  broken: 'är inte en läsbar PDF. Spara om den och försök igen',
};

/** What a file is found to be, by what such a file's name ends in. */
const fileKindWords: Readonly<Record<string, string>> = {
  pdf: 'en PDF',
  png: 'en PNG-bild',
  apng: 'en PNG-bild',
  jpg: 'en JPEG-bild',
  tif: 'en TIFF-bild',
  gif: 'en GIF-bild',
  docx: 'ett Word-dokument',
  xlsx: 'en Excel-arbetsbok',
  pptx: 'en PowerPoint-presentation',
  odt: 'ett OpenDocument-dokument',
  ods: 'ett OpenDocument-kalkylblad',
  odp: 'en OpenDocument-presentation',
  cfb: 'ett äldre Office-dokument, eller ett som är skyddat med lösenord',
  zip: 'ett zip-arkiv',
  exe: 'ett Windows-program',
  elf: 'ett program',
  text: 'bara text',
  unknown: 'något annat',
};

function faultWords(fault: FileFault): string {
  if (typeof fault === 'string') {
    return fileFaults[fault];
  }
  const is = fileKindWords[fault.is] ?? `en fil av slaget ${fault.is.toUpperCase()}`;
  return `heter ${fault.named} men är ${is}. Ge filen rätt filändelse, eller spara om den som det den heter`;
}

const quoted = (name: string) => `”${name.length > 80 ? `${name.slice(0, 80)}…` : name}”`;

/** What is told of an import that is refused, and of what an import could not decide. */
export const importSentences = {
  noObject:
    'Det här är ingen mötesfil: den ska vara ett JSON-objekt med bland annat organisation, board, meeting, people och items.',
  noJson: 'Mötesfilen är inte giltig JSON.',
  noText: 'Mötesfilen är inte text i UTF-8.',
  meetingMissing: 'Mötesfilen saknas. Skicka den i delen meeting.',
  meetingTwice: 'Delen meeting finns mer än en gång. Skicka en mötesfil i taget.',
  unknownField: (name: string) => `Delen ${quoted(name)} är ingen fil. Skicka bilagor som filer med filnamn.`,
  fileUnnamed: (file: string) =>
    `Filen ${quoted(file)} hör inte till någon bilaga: inget filnamn bland bilagorna är detsamma.`,
  fileTwice: (file: string) => `Filen ${quoted(file)} finns två gånger. Skicka varje fil en gång.`,
  fileMissing: (file: string) =>
    `Filen ${quoted(file)} följde inte med. Skicka den tillsammans med mötesfilen.`,
  fileInFolder: (file: string) => `${quoted(file)} är inget filnamn. Ange bara filens namn, utan mapp.`,
  fileFault: (file: string, fault: FileFault) => `Filen ${quoted(file)} ${faultWords(fault)}.`,
  noFile: 'Filen saknas. Välj en fil, eller ange att bilagan finns på papper.',
  oneFile: 'Skicka en fil i taget.',
  drawnHere: 'Den här bilagan ritas av systemet och har ingen fil.',
  referredTo: (where: string[]) =>
    `${where.slice(0, 10).join(', ')}${where.length > 10 ? ' med flera' : ''} hänvisar till bilagan`,
  moreFaults: (count: number) => `Det finns ${count} fel till. Rätta de här först.`,
  sharedAddress: (email: string, names: string[]) =>
    `${names.join(' och ')} har samma e-postadress, ${email}. Därför är ingen av dem kopplad till registret.`,
  numberTaken: (paragraph: string, day: string) =>
    `${paragraph} finns redan i organets nummerserie, i protokollet från den ${longDate(day)}.`,
  alreadyImported: (day: string) =>
    `Organet har redan ett sammanträde den ${longDate(day)} med samma starttid.`,
  filesDiffer: 'Mötesfilen är redan inläst, men med andra filer. Ändra bilagorna i sammanträdet i stället.',
};
