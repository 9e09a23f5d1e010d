import { useState } from 'react';
import type { MatterView } from '@klubbat/shared/contracts/assembly-matter';
import { Button } from '../../ui/button.js';
import { draftOf } from './matter-draft.js';
import { MatterForm } from './matter-form.js';
import { useUpdateMatter } from './matter.queries.js';

/** What is known of a matter, to be put right. */
export function EditMatter({ matter, onDone }: { matter: MatterView; onDone: () => void }) {
  const [draft, setDraft] = useState(() => draftOf(matter));
  const update = useUpdateMatter();
  return (
    <MatterForm
      boardId={matter.boardId}
      draft={draft}
      onChange={setDraft}
      movers={matter.movers}
      error={update.error}
      onSubmit={(change) =>
        update.mutate(
          { params: { id: matter.id }, body: { version: matter.version, ...change } },
          { onSuccess: onDone },
        )
      }
    >
      <div className="row">
        <Button variant="primary" type="submit" isPending={update.isPending}>
          Spara
        </Button>
        <Button onPress={onDone}>Avbryt</Button>
      </div>
    </MatterForm>
  );
}
