import type { Dispatch, SetStateAction } from 'react';
import type { StandingRecipient } from '@klubbat/shared/contracts/board-settings';
import { RecipientRows } from '../../ui/recipient-rows.js';
import type { MemorandumDraft } from './memorandum-draft.js';

interface MemorandumRecipientsProps {
  draft: MemorandumDraft;
  setDraft: Dispatch<SetStateAction<MemorandumDraft>>;
  standing: readonly StandingRecipient[];
  error: unknown;
}

/** Who is to have the decision: the official knows whom the case concerns, the secretary fills in the rest. */
export function MemorandumRecipients({ draft, setDraft, standing, error }: MemorandumRecipientsProps) {
  return (
    <section className="stack stack--tight" aria-labelledby="mottagare">
      <h2 id="mottagare">Beslutet ska skickas till</h2>
      <p className="quiet">Du vet vilka som berörs. Sekreteraren lägger till det som fattas.</p>
      <RecipientRows
        rows={draft.recipients}
        put={(change) => setDraft((now) => ({ ...now, recipients: change(now.recipients) }))}
        freshKey={() => crypto.randomUUID()}
        standing={standing}
        error={error}
      />
    </section>
  );
}
