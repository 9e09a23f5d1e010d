import { useState } from 'react';
import { faultAt } from '../lib/problem-error.js';
import { Button } from './button.js';
import { CopyButton } from './copy-button.js';
import { FaultSummary } from './fault-summary.js';
import { TextField } from './text-field.js';

export interface InvitationFormProps {
  name: string;
  /** the address that is known, or empty */
  email: string;
  /** makes the invitation; gives the link that the person signs in by */
  onInvite: (email: string) => void;
  link: string | undefined;
  isPending: boolean;
  error: unknown;
}

/** Invites somebody to an account; what comes back is a link to hand over. */
export function InvitationForm({ name, email, onInvite, link, isPending, error }: InvitationFormProps) {
  const [address, setAddress] = useState(email);
  if (link !== undefined) {
    return <LinkToHandOver name={name} link={link} />;
  }
  return (
    <div className="stack stack--tight">
      <FaultSummary error={error} fields={{ email: { label: 'E-post' } }} />
      <TextField
        label={`Bjud in ${name} till ett konto`}
        description="Skriv personens e-postadress. Du får en länk att lämna över."
        type="email"
        width="medium"
        value={address}
        onChange={setAddress}
        error={faultAt(error, 'email')}
      />
      <div>
        <Button isPending={isPending} onPress={() => onInvite(address.trim())}>
          Bjud in
        </Button>
      </div>
    </div>
  );
}

/** Takes the focus from the button that it stands in for: without it the keys would go nowhere. */
function LinkToHandOver({ name, link }: { name: string; link: string }) {
  return (
    <div className="stack stack--tight">
      <TextField
        label={`Länk till ${name}`}
        description="Lämna över länken. Den gäller bara den här personen."
        value={link}
        isReadOnly
        autoFocus
      />
      <div className="row">
        <CopyButton text={link}>Kopiera länken</CopyButton>
      </div>
    </div>
  );
}
