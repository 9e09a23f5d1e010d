import type { LogKind } from '../vocabulary/log-kinds.js';
import type { eventSentences } from './event-sentences.js';

/** What the kinds of the log are called where one chooses among them. */
export const logKindWords: Readonly<Record<LogKind, string>> = {
  'sign-in': 'Konton och inloggning',
  register: 'Personer, uppdrag och roller',
  settings: 'Inställningar',
  meeting: 'Sammanträden och underlag',
  adjustment: 'Justering, rättelse och arkiv',
  sending: 'Utskick och inkommet',
  public: 'Offentliggörande',
};

type FirstWord<Of> = Of extends `${infer Word}.${string}` ? Word : never;

/** Of which kind an event is, by the first word of its action. A new word does not compile without its line. */
const KIND_OF: Readonly<Record<FirstWord<keyof typeof eventSentences>, LogKind>> = {
  session: 'sign-in',
  'access-token': 'sign-in',
  'one-time-code': 'sign-in',
  passkey: 'sign-in',
  'e-identity': 'sign-in',
  invitation: 'sign-in',
  'calendar-address': 'sign-in',
  person: 'register',
  profile: 'register',
  membership: 'register',
  seats: 'register',
  seat: 'register',
  'call-order': 'register',
  register: 'register',
  address: 'register',
  organisation: 'settings',
  clock: 'settings',
  retention: 'settings',
  'data-correction': 'register',
  'access-notes': 'settings',
  board: 'settings',
  'document-template': 'settings',
  'mail-template': 'settings',
  'signing-authority': 'settings',
  'diary-hook': 'settings',
  meeting: 'meeting',
  'meeting-person': 'meeting',
  officers: 'meeting',
  attendance: 'meeting',
  substitute: 'meeting',
  convening: 'meeting',
  'convening-mail': 'meeting',
  agenda: 'meeting',
  'agenda-item': 'meeting',
  speaker: 'meeting',
  speakers: 'meeting',
  'handed-in': 'meeting',
  vote: 'meeting',
  finding: 'meeting',
  opinion: 'meeting',
  case: 'meeting',
  election: 'meeting',
  'assembly-matter': 'meeting',
  memorandum: 'meeting',
  attachment: 'meeting',
  review: 'meeting',
  'meeting-plan': 'meeting',
  'case-step': 'meeting',
  assignment: 'meeting',
  adjustment: 'adjustment',
  notes: 'adjustment',
  signing: 'adjustment',
  correction: 'adjustment',
  'archive-package': 'adjustment',
  extract: 'sending',
  'decision-letter': 'sending',
  dispatch: 'sending',
  delivery: 'sending',
  recipient: 'sending',
  'other-sending': 'sending',
  'diary-call': 'sending',
  'party-receipt': 'sending',
  'later-news': 'sending',
  news: 'sending',
  incoming: 'sending',
  file: 'sending',
  mail: 'sending',
  'joint-request': 'sending',
  'joint-asked': 'sending',
  'joint-decision': 'sending',
  publication: 'public',
  brief: 'public',
  presentation: 'public',
  'open-document': 'public',
  'notice-board': 'public',
  notice: 'public',
  'delegated-decision': 'public',
  appeal: 'public',
  subscription: 'public',
};

/** The first words of the actions of a kind, as the database asks for them. */
export function wordsOfKind(kind: LogKind): string[] {
  return Object.entries(KIND_OF).flatMap(([word, of]) => (of === kind ? [word] : []));
}

/** The kind of an action; undefined for a word that nobody knows any more. */
export function kindOfAction(action: string): LogKind | undefined {
  const kinds: Readonly<Record<string, LogKind>> = KIND_OF;
  return kinds[action.split('.')[0] ?? ''];
}
