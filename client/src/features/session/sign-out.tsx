import { lazy, Suspense, useState, type ReactNode } from 'react';
import { unsavedDocuments } from '../../lib/autosave/documents.js';
import { useSignOut } from './session.queries.js';

const SignOutQuestion = lazy(async () => ({
  default: (await import('./sign-out-question.js')).SignOutQuestion,
}));

/** Signs out; asks first, by `question`, while something that was written has not reached the server. */
export function useAskedSignOut(): { leave: () => void; question: ReactNode } {
  const signOut = useSignOut();
  const [titles, setTitles] = useState<string[]>([]);
  // from then on it stays, so that it can close in its way
  const [asked, setAsked] = useState(false);
  const leave = () => {
    const unsaved = unsavedDocuments().map(({ about }) => about.title);
    setTitles(unsaved);
    if (unsaved.length > 0) {
      setAsked(true);
    } else {
      signOut.mutate();
    }
  };
  const question = asked && (
    <Suspense>
      <SignOutQuestion
        titles={titles}
        isPending={signOut.isPending}
        onStay={() => setTitles([])}
        onLeave={() => signOut.mutate()}
      />
    </Suspense>
  );
  return { leave, question };
}
