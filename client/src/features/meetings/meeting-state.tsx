import type { MeetingSummary } from '@klubbat/shared/contracts/meeting';
import { stateWord } from '@klubbat/shared/sentences/finished-notes-sentences';
import type { RecordKind } from '@klubbat/shared/vocabulary/meeting-words';
import { capital } from '../../lib/capital.js';
import { stateKinds } from '../../ui/state-kinds.js';
import { StateMark } from '../../ui/state-mark.js';

/** `Förbereds`, `Justerat`: a state as it is chosen and shown. */
export function meetingStateWord(state: MeetingSummary['state'], record?: RecordKind): string {
  return capital(state === 'preparing' ? 'förbereds' : stateWord(state, record));
}

/** How far a meeting has come: the least far of what it holds. */
export function MeetingState({ meeting }: { meeting: Pick<MeetingSummary, 'state' | 'history' | 'record'> }) {
  if (meeting.history && meeting.state === 'adjusted') {
    return <StateMark kind="done">Justerat på annat håll</StateMark>;
  }
  return (
    <StateMark kind={stateKinds[meeting.state]}>{meetingStateWord(meeting.state, meeting.record)}</StateMark>
  );
}
