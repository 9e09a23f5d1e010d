import { BoardForm } from './board-form.js';
import { useCreateBoard } from './register.queries.js';

/** A new board of an organisation. */
export function NewBoard({
  organisationId,
  onCreated,
}: {
  organisationId: string;
  onCreated: (boardId: string) => void;
}) {
  const create = useCreateBoard();
  return (
    <BoardForm
      error={create.error}
      isPending={create.isPending}
      action="Lägg till organet"
      onSave={(body) =>
        create.mutate({ params: { id: organisationId }, body }, { onSuccess: ({ id }) => onCreated(id) })
      }
    />
  );
}
