import type { MembershipView, RegisterPersonView } from '@klubbat/shared/contracts/register-people';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { FaultSummary } from '../../ui/fault-summary.js';
import { mandateLine } from './mandate-line.js';
import { useEndMembership } from './register.queries.js';

interface EndMembershipProps {
  person: RegisterPersonView;
  membership: MembershipView;
  onClose: () => void;
}

/** Asks before a mandate is ended: it cannot be taken up again, only given anew. */
export function EndMembership({ person, membership, onClose }: EndMembershipProps) {
  const end = useEndMembership();
  return (
    <Dialog
      title="Avsluta uppdraget?"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button
            variant="danger"
            isPending={end.isPending}
            onPress={() => end.mutate({ params: { id: membership.id } }, { onSuccess: onClose })}
          >
            Avsluta uppdraget i dag
          </Button>
          <Button onPress={onClose}>Avbryt</Button>
        </>
      }
    >
      <FaultSummary error={end.error} />
      <p>
        {person.name}: {mandateLine(membership)}. I dag blir uppdragets sista dag. Det står kvar i registret
        och i tidigare protokoll.
      </p>
    </Dialog>
  );
}
