import type { TaskView } from '@klubbat/shared/contracts/my-work';

/** Where a thing is done: the very spot. */
export function taskAddress(task: TaskView): string {
  const meeting = `/sammantraden/${task.meetingId ?? ''}`;
  switch (task.kind) {
    case 'sign':
      return `/justera/${task.adjustmentId ?? ''}`;
    case 'review':
      return `${meeting}/granskning`;
    case 'answer-review':
      return `${meeting}/granskning?visa=synpunkter`;
    case 'hand-in-text':
      return `${meeting}/paragraf/${task.itemId ?? ''}?panel=min-text`;
    case 'agenda':
      return `${meeting}/dagordning#ny-punkt`;
    case 'announce-meeting':
      return `${meeting}#kungorelse`;
    case 'send-call':
    case 'await-answers':
    case 'call-substitute':
    case 'answer-call':
      return `${meeting}/kallelse`;
    case 'hold-meeting':
      return `${meeting}/pagar`;
    case 'chair-meeting':
      return `${meeting}/ordforande`;
    case 'follow-meeting':
      return `${meeting}/folj`;
    case 'number':
      return meeting;
    case 'submit':
      return task.count === 0 ? `${meeting}/justering` : meeting;
    case 'finish-notes':
      return `${meeting}/justering`;
    case 'remind':
    case 'answer-refusal':
    case 'adjust-by-body':
    case 'announce':
    case 'end-appeal-period':
      return `${meeting}/justering#justering-${task.adjustmentId ?? ''}`;
    case 'take-down':
      return task.adjustmentId === undefined
        ? `/anslagstavla/${task.noticeId ?? ''}`
        : `${meeting}/justering#justering-${task.adjustmentId}`;
    case 'publish':
    case 'approve-publication':
      return `${meeting}/offentlig-version/${task.adjustmentId ?? ''}`;
    case 'settle-gap':
      return `/anslagstavla/${task.noticeId ?? ''}`;
    case 'unclear-delivery':
    case 'failed-delivery':
      return `/utskick/${task.deliveryId ?? ''}`;
    case 'recipients':
      return `${meeting}/paragraf/${task.itemId ?? ''}#mottagare`;
    case 'send-extracts':
      return `${meeting}/utskick`;
    case 'report-assignment':
      return `/arenden/uppdrag/${task.assignmentId ?? ''}`;
    case 'memorandum-awaited':
    case 'memorandum-returned':
      return `/arenden/tjansteskrivelser/${task.memorandumId ?? ''}`;
    case 'take-memoranda':
    case 'await-memoranda':
      return `${meeting}/underlag`;
    case 'joint-decide':
    case 'joint-answer':
    case 'joint-late':
    case 'joint-near':
    case 'joint-settle':
      return `/gemensamma-beslut/${task.requestId ?? ''}`;
    case 'remarks':
      return `${meeting}#anmarkningar`;
  }
}
