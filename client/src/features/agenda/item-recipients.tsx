import type { StandingRecipient } from '@klubbat/shared/contracts/board-settings';
import { RecipientRows } from '../../ui/recipient-rows.js';
import { TextField } from '../../ui/text-field.js';
import { freshKey } from './item-draft.js';
import type { DraftProps } from './item-fields.js';

interface ItemRecipientsProps extends DraftProps {
  standing: readonly StandingRecipient[];
  error: unknown;
}

/** Who is to have the decision. */
export function ItemRecipients({ standing, draft, setDraft, error }: ItemRecipientsProps) {
  return (
    <section className="stack stack--tight" aria-labelledby="mottagare">
      <h2 id="mottagare">Mottagare</h2>
      <TextField
        label="Rubrik för mottagarna"
        width="medium"
        placeholder="Beslutet skickas till"
        value={draft.recipientsHeading}
        onChange={(recipientsHeading) => setDraft((now) => ({ ...now, recipientsHeading }))}
      />
      <RecipientRows
        rows={draft.recipients}
        put={(change) => setDraft((now) => ({ ...now, recipients: change(now.recipients) }))}
        freshKey={freshKey}
        standing={standing}
        error={error}
      />
    </section>
  );
}
