import { InvitationForm } from '../../ui/invitation-form.js';
import { useInvite } from './meeting.queries.js';

interface InvitePersonProps {
  /** the person in the meeting */
  personId: string;
  name: string;
  email: string;
}

export function InvitePerson({ personId, name, email }: InvitePersonProps) {
  const invite = useInvite();
  return (
    <InvitationForm
      name={name}
      email={email}
      link={invite.data?.link}
      isPending={invite.isPending}
      error={invite.error}
      onInvite={(address) => invite.mutate({ params: { id: personId }, body: { email: address } })}
    />
  );
}
