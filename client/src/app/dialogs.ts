import { lazy } from 'react';

/** What stands on top of a page now and then. It is fetched ahead when there is time, so that no page waits for it. */
export const dialogs = {
  search: async () => ({ default: (await import('../features/search/search-dialog.js')).SearchDialog }),
  keys: async () => ({ default: (await import('./keys-dialog.js')).KeysDialog }),
  signInAgain: async () => ({ default: (await import('../features/session/sign-in-again.js')).SignInAgain }),
  proveAnew: async () => ({ default: (await import('../features/session/prove-anew.js')).ProveAnew }),
};

export const SearchDialog = lazy(dialogs.search);
export const KeysDialog = lazy(dialogs.keys);
export const SignInAgain = lazy(dialogs.signInAgain);
export const ProveAnew = lazy(dialogs.proveAnew);
