import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';

interface SignOutQuestionProps {
  /** what is written and has not reached the server */
  titles: readonly string[];
  isPending: boolean;
  onStay: () => void;
  onLeave: () => void;
}

/** Whether to sign out although something that was written is only on this device. */
export function SignOutQuestion({ titles, isPending, onStay, onLeave }: SignOutQuestionProps) {
  return (
    <Dialog
      title="Logga ut fast allt inte är sparat?"
      isOpen={titles.length > 0}
      onClose={onStay}
      actions={
        <>
          <Button variant="primary" onPress={onStay}>
            Stanna kvar
          </Button>
          <Button isPending={isPending} onPress={onLeave}>
            Logga ut
          </Button>
        </>
      }
    >
      <p>Det här har inte kommit fram till servern. Det ligger kvar på den här enheten tills du loggar in:</p>
      <ul>
        {titles.map((title) => (
          <li key={title}>{title}</li>
        ))}
      </ul>
    </Dialog>
  );
}
