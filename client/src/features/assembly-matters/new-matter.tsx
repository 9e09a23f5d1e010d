import { useState } from 'react';
import { today } from '../../lib/moment.js';
import { Button } from '../../ui/button.js';
import { emptyMatter } from './matter-draft.js';
import { MatterForm } from './matter-form.js';
import { useCreateMatter } from './matter.queries.js';

/** Notes something that was handed in. */
export function NewMatter({ boardId, onMade }: { boardId: string; onMade: (id: string) => void }) {
  const [draft, setDraft] = useState(() => emptyMatter(today()));
  const create = useCreateMatter();
  return (
    <MatterForm
      boardId={boardId}
      draft={draft}
      onChange={setDraft}
      movers={[]}
      error={create.error}
      onSubmit={(body) =>
        create.mutate({ params: { id: boardId }, body }, { onSuccess: ({ id }) => onMade(id) })
      }
    >
      <div>
        <Button variant="primary" type="submit" isPending={create.isPending}>
          Lägg till
        </Button>
      </div>
    </MatterForm>
  );
}
