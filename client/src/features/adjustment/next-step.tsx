import { useQuery } from '@tanstack/react-query';
import { useLocation } from 'react-router';
import type { AdjustmentView } from '@klubbat/shared/contracts/adjustment';
import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import type { BoardView } from '@klubbat/shared/contracts/register';
import { lastNoticeDay } from '@klubbat/shared/rules/appeal-period';
import { weekdayDate } from '@klubbat/shared/sentences/dates';
import { dayOf } from '../../lib/moment.js';
import { LinkButton } from '../../ui/link-button.js';
import { Obstacles } from '../../ui/obstacles.js';
import { readinessQuery } from './adjustment.queries.js';
import { obstacleLinks, obstaclesTitle } from './obstacle-links.js';
import { hasLeft, namesOf, paragraphsLeft, signersLeft, standing } from './signing.js';
import './adjustment.css';

type Steps = Pick<BoardView, 'announced' | 'appealable'>;

interface Step {
  label: string;
  to: string;
  /** where things stand, and until when: above the button */
  about?: string;
  /** true: it waits for somebody else than the reader */
  waits?: boolean;
}

/** The one thing to do next with a meeting whose §§ have numbers, and what stands in its way. */
export function NextStep({ meeting, board }: { meeting: MeetingView; board: Steps | undefined }) {
  const { pathname } = useLocation();
  const step = stepOf(meeting, board);
  const writing = paragraphsLeft(meeting).length > 0 && meeting.record !== 'notes';
  const readiness = useQuery({ ...readinessQuery(meeting.id), enabled: writing && !meeting.history });
  if (step === undefined || pathname === step.to) {
    return null;
  }
  const obstacles = step.to.endsWith('/justering') ? (readiness.data?.obstacles ?? []) : [];
  return (
    <div className="next-step no-print">
      {step.about !== undefined && <p>{step.about}</p>}
      {obstacles.length > 0 && writing && (
        <Obstacles title={obstaclesTitle(obstacles.length)} items={obstacleLinks(meeting, obstacles)} />
      )}
      <div>
        <LinkButton
          to={step.to}
          variant={step.waits === true || obstacles.length > 0 ? 'secondary' : 'primary'}
        >
          {step.label}
        </LinkButton>
      </div>
    </div>
  );
}

function stepOf(meeting: MeetingView, board: Steps | undefined): Step | undefined {
  const adjustments = standing(meeting.adjustments);
  const mine = adjustments.find((adjustment) =>
    adjustment.signers.some(({ me, signedAt }) => me && signedAt === null),
  );
  if (mine !== undefined && hasLeft(mine)) {
    return { label: `Justera ${mine.paragraphsLabel}`, to: `/justera/${mine.id}` };
  }
  const adjusting = `/sammantraden/${meeting.id}/justering`;
  const may = (action: MeetingView['permitted'][number]) => meeting.permitted.includes(action);
  if (
    paragraphsLeft(meeting).length > 0 &&
    may('meeting.send-for-adjustment') &&
    meeting.record !== 'notes'
  ) {
    return { label: 'Skicka till justerarna', to: adjusting };
  }
  const open = adjustments.find(hasLeft);
  if (open !== undefined) {
    return {
      label: 'Se vilka som är kvar',
      to: adjusting,
      about: `Väntar på underskrift av ${namesOf(signersLeft(open))}.`,
      waits: true,
    };
  }
  return afterAdjustment(adjustments, meeting, board, adjusting);
}

function afterAdjustment(
  adjustments: AdjustmentView[],
  meeting: MeetingView,
  board: Steps | undefined,
  adjusting: string,
): Step | undefined {
  const maySend = meeting.permitted.includes('meeting.send-for-adjustment');
  const toAnnounce = adjustments.find(({ origin, state }) => origin === 'klubbat' && state === 'adjusted');
  if (maySend && board?.announced === true && toAnnounce !== undefined) {
    return { label: 'Anteckna anslaget', to: adjusting, about: whenToAnnounce(toAnnounce) };
  }
  if (meeting.permitted.includes('meeting.dispatch') && adjustments.length > 0) {
    const about = whenAppealEnds(adjustments);
    return {
      label: 'Skicka protokollsutdrag',
      to: `/sammantraden/${meeting.id}/utskick`,
      ...(about === undefined ? {} : { about }),
    };
  }
  return undefined;
}

function whenToAnnounce({ paragraphs, paragraphsLabel, adjustedAt }: AdjustmentView): string {
  const adjusted = paragraphs.length === 1 ? 'justerad' : 'justerade';
  const by = adjustedAt === null ? '' : ` senast ${weekdayDate(lastNoticeDay(dayOf(adjustedAt)))}`;
  return `${paragraphsLabel} är ${adjusted}. Anslå justeringen${by}.`;
}

function whenAppealEnds(adjustments: readonly AdjustmentView[]): string | undefined {
  const days = adjustments
    .filter(({ state }) => state === 'announced')
    .flatMap(({ notices }) => notices.flatMap(({ lastAppealDay }) => lastAppealDay ?? []));
  const last = days.sort().at(-1);
  return last === undefined ? undefined : `Sista dag att överklaga är ${weekdayDate(last)}.`;
}
