import type { DocumentTemplate } from '@klubbat/shared/contracts/document-template';
import type { BoardInFile, OrganisationInFile } from '@klubbat/shared/contracts/meeting-file';
import type { BoardSettings } from '@klubbat/shared/contracts/board-settings';

/** A board as its meeting files speak of it, and the settings that a file has no place for. */
export interface DemoBoard {
  organisation: OrganisationInFile;
  board: BoardInFile;
  settings: Partial<BoardSettings>;
}

const region: OrganisationInFile = {
  name: 'Region Norrskog',
  kind: 'region',
  registryEmail: 'registrator@norrskog.example',
};

const municipality: OrganisationInFile = {
  name: 'Björkådals kommun',
  kind: 'municipality',
  registryEmail: 'kommun@bjorkadal.example',
};

const cooperation: OrganisationInFile = {
  name: 'Samverkan Skogslanden',
  kind: 'cooperation',
  registryEmail: 'kansli@skogslanden.example',
};

/** One colour each, so that one sees at once in whose house one is. */
export const organisationColours: Record<string, string> = {
  [region.name]: '#1f5c3a',
  [municipality.name]: '#7a2e1d',
  [cooperation.name]: '#1d4f7a',
};

/** Who lets anyone read of them without signing in. The municipality has not yet. */
export const withOpenPages: readonly string[] = [region.name, cooperation.name];

/** Who has chosen how their papers look. The others have not: theirs look as the house's own do. */
export const organisationTemplates: Record<string, Partial<DocumentTemplate>> = {
  [municipality.name]: {
    typeface: 'source-serif',
    accent: '#7a2e1d',
    accentOn: 'headings',
    logoOn: 'both',
    logoAlt: municipality.name,
    organisationAt: 'none',
    footText: 'Björkådals kommun · Ågatan 3, 999 00 Björkådal · kommun@bjorkadal.example',
    certificationLabel: 'Rätt utdraget intygar',
    appealText:
      'Den som är medlem i kommunen kan få beslutet prövat enligt 13 kap. kommunallagen. Skriv till förvaltningsrätten inom tre veckor från den dag då det tillkännagavs på kommunens anslagstavla att protokollet var justerat. Tala om vilket beslut du överklagar, varför du tycker att det är olagligt, och vad du vill ska ändras.',
  },
};

export const assembly: DemoBoard = {
  organisation: region,
  board: {
    name: 'Regionfullmäktige',
    kind: 'assembly',
    numbering: 'year',
    numberWithYear: true,
    seats: 41,
    caseNumberLabel: 'Ärendenummer',
  },
  settings: {
    mandateFrom: '2026-10-15',
    mandateUntil: '2030-10-14',
    substitutes: 20,
    adjusterCount: 2,
    noticeBoards: ['Region Norrskogs anslagstavla'],
    noticeDays: 7,
    pagePerItem: false,
  },
};

export const executiveBoard: DemoBoard = {
  organisation: region,
  board: {
    name: 'Regionstyrelsen',
    kind: 'executive',
    numbering: 'year',
    numberWithYear: true,
    seats: 9,
    caseNumberLabel: 'Ärendenummer',
    caseNumberBeforeTitle: true,
  },
  settings: {
    mandateFrom: '2023-01-01',
    mandateUntil: '2026-12-31',
    substitutes: 9,
    adjusterCount: 2,
    noticeBoards: ['Region Norrskogs anslagstavla'],
    materialDays: 10,
    materialInWeekdays: true,
    materialClock: '12:00',
    noticeDays: 7,
    distance: true,
    recipientsHeading: 'Beslutet skickas till',
    recipients: [
      { name: 'Ekonomiavdelningen', email: 'ekonomi@norrskog.example' },
      { name: 'HR-avdelningen', email: 'hr@norrskog.example' },
      { name: 'Kollektivtrafiknämnden', email: 'kollektivtrafik@norrskog.example' },
      { name: 'Hälso- och sjukvårdsnämnden', email: 'halsosjukvard@norrskog.example' },
      { name: 'Samtliga nämnder' },
    ],
    standingItems: [
      {
        title: 'Upprop och val av justerare',
        kind: 'formality',
        summary: '',
        decision: 'Till att justera protokollet tillsammans med {ordförande} väljs {justerare}.',
        last: false,
      },
      {
        title: 'Fastställande av föredragningslista',
        kind: 'formality',
        summary: '',
        decision: 'Föredragningslistan fastställs.',
        last: false,
      },
      { title: 'Anmälan av jäv', kind: 'formality', summary: '', decision: '', last: false },
      {
        title: 'Anmälan av delegationsbeslut',
        kind: 'notification',
        summary:
          '| Diarienummer | Datum | Punkt i delegationsordningen | Beslut |\n| --- | --- | --- | --- |\n|  |  |  |  |',
        decision: 'Anmälan av delegationsbeslut läggs till handlingarna.',
        last: true,
      },
    ],
    phrases: [
      { name: 'Information', text: 'Informationen antecknas.' },
      {
        name: 'Proposition, ett förslag',
        text: 'Ordföranden ställer proposition på förslaget och finner att regionstyrelsen bifaller det.',
      },
    ],
  },
};

