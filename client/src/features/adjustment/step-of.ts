import type { AdjustmentView } from '@klubbat/shared/contracts/adjustment';
import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import type { BoardView } from '@klubbat/shared/contracts/register';
import { lastAdjustmentDay, lastNoticeDay } from '@klubbat/shared/rules/appeal-period';
import { taskOfAdjustment } from '@klubbat/shared/rules/tasks';
import { weekdayDate } from '@klubbat/shared/sentences/dates';
import { byDay } from '@klubbat/shared/sentences/deadline-sentences';
import { dayOf } from '../../lib/moment.js';
import {
  hasLeft,
  mySigning,
  namesOf,
  paragraphsLeft,
  signersLeft,
  standing,
  unansweredRefusals,
} from './signing.js';

export type Steps = Pick<BoardView, 'announced' | 'appealable'>;

/** The one thing to do next with a meeting. */
export interface Step {
  label: string;
  to: string;
  /** where things stand, and until when: above the button */
  about?: string;
  /** true: it waits for somebody else than the reader */
  waits?: boolean;
  /** true: what stands in the way is to be told */
  judged?: boolean;
}

type StepMeeting = Pick<
  MeetingView,
  'id' | 'adjustments' | 'items' | 'permitted' | 'record' | 'date' | 'endDate' | 'history'
>;

/**
 * What comes next. Where a meeting has several adjustments, the one with the shortest time decides: to sign, to announce
 * within two days, to note that the appeal time is over; then what has not been sent, and what waits for others.
 */
export function stepOf(meeting: StepMeeting, board: Steps | undefined, today: string): Step | undefined {
  const adjustments = standing(meeting.adjustments);
  if (meeting.record === 'notes' && !meeting.history) {
    return stepOfNotes(meeting, adjustments[0], today);
  }
  const mine = adjustments.find((adjustment) => hasLeft(adjustment) && mySigning(adjustment).length > 0);
  if (mine !== undefined) {
    return {
      label: `Justera ${mine.paragraphsLabel}`,
      to: `/justera/${mine.id}`,
      about: mine.immediate
        ? `${mine.paragraphsLabel} justeras nu, vid sammanträdet.`
        : untilWhen(meeting, mine, today),
    };
  }
  const may = (action: MeetingView['permitted'][number]) => meeting.permitted.includes(action);
  const adjusting = `/sammantraden/${meeting.id}/justering`;
  return (
    (may('meeting.send-for-adjustment') ? toKeep(meeting, adjustments, board, today) : undefined) ??
    waiting(adjustments, adjusting, (open) => untilWhen(meeting, open, today)) ??
    (may('meeting.dispatch') && adjustments.length > 0 ? toDispatch(meeting, adjustments) : undefined)
  );
}

/** Notes are finished once the meeting has been held; then they can be published. */
function stepOfNotes(
  { id, date, endDate, items, permitted }: StepMeeting,
  finished: AdjustmentView | undefined,
  today: string,
): Step | undefined {
  if (finished !== undefined) {
    return permitted.includes('meeting.publish')
      ? {
          label: 'Öppna den offentliga versionen',
          to: `/sammantraden/${id}/offentlig-version/${finished.id}`,
          about: 'Anteckningarna är klara. Allmänheten ser dem när en offentlig version är godkänd.',
        }
      : undefined;
  }
  const isHeld = (endDate ?? date) <= today && items.length > 0;
  return isHeld && permitted.includes('meeting.finish-notes')
    ? {
        label: 'Gör anteckningarna klara',
        to: `/sammantraden/${id}/justering`,
        about: 'Anteckningarna justeras inte. Läs dem och gör dem klara.',
      }
    : undefined;
}

function untilWhen(
  { date, endDate }: StepMeeting,
  round: Pick<AdjustmentView, 'signingUntil'> | undefined,
  today: string,
): string {
  const day = round?.signingUntil ?? lastAdjustmentDay(endDate ?? date);
  return `Protokollet ska vara justerat ${byDay(day, today)}.`;
}

