import { allRoutes } from '../src/app/routes.js';
import { identityProviders } from '../src/features/e-identity/identity-provider.js';
import type { LiveHub } from '../src/features/live/live-hub.js';
import type { Route } from '../src/http/route.js';
import { secretBox } from '../src/platform/secret-box.js';
import { TEST_KEY } from './test-app.js';

/** The doors that are mounted, to be read: none of them is opened. */
export function mountedRoutes(): Route[] {
  return allRoutes({
    baseUrl: () => '',
    outgoing: { caught: true, wake: () => undefined },
    allowOwnNetwork: false,
    live: {} as LiveHub,
    operation: {
      version: '0.0.0',
      scan: undefined,
      clockFault: () => undefined,
      clock: () => new Date(0),
      databaseFolder: undefined,
      lookAgain: () => Promise.resolve(),
    },
    providers: identityProviders([], () => ''),
    secrets: secretBox(() => Promise.resolve(TEST_KEY)),
  });
}