export const transportCommittee: DemoBoard = {
  organisation: region,
  board: {
    name: 'Kollektivtrafiknämnden',
    kind: 'committee',
    numbering: 'year',
    numberWithYear: true,
    seats: 7,
  },
  settings: {
    mandateFrom: '2023-01-01',
    mandateUntil: '2026-12-31',
    substitutes: 7,
    adjusterCount: 2,
    noticeBoards: ['Region Norrskogs anslagstavla'],
    materialDays: 10,
    materialInWeekdays: true,
    noticeDays: 5,
  },
};

export const municipalForum: DemoBoard = {
  organisation: region,
  board: {
    name: 'Kommunalt samverkansforum',
    kind: 'forum',
    numbering: 'meeting',
    representsLabel: 'Kommun/Region Norrskog',
  },
  settings: {
    adjusterCount: 2,
    adjustmentNote:
      'Protokollet justeras digitalt. Justeringen tillkännages på Region Norrskogs anslagstavla och protokollet skickas till länets kommuner.',
    pagePerItem: false,
    announced: true,
    appealable: false,
    noticeBoards: ['Region Norrskogs anslagstavla'],
  },
};

export const leisureCommittee: DemoBoard = {
  organisation: municipality,
  board: {
    name: 'Kultur- och fritidsnämnden',
    kind: 'committee',
    numbering: 'year',
    seats: 5,
    paragraphPrefix: 'KFN',
    caseNumberLabel: 'Dnr',
  },
  settings: { substitutes: 3, adjusterCount: 1, noticeBoards: ['Björkådals kommuns anslagstavla'] },
};

/** Prepares what the executive decides: it adjusts, but neither announces nor can be appealed. */
export const workingCommittee: DemoBoard = {
  organisation: region,
  board: {
    name: 'Arbetsutskottet',
    kind: 'subcommittee',
    numbering: 'year',
    numberWithYear: true,
    seats: 5,
    caseNumberLabel: 'Ärendenummer',
  },
  settings: {
    mandateFrom: '2023-01-01',
    mandateUntil: '2026-12-31',
    substitutes: 5,
    adjusterCount: 1,
    announced: false,
    appealable: false,
    pagePerItem: false,
  },
};

export const healthCommittee: DemoBoard = {
  organisation: region,
  board: {
    name: 'Hälso- och sjukvårdsnämnden',
    kind: 'committee',
    numbering: 'year',
    numberWithYear: true,
    seats: 7,
  },
  settings: {
    mandateFrom: '2023-01-01',
    mandateUntil: '2026-12-31',
    substitutes: 7,
    adjusterCount: 2,
    noticeBoards: ['Region Norrskogs anslagstavla'],
    noticeDays: 5,
    phrases: [
      { name: 'Information', text: 'Informationen antecknas.' },
      {
        name: 'Bevilja bidrag',
        text: 'Nämnden beviljar {mottagare} {belopp} kronor för {ändamål}.\n\nMedlen redovisas senast {åååå-mm-dd}.',
      },
    ],
  },
};

/** What stands above what a group comes to, where nothing is decided. */
export const CONCLUSION = 'Kommet överens om';

/** Talks and takes notes; others decide. */
export const strategyGroup: DemoBoard = {
  organisation: region,
  board: { name: 'Parlamentarisk grupp för utvecklingsstrategin', kind: 'group', numbering: 'meeting' },
  settings: {
    mandateFrom: '2023-01-01',
    mandateUntil: '2026-12-31',
    announced: false,
    appealable: false,
    pagePerItem: false,
    headings: { decision: CONCLUSION },
  },
};

export const municipalExecutive: DemoBoard = {
  organisation: municipality,
  board: {
    name: 'Kommunstyrelsen',
    kind: 'executive',
    numbering: 'year',
    seats: 13,
    paragraphPrefix: 'KS',
    caseNumberLabel: 'Dnr',
  },
  settings: {
    substitutes: 7,
    adjusterCount: 1,
    pagePerItem: false,
    distance: true,
    noticeBoards: ['Björkådals kommuns anslagstavla'],
    noticeDays: 5,
  },
};

/** Six regions that decide each at home: the board's own protocol binds nobody. */
export const cooperationBoard: DemoBoard = {
  organisation: cooperation,
  board: {
    name: 'Samverkan Skogslandens styrelse',
    kind: 'executive',
    numbering: 'meeting',
    statutory: false,
    representsLabel: 'Region',
  },
  settings: {
    mandateFrom: '2023-01-01',
    mandateUntil: '2026-12-31',
    adjusterCount: 1,
    announced: false,
    appealable: false,
    pagePerItem: false,
  },
};

export const demoBoards = [
  assembly,
  executiveBoard,
  workingCommittee,
  transportCommittee,
  healthCommittee,
  municipalForum,
  strategyGroup,
  municipalExecutive,
  leisureCommittee,
  cooperationBoard,
];
