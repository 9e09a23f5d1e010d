import { findingAbout, isReasonable } from '@klubbat/shared/rules/deciding-findings';
import type { Obstacle } from '@klubbat/shared/rules/finding';
import type { Work } from '../../platform/work.js';
import { findFindingReasons } from '../agenda/finding-reason.store.js';
import type { MeetingRecord } from '../record/meeting-record.js';

/** Tells what has happened although the law says no to it, and has been given a reason: it is adjusted as it was. */
export async function explainedIn(
  { tx }: Pick<Work, 'tx'>,
  record: MeetingRecord,
): Promise<(obstacle: Obstacle) => boolean> {
  const reasons = await findFindingReasons(
    tx,
    record.items.map(({ id }) => id),
  );
  return (obstacle) => {
    const index = /^\$\.items\[(\d+)\]/.exec(obstacle.path ?? '')?.[1];
    const item = index === undefined ? undefined : record.items[Number(index)];
    return (
      isReasonable(obstacle.code) &&
      reasons.some(
        ({ agendaItemId, code, about }) =>
          agendaItemId === item?.id && code === obstacle.code && about === findingAbout(obstacle),
      )
    );
  };
}
