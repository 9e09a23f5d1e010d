import { useQuery } from '@tanstack/react-query';
import { useLocation } from 'react-router';
import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import { today } from '../../lib/moment.js';
import { LinkButton } from '../../ui/link-button.js';
import { Obstacles } from '../../ui/obstacles.js';
import { readinessQuery } from './adjustment.queries.js';
import { obstacleLinks, obstaclesTitle } from './obstacle-links.js';
import { stepOf, type Steps } from './step-of.js';
import './adjustment.css';

/** The one thing to do next with a meeting whose §§ have numbers, until when, and what stands in its way. */
export function NextStep({ meeting, board }: { meeting: MeetingView; board: Steps | undefined }) {
  const { pathname } = useLocation();
  const step = stepOf(meeting, board, today());
  const readiness = useQuery({ ...readinessQuery(meeting.id), enabled: step?.judged === true });
  if (step === undefined || pathname === step.to.split('#')[0]) {
    return null;
  }
  const obstacles = step.judged === true ? (readiness.data?.obstacles ?? []) : [];
  return (
    <div className="next-step no-print">
      {step.about !== undefined && <p>{step.about}</p>}
      {obstacles.length > 0 && (
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