/** What only the one who keeps the protocol does. */
function toKeep(
  meeting: StepMeeting,
  adjustments: AdjustmentView[],
  board: Steps | undefined,
  today: string,
): Step | undefined {
  const to = `/sammantraden/${meeting.id}/justering`;
  for (const adjustment of adjustments.filter(({ origin }) => origin === 'klubbat')) {
    const step = afterAdjustment(adjustment, meeting, board, today);
    if (step !== undefined) {
      return { ...step, to: `${to}#justering-${adjustment.id}` };
    }
  }
  if (paragraphsLeft(meeting).length > 0 && !meeting.history) {
    return { label: 'Skicka till justerarna', to, about: untilWhen(meeting, undefined, today), judged: true };
  }
  const over = adjustments.length > 0 && adjustments.every(({ state }) => state === 'appeal-period-over');
  return over ? { label: 'Lämna över till arkivet', to, about: 'Anslagstiden har gått ut.' } : undefined;
}

function afterAdjustment(
  adjustment: AdjustmentView,
  { date, endDate }: StepMeeting,
  board: Steps | undefined,
  today: string,
): Omit<Step, 'to'> | undefined {
  const { state, immediate, adjustedAt, notices, paragraphs, paragraphsLabel, signingUntil } = adjustment;
  const adjustedOn = adjustedAt === null ? null : dayOf(adjustedAt);
  const refusals = unansweredRefusals(adjustment);
  const task = taskOfAdjustment(
    {
      state,
      immediate,
      lastDay: endDate ?? date,
      signingUntil,
      refusedBy: refusals.map(({ name }) => name),
      adjustedOn,
      announced: board?.announced === true,
      appealable: board?.appealable === true,
      lastAppealDays: notices.map(({ standsUntil }) => standsUntil),
    },
    today,
  );
  const adjusted = paragraphs.length === 1 ? 'justerad' : 'justerade';
  if (task?.kind === 'announce' && adjustedOn !== null) {
    const by = byDay(lastNoticeDay(adjustedOn), today);
    return {
      label: 'Anslå justeringen',
      about: `${paragraphsLabel} är ${adjusted}. Anslå justeringen ${by}.`,
    };
  }
  if (task?.kind === 'answer-refusal') {
    return { label: 'Svara på vägran', about: `${namesOf(refusals)} vägrar att justera ${paragraphsLabel}.` };
  }
  if (task?.kind === 'adjust-by-body') {
    return {
      label: 'Anteckna organets justering',
      about: `${paragraphsLabel} ska justeras av organet självt vid nästa sammanträde.`,
    };
  }
  if (task?.kind === 'end-appeal-period') {
    return {
      label: 'Anteckna att anslagstiden har gått ut',
      about: notices.some(({ lastAppealDay }) => lastAppealDay !== null)
        ? `Tiden för att överklaga ${paragraphsLabel} har gått ut.`
        : `Anslaget av ${paragraphsLabel} behöver inte sitta uppe längre.`,
    };
  }
  return undefined;
}

function waiting(
  adjustments: AdjustmentView[],
  to: string,
  until: (open: AdjustmentView) => string,
): Step | undefined {
  const open = adjustments.find(hasLeft);
  return open === undefined
    ? undefined
    : {
        label: 'Se vilka som är kvar',
        to,
        about: `${open.immediate ? `${open.paragraphsLabel} väntar` : 'Väntar'} på underskrift av ${namesOf(signersLeft(open))}.${open.immediate ? '' : ` ${until(open)}`}`,
        waits: true,
      };
}

function toDispatch({ id }: StepMeeting, adjustments: AdjustmentView[]): Step {
  const days = adjustments
    .filter(({ state }) => state === 'announced')
    .flatMap(({ notices }) => notices.flatMap(({ lastAppealDay }) => lastAppealDay ?? []));
  const last = days.sort().at(-1);
  return {
    label: 'Skicka protokollsutdrag',
    to: `/sammantraden/${id}/utskick`,
    ...(last === undefined ? {} : { about: `Sista dag att överklaga är ${weekdayDate(last)}.` }),
  };
}
