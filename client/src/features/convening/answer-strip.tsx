import type { InviteeView } from '@klubbat/shared/contracts/convening';

/** How many come, cannot and have not said, of those who have a seat. */
export function AnswerStrip({ invitees }: { invitees: readonly InviteeView[] }) {
  const called = invitees.filter(({ id, capacity }) => id !== null && capacity !== 'guest');
  const count = (is: (one: InviteeView) => boolean) => called.filter(is).length;
  const away = count(({ answer }) => answer?.comes === false);
  return (
    <ul className="answer-strip" aria-label="Svar">
      <li>
        <strong>{count(({ answer }) => answer?.comes === true)}</strong> kommer
      </li>
      <li>
        <strong>{away}</strong> kan inte komma, eller är borta en del
      </li>
      <li>
        <strong>{count(({ answer }) => answer === null)}</strong> har inte svarat
      </li>
    </ul>
  );
}
