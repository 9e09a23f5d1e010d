import type {
  AttendanceColumn,
  AttendanceGrouping,
  AttendancePlace,
  AttendanceStyle,
  DecisionPlace,
  HeadingStyle,
  PointStyle,
  AppealKind,
  AttachmentSource,
  BallotVote,
  BoardKind,
  Capacity,
  ItemKind,
  Numbering,
  OrganisationKind,
  Outcome,
  PointCounting,
  RecordKind,
  SectionKind,
  SectionLevel,
  SignerCapacity,
  VoteMethod,
  VoteOrder,
  VoteStyle,
  VoteThreshold,
} from '../vocabulary/meeting-words.js';
import type { MandateRole } from '../vocabulary/roles.js';
import type { SigningOrder } from '../vocabulary/signing-words.js';
import type { AdjustmentEvent, AdjustmentState } from '../vocabulary/states.js';

/*
 * The Swedish word for each value of a closed list. What only print needs (motions, statements) is in
 * `protocol-words.ts`.
 */

export const organisationKindWords: Record<OrganisationKind, string> = {
  region: 'region',
  municipality: 'kommun',
  federation: 'kommunalförbund',
  cooperation: 'regional samverkan',
  other: 'annan organisation',
};

export const boardKindWords: Record<BoardKind, string> = {
  assembly: 'fullmäktige',
  executive: 'styrelse',
  committee: 'nämnd',
  subcommittee: 'utskott',
  forum: 'forum',
  group: 'grupp',
  preparatory: 'beredning',
  'joint-committee': 'gemensam nämnd',
  directorate: 'direktion',
};

export const numberingWords: Record<Numbering, string> = {
  year: 'löpande under året',
  meeting: 'från 1 vid varje sammanträde',
};

export const recordKindWords: Record<RecordKind, string> = {
  protocol: 'protokoll',
  notes: 'minnesanteckningar',
};

export const capacityWords: Record<Capacity, string> = {
  member: 'ledamot',
  substitute: 'ersättare',
  official: 'tjänsteperson',
  guest: 'inbjuden',
  'staff-representative': 'personalföreträdare',
  observer: 'förtroendevald med närvarorätt',
};

export const itemKindWords: Record<ItemKind, string> = {
  decision: 'beslut',
  information: 'information',
  notification: 'anmälan',
  election: 'val',
  formality: 'formalia',
  question: 'fråga eller interpellation',
};

export const outcomeWords: Record<Outcome, string> = {
  approved: 'bifall',
  rejected: 'avslag',
  noted: 'läggs till handlingarna',
  tabled: 'bordlagt',
  'referred-back': 'återremitterat',
  withdrawn: 'utgår',
  none: 'inget beslut',
  amended: 'bifall med ändring eller tillägg',
  answered: 'besvarad',
  forwarded: 'förslag till högre instans',
};

/** The heading under which a section is printed when it has none of its own; `free` has only its own. */
export const sectionHeadings: Record<SectionKind, string> = {
  decision: 'Beslut',
  proposal: 'Förslag till beslut',
  summary: 'Sammanfattning',
  background: 'Bakgrund',
  financial: 'Ekonomiska konsekvenser',
  basis: 'Beslutsunderlag',
  motions: 'Yrkanden',
  procedure: 'Beslutsgång',
  'earlier-handling': 'Tidigare behandling',
  free: '',
  votes: 'Omröstning',
  reservations: 'Reservationer',
  statements: 'Särskilda yttranden och protokollsanteckningar',
  conflicts: 'Jäv',
};

export const pointCountingWords: Record<PointCounting, string> = {
  numbered: 'varje numrerad punkt',
  paragraphs: 'varje stycke',
  none: 'hela beslutet',
};

export const sectionLevelWords: Record<SectionLevel, string> = {
  own: 'organets eget beslut',
  proposal: 'förslag till högre instans',
};

export const voteMethodWords: Record<VoteMethod, string> = { open: 'öppen', closed: 'sluten' };

export const voteOrderWords: Record<VoteOrder, string> = {
  main: 'huvudvotering',
  counter: 'kontrapropositionsvotering',
};

export const voteThresholdWords: Record<VoteThreshold, string> = {
  majority: 'enkel majoritet',
  'third-of-present': 'en tredjedel av de närvarande',
  'two-thirds': 'två tredjedelar',
};

