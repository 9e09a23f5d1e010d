import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import { Notice } from '../../ui/notice.js';

/** Contradictions that an imported meeting came with. It is history: they are told, and nothing is changed. */
export function Remarks({ remarks }: Pick<MeetingView, 'remarks'>) {
  if (remarks.length === 0) {
    return null;
  }
  return (
    <div id="anmarkningar">
      <Notice
        kind="warning"
        title={
          remarks.length === 1
            ? 'En anmärkning på det inlästa'
            : `${remarks.length} anmärkningar på det inlästa`
        }
      >
        <p>
          Sammanträdet är justerat på annat håll. Det står kvar som det var, men säger emot sig självt här:
        </p>
        <ul>
          {remarks.map(({ path, message }) => (
            <li key={`${path} ${message}`}>{message}</li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}
