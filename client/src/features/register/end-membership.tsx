import type { MembershipView, RegisterPersonView } from '@klubbat/shared/contracts/register-people';
import { DangerDialog } from '../../ui/danger-dialog.js';
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
    <DangerDialog
      title="Avsluta uppdraget?"
      action="Avsluta uppdraget i dag"
      isPending={end.isPending}
      error={end.error}
      onAct={() => end.mutate({ params: { id: membership.id } }, { onSuccess: onClose })}
      onClose={onClose}
    >
      {person.name}: {mandateLine(membership)}. I dag blir uppdragets sista dag. Det står kvar i registret och
      i tidigare protokoll.
    </DangerDialog>
  );
}
