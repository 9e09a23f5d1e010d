import { layoutOf, usualLayout } from '@klubbat/shared/contracts/board-layout';
import type { BoardSettings, StandingItem } from '@klubbat/shared/contracts/board-settings';
import { clock } from '@klubbat/shared/sentences/dates';
import type { SectionKind } from '@klubbat/shared/vocabulary/meeting-words';
import { rowKey } from '../../lib/row-key.js';

type Counts =
  | 'callDays'
  | 'materialDays'
  | 'adjusterCount'
  | 'reserveAdjusterCount'
  | 'seats'
  | 'substitutes'
  | 'noticeDays';
type Words = 'keptAt' | 'paragraphPrefix' | 'representsLabel' | 'adjustmentNote' | 'recipientsHeading';
type Days = 'mandateFrom' | 'mandateUntil';
type Lines = 'noticeBoards' | 'substituteOrder' | 'signingDays' | 'reminderDays';
type Rows = Lines | 'headings' | 'phrases' | 'recipients' | 'standingItems';

/**
 * A board's settings as they stand in a form: every text and number as typed, so that nothing typed is lost while it
 * is not yet valid.
 */
export interface BoardDraft
  extends Omit<BoardSettings, Counts | Words | Days | Rows>, Record<Counts | Words | Days | Lines, string> {
  headings: Partial<Record<SectionKind, string>>;
  standingItems: (StandingItem & { key: string })[];
  phrases: { key: string; name: string; text: string }[];
  recipients: { key: string; name: string; email: string; always: boolean }[];
}

export const emptyBoard: BoardDraft = {
  name: '',
  kind: 'committee',
  numbering: 'year',
  numberWithYear: false,
  paragraphPrefix: '',
  caseNumberLabel: 'Diarienummer',
  caseNumberBeforeTitle: false,
  representsLabel: '',
  headings: {},
  recipientsHeading: '',
  itemSections: ['decision'],
  standingItems: [],
  phrases: [],
  recipients: [],
  adjustmentNote: '',
  adjusterCount: '',
  reserveAdjusterCount: '',
  signingDays: '14',
  signingOrder: 'free',
  readToEnd: false,
  reminderDays: '3, 1',
  callDays: '',
  substituteCalling: 'by-hand',
  materialDays: '',
  materialInWeekdays: false,
  materialClock: '12.00',
  voteStyle: 'sides',
  attendanceStyle: 'presence',
  ...usualLayout,
  keptAt: '',
  statutory: true,
  seats: '',
  substitutes: '',
  substituteOrder: '',
  mandateFrom: '',
  mandateUntil: '',
  publicMeetings: false,
  distance: false,
  announced: true,
  appealable: true,
  noticeBoards: '',
  noticeDays: '',
};

const shown = (value: string | number | null) => (value === null ? '' : String(value));

