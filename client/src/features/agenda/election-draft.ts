import type { ItemInFile } from '@klubbat/shared/contracts/meeting-file';
import { electionMethodWords } from '@klubbat/shared/sentences/protocol-words';
import type { ElectionMethod } from '@klubbat/shared/vocabulary/meeting-words';

type Election = NonNullable<ItemInFile['elections']>[number];

export interface DraftElected {
  key: string;
  name: string;
  party: string;
  replaces: string;
  from: string;
  until: string;
}

/** An election while it is written: every text and number as typed. */
export interface DraftElection {
  key: string;
  office: string;
  method: ElectionMethod | '';
  elected: DraftElected[];
  counts: { key: string; name: string; votes: string }[];
  blank: string;
  lot: string;
}

export const emptyElected = (key: string): DraftElected => ({
  key,
  name: '',
  party: '',
  replaces: '',
  from: '',
  until: '',
});

export function electionsOf({ elections = [] }: Partial<Pick<ItemInFile, 'elections'>>): DraftElection[] {
  return elections.map(({ office, method, elected, counts = [], blank, lot = '' }, index) => ({
    key: `election-${index}`,
    office,
    method: method ?? '',
    elected: elected.map(({ name, party = '', replaces = '', from = '', until = '' }, at) => ({
      key: `elected-${at}`,
      name,
      party,
      replaces,
      from,
      until,
    })),
    counts: counts.map(({ name, votes }, at) => ({ key: `count-${at}`, name, votes: String(votes) })),
    blank: blank === undefined ? '' : String(blank),
    lot,
  }));
}

const given = <K extends string>(name: K, text: string) => (text.trim() === '' ? {} : { [name]: text });
/** What is no number becomes NaN, which the contract refuses with a sentence. */
const number = (typed: string) => (typed.trim() === '' ? Number.NaN : Number(typed));

function electionOf({ office, method, elected, counts, blank, lot }: DraftElection): Election[] {
  const filled = elected.filter((one) => `${one.name}${one.party}${one.replaces}`.trim() !== '');
  const counted = counts.filter(({ name, votes }) => `${name}${votes}`.trim() !== '');
  if (office.trim() === '' && filled.length === 0 && counted.length === 0) {
    return [];
  }
  return [
    {
      office,
      ...(method === '' ? {} : { method }),
      elected: filled.map(({ name, party, replaces, from, until }) => ({
        name,
        ...given('party', party),
        ...given('replaces', replaces),
        ...given('from', from),
        ...given('until', until),
      })),
      ...(counted.length === 0
        ? {}
        : { counts: counted.map(({ name, votes }) => ({ name, votes: number(votes) })) }),
      ...(blank.trim() === '' ? {} : { blank: number(blank) }),
      ...given('lot', lot),
    },
  ];
}

/** The elections as they are stored; one in which nothing has been written is none. */
export function storedElections(elections: readonly DraftElection[]): Election[] | null {
  const stored = elections.flatMap(electionOf);
  return stored.length === 0 ? null : stored;
}

/** In words, to be read beside what somebody else has written. */
export function electionsText(elections: readonly DraftElection[]): string {
  return elections
    .map(({ office, method, elected, counts, blank, lot }) =>
      [
        `${office}: ${elected.map(({ name, from, until }) => [name, [from, until].filter(Boolean).join('–')].filter(Boolean).join(' ')).join(', ')}`,
        method === '' ? '' : electionMethodWords[method],
        counts.map(({ name, votes }) => `${name} ${votes}`).join(', '),
        blank === '' ? '' : `Blanka: ${blank}`,
        lot === '' ? '' : `Lott: ${lot}`,
      ]
        .filter(Boolean)
        .join('\n'),
    )
    .join('\n');
}
