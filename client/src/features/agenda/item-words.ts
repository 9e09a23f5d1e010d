import { longDate } from '@klubbat/shared/sentences/dates';
import {
  motionKindWords,
  motionResultWords,
  statementKindWords,
} from '@klubbat/shared/sentences/protocol-words';
import { itemKindWords, outcomeWords, pointCountingWords } from '@klubbat/shared/sentences/words';
import { capital } from '../../lib/capital.js';
import { sectionKindName } from '../../lib/section-kind-name.js';
import { inOrder, type DraftEntry, type EntryField } from './draft-entries.js';
import { electionsText, type DraftElection } from './election-draft.js';
import type { DraftField, DraftSection, ItemDraft } from './item-draft.js';

/*
 * What an item says, in words, to be read beside what somebody else has written. People stand by their keys: whoever shows
 * it puts their names in.
 */

export const fieldLabels: Record<DraftField, string> = {
  title: 'Rubrik',
  caseNumbers: 'Ärendenummer',
  kind: 'Slag',
  outcome: 'Utgång',
  immediateAdjustment: 'Omedelbar justering',
  urgent: 'Extra ärende',
  confidential: 'Sekretess',
  appeal: 'Hur beslutet överklagas',
  sections: 'Avsnitt',
  recipientsHeading: 'Rubrik för mottagare',
  recipients: 'Mottagare',
  attachments: 'Bilagor',
  deferral: 'Bordläggning eller återremiss',
  motions: 'Yrkanden',
  conflictsOfInterest: 'Jäv',
  notParticipating: 'Deltar inte i beslutet',
  reservations: 'Reservationer',
  statements: 'Yttranden och anteckningar',
  elections: 'Val',
};

/** A field of the item. */
export function fieldText(field: DraftField, draft: ItemDraft): string {
  switch (field) {
    case 'sections':
      return draft.sections.map(sectionText).join('\n\n');
    case 'recipients':
      return draft.recipients.map(recipientText).join('\n');
    case 'attachments':
      return draft.attachments.map((number) => `Bilaga ${number}`).join(', ');
    case 'kind':
      return capital(itemKindWords[draft.kind]);
    case 'outcome':
      return draft.outcome === '' ? '' : capital(outcomeWords[draft.outcome]);
    case 'elections':
      return electionsText(draft.elections);
    case 'caseNumbers':
      return draft.caseNumbers.join(', ');
    case 'deferral':
      return deferralText(draft);
    case 'motions':
    case 'conflictsOfInterest':
    case 'notParticipating':
    case 'reservations':
    case 'statements':
      return draft[field].map(({ value }) => entryText(value)).join('\n');
    case 'immediateAdjustment':
    case 'urgent':
      return yesOrNo(draft[field]);
    default:
      return draft[field];
  }
}

const yesOrNo = (value: boolean) => (value ? 'Ja' : 'Nej');

function deferralText({ deferral }: ItemDraft): string {
  if (deferral === null) {
    return '';
  }
  const { to, nextDate, minority, requestedBy, reason } = deferral;
  return [
    to,
    nextDate && `Tas upp igen ${longDate(nextDate)}`,
    minority === true && 'Begärs av en minoritet',
    requestedBy && `Begärs av ${requestedBy.join(', ')}`,
    reason,
  ]
    .filter(Boolean)
    .join('\n');
}

/** Whose a motion or an opinion is, and what it says. */
export function entryText(value: DraftEntry['value']): string {
  const text = 'text' in value ? value.text : 'note' in value ? value.note : undefined;
  return [whoOf(value).join(', '), text].filter(Boolean).join(': ');
}

const whoOf = (value: DraftEntry['value']): string[] =>
  'person' in value ? [value.person] : (value.by ?? []);

const rowNames: Record<EntryField, string> = {
  motions: 'Yrkande',
  conflictsOfInterest: 'Jäv',
  notParticipating: 'Deltar inte i beslutet',
  reservations: 'Reservation',
  statements: 'Yttrande',
};

/** Which motion or opinion it is. */
export function entryLabel(field: EntryField, value: DraftEntry['value']): string {
  const name = field === 'statements' && 'kind' in value ? statementName(value.kind) : rowNames[field];
  const who = whoOf(value).filter((person) => person !== '');
  return who.length === 0 ? name : `${name} av ${who.join(', ')}`;
}

function statementName(kind: string | undefined): string {
  return kind === 'note' || kind === 'special-statement'
    ? statementKindWords[kind].heading
    : rowNames.statements;
}

/** What a motion or an opinion says in the fields in which it is not as the other: `Utfall: Yrkandet bifalls.` */
export function entryDifference(value: DraftEntry['value'], other: DraftEntry['value']): string {
  const [mine, theirs] = [value, other] as Record<string, unknown>[];
  return Object.keys({ ...mine, ...theirs })
    .filter((name) => JSON.stringify(inOrder(mine?.[name])) !== JSON.stringify(inOrder(theirs?.[name])))
    .flatMap((name) => {
      const words = fieldWords[name];
      return words === undefined ? [] : [`${words[0]}: ${words[1](mine?.[name])}`];
    })
    .join('\n');
}

const word =
  (words: Readonly<Record<string, string>>, none: string) =>
  (value: unknown): string =>
    capital(words[String(value)] ?? none);
const listed = (value: unknown): string => ((value as string[] | undefined) ?? []).join(', ') || 'ingen';
const given = (before: string, none: string) => (value: unknown) =>
  typeof value === 'string' || typeof value === 'number' ? `${before}${value}` : none;

const statementWords = Object.fromEntries(
  Object.entries(statementKindWords).map(([kind, { heading }]) => [kind, heading]),
);

/** The fields of a motion or an opinion that can be asked about, as the page calls them. */
const fieldWords: Readonly<Record<string, readonly [string, (value: unknown) => string]>> = {
  kind: ['Slag', word({ ...motionKindWords, ...statementWords }, 'eget förslag')],
  result: ['Utfall', word(motionResultWords, 'inte angivet')],
  withdrawn: ['Tillbakadraget', (value) => yesOrNo(value === true)],
  leftRoom: ['Har lämnat rummet', (value) => yesOrNo(value === true)],
  by: ['Av', listed],
  person: ['Vem', given('', 'ingen')],
  point: ['Gäller', given('beslutspunkt ', 'hela paragrafen')],
  attachment: ['Text i bilaga', given('bilaga ', 'ingen bilaga')],
  rank: ['Ordning', given('', 'inte angiven')],
  id: ['Beteckning', given('', 'ingen')],
};

/** The heading and text of a section, and how its points are counted. */
export function sectionText({ heading, body }: DraftSection): string {
  return [heading, body].filter((text) => text !== '').join('\n\n');
}

/** What can be asked about of a section. */
export function sectionDifference({ points }: DraftSection): string {
  return `Beslutspunkter: ${pointCountingWords[points]}`;
}

/** Which section it is. */
export function sectionLabel({ heading, kind }: DraftSection): string {
  return heading === '' ? sectionKindName(kind) : heading;
}

/** A recipient with its address. */
export function recipientText({ name, email }: ItemDraft['recipients'][number]): string {
  return email === '' ? name : `${name} <${email}>`;
}

/** Which election it is. */
export function electionLabel({ office }: DraftElection): string {
  return office === '' ? fieldLabels.elections : `Val: ${office}`;
}
