import type { z } from 'zod';
import type { ProblemError } from '../contracts/problem.js';
import { brandSentences } from './brand-sentences.js';

type Issue = z.core.$ZodIssue;

const typeWords: Record<string, string> = {
  string: 'text',
  number: 'ett tal',
  int: 'ett heltal',
  boolean: 'true eller false (ja eller nej)',
  array: 'en lista',
  object: 'en grupp av uppgifter',
  date: 'ett datum',
};

const customSentences: Record<string, string> = {
  'control-character': 'Här får inte finnas radbrytningar eller styrtecken.',
  'broken-character': 'Texten innehåller ett trasigt tecken (ett halvt teckenpar).',
  empty: 'Får inte vara tomt.',
  'unlikely-year': 'Året är orimligt.',
  'no-colour': brandSentences['no-colour'],
  'one-way-to-call': 'Ange antingen vilka som är här eller i vilken roll.',
  'one-seat': 'Ange antingen vem ersättaren tjänstgör för eller en vakant plats.',
  twice: 'Samma sak står två gånger.',
  'too-many-of-year': 'Skriv högst 40 dagar för samma år.',
};

const formatSentences: Record<string, string> = {
  date: 'Datumet finns inte, eller är inte skrivet som ÅÅÅÅ-MM-DD.',
  email: 'Det är inte en e-postadress.',
  uuid: 'Det är inte ett giltigt id.',
  guid: 'Det är inte ett giltigt id.',
  url: 'Det är inte en webbadress.',
};

function regexSentence(pattern: string): string {
  if (pattern.includes('[0-5][0-9]')) {
    return 'Klockslaget ska skrivas TT:MM, till exempel 09:30.';
  }
  if (pattern.includes('a-z0-9-')) {
    return 'Ett id får bara innehålla a–z, 0–9 och bindestreck.';
  }
  return 'Paragrafer skrivs till exempel 1-4,6,8.2.';
}

function sizeSentence(issue: Extract<Issue, { code: 'too_small' | 'too_big' }>): string {
  const limit = String(issue.code === 'too_small' ? issue.minimum : issue.maximum);
  const least = issue.code === 'too_small';
  if (issue.origin === 'string') {
    return least ? `Ska ha minst ${limit} tecken.` : `Får ha högst ${limit} tecken.`;
  }
  if (issue.origin === 'array' || issue.origin === 'set') {
    return least ? `Ska innehålla minst ${limit}.` : `Får innehålla högst ${limit}.`;
  }
  return least ? `Ska vara minst ${limit}.` : `Får vara högst ${limit}.`;
}

function sentence(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      if (!('input' in issue)) {
        return 'Uppgiften saknas eller har fel form.';
      }
      return issue.input === undefined
        ? 'Uppgiften saknas.'
        : `Ska vara ${typeWords[issue.expected] ?? issue.expected}.`;
    case 'invalid_format':
      return issue.format === 'regex'
        ? regexSentence(issue.pattern ?? '')
        : (formatSentences[issue.format] ?? 'Är skrivet på fel sätt.');
    case 'invalid_value':
      return issue.values.length === 1
        ? `Ska vara ${String(issue.values[0])}.`
        : `Ska vara något av: ${issue.values.join(', ')}.`;
    case 'too_small':
    case 'too_big':
      return sizeSentence(issue);
    case 'custom':
      return customSentences[String(issue.params?.['code'])] ?? 'Är inte giltigt.';
    default:
      return 'Har inte rätt form.';
  }
}

/** A path into what was sent, as a secretary can count it out: `$.items[2].paragraph`. */
export function jsonPath(parts: readonly PropertyKey[]): string {
  return parts.reduce<string>((path, part) => {
    if (typeof part === 'number') {
      return `${path}[${part}]`;
    }
    const name = String(part);
    return /^[A-Za-z_][A-Za-z0-9_]*$/.test(name) ? `${path}.${name}` : `${path}[${JSON.stringify(name)}]`;
  }, '$');
}

/** Every fault of form that zod found, each with its path and a Swedish sentence. */
export function issueErrors(error: z.core.$ZodError): ProblemError[] {
  return error.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => ({
          path: jsonPath([...issue.path, key]),
          message: `Uppgiften ${key.length > 40 ? `${key.slice(0, 40)}…` : key} är okänd.`,
        }))
      : [{ path: jsonPath(issue.path), message: sentence(issue) }],
  );
}
