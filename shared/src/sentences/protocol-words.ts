import type {
  ElectionMethod,
  MotionKind,
  MotionResult,
  StatementKind,
  VoteSide,
} from '../vocabulary/meeting-words.js';

/** Words that only a printed protocol or extract needs. */

export const protocolWords = {
  meetingDate: 'Sammanträdesdatum',
  notesDate: 'Mötesdatum',
  draft: 'Utkast, ej justerat',
  notesDraft: 'Utkast',
  notesFinished: 'Anteckningarna färdigställdes',
  notAdjusted: 'Ej justerat',
  adjusted: 'Paragrafen är justerad',
  adjustedAtOnce: 'Paragrafen är omedelbart justerad',
  atOnce: 'Omedelbart justerat',
  certification: 'Protokollsutdrag, bestyrkande',
  appendices: 'Bilagor',
  contents: 'Innehåll',
  attendanceList: 'Närvarolista',
  attendanceLetters: 'N närvarande, F frånvarande, Tj tjänstgörande ersättare',
  notice: 'Tillkännagivande av justeringen',
  board: 'Organ',
  adjustedOn: 'Justeringsdatum',
  noticeUp: 'Anslaget sätts upp',
  noticeDown: 'Anslaget tas ned',
  lastAppealDay: 'Sista dag att överklaga',
  keptAt: 'Protokollet förvaras',
  signature: 'Underskrift',
  present: 'Närvarande',
  adjustment: 'Justering',
  secretary: 'Sekreterare',
  chair: 'Ordförande',
  adjuster: 'Justerare',
  dissent: 'Avvikande mening vid justeringen',
  place: 'Plats',
  time: 'Tid',
  adjournments: 'Ajourneringar',
  protocolNumber: 'Protokoll nr',
  meeting: 'Sammanträde',
  extraMeeting: 'Extra sammanträde',
  paragraphs: 'Paragrafer',
  recipients: 'Beslutet skickas till',
  urgent: 'Extra ärende',
  closedDoors: 'Stängda dörrar',
  immediatelyAdjusted: 'Paragrafen förklaras omedelbart justerad',
  remotely: 'via länk',
  earlierHandling: 'Tidigare behandling',
  notParticipating: 'Deltar inte i beslutet',
  tabled: 'Bordläggning',
  referredBack: 'Återremiss',
  elections: 'Val',
  onlyNamed: 'endast omnämnd',
} as const;

export const attendanceGroups = {
  deciding: 'Beslutande ledamöter',
  members: 'Ledamöter',
  servingSubstitutes: 'Tjänstgörande ersättare',
  notServing: 'Ledamöter som inte tjänstgör',
  otherSubstitutes: 'Ej tjänstgörande ersättare',
  officials: 'Tjänstepersoner',
  guests: 'Inbjudna',
  staff: 'Personalföreträdare',
  observers: 'Förtroendevalda med närvarorätt',
  absent: 'Frånvarande ledamöter',
  /** of a list by role, where those who serve are not parted from the others */
  substitutes: 'Ersättare',
  /** of a list by party or district: who has none */
  others: 'Övriga',
} as const;

export const tableHeadings = {
  name: 'Namn',
  party: 'Parti',
  office: 'Uppdrag',
  presence: 'Närvaro (X)',
  letters: 'Närvaro (N/F/Tj)',
  paragraphs: 'Paragrafer',
  serving: 'Tjänstgör',
  notServing: 'Ej tjg',
  vote: 'Röst',
  servesFor: 'Ersätter',
  sum: 'Summa',
  carried: 'Transport',
  votes: 'Röster',
} as const;

export const motionKindWords: Record<MotionKind, string> = {
  approve: 'bifallsyrkande',
  reject: 'avslagsyrkande',
  amend: 'ändringsyrkande',
  add: 'tilläggsyrkande',
  'refer-back': 'yrkande om återremiss',
  table: 'yrkande om bordläggning',
  adjourn: 'yrkande om ajournering',
};

export const motionResultWords: Record<MotionResult, string> = {
  carried: 'Yrkandet bifalls.',
  lost: 'Yrkandet avslås.',
  lapsed: 'Yrkandet förfaller.',
};

export const statementKindWords: Record<StatementKind, { heading: string; verb: string }> = {
  'special-statement': { heading: 'Särskilt yttrande', verb: 'lämnar ett särskilt yttrande' },
  note: { heading: 'Protokollsanteckning', verb: 'lämnar en protokollsanteckning' },
};

export const electionMethodWords: Record<ElectionMethod, string | undefined> = {
  acclamation: undefined,
  closed: 'Valet sker med slutna sedlar.',
  proportional: 'Valet är proportionellt.',
};

export const sideWords: Record<VoteSide, string> = { yes: 'ja', no: 'nej' };
