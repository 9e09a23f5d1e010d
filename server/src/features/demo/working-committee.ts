import type { AttendanceInFile, MeetingFile } from '@klubbat/shared/contracts/meeting-file';
import { workingCommittee } from './demo-boards.js';
import { formality, information, matter, numberedFrom } from './demo-items.js';
import {
  chair,
  ebba,
  firstAdjuster,
  henning,
  miriam,
  secondAdjuster,
  secretary,
  sixten,
  vera,
} from './demo-people.js';

const board = 'Arbetsutskottet';
const executive = 'regionstyrelsen';

const people = [
  chair.person,
  firstAdjuster.person,
  secondAdjuster.person,
  henning,
  miriam,
  sixten,
  vera,
  ebba,
  secretary.person,
];

const roll = (more: Record<string, Partial<AttendanceInFile>> = {}): AttendanceInFile[] =>
  people.map(({ id, title }) => ({
    person: id,
    capacity: title === undefined ? 'member' : 'official',
    present: true,
    ...(id === 'marit-skogsberg' ? { office: 'ordförande' } : {}),
    ...more[id],
  }));

const officers = { chair: 'marit-skogsberg', secretary: 'elin-ravndal', adjusters: ['henning-akerdal'] };
const opening = (adjusted: string) =>
  formality(
    'Val av justerare',
    `Henning Åkerdal (S) utses att jämte ordföranden justera protokollet. Det justeras senast den ${adjusted}.`,
  );

/** Prepared the budget: adjusted, and handed over to the archive without any notice. */
export const workingOctober: MeetingFile = {
  format: 'meeting-file',
  version: 1,
  organisation: workingCommittee.organisation,
  board: workingCommittee.board,
  meeting: {
    date: '2026-10-28',
    start: '08:30',
    end: '11:10',
    place: 'Lilla sessionssalen, Regionens hus',
    number: '17',
  },
  people,
  officers,
  attendance: roll({ 'vera-ljungdal': { paragraphs: '151' }, 'ebba-lindasen': { paragraphs: '153-154' } }),
  items: numberedFrom(149, [
    opening('11 november'),
    information(
      'Läget i förhandlingarna om lokaler i Storliden',
      'Sixten Almråd redogör för budet på fastigheten Smeden 4 och för värdet i tre alternativ. Arbetsutskottet ställer sig bakom att förhandlingen går vidare.',
    ),
    matter(board, {
      title: 'Budget 2027 med plan för 2028 och 2029',
      caseNumber: '2026/00188',
      up: executive,
      decide: [
        'Att föreslå regionfullmäktige att fastställa budget för 2027 och plan för 2028 och 2029.',
        'Att föreslå regionfullmäktige att skattesatsen för 2027 är oförändrad.',
      ],
      why: 'Nämnderna har lämnat sina yttranden. Ramarna utgår från att skatteunderlaget växer med 3,6 procent och att inhyrd personal kostar högst 140 miljoner kronor under 2027.',
      notParticipating: [{ by: ['ivar-tallmo', 'miriam-sandhed'] }],
      to: ['Regionstyrelsen'],
    }),
    matter(board, {
      title: 'Verksamhetsbidrag till Stiftelsen Flottarmuseet',
      caseNumber: '2026/00377',
      up: executive,
      decide: ['Att bevilja stiftelsen 875 000 kronor för 2027.'],
      why: 'Stiftelsen har ansökt om en miljon kronor. Förvaltningen föreslår samma ökning som för länets övriga museer.',
      to: ['Regionstyrelsen'],
    }),
    matter(board, {
      title: 'Yttrande över länsstyrelsens förslag till naturreservat vid Kvarnån',
      caseNumber: '2026/00401',
      up: executive,
      decide: ['Att tillstyrka att reservatet bildas.'],
      why: 'Ebba Lindåsen redogör för besöket i området den 14 oktober. Skötselplanen nämner inte vem som ansvarar för vandringsleden.',
      to: ['Regionstyrelsen'],
    }),
    matter(board, {
      title: 'Medfinansiering av skidspår med konstsnö i Vargsjö',
      caseNumber: '2026/00416',
      outcome: 'tabled',
      appeal: 'none',
      decide: ['Att bordlägga ärendet till sammanträdet den 18 november.'],
      why: 'Vargsjö kommun söker 400 000 kronor. Uppgift saknas om hur mycket vatten anläggningen får ta ur Vargsjön.',
      deferral: { nextDate: '2026-11-18', reason: 'Länsstyrelsens vattendom ska ha kommit.' },
    }),
  ]),
};

