import type {
  DelegatedDecisionDraft,
  delegatedDecisionDoors,
  PersonalDataFinding,
} from '@klubbat/shared/contracts/delegated-decision';
import { lastAppealDay } from '@klubbat/shared/rules/appeal-period';
import { delegatedFaults } from '@klubbat/shared/sentences/delegated-decision-sentences';
import { v7 as newId } from 'uuid';
import type { z } from 'zod';
import { dayInSweden } from '../../platform/clock.js';
import { fail } from '../../platform/errors.js';
import type { Work } from '../../platform/work.js';
import { record } from '../audit/audit.store.js';
import {
  addDelegatedDecision,
  findDelegatedDecision,
} from '../delegated-decisions/delegated-decision.store.js';
import { personalDataInDecision } from '../delegated-decisions/personal-data-in-decision.js';
import type { Notice } from '../protocols/notice.entity.js';
import { addNotice } from '../protocols/protocol.store.js';
import type { Board } from '../register/board.entity.js';
import { findNoticeBoard } from './notice-board.store.js';
import { findNoticeOfDecision } from './notice.store.js';

const refuse = (field: string, message: string) =>
  fail('invalid', { errors: [{ path: `$.${field}`, message }] });

/** What a notice board may hold is a closed list (KL 8:10): what cannot be tried for its legality is not in it. */
function refuseStray(
  { appeal, decidedOn, nameIsPublic, deciderName, elsewhere }: DelegatedDecisionDraft,
  today: string,
) {
  if (appeal !== 'legality') {
    refuse('appeal', delegatedFaults.notAnnounced);
  }
  if (decidedOn > today) {
    refuse('decidedOn', delegatedFaults.inFuture);
  }
  if (elsewhere !== undefined && (elsewhere.postedOn < decidedOn || elsewhere.postedOn > today)) {
    const { inFuture, postedBefore } = delegatedFaults;
    refuse('elsewhere.postedOn', elsewhere.postedOn > today ? inFuture : postedBefore);
  }
  if (nameIsPublic && deciderName === undefined) {
    refuse('deciderName', delegatedFaults.noName);
  }
}

/**
 * Tells what the notice of a decision by delegation would say and until when, and what of it looks like personal data. Changes
 * nothing. Refuses with `no-notice-board`, and with `invalid` what does not belong on a notice board.
 */
export async function checkDelegated(work: Work, board: Board, draft: DelegatedDecisionDraft) {
  const today = dayInSweden(work.now);
  const { elsewhere } = draft;
  const ownBoard = await findNoticeBoard(work.tx, board.organisationId);
  if (ownBoard === null && elsewhere === undefined) {
    fail('no-notice-board');
  }
  refuseStray(draft, today);
  return {
    noticeBoard: elsewhere?.board ?? ownBoard?.name ?? '',
    contact: elsewhere === undefined ? (ownBoard?.contact ?? null) : null,
    lastAppealDay: lastAppealDay(elsewhere?.postedOn ?? today),
    keptAt: draft.keptAt?.trim() ?? board.keptAt ?? ownBoard?.keptAt ?? '',
    findings: await personalDataInDecision(work.tx, board.organisationId, draft),
  };
}

function refuseUnread(findings: readonly PersonalDataFinding[], letStand: readonly string[]): void {
  const unread = findings.filter(
    ({ kind, words }) => kind === 'personal-number' || !letStand.includes(words),
  );
  if (unread.length > 0) {
    fail('invalid', {
      errors: unread.map(({ field, kind, words }) => ({
        path: `$.${field}`,
        message: kind === 'personal-number' ? delegatedFaults.number : delegatedFaults.unread(words),
      })),
    });
  }
}

type Announcing = z.output<typeof delegatedDecisionDoors.announce.body>;

/**
 * Records a decision by delegation that is not reported to the body, and announces it on the organisation's own notice board in
 * the same moment (KL 6:40, 8:10), or notes that it has been on another's board since a day. The same `saveId` gives what stands. Refuses as `checkDelegated` does, and with `invalid`
 * what looks like personal data and nobody has let stand; a personal number always.
 */
export async function announceDelegated(
  work: Work,
  board: Board,
  { saveId: id = newId(), letStand, ...draft }: Announcing,
): Promise<{ notice: Notice; created: boolean }> {
  const known = await findDelegatedDecision(work.tx, id);
  if (known !== null) {
    return { notice: await noticeMade(work, board, id), created: false };
  }
  const {
    noticeBoard,
    contact,
    keptAt,
    findings,
    lastAppealDay: lastDay,
  } = await checkDelegated(work, board, draft);
  refuseUnread(findings, letStand);
  const { decidedOn, nameIsPublic, elsewhere } = draft;
  const words = {
    decidedBy: draft.decidedBy.trim(),
    caseNumber: draft.caseNumber.trim(),
    delegationPoint: draft.delegationPoint.trim(),
    summary: draft.summary.trim(),
  };
  const added = await addDelegatedDecision(work.tx, {
    ...words,
    id,
    organisationId: board.organisationId,
    boardId: board.id,
    decidedOn,
    deciderName: draft.deciderName?.trim() ?? null,
    nameIsPublic,
    registeredBy: work.actor.personId,
    registeredAt: work.now,
  });
  if (!added) {
    // the same was sent twice at once, and the other came first
    return { notice: await noticeMade(work, board, id), created: false };
  }
  const notice: Notice = {
    id: newId(),
    adjustmentId: null,
    delegatedDecisionId: id,
    board: noticeBoard,
    postedOn: elsewhere?.postedOn ?? dayInSweden(work.now),
    lastAppealDay: lastDay,
    removedOn: null,
    keptAt: keptAt === '' ? null : keptAt,
    own: elsewhere === undefined,
    postedAt: work.now,
    postedBy: work.actor.personId,
    contact,
    evidence: elsewhere?.evidence ?? null,
    evidenceUrl: elsewhere?.evidenceUrl ?? null,
    removedAt: null,
    removedBy: null,
    removalEvidence: null,
  };
  await addNotice(work.tx, notice);
  await record(work, {
    action: 'delegated-decision.announced',
    organisationId: board.organisationId,
    subjectId: id,
    details: {
      board: noticeBoard,
      decidedOn,
      ...words,
      ...(elsewhere === undefined ? {} : { elsewhere }),
      ...(letStand.length === 0 ? {} : { letStand: findings.length }),
    },
  });
  return { notice, created: true };
}

async function noticeMade(work: Work, board: Board, id: string): Promise<Notice> {
  const decision = await findDelegatedDecision(work.tx, id);
  return decision?.boardId === board.id
    ? ((await findNoticeOfDecision(work.tx, id)) ?? fail('not-found'))
    : fail('already-exists');
}
