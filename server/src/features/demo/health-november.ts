import type { MeetingFile, PersonInFile } from '@klubbat/shared/contracts/meeting-file';
import { healthCommittee } from './demo-boards.js';
import { addressed, delegated, formality, matter, numberedFrom } from './demo-items.js';
import { osvald, secretary } from './demo-people.js';

const board = 'Hälso- och sjukvårdsnämnden';
const elected = (name: string, party: string) => addressed(name, 'norrskog.example', { party });

export const healthMembers: PersonInFile[] = [
  elected('Pernilla Ågrund', 'S'),
  elected('Charlotta Gripsjö', 'M'),
  elected('Kjell Rismarker', 'V'),
  elected('Maja Nylövdal', 'C'),
  elected('Josef Enhammar', 'KD'),
  elected('Mehdi Rostamnia', 'S'),
  elected('Ingela Holmsveden', 'L'),
];

/** Being written, with obstacles of several kinds: jäv of the chair, an adjuster who left, a § without words, secrecy. */
export const healthNovember: MeetingFile = {
  format: 'meeting-file',
  version: 1,
  organisation: healthCommittee.organisation,
  board: healthCommittee.board,
  meeting: {
    date: '2026-11-19',
    start: '09:00',
    end: '14:10',
    place: 'Sal Älven, Norrskogs sjukhus',
    adjournments: [{ from: '11:50', to: '12:50' }],
    noticeBoard: 'Region Norrskogs anslagstavla',
    number: '9',
  },
  people: [...healthMembers, osvald, secretary.person],
  officers: {
    chair: 'pernilla-agrund',
    secretary: 'elin-ravndal',
    adjusters: ['charlotta-gripsjo', 'kjell-rismarker'],
  },
  attendance: [
    { person: 'pernilla-agrund', capacity: 'member', present: true, office: 'ordförande' },
    { person: 'charlotta-gripsjo', capacity: 'member', present: true, office: 'vice ordförande' },
    { person: 'kjell-rismarker', capacity: 'member', present: true, paragraphs: '88-92', to: '12:50' },
    { person: 'maja-nylovdal', capacity: 'member', present: true },
    { person: 'josef-enhammar', capacity: 'member', present: true },
    { person: 'mehdi-rostamnia', capacity: 'member', present: false },
    { person: 'ingela-holmsveden', capacity: 'member', present: true },
    { person: 'osvald-grenmark', capacity: 'official', present: true },
    { person: 'elin-ravndal', capacity: 'official', present: true },
  ],
  items: numberedFrom(88, [
    formality(
      'Upprop och val av justerare',
      'Charlotta Gripsjö (M) och Kjell Rismarker (V) utses att jämte ordföranden justera protokollet. Det justeras senast den 3 december.',
    ),
    formality(
      'Fastställande av föredragningslista',
      'Föredragningslistan fastställs med tillägg av ett ärende om besöksförbud på avdelning 4.',
    ),
    matter(board, {
      title: 'Plan för ekonomi i balans',
      caseNumber: 'HSN 2026/118',
      decide: [
        'Att anta planen.',
        'Att ge hälso- och sjukvårdsdirektören i uppdrag att varje månad redovisa kostnaden för inhyrd personal, per avdelning.',
      ],
      why: 'Regionfullmäktige har begärt en plan senast den 1 december. Prognosen är ett underskott om 37 miljoner kronor. Planen innehåller 14 åtgärder; de tre största är gemensam bemanning av akutvårdsavdelningarna, nytt avtal om läkemedel och färre hyrda lokaler.',
      to: ['Regionfullmäktige', 'Regionstyrelsen', 'Ekonomiavdelningen'],
      earlier: [{ board: 'Regionfullmäktige', date: '2026-10-21', paragraph: '101/26' }],
      statements: [
        {
          kind: 'special-statement',
          by: ['josef-enhammar', 'charlotta-gripsjo'],
          text: 'Planen vilar på att 23 sjuksköterskor anställs före mars. Vi hoppas att nämnden har rätt.',
        },
      ],
    }),
    matter(board, {
      title: 'Avtal med Fjällmottagningen AB om hälsocentral i Tjärnby',
      caseNumber: 'HSN 2026/97',
      decide: ['Att förlänga avtalet till den 31 december 2028.'],
      why: 'Bolaget har drivit hälsocentralen sedan 2022. Listade patienter är nöjda: 4,4 av 5 i senaste mätningen.',
      conflictsOfInterest: [
        { person: 'pernilla-agrund', leftRoom: true, note: 'Hennes make är delägare i bolaget.' },
      ],
      to: ['Fjällmottagningen AB'],
    }),
    {
      title: 'Anmälan enligt lex Maria',
      publicTitle: 'Anmälan av vårdskada',
      caseNumber: 'HSN 2026/131',
      moreCaseNumbers: ['HSN 2026/132', '2026/00409'],
      confidential: 'OSL 25 kap. 1 §',
      closedDoors: true,
      outcome: 'noted',
      appeal: 'none',
      sections: [
        { kind: 'decision', body: 'Nämnden lägger anmälan till handlingarna.' },
        {
          kind: 'summary',
          body: 'Chefläkaren redogör för händelsen och för vad som har ändrats i rutinen sedan dess. En fördröjd provtagning ledde till att en patient fick rätt behandling fyra dygn för sent.',
        },
      ],
    },
    {
      title: 'Besöksförbud på avdelning 4 vid utbrott av vinterkräksjuka',
      caseNumber: 'HSN 2026/140',
      urgent: true,
      sections: [
        {
          kind: 'background',
          body: 'Elva patienter och sju medarbetare är smittade. Osvald Grenmark föreslår att besök får ske endast efter överenskommelse till och med den 27 november.',
        },
      ],
    },
    delegated('Hälso- och sjukvårdsnämnden', [
      ['HSN 2026/121', '2026-10-22', '3.1', 'Förordnande av smittskyddsläkare'],
      ['HSN 2026/125', '2026-11-02', '5.4', 'Svar till patientnämnden om tillgänglighet per telefon'],
    ]),
  ]),
  attachments: [
    { number: 1, title: 'Plan för ekonomi i balans', source: 'paper' },
    { number: 2, title: 'Närvarolista', source: 'attendance' },
  ],
};
