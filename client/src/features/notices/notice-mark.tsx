import type { NoticeRow } from '@klubbat/shared/contracts/notice';
import { StateMark } from '../../ui/state-mark.js';

/** Whether a notice is up, and whether something of it waits to be settled. */
export function NoticeMark({ removedOn, unsettled }: Pick<NoticeRow, 'removedOn' | 'unsettled'>) {
  if (unsettled > 0) {
    return <StateMark kind="problem">Driftstopp att avgöra</StateMark>;
  }
  return removedOn === null ? (
    <StateMark kind="working">Sitter uppe</StateMark>
  ) : (
    <StateMark kind="done">Nedtaget</StateMark>
  );
}
