import type { TaskView } from '../contracts/my-work.js';
import type { DeadlineGroup } from '../rules/deadlines.js';
import type { TaskKind } from '../vocabulary/task-kinds.js';
import { longDate } from './dates.js';
import { signerCapacityWords } from './words.js';

export const deadlineGroupWords: Record<DeadlineGroup, string> = {
  overdue: 'Försenat',
  today: 'I dag',
  week: 'Den här veckan',
  undated: 'Utan bestämd dag',
  later: 'Senare',
};

/** What one does about it: on the button. */
export const taskVerbs: Record<TaskKind, string> = {
  sign: 'Läs och justera',
  review: 'Granska utkastet',
  'hand-in-text': 'Lämna texten',
  agenda: 'Gör dagordningen',
  'announce-meeting': 'Anteckna kungörelsen',
  number: 'Ge paragraferna nummer',
  'answer-review': 'Gå igenom synpunkterna',
  submit: 'Gör klart protokollet',
  remind: 'Se vilka som är kvar',
  'answer-refusal': 'Svara på vägran',
  'adjust-by-body': 'Anteckna organets justering',
  announce: 'Anteckna anslaget',
  'end-appeal-period': 'Anteckna att tiden har gått ut',
  'take-down': 'Anteckna att anslaget är nedtaget',
  'unclear-delivery': 'Avgör om brevet kom fram',
  'failed-delivery': 'Rätta adressen och skicka igen',
  recipients: 'Lägg till adresser',
  'send-extracts': 'Skicka protokollsutdrag',
  remarks: 'Läs anmärkningarna',
  'report-assignment': 'Följ upp uppdraget',
  'memorandum-awaited': 'Skriv klart och skicka in',
  'memorandum-returned': 'Läs kommentaren',
  'take-memoranda': 'Gå igenom underlagen',
  'joint-decide': 'Ta upp begäran',
  'joint-answer': 'Lämna beslutet',
  'joint-late': 'Se vilka som är sena',
  'joint-near': 'Fråga om dagordningen',
  'joint-settle': 'Se besluten',
};

type Sentences = Record<TaskKind, (task: TaskView) => string>;

const many = (count: number, one: string, several: string) =>
  count === 1 ? `En ${one}` : `${count} ${several}`;
const listed = (names: readonly string[] = []) =>
  new Intl.ListFormat('sv', { type: 'conjunction' }).format(names);
const adjusted = (paragraphs: string) => (paragraphs.includes('§§') ? 'justerade' : 'justerad');
const upper = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

