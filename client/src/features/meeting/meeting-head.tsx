import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useLocation } from 'react-router';
import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import type { ReviewMarks } from '@klubbat/shared/contracts/review';
import { weekdayDate } from '@klubbat/shared/sentences/dates';
import { clockSpan } from '@klubbat/shared/sentences/protocol-sentences';
import { Menu } from '../../ui/menu.js';
import { Notice } from '../../ui/notice.js';
import { LifeSteps } from '../../ui/life-steps.js';
import { PageHeader } from '../../ui/page-header.js';
import { SectionNav, type SectionNavProps } from '../../ui/section-nav.js';
import { meetingLife } from './meeting-life.js';
import { boardsQuery } from './meeting.queries.js';
import './meeting-head.css';

/** Which meeting this is, where it is in its life, and its parts. `children`: the next step. */
export function MeetingHead({
  meeting,
  showsLife = true,
  review,
  tools,
  children,
}: {
  meeting: MeetingView;
  showsLife?: boolean;
  /** of the review of its draft, as far as the reader takes part in it */
  review?: ReviewMarks | undefined;
  /** what another room lets one do here */
  tools?: ReactNode;
  children?: ReactNode;
}) {
  const boards = useQuery(boardsQuery);
  const board = boards.data?.boards.find(({ id }) => id === meeting.boardId);
  const { pathname } = useLocation();
  const parts = partsOf(meeting, review);
  const part = parts.find(({ to }) => to === pathname.replace(/\/$/, ''))?.label ?? 'Sammanträde';
  return (
    <div className="meeting-head">
      <PageHeader
        title={meeting.board}
        windowTitle={`${part} – ${meeting.board} ${meeting.date}`}
        crumbs={[{ to: '/sammantraden', label: 'Sammanträden' }]}
        lead={<WhenAndWhere meeting={meeting} />}
        actions={
          <>
            {tools}
            <More meeting={meeting} />
          </>
        }
      />
      {meeting.cancelled !== null && (
        <Notice kind="warning" title="Sammanträdet är inställt">
          <p>{meeting.cancelled.reason}</p>
        </Notice>
      )}
      {boards.isPending || !showsLife || meeting.cancelled !== null ? null : (
        <div className="meeting-head__life">
          {meetingLife(meeting, board).map(({ label, steps, present, finished }) => (
            <div className="meeting-head__way" key={label ?? 'all'}>
              {label !== null && <p className="meeting-head__paragraphs">{label}</p>}
              <LifeSteps
                label={label === null ? 'Sammanträdets steg' : `Steg för ${label}`}
                steps={steps}
                present={present}
                finished={finished}
              />
            </div>
          ))}
        </div>
      )}
      {meeting.cancelled === null && children}
      <SectionNav label="Sammanträdets delar" items={parts.filter(({ offered }) => offered !== false)} />
    </div>
  );
}

/** What is done seldom, or stands far down. */
function More({ meeting }: { meeting: MeetingView }) {
  const { id, permitted } = meeting;
  return (
    <Menu
      label="Mer"
      choices={[
        ...(isHeld(meeting) ? whileHeld(meeting) : []),
        ...(permitted.includes('meeting.write')
          ? [
              {
                key: 'copy',
                label: 'Kopiera till nytt sammanträde',
                to: `/sammantraden/nytt?fran=${id}`,
              },
            ]
          : []),
        { key: 'differences', label: 'Från förslag till beslut', to: `/sammantraden/${id}/skillnader` },
        { key: 'history', label: 'Historik', to: `/sammantraden/${id}#historik` },
        { key: 'file', label: 'Mötesfil', to: `/sammantraden/${id}#motesfil` },
      ]}
    />
  );
}

/** The same meeting as others see it while it is held. */
function whileHeld({ id, permitted }: MeetingView) {
  const to = (part: string) => `/sammantraden/${id}/${part}`;
  return [
    { key: 'follow', label: 'Följ som ledamot', to: to('folj') },
    { key: 'chair', label: 'Ordförandens manus', to: to('ordforande') },
    ...(permitted.includes('meeting.write')
      ? [{ key: 'screen', label: 'Visa på skärm i salen', to: to('skarm') }]
      : []),
  ];
}

function WhenAndWhere({ meeting }: { meeting: MeetingView }) {
  const { date, endDate, start, end, place } = meeting;
  const days = endDate === undefined ? weekdayDate(date) : `${weekdayDate(date)} – ${weekdayDate(endDate)}`;
  const times = clockSpan(start, end);
  return (
    <p>
      {[meeting.organisation, days, times, place]
        .filter((part) => part !== undefined && part !== '')
        .join(' · ')}
      {meeting.extra === true && ' · extra sammanträde'}
    </p>
  );
}

/** While it is prepared, held or written there is something to do under it. */
function isHeld({ state, sitting, cancelled }: MeetingView): boolean {
  return (
    cancelled === null &&
    sitting !== null &&
    (state === 'preparing' || state === 'draft' || sitting.currentItemId !== null)
  );
}

/** Whether the draft is reviewed, as far as the reader takes part; he who writes is shown it once there is a draft. */
function isReviewed(meeting: MeetingView, review: ReviewMarks | undefined): boolean {
  const isDraft = !meeting.history && meeting.state !== 'preparing' && meeting.record !== 'notes';
  return review?.takesPart === true && (isDraft || review.rounds > 0);
}

type Part = SectionNavProps['items'][number] & { offered?: boolean };

/** Every part that a meeting has, whether or not this one offers it now: an old link to it still leads to a page with a name. */
function partsOf(meeting: MeetingView, review: ReviewMarks | undefined): Part[] {
  const to = (part: string) => `/sammantraden/${meeting.id}${part}`;
  const isNotes = meeting.record === 'notes' && !meeting.history;
  const count = (many: number) => (many === 0 ? {} : { note: String(many) });
  return [
    { to: to(''), label: 'Översikt', end: true },
    {
      to: to('/underlag'),
      label: 'Underlag',
      offered:
        meeting.permitted.includes('meeting.write') && meeting.state === 'preparing' && !meeting.history,
    },
    { to: to('/dagordning'), label: 'Dagordning', ...count(meeting.items.length) },
    { to: to('/kallelse'), label: 'Kallelse', offered: !meeting.history },
    { to: to('/pagar'), label: 'Under sammanträdet', offered: isHeld(meeting) },
    {
      to: to('/folj'),
      label: 'Följ',
      offered: isHeld(meeting) && !meeting.permitted.includes('meeting.write'),
    },
    { to: to('/narvaro'), label: 'Närvaro' },
    { to: to('/bilagor'), label: 'Bilagor', ...count(meeting.attachments.length) },
    { to: to('/handlingar'), label: 'Handlingar' },
    { to: to('/protokoll'), label: isNotes ? 'Anteckningar' : 'Protokoll' },
    {
      to: to('/beslut'),
      label: 'Beslut i korthet',
      offered: meeting.state !== 'preparing' && !meeting.history && !isNotes,
    },
    { to: to('/skillnader'), label: 'Från förslag till beslut', offered: false },
    {
      to: to('/granskning'),
      label: 'Granskning',
      offered: isReviewed(meeting, review),
      ...count((review?.open ?? []).reduce((sum, one) => sum + one.count, 0)),
    },
    { to: to('/justering'), label: isNotes ? 'Klara anteckningar' : 'Justering' },
    { to: to('/utskick'), label: 'Utskick' },
  ];
}
