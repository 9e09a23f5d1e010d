import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { Provider } from 'oidc-provider';
import type { ProviderSettings } from '../src/platform/identity-providers.js';
import { newKeyPair } from './new-key-pair.js';

export interface TestProvider {
  settings: ProviderSettings;
  /** Goes where the browser is sent, proves to be this person there, and tells the query that he comes back with. */
  prove: (url: string, person: string) => Promise<string>;
  /** takes this address too as one to come back to */
  comesBackTo: (uri: string) => void;
  close: () => Promise<void>;
}

const LOGIN_PAGE = `<!doctype html><html lang="sv"><head><meta charset="utf-8"><meta name="viewport"
  content="width=device-width"><title>Legitimera dig</title></head><body><main><h1>Legitimera dig</h1>
  <form method="post"><label>Vem är du? <input name="person" autofocus></label> <button>Legitimera</button></form>
  </main></body></html>`;

/** A key pair as the provider keeps it. */
function newKey() {
  const { privateKey } = newKeyPair('ec');
  return { ...privateKey.export({ format: 'jwk' }), kid: 'k1', alg: 'ES256', use: 'sig' };
}

/** One page where somebody says who he is, and is believed. */
async function interact(
  provider: Provider,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (request.method !== 'POST') {
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(LOGIN_PAGE);
    return;
  }
  const person = new URLSearchParams(await text(request)).get('person') ?? '';
  const result =
    person === ''
      ? { error: 'access_denied', error_description: 'avbruten' }
      : { login: { accountId: person } };
  await provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
}

/** A browser that keeps cookies and goes where it is sent. */
function walker() {
  const jar = new Map<string, string>();
  return async (url: string, body?: URLSearchParams) => {
    const answer = await fetch(url, {
      redirect: 'manual',
      headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(body === undefined ? {} : { method: 'POST', body }),
    });
    for (const cookie of answer.headers.getSetCookie()) {
      const [name = '', value = ''] = (cookie.split(';')[0] ?? '').split('=');
      jar.set(name, value);
    }
    const location = answer.headers.get('location');
    return {
      location: location === null ? undefined : new URL(location, url).href,
      body: await answer.text(),
    };
  };
}

/**
 * A real OpenID provider on this computer (oidc-provider), for one client that comes back to these addresses. It believes
 * whoever says a name.
 */
export async function startIdentityProvider(known: string[]): Promise<TestProvider> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const issuer = `http://localhost:${(server.address() as AddressInfo).port}`;
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: 'klubbat',
        client_secret: 'provets hemlighet som ingen annan har',
        redirect_uris: ['http://localhost/'],
        id_token_signed_response_alg: 'ES256',
      },
    ],
    jwks: { keys: [newKey()] },
    cookies: { keys: ['prov'] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_ctx, { uid }) => `/interaction/${uid}` },
    findAccount: (_ctx, sub) => ({ accountId: sub, claims: () => ({ sub }) }),
    loadExistingGrant: async (ctx) => {
      const { client, session } = ctx.oidc;
      const grant = new ctx.oidc.provider.Grant({
        clientId: client?.clientId,
        accountId: session?.accountId,
      });
      grant.addOIDCScope('openid');
      await grant.save();
      return grant;
    },
  });
  const redirectUris = [...known];
  provider.Client.prototype.redirectUriAllowed = (uri: string) => redirectUris.includes(uri);
  const handle = provider.callback();
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    void (request.url?.startsWith('/interaction/') === true
      ? interact(provider, request, response)
      : handle(request, response));
  });
  return {
    settings: {
      id: 'prov',
      label: 'Logga in med e-legitimation',
      issuer,
      clientId: 'klubbat',
      clientSecret: 'provets hemlighet som ingen annan har',
      clientAuthentication: 'client_secret_basic',
      claim: 'sub',
      scope: 'openid',
      acrValues: [],
    },
    prove: async (url, person) => {
      const go = walker();
      let { location } = await go(url);
      for (let step = 0; step < 10 && location !== undefined; step += 1) {
        if (redirectUris.some((uri) => location?.startsWith(`${uri}?`))) {
          return new URL(location).search;
        }
        const isAsked = location.includes('/interaction/');
        ({ location } = await go(location, isAsked ? new URLSearchParams({ person }) : undefined));
      }
      throw new Error('the provider sent nobody back');
    },
    comesBackTo: (uri) => {
      redirectUris.push(uri);
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}
