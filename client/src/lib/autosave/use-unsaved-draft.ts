import { useCallback, useSyncExternalStore } from 'react';
import { documentsEdition, liveDocument, onDocumentsChange } from './documents.js';
import type { DocumentKind } from './live-document.js';

/** A part as it is being written in this page and not yet saved; undefined: what is stored is what there is. */
export function useUnsavedDraft<T>(kind: DocumentKind<T>, id: string): T | undefined {
  const edition = useSyncExternalStore(onDocumentsChange, documentsEdition);
  const listen = useCallback(
    (changed: () => void) => {
      // another document may be the live one after each edition
      void edition;
      return liveDocument(kind, id)?.subscribe(changed) ?? (() => undefined);
    },
    [kind, id, edition],
  );
  const state = useSyncExternalStore(listen, () => liveDocument(kind, id)?.state());
  return state?.unsaved === true ? state.writing.draft : undefined;
}
