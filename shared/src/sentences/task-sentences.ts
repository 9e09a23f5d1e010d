import type { TaskView } from '../contracts/my-work.js';
import type { DeadlineGroup } from '../rules/deadlines.js';
import type { TaskKind } from '../vocabulary/task-kinds.js';
import { clock, longDate, weekdayDate } from './dates.js';
import type { RuleName } from './rules-explained.js';
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
  'send-call': 'Skicka kallelsen',
  'await-answers': 'Påminn dem som inte har svarat',
  'call-substitute': 'Kalla ersättare',
  'answer-call': 'Svara på kallelsen',
  'hold-meeting': 'Öppna Under sammanträdet',
  'chair-meeting': 'Öppna manuset',
  'follow-meeting': 'Följ sammanträdet',
  number: 'Ge paragraferna nummer',
  'answer-review': 'Gå igenom synpunkterna',
  submit: 'Gör klart protokollet',
  'finish-notes': 'Gör anteckningarna klara',
  remind: 'Se vilka som är kvar',
  'answer-refusal': 'Svara på vägran',
  'adjust-by-body': 'Anteckna organets justering',
  announce: 'Anslå justeringen',
  'end-appeal-period': 'Anteckna att anslagstiden har gått ut',
  'take-down': 'Anteckna att anslaget är nedtaget',
  'settle-gap': 'Avgör driftstoppet',
  publish: 'Gör en offentlig version',
  'approve-publication': 'Granska och godkänn',
  'unclear-delivery': 'Avgör om brevet kom fram',
  'failed-delivery': 'Rätta adressen och skicka igen',
  recipients: 'Lägg till adresser',
  'send-extracts': 'Skicka protokollsutdrag',
  remarks: 'Läs anmärkningarna',
  'report-assignment': 'Följ upp uppdraget',
  'memorandum-awaited': 'Skriv klart och skicka in',
  'memorandum-returned': 'Läs kommentaren',
  'take-memoranda': 'Gå igenom underlagen',
  'await-memoranda': 'Se vad som väntas',
  'joint-decide': 'Ta upp begäran',
  'joint-answer': 'Lämna beslutet',
  'joint-late': 'Se vilka som är sena',
  'joint-near': 'Fråga om dagordningen',
  'joint-settle': 'Se besluten',
};

/** What a notice is of: §§, or a decision by delegation that is known by its case. */
const announced = ({ paragraphs, title = '' }: Pick<TaskView, 'paragraphs' | 'title'>): string =>
  paragraphs ?? `delegationsbeslutet i ärende ${title}`;

type Sentences = Record<TaskKind, (task: TaskView) => string>;

const many = (count: number, one: string, several: string) =>
  count === 1 ? `En ${one}` : `${count} ${several}`;
const listed = (names: readonly string[] = []) =>
  new Intl.ListFormat('sv', { type: 'conjunction' }).format(names);
