import type { DocumentKind, PaperKind } from '../vocabulary/document-kinds.js';
import { protocolWords } from './protocol-words.js';

interface DocumentWords {
  /** in the head of each page */
  title: string;
  /** as the first word of the file's title */
  file: string;
  dateLabel: string;
  /** in the head while the words may still change */
  draft: string;
  /** of the foot's cell where it is certified, if not as that of an extract */
  certification?: string;
  /** what its reference is called in the margin, if not that of what is signed */
  reference?: string;
}

const { meetingDate, notesDate, draft, notesDraft } = protocolWords;
const called = (file: string): DocumentWords => ({
  title: file.toLocaleUpperCase('sv'),
  file,
  dateLabel: meetingDate,
  draft,
});

/** What each kind of paper is called. */
export const documentWords: Readonly<Record<DocumentKind, DocumentWords>> = {
  protocol: called('Protokoll'),
  notes: {
    ...called('Minnesanteckningar'),
    dateLabel: notesDate,
    draft: notesDraft,
    reference: 'Referens',
    certification: 'Utdrag, bestyrkande',
  },
  immediate: called('Omedelbar justering'),
  extract: { ...called('Protokollsutdrag'), reference: 'Referens' },
  'decision-letter': {
    ...called('Underrättelse om beslut'),
    certification: 'Underrättelse, bestyrkande',
  },
  'cover-letter': { ...called('Följebrev'), reference: 'Referens' },
  correction: { ...called('Rättelse'), reference: 'Referens' },
  memorandum: { ...called('Tjänsteskrivelse'), dateLabel: 'Datum', draft: 'Utkast' },
  'notice-certificate': called('Anslagsbevis'),
  'legal-force-certificate': called('Lagakraftbevis'),
  announcement: called('Kungörelse'),
  summons: called('Kallelse'),
  agenda: called('Föredragningslista'),
  'agenda-pack': called('Sammanträdeshandlingar'),
  'chair-script': called('Ordförandens manus'),
  'attendance-list': called('Närvarolista'),
  'vote-list': called('Omröstningslista'),
  decisions: called('Beslut'),
  'delegation-list': called('Anmälda beslut'),
};

/** What each paper is for, where it is offered. */
export const paperPurposes: Readonly<Record<PaperKind, string>> = {
  announcement: 'Till anslagstavlan, minst en vecka före fullmäktige: tid, plats och ärenden.',
  summons: 'När och var, vilka som är kallade och vilka ärenden som ska tas upp.',
  agenda: 'Ärendena i ordning, vart och ett med sitt förslag till beslut.',
  'agenda-pack': 'Föredragningslistan med alla underlag och bilagor i en fil, med bokmärken.',
  'chair-script': 'Vad ordföranden säger punkt för punkt, med propositionsordning och rutor att bocka av.',
  'attendance-list': 'Alla som är uppropade, med partier och paragrafer.',
  'vote-list': 'Hur var och en har röstat i de öppna omröstningarna.',
  decisions: 'Bara besluten, paragraf för paragraf.',
  'delegation-list': 'Delegationsbeslut och annat som anmäls på sammanträdet.',
};

/** Words inside those papers. */
export const paperWords = {
  called: 'Kallade',
  substitutes: 'Ersättare för kännedom',
  others: 'Övriga',
  withdrawn: 'utgår',
  withdrawnBefore: 'Utgår',
  matters: 'Ärenden',
  papers: 'Handlingar',
  agenda: 'Föredragningslista',
  toAgenda: 'Till föredragningslistan',
  matter: 'Ärende',
  number: 'Nr',
  day: 'Dag',
  announcedBy: 'Kungörelsen utfärdas av',
  to: 'Till',
  from: 'Från',
  toMeeting: 'Sammanträde',
  files: 'Filer som hör till',
  signedBy: 'Underskrift',
  subject: 'Rubrik',
  sent: 'Skickat',
  noticeUp: 'Tillkännagivet',
  lastAppealDay: 'Sista dag att överklaga',
  announces: (board: string, day: string) => `${board} sammanträder ${day}. Följande ärenden ska behandlas.`,
  calledBy: 'Kallelsen utfärdas av',
  openToAll: 'Sammanträdet är offentligt.',
  led: 'Ordförande',
  wrote: 'Sekreterare',
  present: 'Närvarande',
  secret: 'Innehållet omfattas av sekretess.',
  say: 'Säg',
  proposal: 'Förslag till beslut',
  ifVote: 'Om omröstning begärs',
  conflicts: 'Anmält jäv',
  decides: (body: string) => `Kan ${body} besluta enligt förslaget? De som vill det svarar ja.`,
  finds: 'Jag finner att så sker.',
  wordIsFree: 'Vill någon ha ordet?',
  tick: '☐',
} as const;
