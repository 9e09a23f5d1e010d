import type { Work } from '../../platform/work.js';
import type { Subject } from '../../policies/may.js';
import { adjustmentSubject } from '../adjustment/adjustment-subject.js';
import { findDelegatedDecision } from '../delegated-decisions/delegated-decision.store.js';
import type { Notice } from '../protocols/notice.entity.js';
import { findNotice } from './notice.store.js';

/** A notice as the subject of a policy: where what it announces belongs. */
export interface NoticeSubject extends Subject {
  notice: Notice;
  /** null: it announces a decision by delegation */
  meetingId: string | null;
}

/** For doors whose `:id` is a notice's. */
export async function noticeSubject(
  work: Work,
  { params }: { params: { id: string } },
): Promise<NoticeSubject | undefined> {
  const notice = await findNotice(work.tx, params.id);
  if (notice === null) {
    return undefined;
  }
  if (notice.adjustmentId !== null) {
    const found = await adjustmentSubject(work, { params: { id: notice.adjustmentId } });
    return found === undefined ? undefined : { ...found, notice, meetingId: found.meeting.id };
  }
  const decision = await findDelegatedDecision(work.tx, notice.delegatedDecisionId ?? '');
  return decision === null
    ? undefined
    : { organisationId: decision.organisationId, boardId: decision.boardId, notice, meetingId: null };
}