/** Sent this week: the secretary has signed, and it waits for the chair and the adjuster. */
export const workingNovember: MeetingFile = {
  format: 'meeting-file',
  version: 1,
  organisation: workingCommittee.organisation,
  board: workingCommittee.board,
  meeting: {
    date: '2026-11-18',
    start: '08:30',
    end: '10:05',
    place: 'Lilla sessionssalen, Regionens hus',
    number: '18',
  },
  people,
  officers,
  attendance: roll({ 'miriam-sandhed': { remote: true }, 'ivar-tallmo': { present: false } }),
  items: numberedFrom(155, [
    opening('2 december'),
    matter(board, {
      title: 'Medfinansiering av skidspår med konstsnö i Vargsjö',
      caseNumber: '2026/00416',
      up: executive,
      decide: [
        'Att bidra med 250 000 kronor under förutsättning att kommunen skjuter till lika mycket.',
        'Att bidraget betalas ut när anläggningen har besiktigats.',
      ],
      why: 'Vattendomen medger uttag från november till januari. Klubben räknar med 9 000 besök per säsong.',
      earlier: [{ board: 'Arbetsutskottet', date: '2026-10-28', paragraph: '154/26' }],
      to: ['Regionstyrelsen'],
    }),
    matter(board, {
      title: 'Plan för sommarens semesterbemanning 2027',
      caseNumber: '2026/00431',
      up: executive,
      decide: ['Att ge regiondirektören i uppdrag att redovisa en plan senast den 31 mars 2027.'],
      why: 'Förra sommaren fattades 61 heltider. Den som flyttar sin semester fick ersättning enligt ett avtal som löper ut i december.',
      to: ['Regionstyrelsen', 'HR-avdelningen'],
    }),
    information(
      'Inför regionfullmäktige den 25 november',
      'Sixten Almråd går igenom föredragningslistan. Två motioner från oktober har inte hunnit beredas.',
    ),
  ]),
};

/** Held yesterday: the decisions are written, and the numbers are not given yet. */
export const workingLatest: MeetingFile = {
  format: 'meeting-file',
  version: 1,
  organisation: workingCommittee.organisation,
  board: workingCommittee.board,
  meeting: {
    date: '2026-11-24',
    start: '15:30',
    end: '16:00',
    place: 'Digitalt',
    extra: true,
    number: '19',
  },
  people,
  officers,
  attendance: roll({
    'marit-skogsberg': { remote: true, office: 'ordförande' },
    'ivar-tallmo': { remote: true },
    'saga-lidmyr': { remote: true },
    'henning-akerdal': { remote: true },
    'miriam-sandhed': { present: false },
    'ebba-lindasen': { present: false },
  }),
  items: [
    opening('8 december'),
    matter(board, {
      title: 'Tillfälligt lån till samordningsförbundet',
      caseNumber: '2026/00447',
      up: 'regionfullmäktige',
      decide: ['Att låna ut 1 500 000 kronor räntefritt till den 28 februari 2027.'],
      why: 'Statens bidrag till förbundet har försenats. Beloppet ryms i regionens likviditet.',
      to: ['Regionfullmäktige', 'Ekonomiavdelningen'],
    }),
  ],
};
