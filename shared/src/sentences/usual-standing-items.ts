import type { StandingItem } from '../contracts/board-settings.js';
import type { BoardKind } from '../vocabulary/meeting-words.js';

const table = (...headings: string[]): string =>
  [headings, headings.map(() => '---'), headings.map(() => ' ')]
    .map((row) => `| ${row.join(' | ')} |`)
    .join('\n');

const formality = (title: string, decision = ''): StandingItem => ({
  title,
  kind: 'formality',
  summary: '',
  decision,
  last: false,
});

const opening = formality('Sammanträdets öppnande', 'Ordföranden {ordförande} öppnar sammanträdet.');
const adjusters = formality(
  'Val av justerare',
  'Till att justera protokollet tillsammans med ordföranden väljs {justerare}.\n\nTill ersättare väljs {ersättare}.',
);
const agenda = formality('Fastställande av dagordning', 'Dagordningen fastställs.');
const conflicts = formality('Anmälan av jäv');

const notifications: StandingItem = {
  title: 'Anmälningsärenden',
  kind: 'notification',
  summary: table('Diarienummer', 'Datum', 'Vad som anmäls'),
  decision: 'Anmälningsärendena läggs till handlingarna.',
  last: true,
};
const chairDecisions: StandingItem = {
  title: 'Anmälan av ordförandebeslut',
  kind: 'notification',
  summary: table('Diarienummer', 'Datum', 'Beslut'),
  decision: 'Anmälan av ordförandebeslut läggs till handlingarna.',
  last: true,
};
const delegated: StandingItem = {
  title: 'Anmälan av delegationsbeslut',
  kind: 'notification',
  summary: table('Diarienummer', 'Datum', 'Punkt i delegationsordningen', 'Beslut'),
  decision: 'Anmälan av delegationsbeslut läggs till handlingarna.',
  last: true,
};
const closing: StandingItem = {
  ...formality('Sammanträdets avslutning', 'Ordföranden förklarar sammanträdet avslutat.'),
  last: true,
};

const inAssembly: StandingItem[] = [
  opening,
  formality('Upprop', 'Upprop förrättas. Närvaron framgår av närvarolistan.'),
  formality('Fråga om sammanträdet är kungjort i rätt tid', '{kungörelse}'),
  adjusters,
  formality('Val av rösträknare'),
  agenda,
  conflicts,
  { ...formality('Allmänhetens frågestund'), kind: 'information' },
  notifications,
  closing,
];

const inCommittee: StandingItem[] = [
  opening,
  formality('Upprop', 'Upprop förrättas.'),
  adjusters,
  agenda,
  conflicts,
  notifications,
  chairDecisions,
  delegated,
  closing,
];

const withoutDecisions: StandingItem[] = [
  opening,
  formality('Godkännande av dagordning', 'Dagordningen godkänns.'),
  { ...formality('Övriga frågor'), last: true },
  closing,
];

/** What usually stands on every agenda of such a body: a start for its own list. Source: custom, KL 5:13, 5:69, 6:39–40. */
export function usualStandingItems(kind: BoardKind): StandingItem[] {
  switch (kind) {
    case 'assembly':
      return inAssembly;
    case 'forum':
    case 'group':
    case 'preparatory':
      return withoutDecisions;
    default:
      return inCommittee;
  }
}
