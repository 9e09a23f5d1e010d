import type { ItemInFile, PersonInFile, SectionInFile } from '@klubbat/shared/contracts/meeting-file';

/*
 * Short ways of writing what most protocols say, so that the meetings of the demo show what they have of their own.
 */

const LETTERS: Record<string, string> = { å: 'a', ä: 'a', ö: 'o', é: 'e', ' ': '-' };

function plain(name: string): string {
  return name.toLowerCase().replace(/[åäöé ]/g, (letter) => LETTERS[letter] ?? letter);
}

/** Somebody by name: the key of a meeting file is made of it. */
export function person(name: string, more: Omit<PersonInFile, 'id' | 'name'> = {}): PersonInFile {
  return { id: plain(name), name, ...more };
}

/** Somebody with an address in his organisation, by which a meeting knows the person of the register. */
export function addressed<More extends Omit<PersonInFile, 'id' | 'name' | 'email'>>(
  name: string,
  domain: string,
  more: More,
): PersonInFile & More & { email: string } {
  const id = plain(name);
  const [first = '', ...rest] = id.split('-');
  const local = [first, rest.at(-1) ?? ''].join('.');
  return { id, name, ...more, email: `${local}@${domain}` };
}

/** Official mailboxes; a class of recipients ("Samtliga nämnder") has none. */
const mailboxes: Record<string, string> = {
  'Hälso- och sjukvårdsnämnden': 'halsosjukvard@norrskog.example',
  Kollektivtrafiknämnden: 'kollektivtrafik@norrskog.example',
  Ekonomiavdelningen: 'ekonomi@norrskog.example',
  'HR-avdelningen': 'hr@norrskog.example',
  Fastighetsavdelningen: 'fastighet@norrskog.example',
  Kommunikationsavdelningen: 'kommunikation@norrskog.example',
  'Björkådals kommun': 'kommun@bjorkadal.example',
  'Storlidens kommun': 'registrator@storliden.example',
  'Ådrans kommun': 'kommun@adran.example',
  'Norrskogs kommun': 'kommun@norrskogskommun.example',
  'Vargsjö kommun': 'kommun@vargsjo.example',
  Länsstyrelsen: 'norrskog@lansstyrelsen.example',
  'Region Norrskog': 'registrator@norrskog.example',
  'Samverkan Skogslanden': 'kansli@skogslanden.example',
};

export function recipientsNamed(names: readonly string[]) {
  return names.map((name) => {
    const email = mailboxes[name];
    return email === undefined ? { name } : { name, email };
  });
}

/** A matter as its author writes it. */
export interface Matter extends Omit<ItemInFile, 'title' | 'sections' | 'recipients'> {
  title: string;
  /** decision points; a lone one is numbered too, as the boards of the demo do */
  decide: string[];
  why?: string;
  /** further sections, after the summary */
  more?: SectionInFile[];
  to?: string[];
  /** the body that decides, where this one only proposes */
  up?: string;
}

const ORDER_AFTER_DECISION = ['motions', 'procedure', 'votes', 'reservations', 'statements', 'conflicts'];

/** A § with a decision: the board's words first, then how it came to it, then the matter. */
export function matter(board: string, given: Matter): ItemInFile {
  const { title, decide, why, more = [], to, up, ...rest } = given;
  const decided = decide.map((point, index) => `${index + 1}. ${point}`).join('\n');
  const course = more.filter(({ kind }) => ORDER_AFTER_DECISION.includes(kind));
  return {
    title,
    outcome: up === undefined ? 'approved' : 'forwarded',
    appeal: up === undefined ? 'legality' : 'none',
    ...rest,
    sections: [
      {
        kind: 'decision',
        heading: up === undefined ? `${board} beslutar` : `${board} föreslår ${up} besluta`,
        ...(up === undefined ? {} : { level: 'proposal' as const }),
        body: decided,
      },
      ...course,
      ...(why === undefined ? [] : [{ kind: 'summary' as const, body: why }]),
      ...more.filter((section) => !course.includes(section)),
    ],
    ...(to === undefined ? {} : { recipients: recipientsNamed(to) }),
  };
}

/** A § of form: the roll, the agenda, the end. */
export function formality(title: string, body: string): ItemInFile {
  return { title, kind: 'formality', sections: [{ kind: 'decision', body }] };
}

export function information(title: string, body: string, noted = 'Informationen antecknas.'): ItemInFile {
  return {
    title,
    kind: 'information',
    outcome: 'noted',
    sections: [
      { kind: 'decision', body: noted },
      { kind: 'summary', body },
    ],
  };
}

/** Decisions by delegation, each a row: case number, day, point of the order of delegation, what was decided. */
export function delegated(board: string, rows: [string, string, string, string][]): ItemInFile {
  const table = rows.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
  return {
    title: 'Anmälan av delegationsbeslut',
    kind: 'notification',
    outcome: 'noted',
    sections: [
      { kind: 'decision', body: `${board} lägger anmälan till handlingarna.` },
      {
        kind: 'free',
        heading: 'Anmälda beslut',
        body: `| Ärende | Datum | Punkt | Beslut |\n|---|---|---|---|\n${table}`,
      },
    ],
  };
}

/** Items with their § numbers, counted on from the first. */
export function numberedFrom(first: number, items: ItemInFile[]): ItemInFile[] {
  return items.map((item, index) => ({ paragraph: first + index, ...item }));
}
