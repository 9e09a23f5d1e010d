import type { BoardSettings } from '@klubbat/shared/contracts/register';

type Kept = 'name' | 'kind' | 'numbering' | 'caseNumberLabel' | 'noticeBoards';
type Counts = 'adjusterCount' | 'reserveAdjusterCount' | 'seats' | 'substitutes' | 'noticeDays';
type Words = 'paragraphPrefix' | 'representsLabel' | 'adjustmentNote';

/**
 * A board's settings as they stand in a form: every text and number as typed, so that nothing typed is lost while it
 * is not yet valid.
 */
export type BoardDraft = Pick<BoardSettings, Exclude<Kept, 'noticeBoards'>> &
  Record<Counts | Words | 'noticeBoards', string> &
  Omit<BoardSettings, Kept | Counts | Words>;

export const emptyBoard: BoardDraft = {
  name: '',
  kind: 'committee',
  numbering: 'year',
  numberWithYear: false,
  paragraphPrefix: '',
  caseNumberLabel: 'Diarienummer',
  caseNumberBeforeTitle: false,
  representsLabel: '',
  adjustmentNote: '',
  adjusterCount: '',
  reserveAdjusterCount: '',
  pagePerItem: true,
  statutory: true,
  seats: '',
  substitutes: '',
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
    pagePerItem: settings.pagePerItem,
    statutory: settings.statutory,
    publicMeetings: settings.publicMeetings,
    distance: settings.distance,
    announced: settings.announced,
    appealable: settings.appealable,
    paragraphPrefix: shown(settings.paragraphPrefix),
    representsLabel: shown(settings.representsLabel),
    adjustmentNote: shown(settings.adjustmentNote),
    adjusterCount: shown(settings.adjusterCount),
    reserveAdjusterCount: shown(settings.reserveAdjusterCount),
    seats: shown(settings.seats),
    substitutes: shown(settings.substitutes),
    noticeDays: shown(settings.noticeDays),
    noticeBoards: settings.noticeBoards.join('\n'),
  };
}

const text = (typed: string) => (typed.trim() === '' ? null : typed);
/** What is no number becomes NaN, which the contract refuses with a sentence at the field. */
const count = (typed: string) => (typed.trim() === '' ? null : Number(typed));

/** The settings that a draft stands for. */
export function settingsOf(draft: BoardDraft): BoardSettings {
  return {
    ...draft,
    paragraphPrefix: text(draft.paragraphPrefix),
    representsLabel: text(draft.representsLabel),
    adjustmentNote: text(draft.adjustmentNote),
    adjusterCount: count(draft.adjusterCount),
    reserveAdjusterCount: count(draft.reserveAdjusterCount),
    seats: count(draft.seats),
    substitutes: count(draft.substitutes),
    noticeDays: count(draft.noticeDays),
    noticeBoards: draft.noticeBoards
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
  };
}
