import { useState, type ReactNode } from 'react';
import { unsavedDocuments } from '../../lib/autosave/documents.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { useSignOut } from './session.queries.js';

/** Signs out; asks first, by `question`, while something that was written has not reached the server. */
export function useAskedSignOut(): { leave: () => void; question: ReactNode } {
  const signOut = useSignOut();
  const [titles, setTitles] = useState<string[]>([]);
  const leave = () => {
    const unsaved = unsavedDocuments().map(({ about }) => about.title);
    setTitles(unsaved);
    if (unsaved.length === 0) {
      signOut.mutate();
    }
  };
  const question = (
    <Dialog
      title="Logga ut fast allt inte är sparat?"
      isOpen={titles.length > 0}
      onClose={() => setTitles([])}
      actions={
        <>
          <Button variant="primary" onPress={() => setTitles([])}>
            Stanna kvar
          </Button>
          <Button isPending={signOut.isPending} onPress={() => signOut.mutate()}>
            Logga ut
          </Button>
        </>
      }
    >
      <p>Det här har inte kommit fram till servern. Det ligger kvar på den här enheten tills du loggar in:</p>
      <ul>
        {titles.map((title) => (
          <li key={title}>{title}</li>
        ))}
      </ul>
    </Dialog>
  );
  return { leave, question };
}
