import { useQueryClient } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import type { MembershipView, PersonView } from '@klubbat/shared/contracts/register-people';
import { registerDoors } from '@klubbat/shared/contracts/register';
import { mandateRoleWords } from '@klubbat/shared/sentences/words';
import { capital } from '../../lib/capital.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { FaultSummary } from '../../ui/fault-summary.js';
import { BothTexts } from './both-texts.js';
import { useUpdateMembership } from './register.queries.js';
import { TermFields, termFieldsAt, termLabels, termOf, type TermDraft } from './term-fields.js';
import { useVersionedForm } from './use-versioned-form.js';

interface EditTermProps {
  person: PersonView;
  membership: MembershipView;
  onClose: () => void;
}

/** Corrects the days of a term, its party, or what is represented. What it said before stands in the history. */
export function EditTerm({ person, membership, onClose }: EditTermProps) {
  const client = useQueryClient();
  const update = useUpdateMembership();
  const stored = {
    party: membership.party ?? '',
    represents: membership.represents ?? '',
    from: membership.from ?? '',
    until: membership.until ?? '',
  } satisfies TermDraft;
  const form = useVersionedForm(stored, membership.version, update.error, update.reset);
  const { draft, change, changed, version, isStale } = form;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (changed.length === 0) {
      onClose();
      return;
    }
    const term = termOf(draft);
    const body = Object.fromEntries(changed.map((name) => [name, term[name]]));
    update.mutate(
      { params: { id: membership.id }, body: { ...body, version } },
      {
        onSuccess: onClose,
        onError: () => void client.invalidateQueries({ queryKey: [registerDoors.person.path] }),
      },
    );
  };
  const what = `${capital(mandateRoleWords[membership.role])}, ${membership.board ?? 'hela organisationen'}`;
  return (
    <Dialog title={`Ändra uppdraget för ${person.name}`} isOpen onClose={onClose}>
      <form className="stack" onSubmit={submit} noValidate>
        <p>{what}</p>
        {isStale ? (
          <BothTexts {...form} error={update.error} labels={termLabels} />
        ) : (
          <FaultSummary error={update.error} fields={termFieldsAt()} />
        )}
        <TermFields draft={draft} onChange={change} error={update.error} />
        <div className="row">
          <Button type="submit" variant="primary" isPending={update.isPending} isDisabled={isStale}>
            Spara
          </Button>
          <Button onPress={onClose}>Avbryt</Button>
        </div>
      </form>
    </Dialog>
  );
}
