import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  ClientSecretBasic,
  ClientSecretPost,
  discovery,
  enableNonRepudiationChecks,
  getJwksCache,
  type Configuration,
} from 'openid-client';
import { publicJwk, type PublicJwk } from '@klubbat/shared/contracts/e-identity-evidence';
import type { IdentityProviderView } from '@klubbat/shared/contracts/e-identity';
import { fail } from '../../platform/errors.js';
import type { ProviderSettings } from '../../platform/identity-providers.js';
import { refuseExchange } from './exchange-fault.js';

/** What binds a question to its answer. */
export interface Asked {
  state: string;
  verifier: string;
  nonce: string;
}

/** A token that the provider has given for us, and the key that it is signed with. */
export interface Answered {
  idToken: string;
  key: PublicJwk;
}

/** The services where people prove who they are, as the settings name them. */
export interface IdentityProviders {
  list: () => IdentityProviderView[];
  /** Refuses: `not-found` */
  find: (id: string) => ProviderSettings;
  /** the provider at this address; undefined: it is not set up here */
  at: (issuer: string) => IdentityProviderView | undefined;
  /** Has asked the provider how it is talked to, so that no lock is held meanwhile. Refuses: `e-identity-unreachable` */
  ready: (provider: ProviderSettings) => Promise<void>;
  /** Where the browser goes. `message`: what the provider may show. Refuses: `e-identity-unreachable` */
  addressOf: (provider: ProviderSettings, asked: Asked, message?: string) => Promise<string>;
  /**
   * The token for what the browser came back with. Refuses: `challenge-for-another`, `e-identity-cancelled`,
   * `e-identity-invalid`, `e-identity-unreachable`
   */
  exchange: (provider: ProviderSettings, asked: Asked, query: string) => Promise<Answered>;
}

/** Seconds: the provider has answered in them, or it is told that it does not. */
const TIMEOUT = 8;
/** As many may wait for a provider at once: each holds a connection to the database meanwhile. */
const MOST_WAITING = 5;

function authentication({ clientAuthentication, clientSecret }: ProviderSettings) {
  return clientAuthentication === 'client_secret_post'
    ? ClientSecretPost(clientSecret)
    : ClientSecretBasic(clientSecret);
}

async function discover(provider: ProviderSettings): Promise<Configuration> {
  // an issuer without TLS is one on this very computer: the settings take no other
  const insecure = provider.issuer.startsWith('http:') ? [allowInsecureRequests] : [];
  return discovery(new URL(provider.issuer), provider.clientId, undefined, authentication(provider), {
    execute: [...insecure, enableNonRepudiationChecks],
    timeout: TIMEOUT,
  });
}

function readHeader(idToken: string): { kid?: string; alg?: string } {
  const [head = ''] = idToken.split('.');
  return JSON.parse(Buffer.from(head, 'base64url').toString('utf8')) as { kid?: string; alg?: string };
}

/** The key that the library has just checked the signature with, by the same choice. */
function keyOf(configuration: Configuration, idToken: string): PublicJwk {
  const { kid, alg = '' } = readHeader(idToken);
  const kty = { R: 'RSA', P: 'RSA' }[alg[0] ?? ''] ?? (alg.startsWith('ES') ? 'EC' : 'OKP');
  const key = getJwksCache(configuration)?.jwks.keys.find(
    (one) =>
      one.kty === kty &&
      (kid === undefined || one.kid === kid) &&
      (one.alg === undefined || one.alg === alg) &&
      (one.use === undefined || one.use === 'sig'),
  );
  return (
    publicJwk.safeParse(key).data ?? fail('e-identity-invalid', { params: { reason: 'wrong-signature' } })
  );
}

/** @param redirectUri the one address to which a provider may send people back */
export function identityProviders(
  settings: readonly ProviderSettings[],
  redirectUri: () => string,
): IdentityProviders {
  const found = new Map<string, Promise<Configuration>>();
  let waiting = 0;

  function configurationOf(provider: ProviderSettings): Promise<Configuration> {
    const known = found.get(provider.id) ?? discover(provider);
    found.set(provider.id, known);
    // asked again the next time
    known.catch(() => found.delete(provider.id));
    return known;
  }

  async function limited<T>(ask: () => Promise<T>): Promise<T> {
    if (waiting >= MOST_WAITING) {
      fail('e-identity-unreachable');
    }
    waiting += 1;
    try {
      return await ask();
    } catch (error) {
      return refuseExchange(error);
    } finally {
      waiting -= 1;
    }
  }

  return {
    list: () => settings.map(({ id, label }) => ({ id, label })),
    find: (id) => settings.find((one) => one.id === id) ?? fail('not-found'),
    at: (issuer) => settings.find((one) => one.issuer === issuer),
    ready: (provider) =>
      limited(async () => {
        await configurationOf(provider);
      }),
    addressOf: (provider, { state, verifier, nonce }, message) =>
      limited(async () => {
        const { messageParameter, acrValues, scope } = provider;
        const url = buildAuthorizationUrl(await configurationOf(provider), {
          redirect_uri: redirectUri(),
          scope,
          state,
          nonce,
          code_challenge: await calculatePKCECodeChallenge(verifier),
          code_challenge_method: 'S256',
          // anew, also for one who has just done it: whoever finds an open screen gets in nowhere
          prompt: 'login',
          max_age: '0',
          ui_locales: 'sv',
          ...(acrValues.length === 0 ? {} : { acr_values: acrValues.join(' ') }),
          ...(messageParameter === undefined || message === undefined ? {} : { [messageParameter]: message }),
        });
        return url.href;
      }),
    exchange: (provider, { state, verifier, nonce }, query) =>
      limited(async () => {
        const url = new URL(redirectUri());
        url.search = query;
        if (url.searchParams.get('state') !== state) {
          fail('challenge-for-another');
        }
        const configuration = await configurationOf(provider);
        const { id_token: idToken } = await authorizationCodeGrant(configuration, url, {
          pkceCodeVerifier: verifier,
          expectedState: state,
          expectedNonce: nonce,
          idTokenExpected: true,
        });
        return idToken === undefined
          ? fail('e-identity-invalid', { params: { reason: 'unreadable' } })
          : { idToken, key: keyOf(configuration, idToken) };
      }),
  };
}
