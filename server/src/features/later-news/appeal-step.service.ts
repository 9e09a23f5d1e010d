import type { AppealStepDraft } from '@klubbat/shared/contracts/appeal';
import { fail } from '../../platform/errors.js';
import type { Work } from '../../platform/work.js';
import type { AgendaItem } from '../agenda/agenda-item.entity.js';
import type { AppealStep } from '../appeals/appeal-step.entity.js';
import type { Appeal } from '../appeals/appeal.entity.js';
import { keepStep, prepareStep } from '../appeals/appeal.service.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import { findLaterNews, findNewsOfMeeting } from '../protocols/later-news.store.js';
import { noteLaterNews, takeBackNews } from './later-news.service.js';

type PreparedStep = Omit<AppealStep, 'laterNewsId'>;

/** A judgment that annulled or changed the decision is news of its §: it is shown there, in extracts, and may be sent. */
async function newsOf(
  work: Work,
  item: AgendaItem,
  appeal: Appeal,
  step: PreparedStep,
): Promise<string | null> {
  const { kind, day, court, courtCase, note } = step;
  if (kind !== 'annulled' && kind !== 'changed') {
    return null;
  }
  const { news } = await noteLaterNews(work, item, {
    kind,
    appeal: appeal.way,
    court: court ?? '',
    courtCase: courtCase ?? '',
    day,
    note: note ?? '',
  });
  return news.id;
}

/** What was told of a judgment that does not hold is taken back, where nobody has done so. */
async function takeBackOf(
  work: Work,
  meetingId: string,
  step: AppealStep | undefined,
  reason: string,
): Promise<void> {
  if (step === undefined || step.laterNewsId === null) {
    return;
  }
  const news = (await findLaterNews(work.tx, step.laterNewsId)) ?? fail('not-found');
  const taken = (await findNewsOfMeeting(work.tx, meetingId)).some(
    ({ takesBackId }) => takesBackId === news.id,
  );
  if (!taken) {
    await takeBackNews(work, news, reason);
  }
}

/**
 * Notes what has happened to an appeal, in one transaction with what it means for the §: a judgment becomes news of it, and is
 * taken back when the appeal is tried again. The same again is the same. Refuses as `prepareStep` and `noteLaterNews` do.
 *
 * @returns whether it is new
 */
export async function noteAppealStep(
  work: Work,
  { meeting, item, appeal }: { meeting: Meeting; item: AgendaItem; appeal: Appeal },
  draft: AppealStepDraft,
): Promise<boolean> {
  const prepared = await prepareStep(work, appeal, draft);
  if (prepared === null) {
    return false;
  }
  const { step, before } = prepared;
  if (step.kind === 'reopened') {
    await takeBackOf(
      work,
      meeting.id,
      before.findLast(({ kind }) => kind !== 'sent-on'),
      step.note ?? '',
    );
  }
  const laterNewsId = await newsOf(work, item, appeal, step);
  await keepStep(work, meeting.organisationId, appeal, { ...step, laterNewsId });
  return true;
}