const adjusted = (paragraphs: string) => (paragraphs.includes('§§') ? 'justerade' : 'justerad');
const isToday = ({ clock: start }: TaskView) =>
  `Sammanträdet är i dag${start === undefined ? '' : ` klockan ${clock(start)}`}.`;
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
  agenda: ({ due }) =>
    `Dagordningen är tom.${due === null ? '' : ` Kallelsen ska ut senast ${weekdayDate(due)}.`}`,
  'announce-meeting': () => 'Kungör sammanträdet minst en vecka före sammanträdesdagen',
  'send-call': ({ due }) => `Kallelsen ska ut${due === null ? '' : ` senast ${weekdayDate(due)}`}.`,
  'await-answers': ({ count = 0 }) =>
    `${many(count, 'person har', 'personer har')} inte svarat på kallelsen.`,
  'call-substitute': ({ names = [] }) => `${listed(names)} kan inte komma, och ingen ersättare är kallad.`,
  'answer-call': ({ names = [] }) =>
    names.length === 0
      ? 'Svara om du kan komma.'
      : `Du är kallad att tjänstgöra för ${listed(names)}. Svara om du kan komma.`,
  'hold-meeting': (task) => `${isToday(task)} Ropa upp, ta upp punkterna och anteckna medan det pågår.`,
  'chair-meeting': (task) => `${isToday(task)} I manuset står vad du ska säga.`,
  'follow-meeting': (task) =>
    `${isToday(task)} Se vad som beslutas, begär ordet, anmäl jäv och lämna yrkanden.`,
  number: ({ count = 0 }) =>
    `Sammanträdet är hållet. ${many(count, 'punkt har', 'punkter har')} inget paragrafnummer.`,
  submit: ({ paragraphs = '', count }) =>
    count === undefined
      ? `${upper(paragraphs)} ska till justerarna.`
      : count === 0
        ? `${upper(paragraphs)} kan skickas till justerarna. Inget står i vägen.`
        : `${upper(paragraphs)} ska till justerarna. ${many(count, 'sak', 'saker')} återstår först.`,
  'finish-notes': () =>
    'Mötet är hållet, men minnesanteckningarna är inte klara. Läs dem och gör dem klara. Sedan kan de publiceras.',
  remind: ({ paragraphs = '', names = [] }) =>
    `${upper(paragraphs)} väntar på underskrift av ${listed(names)}.`,
  'answer-refusal': ({ paragraphs = '', names = [] }) =>
    `${listed(names)} vägrar att justera ${paragraphs}. Det går inte vidare av sig självt.`,
  'adjust-by-body': ({ paragraphs = '' }) =>
    `${upper(paragraphs)} ska justeras av organet självt vid nästa sammanträde.`,
  announce: ({ paragraphs = '' }) =>
    `${upper(paragraphs)} är ${adjusted(paragraphs)}. Anslå justeringen senast andra dagen efter.`,
  'end-appeal-period': ({ paragraphs = '' }) =>
    // also where nothing can be tried for its legality: then there is no time to appeal
    `Anslaget av ${paragraphs} har suttit uppe så länge som det ska. Anteckna det, så kan det tas ned.`,
  'settle-gap': (task) =>
    `Anslagstavlan har varit nere medan anslaget av ${announced(task)} satt uppe. Avgör om tiden att överklaga blir längre. Anslaget tas inte ned förrän det är gjort.`,
  publish: ({ paragraphs = '', isNotes = false }) =>
    isNotes
      ? 'Minnesanteckningarna är klara men har ingen offentlig version. Allmänheten ser dem inte förrän den är godkänd.'
      : `${upper(paragraphs)} är ${adjusted(paragraphs)} men har ingen offentlig version. Allmänheten ser inte protokollet förrän den är godkänd.`,
  'approve-publication': ({ paragraphs = '', isNotes = false }) =>
    `Den offentliga versionen av ${isNotes ? 'minnesanteckningarna' : paragraphs} väntar på att någon annan än den som gjorde den granskar maskningen.`,
  'take-down': ({ names = [], ...task }) =>
    `Anslaget av ${announced(task)} på ${listed(names)} har suttit uppe så länge som det ska, och kan tas ned.`,
  'unclear-delivery': ({ paragraphs = '', names = [] }) =>
    `Det är oklart om ${paragraphs} kom fram till ${listed(names)}. Ingenting skickas igen förrän någon har avgjort det.`,
  'failed-delivery': ({ paragraphs = '', names = [], answer }) =>
    `${upper(paragraphs)} kom inte fram till ${listed(names)}.${answer === undefined ? '' : ` Svar: ”${answer}”`}`,
  recipients: ({ paragraphs = '', count = 0 }) =>
    `${many(count, 'mottagare', 'mottagare')} av ${paragraphs} saknar e-postadress.`,
  'send-extracts': ({ paragraphs = '', count = 0, next, isNotes = false }) =>
    `${upper(paragraphs)} är ${isNotes ? (paragraphs.includes('§§') ? 'klara' : 'klar') : adjusted(paragraphs)} och har inte skickats till mottagarna.${
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
    `${many(count, 'tjänsteskrivelse eller komplettering', 'tjänsteskrivelser och kompletteringar')} väntar på att tas in på dagordningen.`,
  'await-memoranda': ({ count = 0, names = [] }) =>
    `${many(count, 'tjänsteskrivelse', 'tjänsteskrivelser')} väntas från ${listed(names)}.`,
  remarks: ({ count = 0 }) =>
    `Det inlästa protokollet säger emot sig självt på ${count === 1 ? 'ett ställe' : `${count} ställen`}.`,
};

/** Why it waits: one or two sentences. */
export function taskSentence(task: TaskView): string {
  return sentences[task.kind](task);
}

/** The rule behind the day or the duty; null where there is none but the work itself. */
export const taskRules: Record<TaskKind, RuleName | null> = {
  sign: 'adjusted-in-time',
  review: null,
  'hand-in-text': 'reservation-text',
  agenda: 'called-in-time',
  'announce-meeting': 'announce-in-time',
  'send-call': 'called-in-time',
  'await-answers': 'quorum',
  'call-substitute': 'calling-order',
  'answer-call': 'quorum',
  'hold-meeting': null,
  'chair-meeting': null,
  'follow-meeting': null,
  number: 'adjusted-in-time',
  'answer-review': 'reviewed',
  submit: 'adjusted-in-time',
  'finish-notes': 'notes-finished',
  remind: 'adjusted-in-time',
  'answer-refusal': 'refused-adjustment',
  'adjust-by-body': 'refused-adjustment',
  announce: 'announced-in-time',
  'end-appeal-period': 'appeal-days',
  'take-down': 'notice-stays',
  'settle-gap': 'notice-stays',
  publish: null,
  'approve-publication': null,
  'unclear-delivery': null,
  'failed-delivery': null,
  recipients: null,
  'send-extracts': null,
  remarks: null,
  'report-assignment': null,
  'memorandum-awaited': null,
  'memorandum-returned': null,
  'take-memoranda': null,
  'await-memoranda': null,
  'joint-decide': null,
  'joint-answer': null,
  'joint-late': null,
  'joint-near': null,
  'joint-settle': null,
};
