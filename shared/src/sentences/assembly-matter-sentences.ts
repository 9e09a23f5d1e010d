import type { AskedOffice, MatterKind, MatterState } from '../vocabulary/assembly-matters.js';
import type { Outcome } from '../vocabulary/meeting-words.js';
import { longDate } from './dates.js';
import { joinNames } from './protocol-sentences.js';

export const matterKindWords: Record<MatterKind, string> = {
  motion: 'motion',
  'citizen-proposal': 'medborgarförslag',
  interpellation: 'interpellation',
  question: 'fråga',
};

/** Several of them, as a heading. */
export const matterKindPlurals: Record<MatterKind, string> = {
  motion: 'motioner',
  'citizen-proposal': 'medborgarförslag',
  interpellation: 'interpellationer',
  question: 'frågor',
};

export const askedOfficeWords: Record<AskedOffice, string> = {
  'committee-chair': 'ordförande i nämnd eller styrelse',
  'preparatory-chair': 'ordförande i fullmäktigeberedning',
  commissioner: 'kommunalråd eller regionråd',
  'company-member': 'ledamot i ett kommunalt företags styrelse',
  'joint-committee-chair': 'ordförande i gemensam nämnd',
};

/** How a § ended a matter, by kind. */
const ended: Record<MatterKind, Partial<Record<Outcome, string>>> = {
  motion: { noted: 'Avskriven', approved: 'Bifallen', amended: 'Bifallen med ändring', rejected: 'Avslagen' },
  'citizen-proposal': {
    noted: 'Avskrivet',
    approved: 'Bifallet',
    amended: 'Bifallet med ändring',
    rejected: 'Avslaget',
    answered: 'Besvarat',
  },
  interpellation: { rejected: 'Får inte ställas', noted: 'Lagd till handlingarna' },
  question: { noted: 'Lagd till handlingarna' },
};

/** What a state is called: of a proposal (förslag, neuter) and of the others. */
const stateWords: Record<Exclude<MatterState, 'settled'>, [common: string, neuter: string]> = {
  'handed-in': ['Inlämnad', 'Inlämnat'],
  raised: ['Väckt', 'Väckt'],
  'may-be-asked': ['Får ställas', 'Får ställas'],
  'put-off': ['Uppskjuten', 'Uppskjutet'],
  proposed: ['Förslag till beslut finns', 'Förslag till beslut finns'],
  withdrawn: ['Återtagen', 'Återtaget'],
};

/** How far a matter has come, in a few words: `Väckt`, `Bifallen`, `Får ställas`. */
export function matterStateWords(kind: MatterKind, state: MatterState, outcome: Outcome | null): string {
  if (state === 'settled') {
    return (outcome === null ? undefined : ended[kind][outcome]) ?? 'Besvarad';
  }
  if (state === 'raised' && kind === 'question') {
    return 'Ställd';
  }
  return stateWords[state][kind === 'citizen-proposal' ? 1 : 0];
}

/** Who has put it, and to whom: what stands first in its §. Names of people who are no representatives are left out. */
export function matterIntroduction(matter: {
  kind: MatterKind;
  handedInOn: string;
  movers: readonly string[];
  asked: string | null;
}): string {
  const { kind, handedInOn, movers, asked } = matter;
  const on = longDate(handedInOn);
  const to = asked === null ? '' : ` till ${asked}`;
  if (kind === 'citizen-proposal') {
    return `Medborgarförslaget lämnades in ${on}.`;
  }
  const who = movers.length === 0 ? '' : ` av ${joinNames([...movers])}`;
  const what = { motion: 'Motionen', interpellation: 'Interpellationen', question: 'Frågan' }[kind];
  return `${what} lämnades in ${on}${who}${to === '' ? '' : ` och är ställd${to}`}.`;
}

export interface ReportedMatter {
  kind: MatterKind;
  title: string;
  caseNumber: string | null;
  handedInOn: string;
  yearEnds: string;
  over: boolean;
  /** how far it has come, in words */
  standing: string;
}

const cell = (text: string) => text.replace(/[\\*|]/g, '\\$&');

/** The motions and medborgarförslag that are not decided, as a table for a § (KL 5:35); in words where there are none. */
export function undecidedTable(matters: readonly ReportedMatter[]): string {
  if (matters.length === 0) {
    return 'Det finns inga motioner eller medborgarförslag som väntar på beslut.';
  }
  const rows = matters.map(({ title, caseNumber, handedInOn, yearEnds, over, standing }) =>
    [
      cell(title),
      cell(caseNumber ?? ''),
      handedInOn,
      `${yearEnds}${over ? ' (passerat)' : ''}`,
      cell(standing),
    ].join(' | '),
  );
  return [
    '| Ärende | Diarienummer | Inlämnat | Ett år | Läge |',
    '| --- | --- | --- | --- | --- |',
    ...rows.map((row) => `| ${row} |`),
  ].join('\n');
}

export const matterSentences = {
  notAssembly: 'Bara fullmäktige har ett sådant register.',
  needsMover: 'Ange minst en person.',
  askedNobody: 'Ange till vem den är ställd.',
  otherOrganisation: 'Organet finns i en annan organisation.',
  withdrawnEarly: 'Dagen är före inlämningen.',
  inFuture: 'Dagen har inte kommit än.',
  isDone: 'Det är redan avgjort eller återtaget.',
  elsewhere: (date: string) => `Det står redan på dagordningen för sammanträdet ${longDate(date)}.`,
  hasStood: 'Det har stått på en dagordning och kan inte tas bort. Anteckna att det är återtaget i stället.',
} as const;