const sentences: Sentences = {
  sign: ({ paragraphs = '', as = [], names = [] }) => {
    const capacity = listed(as.map((one) => signerCapacityWords[one]));
    const others = names.length === 0 ? 'Bara din underskrift återstår.' : `Återstår även: ${listed(names)}.`;
    return `${upper(paragraphs)} väntar på din underskrift som ${capacity}. ${others}`;
  },
  review: ({ paragraphs = '', count = 0 }) =>
    count === 0
      ? `Du har läst utkastet till ${paragraphs}. Säg till när du är klar med granskningen.`
      : `Läs utkastet till ${paragraphs} innan det skickas till justering. ${many(count, 'paragraf', 'paragrafer')} är kvar.`,
  'answer-review': ({ paragraphs = '', count = 0 }) =>
    `${many(count, 'synpunkt', 'synpunkter')} från granskningen av ${paragraphs} är ${count === 1 ? 'öppen' : 'öppna'}.`,
  'hand-in-text': ({ paragraphs = '' }) =>
    `Lämna texten till din reservation eller ditt yttrande i ${paragraphs}.`,
  agenda: () => 'Dagordningen är tom. Kallelsen brukar skickas en vecka före sammanträdet.',
  'announce-meeting': () => 'Kungör sammanträdet minst en vecka före sammanträdesdagen',
  number: ({ count = 0 }) =>
    `Sammanträdet är hållet. ${many(count, 'punkt har', 'punkter har')} inget paragrafnummer.`,
  submit: ({ paragraphs = '', count }) =>
    count === undefined
      ? `${upper(paragraphs)} ska till justerarna.`
      : count === 0
        ? `${upper(paragraphs)} kan skickas till justerarna. Inget står i vägen.`
        : `${upper(paragraphs)} ska till justerarna. ${many(count, 'sak', 'saker')} återstår först.`,
  remind: ({ paragraphs = '', names = [] }) =>
    `${upper(paragraphs)} väntar på underskrift av ${listed(names)}.`,
  'answer-refusal': ({ paragraphs = '', names = [] }) =>
    `${listed(names)} vägrar att justera ${paragraphs}. Det går inte vidare av sig självt.`,
  'adjust-by-body': ({ paragraphs = '' }) =>
    `${upper(paragraphs)} ska justeras av organet självt vid nästa sammanträde.`,
  announce: ({ paragraphs = '' }) =>
    `${upper(paragraphs)} är ${adjusted(paragraphs)}. Anslå justeringen senast andra dagen efter.`,
  'end-appeal-period': ({ paragraphs = '' }) =>
    `Tiden för att överklaga ${paragraphs} har gått ut. Anteckna det, så kan anslaget tas ned.`,
  'take-down': ({ paragraphs = '', names = [] }) =>
    `Tiden för att överklaga ${paragraphs} har gått ut. Anslaget på ${listed(names)} kan tas ned.`,
  'unclear-delivery': ({ paragraphs = '', names = [] }) =>
    `Det är oklart om ${paragraphs} kom fram till ${listed(names)}. Ingenting skickas igen förrän någon har avgjort det.`,
  'failed-delivery': ({ paragraphs = '', names = [], answer }) =>
    `${upper(paragraphs)} kom inte fram till ${listed(names)}.${answer === undefined ? '' : ` Svar: ”${answer}”`}`,
  recipients: ({ paragraphs = '', count = 0 }) =>
    `${many(count, 'mottagare', 'mottagare')} av ${paragraphs} saknar e-postadress.`,
  'send-extracts': ({ paragraphs = '', count = 0, next }) =>
    `${upper(paragraphs)} är ${adjusted(paragraphs)} och har inte skickats till mottagarna.${
      count === 0 ? '' : ` ${many(count, 'mottagare', 'mottagare')} saknar e-postadress.`
    }${next === undefined ? '' : ` ${next.board ?? 'En mottagare'} sammanträder den ${longDate(next.date)}.`}`,
  'joint-decide': ({ organisation, title = '', next }) =>
    `${organisation} ber er besluta: ${title}.${
      next === undefined
        ? ''
        : ` ${next.board ?? 'Ni'} sammanträder den ${longDate(next.date)}, och begäran står inte på någon dagordning.`
    }`,
  'joint-answer': ({ organisation, title = '' }) =>
    `${title} har varit uppe hos er. Lämna beslutet till ${organisation} när paragrafen är justerad.`,
  'joint-late': ({ title = '', names = [] }) => `${listed(names)} har inte beslutat om ${title}.`,
  'joint-near': ({ title = '', names = [] }) =>
    `${listed(names)} sammanträder snart. ${title} står inte på dagordningen, så långt det är känt.`,
  'joint-settle': ({ title = '' }) =>
    `Alla har beslutat om ${title}. Avsluta begäran när besluten är omhändertagna.`,
  'report-assignment': ({ names = [], title = '', paragraphs = '' }) =>
    `${upper(listed(names))} ska redovisa sitt uppdrag${paragraphs === '' ? '' : ` i ${paragraphs}`}: ${title}.`,
  'memorandum-awaited': ({ title = '' }) => `Din tjänsteskrivelse väntas: ${title}.`,
  'memorandum-returned': ({ title = '' }) =>
    `Din tjänsteskrivelse har kommit tillbaka med en kommentar: ${title}.`,
  'take-memoranda': ({ count = 0 }) =>
    `${many(count, 'tjänsteskrivelse', 'tjänsteskrivelser')} eller komplettering väntar på att tas in på dagordningen.`,
  remarks: ({ count = 0 }) =>
    `Det inlästa protokollet säger emot sig självt på ${count === 1 ? 'ett ställe' : `${count} ställen`}.`,
};

/** Why it waits: one or two sentences. */
export function taskSentence(task: TaskView): string {
  return sentences[task.kind](task);
}

const adjustWithin =
  'Protokollet ska vara justerat senast fjorton dagar efter sammanträdet (5 kap. 69 § kommunallagen).';

/** The law behind the day or the duty, in a sentence with its paragraph; null where there is none. */
export const taskLaw: Record<TaskKind, string | null> = {
  sign: adjustWithin,
  review: null,
  'hand-in-text':
    'En reservation anmäls innan sammanträdet avslutas (4 kap. 27 § kommunallagen). När texten ska vara inne bestämmer organet.',
  agenda: null,
  'announce-meeting':
    'Fullmäktiges sammanträde kungörs på anslagstavlan minst en vecka före (5 kap. 13 § kommunallagen).',
  number: adjustWithin,
  'answer-review': adjustWithin,
  submit: adjustWithin,
  remind: adjustWithin,
  'answer-refusal': adjustWithin,
  'adjust-by-body': 'Organet får självt justera protokollet (5 kap. 69 § kommunallagen).',
  announce:
    'Justeringen tillkännages på anslagstavlan senast andra dagen efter att den skett (8 kap. 12 § kommunallagen).',
  'end-appeal-period':
    'Ett beslut överklagas inom tre veckor från den dag då justeringen tillkännagavs på anslagstavlan (13 kap. 5 § kommunallagen).',
  'take-down': 'Anslaget sitter uppe till och med överklagandetidens sista dag (8 kap. 12 § kommunallagen).',
  'unclear-delivery': null,
  'failed-delivery': null,
  recipients: null,
  'send-extracts': null,
  remarks: null,
  'report-assignment': null,
  'memorandum-awaited': null,
  'memorandum-returned': null,
  'take-memoranda': null,
  'joint-decide': null,
  'joint-answer': null,
  'joint-late': null,
  'joint-near': null,
  'joint-settle': null,
};