export const attendanceStyleWords: Record<AttendanceStyle, string> = {
  presence: 'kryss för närvaro',
  serving: 'tjänstgörande och ej tjänstgörande var för sig',
  letters: 'bokstäver: N, F och Tj',
};

export const decisionPlaceWords: Record<DecisionPlace, string> = {
  written: 'där det är skrivet',
  first: 'först, före sammanfattningen',
  last: 'sist, efter yrkanden och omröstningar',
};

export const pointStyleWords: Record<PointStyle, string> = {
  written: 'så som de är skrivna',
  numbered: 'numrerade: 1, 2, 3',
  att: 'med att, utan nummer',
};

export const headingStyleWords: Record<HeadingStyle, string> = {
  all: 'över varje avsnitt',
  few: 'inte över det som paragrafen börjar med',
};

export const attendancePlaceWords: Record<AttendancePlace, string> = {
  cover: 'på första sidan',
  appendix: 'i en egen lista bland bilagorna',
};

export const attendanceGroupingWords: Record<AttendanceGrouping, string> = {
  none: 'en lista för alla',
  role: 'en lista för varje roll',
  party: 'en lista för varje parti',
  represents: 'en lista för varje kommun eller valkrets',
};

export const attendanceColumnWords: Record<AttendanceColumn, string> = {
  party: 'parti',
  office: 'uppdrag eller titel',
  servesFor: 'vem ersättaren tjänstgör för',
  paragraphs: 'vilka paragrafer',
};

export const voteStyleWords: Record<VoteStyle, string> = {
  sides: 'en rad för varje sida',
  prose: 'löpande text',
  table: 'tabell med en rad för var och en',
  lines: 'en rad för var och en, i ordning',
};

export const ballotWords: Record<BallotVote, string> = {
  yes: 'ja',
  no: 'nej',
  abstain: 'avstår',
  absent: 'frånvarande',
};

export const appealKindWords: Record<AppealKind, string> = {
  none: 'kan inte överklagas',
  legality: 'laglighetsprövning',
  administrative: 'förvaltningsbesvär',
  special: 'enligt särskild lag',
};

export const attachmentSourceWords: Record<AttachmentSource, string> = {
  attendance: 'närvarolista',
  file: 'fil',
  paper: 'endast omnämnd',
  votes: 'omröstningslista',
};

export const signingOrderWords: Record<SigningOrder, string> = {
  free: 'när var och en vill',
  'chair-first': 'ordföranden först, sedan justerarna i tur och ordning',
  'chair-last': 'justerarna i tur och ordning, sist ordföranden',
};

export const signerCapacityWords: Record<SignerCapacity | 'acting-chair' | 'reserve-adjuster', string> = {
  chair: 'ordförande',
  'acting-chair': 'tjänstgörande ordförande',
  adjuster: 'justerare',
  'reserve-adjuster': 'ersättare för justerare',
  secretary: 'sekreterare',
};

export const mandateRoleWords: Record<MandateRole, string> = {
  administrator: 'administratör',
  registrar: 'registrator',
  secretary: 'sekreterare',
  chair: 'ordförande',
  'vice-chair': 'vice ordförande',
  member: 'ledamot',
  substitute: 'ersättare',
  official: 'tjänsteperson',
  archivist: 'arkivarie',
  'data-protection-officer': 'dataskyddsombud',
  auditor: 'revisor',
  reader: 'läsare',
};

export const stateWords: Record<AdjustmentState, string> = {
  draft: 'utkast',
  'sent-for-adjustment': 'skickat till justerarna',
  'partly-signed': 'delvis underskrivet',
  'referred-to-body': 'justeras av organet självt',
  adjusted: 'justerat',
  announced: 'anslaget',
  'appeal-period-over': 'överklagandetiden är slut',
  archived: 'överlämnat till arkivet',
  withdrawn: 'tillbakadraget',
};

/** What a person does, in the infinitive: "Det går inte att …" */
export const eventWords: Record<AdjustmentEvent, string> = {
  submit: 'skicka till justerarna',
  sign: 'skriva under',
  'sign-last': 'skriva under',
  refuse: 'vägra att justera',
  replace: 'låta en annan justera',
  'refer-to-body': 'låta organet justera självt',
  'adjust-by-body': 'anteckna att organet har justerat',
  withdraw: 'dra tillbaka',
  announce: 'anslå',
  'end-appeal-period': 'avsluta överklagandetiden',
  archive: 'lämna över till arkivet',
};
