import { useSyncExternalStore } from 'react';

function listen(listener: () => void): () => void {
  window.addEventListener('online', listener);
  window.addEventListener('offline', listener);
  return () => {
    window.removeEventListener('online', listener);
    window.removeEventListener('offline', listener);
  };
}

/** False when the computer says that it has no network. True promises nothing: the server may be out of reach. */
export function useOnline(): boolean {
  return useSyncExternalStore(listen, () => navigator.onLine);
}
