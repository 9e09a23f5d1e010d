import type { BoardSettings } from '@klubbat/shared/contracts/board-settings';

export type BoardField = keyof BoardSettings;

/** The settings of a board in the parts in which they are shown and saved, each with an address of its own. */
export const boardParts = {
  identity: {
    path: '',
    label: 'Organet',
    fields: [
      'name',
      'kind',
      'statutory',
      'seats',
      'substitutes',
      'substituteOrder',
      'mandateFrom',
      'mandateUntil',
      'representsLabel',
      'publicMeetings',
      'distance',
      'noticeDays',
    ],
  },
  numbering: {
    path: 'numrering',
    label: 'Numrering',
    fields: ['numbering', 'numberWithYear', 'paragraphPrefix', 'caseNumberLabel', 'caseNumberBeforeTitle'],
  },
  headings: {
    path: 'rubriker',
    label: 'Rubriker',
    fields: ['itemSections', 'headings', 'recipientsHeading'],
  },
  layout: {
    path: 'utskrift',
    label: 'Utskrift',
    fields: [
      'pagePerItem',
      'contentsList',
      'decisionPlace',
      'pointStyle',
      'headingStyle',
      'voteStyle',
      'attendancePlace',
      'attendanceStyle',
      'attendanceGrouping',
      'attendanceColumns',
      'noticeBlock',
      'keptAt',
    ],
  },
  standing: { path: 'staende-punkter', label: 'Stående punkter', fields: ['standingItems'] },
  phrases: { path: 'fraser', label: 'Fraser', fields: ['phrases'] },
  recipients: { path: 'mottagare', label: 'Mottagare', fields: ['recipients'] },
  adjustment: {
    path: 'justering',
    label: 'Justering',
    fields: [
      'adjusterCount',
      'reserveAdjusterCount',
      'adjustmentNote',
      'announced',
      'appealable',
      'noticeBoards',
    ],
  },
} as const satisfies Record<string, { path: string; label: string; fields: readonly BoardField[] }>;

export type BoardPartName = keyof typeof boardParts;

/** What each setting is called on the page. */
export const boardLabels: Readonly<Record<BoardField, string>> = {
  name: 'Namn',
  kind: 'Slag',
  statutory: 'Organet följer kommunallagens regler',
  seats: 'Antal ledamöter',
  substitutes: 'Antal ersättare',
  representsLabel: 'Rubrik för vad ledamöterna företräder (frivilligt)',
  substituteOrder: 'I vilken ordning ersättare träder in (frivilligt)',
  mandateFrom: 'Mandatperioden börjar (frivilligt)',
  mandateUntil: 'Mandatperioden slutar (frivilligt)',
  publicMeetings: 'Sammanträdena är öppna för allmänheten',
  distance: 'Man får delta på distans',
  noticeDays: 'Dagar mellan kallelse och sammanträde',
  numbering: 'Paragraferna numreras',
  numberWithYear: 'Skriv ut året i numret',
  paragraphPrefix: 'Före paragrafnumret (frivilligt)',
  caseNumberLabel: 'Ärendets nummer kallas',
  caseNumberBeforeTitle: 'Skriv ärendets nummer före rubriken',
  itemSections: 'Avsnitt i en ny punkt',
  headings: 'Egna rubriker',
  recipientsHeading: 'Rubrik för mottagarna',
  pagePerItem: 'Börja varje paragraf på en ny sida',
  voteStyle: 'Öppna omröstningar skrivs som',
  attendanceStyle: 'Närvaron anges med',
  decisionPlace: 'Beslutet står',
  pointStyle: 'Beslutspunkterna skrivs',
  headingStyle: 'Rubriker skrivs ut',
  attendancePlace: 'De närvarande står',
  attendanceGrouping: 'Närvarolistan delas upp',
  attendanceColumns: 'Kolumner i närvarolistan',
  contentsList: 'Innehållsförteckning efter första sidan',
  noticeBlock: 'Ruta för anslaget på första sidan',
  keptAt: 'Protokollet förvaras (frivilligt)',
  standingItems: 'Stående punkter',
  phrases: 'Fraser',
  recipients: 'Stående mottagare',
  adjusterCount: 'Antal justerare',
  reserveAdjusterCount: 'Antal ersättare för justerare',
  adjustmentNote: 'Mening under underskrifterna (frivilligt)',
  announced: 'Justeringen tillkännages på anslagstavlan',
  appealable: 'Besluten kan överklagas',
  noticeBoards: 'Anslagstavlor',
};

/** Where on the page a setting is, so that a fault leads to it. */
export const boardFieldId = (field: BoardField) => `organ-${field}`;