/** The form's draft of what stands in the register. */
export function draftOf(settings: BoardSettings): BoardDraft {
  return {
    name: settings.name,
    kind: settings.kind,
    numbering: settings.numbering,
    numberWithYear: settings.numberWithYear,
    caseNumberLabel: settings.caseNumberLabel,
    caseNumberBeforeTitle: settings.caseNumberBeforeTitle,
    voteStyle: settings.voteStyle,
    attendanceStyle: settings.attendanceStyle,
    ...layoutOf(settings),
    keptAt: shown(settings.keptAt),
    statutory: settings.statutory,
    publicMeetings: settings.publicMeetings,
    distance: settings.distance,
    announced: settings.announced,
    appealable: settings.appealable,
    paragraphPrefix: shown(settings.paragraphPrefix),
    headings: settings.headings,
    itemSections: settings.itemSections,
    standingItems: settings.standingItems.map((item) => ({ key: rowKey(), ...item })),
    phrases: settings.phrases.map((phrase) => ({ key: rowKey(), ...phrase })),
    recipients: settings.recipients.map(({ name, email = '', always = false }) => ({
      key: rowKey(),
      name,
      email,
      always,
    })),
    recipientsHeading: shown(settings.recipientsHeading),
    representsLabel: shown(settings.representsLabel),
    adjustmentNote: shown(settings.adjustmentNote),
    adjusterCount: shown(settings.adjusterCount),
    reserveAdjusterCount: shown(settings.reserveAdjusterCount),
    signingDays: shown(settings.signingDays),
    signingOrder: settings.signingOrder,
    readToEnd: settings.readToEnd,
    reminderDays: settings.reminderDays.join(', '),
    callDays: shown(settings.callDays),
    substituteCalling: settings.substituteCalling,
    materialDays: shown(settings.materialDays),
    materialInWeekdays: settings.materialInWeekdays,
    materialClock: clock(settings.materialClock),
    seats: shown(settings.seats),
    substitutes: shown(settings.substitutes),
    mandateFrom: shown(settings.mandateFrom),
    mandateUntil: shown(settings.mandateUntil),
    substituteOrder: settings.substituteOrder
      .map(({ party, order }) => `${party}: ${order.join(', ')}`)
      .join('\n'),
    noticeDays: shown(settings.noticeDays),
    noticeBoards: settings.noticeBoards.join('\n'),
  };
}

const text = (typed: string) => (typed.trim() === '' ? null : typed);
/** What is no number becomes NaN, which the contract refuses with a sentence at the field. */
const count = (typed: string) => (typed.trim() === '' ? null : Number(typed));

/** As above, where there must be one. */
const number = (typed: string) => (typed.trim() === '' ? Number.NaN : Number(typed));

const namesOf = (typed: string, between = ',') =>
  typed
    .split(between)
    .map((name) => name.trim())
    .filter((name) => name !== '');
const linesOf = (typed: string) => namesOf(typed, '\n');

/** The settings that a draft stands for. */
export function settingsOf(draft: BoardDraft): BoardSettings {
  return {
    ...draft,
    keptAt: text(draft.keptAt),
    paragraphPrefix: text(draft.paragraphPrefix),
    representsLabel: text(draft.representsLabel),
    recipientsHeading: text(draft.recipientsHeading),
    headings: Object.fromEntries(Object.entries(draft.headings).filter(([, typed]) => typed.trim() !== '')),
    // a row in which nothing was written is no row
    standingItems: draft.standingItems
      .filter(({ title, summary, decision }) => `${title}${summary}${decision}`.trim() !== '')
      .map(({ key: _, ...item }) => ({ ...item, title: item.title.trim() })),
    phrases: draft.phrases
      .filter(({ name, text: words }) => `${name}${words}`.trim() !== '')
      .map(({ name, text: words }) => ({ name: name.trim(), text: words })),
    recipients: draft.recipients
      .filter(({ name, email }) => `${name}${email}`.trim() !== '')
      .map(({ name, email, always }) => ({
        name: name.trim(),
        ...(email.trim() === '' ? {} : { email: email.trim() }),
        ...(always ? { always } : {}),
      })),
    adjustmentNote: text(draft.adjustmentNote),
    adjusterCount: count(draft.adjusterCount),
    reserveAdjusterCount: count(draft.reserveAdjusterCount),
    signingDays: number(draft.signingDays),
    reminderDays: namesOf(draft.reminderDays).map(number),
    callDays: count(draft.callDays),
    materialDays: count(draft.materialDays),
    materialClock: draft.materialClock.trim().replace('.', ':'),
    seats: count(draft.seats),
    substitutes: count(draft.substitutes),
    mandateFrom: text(draft.mandateFrom),
    mandateUntil: text(draft.mandateUntil),
    noticeDays: count(draft.noticeDays),
    substituteOrder: linesOf(draft.substituteOrder).map((line) => {
      const [party = '', order = ''] = line.split(':');
      return { party: party.trim(), order: namesOf(order) };
    }),
    noticeBoards: linesOf(draft.noticeBoards),
  };
}
