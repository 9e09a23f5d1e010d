import type { NoticeBoardView } from '@klubbat/shared/contracts/notice';
import { fail } from '../../platform/errors.js';
import type { Work } from '../../platform/work.js';
import { record } from '../audit/audit.store.js';
import type { NoticeBoard } from './notice-board.entity.js';
import { addNoticeBoard, lockNoticeBoard, saveNoticeBoard } from './notice-board.store.js';

const sameWords = (board: NoticeBoard, given: NoticeBoardView): boolean =>
  board.name === given.name && board.keptAt === given.keptAt && board.contact === given.contact;

function trimmed({ name, keptAt, contact, version }: NoticeBoardView): NoticeBoardView {
  return { name: name.trim(), keptAt: keptAt.trim(), contact: contact.trim(), version };
}

/**
 * Opens the notice board of an organisation, or changes what stands on it. What stands already succeeds and changes nothing.
 * Refuses with `stale-version` over what another has written. Notices that are up keep what they say.
 */
export async function setNoticeBoard(
  work: Work,
  organisationId: string,
  body: NoticeBoardView,
): Promise<NoticeBoard> {
  const given = trimmed(body);
  const now = { updatedAt: work.now, updatedBy: work.actor.personId };
  const opened = { ...given, ...now, organisationId, version: 1, openedAt: work.now };
  if (body.version === 0 && (await addNoticeBoard(work.tx, opened))) {
    await record(work, {
      action: 'notice-board.opened',
      organisationId,
      subjectId: organisationId,
      details: given,
    });
    return opened;
  }
  const board = (await lockNoticeBoard(work.tx, organisationId)) ?? fail('stale-version');
  if (sameWords(board, given)) {
    return board;
  }
  if (board.version !== given.version) {
    fail('stale-version');
  }
  const changed = { ...board, ...given, ...now, version: board.version + 1 };
  await saveNoticeBoard(work.tx, changed);
  const { name, keptAt, contact } = board;
  await record(work, {
    action: 'notice-board.changed',
    organisationId,
    subjectId: organisationId,
    details: { ...given, before: { name, keptAt, contact } },
  });
  return changed;
}
