import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import type { BoardView } from '@klubbat/shared/contracts/register';
import { printParagraphs } from '@klubbat/shared/rules/paragraph-range';

const stepNames = {
  preparing: 'Förbereds',
  called: 'Kallat',
  sitting: 'Pågår',
  draft: 'Skrivs',
  'sent-for-adjustment': 'Justeras',
  adjusted: 'Justerat',
  announced: 'Anslaget',
  'appeal-period-over': 'Anslagstiden har gått ut',
  archived: 'Överlämnat till arkivet',
} as const;

type StepState = keyof typeof stepNames;

const order = Object.keys(stepNames) as StepState[];

/** The way of one adjustment, or of what no adjustment holds yet. */
export interface LifeRow {
  /** as printed: `§ 36`; null where the meeting has one way only */
  label: string | null;
  steps: { key: StepState; label: string }[];
  present: StepState;
  /** true: nothing more is to be done */
  finished: boolean;
}

type BoardSteps = Pick<BoardView, 'announced' | 'appealable'>;

/**
 * The life of a meeting as rows of steps: one for each adjustment that stands, and one for the §§ that remain.
 * A body without notices or appeal lacks those steps, unless they have been taken all the same.
 */
export function meetingLife(
  meeting: Pick<MeetingView, 'state' | 'record' | 'adjustments' | 'items' | 'calledAt' | 'sitting'>,
  board: BoardSteps | undefined,
): LifeRow[] {
  if (meeting.state === 'preparing') {
    return [{ label: null, ...stepsTo(meeting.calledAt === null ? 'preparing' : 'called', meeting, board) }];
  }
  const standing = meeting.adjustments.filter(({ state }) => state !== 'withdrawn');
  const held = new Set(standing.flatMap(({ paragraphs }) => paragraphs));
  const left = meeting.items.flatMap(({ paragraph }) =>
    paragraph === null || held.has(paragraph) ? [] : [paragraph],
  );
  const ways: { label: string; state: StepState }[] = standing.map((adjustment) => ({
    label: adjustment.paragraphsLabel,
    state: stepOf(adjustment.state),
  }));
  if (left.length > 0 || ways.length === 0) {
    const goesOn = (meeting.sitting?.currentItemId ?? null) !== null;
    ways.push({ label: printParagraphs(left), state: goesOn ? 'sitting' : 'draft' });
  }
  return ways.map(({ label, state }) => ({
    label: ways.length > 1 ? label : null,
    ...stepsTo(state, meeting, board),
  }));
}

function stepOf(state: MeetingView['state']): StepState {
  if (state === 'partly-signed' || state === 'referred-to-body') {
    return 'sent-for-adjustment';
  }
  return state === 'withdrawn' ? 'draft' : state;
}

function stepsTo(
  present: StepState,
  { record, calledAt }: Pick<MeetingView, 'record' | 'calledAt'>,
  board: BoardSteps | undefined,
): Omit<LifeRow, 'label'> {
  const reached = order.indexOf(present);
  const used = order.filter((step, index) => {
    if (step === 'called') {
      // one that was called in another way is not said to have been called from here
      return calledAt !== null || present === 'preparing';
    }
    if (step === 'sitting') {
      return reached <= index;
    }
    // nobody is asked to adjust notes, however far they have come
    const isPassed = index <= reached && (record !== 'notes' || index === reached);
    return isPassed || isUsed(step, record, board);
  });
  return {
    steps: used.map((key) => ({
      key,
      label: record === 'notes' && key === 'adjusted' ? 'Klara' : stepNames[key],
    })),
    present,
    finished: present === 'archived',
  };
}

function isUsed(step: StepState, record: MeetingView['record'], board: BoardSteps | undefined): boolean {
  if (record === 'notes') {
    return step === 'preparing' || step === 'draft' || step === 'adjusted';
  }
  if (step === 'announced') {
    return board?.announced ?? true;
  }
  if (step === 'appeal-period-over') {
    return (board?.announced ?? true) && (board?.appealable ?? true);
  }
  return true;
}
