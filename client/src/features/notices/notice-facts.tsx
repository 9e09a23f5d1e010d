import { Link } from 'react-router';
import type { NoticePage } from '@klubbat/shared/contracts/notice';
import {
  delegatedDecisionWords as words,
  publicDecider,
} from '@klubbat/shared/sentences/delegated-decision-sentences';
import { longDate, weekdayDate } from '@klubbat/shared/sentences/dates';
import { appealedUntil } from '@klubbat/shared/sentences/notice-sentences';
import { moment } from '../../lib/moment.js';
import { Facts } from '../../ui/facts.js';
import { Why } from '../../ui/why.js';
import { NoticeMark } from './notice-mark.js';

function removed({ own, removedOn, removedAt, removedBy }: NoticePage): string | null {
  if (removedOn === null) {
    return null;
  }
  if (own) {
    const at = removedAt === null ? longDate(removedOn) : moment(removedAt);
    return removedBy === null ? `${at}, av sig självt` : `${at}, av ${removedBy}`;
  }
  return `${longDate(removedOn)}${removedBy === null ? '' : `, antecknat av ${removedBy}`}`;
}

function posted({ own, postedOn, postedAt, postedBy }: NoticePage): string {
  const at = own && postedAt !== null ? moment(postedAt) : longDate(postedOn);
  return postedBy === null ? at : `${at}, ${own ? 'av' : 'antecknat av'} ${postedBy}`;
}

/** A decision by delegation that is announced. Its name is told where the notice tells it, and to those who work with it. */
function decisionFacts({ decision, body, date }: NoticePage) {
  if (decision === null) {
    return [];
  }
  const { deciderName, nameIsPublic } = decision;
  return [
    { label: words.summary, value: decision.summary },
    { label: words.body, value: body },
    { label: words.decidedOn, value: longDate(date) },
    { label: words.decidedBy, value: publicDecider(decision) },
    {
      label: 'Namn, visas inte i anslaget',
      value: nameIsPublic ? null : deciderName,
    },
    { label: words.caseNumber, value: decision.caseNumber },
    { label: words.delegationPoint, value: decision.delegationPoint },
  ];
}

/** The required facts of a notice (KL 8:12), and what shows them where it sits on another's board. */
export function NoticeFacts({ notice }: { notice: NoticePage }) {
  const { lastAppealDay, standsUntil, evidenceUrl } = notice;
  return (
    <div className="stack stack--tight">
      <Facts
        items={[
          { label: 'Läge', value: <NoticeMark {...notice} /> },
          {
            label: 'Sammanträde',
            value: notice.meetingId !== null && notice.adjustmentId !== null && (
              <Link to={`/sammantraden/${notice.meetingId}/justering#justering-${notice.adjustmentId}`}>
                {notice.body} {longDate(notice.date)}
              </Link>
            ),
          },
          ...decisionFacts(notice),
          { label: 'Paragrafer', value: notice.paragraphsLabel },
          { label: 'Justerat', value: notice.adjustedOn === null ? null : longDate(notice.adjustedOn) },
          { label: 'Anslagstavla', value: notice.board },
          { label: 'Uppsatt', value: posted(notice) },
          {
            label: lastAppealDay === null ? 'Överklagande' : 'Sista dag att överklaga',
            value: lastAppealDay === null ? appealedUntil(notice, weekdayDate) : weekdayDate(lastAppealDay),
          },
          {
            label: 'Måste sitta uppe till och med',
            value: standsUntil === null || standsUntil === lastAppealDay ? null : weekdayDate(standsUntil),
          },
          { label: 'Nedtaget', value: removed(notice) },
          {
            label: notice.decision === null ? 'Protokollet förvaras hos' : words.keptAt,
            value: notice.keptAt,
          },
          { label: 'Frågor besvaras av', value: notice.contact },
          { label: 'Underlag, uppsatt', value: notice.evidence },
          {
            label: 'Finns på',
            value: evidenceUrl === null ? null : <a href={evidenceUrl}>{evidenceUrl}</a>,
          },
          { label: 'Underlag, nedtaget', value: notice.removalEvidence },
        ]}
      />
      {standsUntil !== null && <Why rule="notice-stays" />}
    </div>
  );
}
