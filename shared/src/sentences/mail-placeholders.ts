import { cutAtWord } from '../text/cut-at-word.js';
import { mailPlaceholders, type MailField, type MailPlaceholder } from '../vocabulary/mail-words.js';

/** How each placeholder is written between braces, and what it becomes. */
export const placeholderWords: Readonly<Record<MailPlaceholder, { word: string; becomes: string }>> = {
  organisation: { word: 'organisation', becomes: 'organisationens namn' },
  organisationGenitive: { word: 'organisationens', becomes: 'organisationens namn i genitiv' },
  board: { word: 'organ', becomes: 'organets namn' },
  boardGenitive: { word: 'organets', becomes: 'organets namn i genitiv' },
  meeting: { word: 'sammanträde', becomes: 'vilket sammanträde, i löpande text' },
  date: { word: 'datum', becomes: 'sammanträdets datum i siffror' },
  dateInWords: { word: 'dag', becomes: 'sammanträdets dag i ord' },
  today: { word: 'dagens datum', becomes: 'dagen då utdraget skickas' },
  paragraphs: { word: 'paragraf', becomes: 'paragrafens nummer' },
  title: { word: 'rubrik', becomes: 'rubriken; av flera paragrafer nummer och rubriker' },
  matter: { word: 'ärende', becomes: 'rubriken; av flera paragrafer numren' },
  list: { word: 'paragraflista', becomes: 'en rad för varje paragraf med ärendets nummer' },
  caseNumber: { word: 'ärendenummer', becomes: 'ärendets nummer' },
  documentNumber: { word: 'dokumentnummer', becomes: 'handlingens nummer i ärendet' },
  receiver: { word: 'mottagare', becomes: 'mottagarens namn' },
  senderName: { word: 'avsändare', becomes: 'avsändarens namn' },
  senderTitle: { word: 'avsändarens titel', becomes: 'avsändarens titel' },
  senderUnit: { word: 'avsändarens enhet', becomes: 'avsändarens enhet' },
  senderPhone: { word: 'avsändarens telefon', becomes: 'avsändarens telefon' },
  senderEmail: { word: 'avsändarens e-post', becomes: 'avsändarens e-postadress' },
  registryEmail: { word: 'registratorns e-post', becomes: 'organisationens officiella adress' },
};

const keyOf = new Map<string, MailPlaceholder>(
  mailPlaceholders.map((key) => [placeholderWords[key].word, key]),
);

const notIn: Readonly<Record<MailField, readonly MailPlaceholder[]>> = {
  subject: ['list'],
  // the file is one and the same to all
  fileName: ['list', 'receiver'],
  text: [],
  // stands below other letters of the organisation too, that are about something else
  senderBlock: mailPlaceholders.filter((key) => !/^(organisation|board|sender|registry)/.test(key)),
};

/** The placeholders that a field may hold, in the order in which they are offered. */
export function placeholdersFor(field: MailField): MailPlaceholder[] {
  return mailPlaceholders.filter((key) => !notIn[field].includes(key));
}

const SHORTEST_CUT = 10;
const LONGEST_CUT = 500;
const PLACEHOLDER = /\{([^{}\n]*)\}/g;

interface Asked {
  key: MailPlaceholder | undefined;
  word: string;
  /** at most so many characters, cut at a word */
  longest: number | undefined;
}

/** `rubrik:60`: the title, cut at a word to at most 60 characters. */
function askedBy(inside: string): Asked {
  const [, word = '', cut] = /^(.*?)(?::\s*(\d{1,4})\s*)?$/u.exec(inside.trim()) ?? [];
  const name = word.trim().toLocaleLowerCase('sv');
  return { key: keyOf.get(name), word: word.trim(), longest: cut === undefined ? undefined : Number(cut) };
}

/** What is wrong with a template, in a sentence with what to do; undefined: nothing. */
export function templateFault(field: MailField, template: string): string | undefined {
  for (const [whole, inside = ''] of template.matchAll(PLACEHOLDER)) {
    const { key, word, longest } = askedBy(inside);
    if (key === undefined) {
      return `${whole} finns inte. Välj bland fälten i listan, eller ta bort klamrarna om det är vanlig text.`;
    }
    if (notIn[field].includes(key)) {
      return field === 'fileName' && key === 'receiver'
        ? '{mottagare} kan inte stå i filens namn: alla mottagare får samma fil.'
        : `{${word}} kan inte stå här.`;
    }
    if (longest !== undefined && (longest < SHORTEST_CUT || longest > LONGEST_CUT)) {
      return `${whole} går inte att korta så: skriv ett tal mellan ${SHORTEST_CUT} och ${LONGEST_CUT}.`;
    }
  }
  return /[{}]/.test(template.replace(PLACEHOLDER, ''))
    ? 'En klammer saknar sin andra hälft. Ett fält skrivs {så här}.'
    : undefined;
}

export type MailValues = Readonly<Partial<Record<MailPlaceholder, string | undefined>>>;

function filled(template: string, values: MailValues): { text: string; asked: number; empty: number } {
  let [asked, empty] = [0, 0];
  const text = template.replaceAll(PLACEHOLDER, (whole, inside: string) => {
    const { key, longest } = askedBy(inside);
    if (key === undefined) {
      return whole;
    }
    const value = (values[key] ?? '').trim();
    asked += 1;
    empty += value === '' ? 1 : 0;
    return longest === undefined ? value : cutAtWord(value, longest);
  });
  return { text, asked, empty };
}

/** True when the template asks for it. */
export function asksFor(template: string, key: MailPlaceholder): boolean {
  return [...template.matchAll(PLACEHOLDER)].some(([, inside = '']) => askedBy(inside).key === key);
}

/**
 * One line made from a template: a subject, a file name. No line breaks (a header would end there), no double spaces; what
 * is not known leaves no sign of its own hanging at either end.
 */
export function fillLine(template: string, values: MailValues): string {
  const { text, empty } = filled(template, values);
  const line = text
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  return empty === 0 ? line : line.replace(/^[\s,;:–-]+|[\s,;:–-]+$/gu, '');
}

/** A text made from a template. A line that asks only for what is not known is left out, with the gap that it leaves. */
export function fillText(template: string, values: MailValues): string {
  return template
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .flatMap((line) => {
      const { text, asked, empty } = filled(line, values);
      return asked > 0 && asked === empty ? [] : [text.replace(/ {2,}/g, ' ').trimEnd()];
    })
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
