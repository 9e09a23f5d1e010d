import { removalFault } from '@klubbat/shared/rules/notice-removal';
import { removalFaults } from '@klubbat/shared/sentences/removal-sentences';
import { dayInSweden } from '../../platform/clock.js';
import { fail } from '../../platform/errors.js';
import type { Work } from '../../platform/work.js';
import { record } from '../audit/audit.store.js';
import { lockNotice, setNoticeRemoved } from '../protocols/protocol.store.js';
import type { NoticeSubject } from './notice-subject.js';
import { findNotice } from './notice.store.js';

/**
 * Notes the day on which the notice of a decision by delegation was taken down from another's board. The same day again changes nothing;
 * another day is a slip put right, and both stand in the log. Refuses with `locked` what comes down in another way, and with
 * `invalid` a day on which it should still have been up.
 */
export async function takeDownElsewhere(
  work: Work,
  { notice: { id }, organisationId }: NoticeSubject,
  { removedOn, evidence }: { removedOn: string; evidence?: string | undefined },
): Promise<void> {
  await lockNotice(work.tx, id);
  const notice = await findNotice(work.tx, id);
  if (notice === null) {
    fail('not-found');
  }
  if (notice.own || notice.delegatedDecisionId === null) {
    fail('locked', {
      params: { what: notice.own ? 'Anslaget på den egna tavlan' : 'Anslaget av en justering' },
    });
  }
  if (notice.removedOn === removedOn) {
    return;
  }
  const fault = removalFault(notice, notice.lastAppealDay, removedOn, dayInSweden(work.now));
  if (fault !== null) {
    fail('invalid', { errors: [{ path: '$.removedOn', message: removalFaults[fault] }] });
  }
  const removalEvidence = evidence?.trim() ?? '';
  await setNoticeRemoved(work.tx, id, {
    removedOn,
    removedAt: work.now,
    removedBy: work.actor.personId,
    removalEvidence: removalEvidence === '' ? null : removalEvidence,
  });
  await record(work, {
    action: 'delegated-decision.notice-taken-down',
    organisationId,
    subjectId: notice.delegatedDecisionId,
    details: {
      board: notice.board,
      removedOn,
      ...(removalEvidence === '' ? {} : { evidence: removalEvidence }),
      ...(notice.removedOn === null ? {} : { before: notice.removedOn }),
    },
  });
}
