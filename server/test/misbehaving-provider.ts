import { randomBytes, sign, type KeyObject } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { ProviderSettings } from '../src/platform/identity-providers.js';
import { newKeyPair } from './new-key-pair.js';

/** How the provider does wrong in one answer. */
export interface Mischief {
  /** instead of what the token should say */
  claims?: Record<string, unknown>;
  /** signs with a key that it has not published */
  foreignKey?: boolean;
  /** says that it is not signed at all */
  unsigned?: boolean;
  /** answers the browser for another attempt */
  state?: string;
  /** the browser comes with an error instead of a code */
  error?: string;
  /** gives no token but this status */
  status?: number;
}

export interface MisbehavingProvider {
  settings: ProviderSettings;
  /** the query that the browser comes back with from this address; the token then is as told */
  answer: (url: string, person: string, mischief?: Mischief) => string;
  close: () => Promise<void>;
}

const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

function tokenOf(claims: object, key: KeyObject, unsigned: boolean): string {
  const signed = `${part(unsigned ? { alg: 'none' } : { alg: 'ES256', kid: 'k1' })}.${part(claims)}`;
  const signature = sign('sha256', Buffer.from(signed), { key, dsaEncoding: 'ieee-p1363' });
  return `${signed}.${unsigned ? '' : signature.toString('base64url')}`;
}

/** An OpenID provider on this computer that keeps to no rule but those it is told. */
export async function startMisbehavingProvider(now: () => Date): Promise<MisbehavingProvider> {
  const { privateKey, publicKey } = newKeyPair('ec');
  const foreign = newKeyPair('ec').privateKey;
  const tokens = new Map<string, { token: string; status: number }>();
  let issuer = '';

  const answers: Record<string, () => object> = {
    '/.well-known/openid-configuration': () => ({
      issuer,
      authorization_endpoint: `${issuer}/auth`,
      token_endpoint: `${issuer}/token`,
      jwks_uri: `${issuer}/jwks`,
      id_token_signing_alg_values_supported: ['ES256'],
    }),
    '/jwks': () => ({
      keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'k1', alg: 'ES256', use: 'sig' }],
    }),
  };
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      const known = tokens.get(new URLSearchParams(body).get('code') ?? '');
      const found =
        request.url === '/token'
          ? { access_token: 'a', token_type: 'Bearer', id_token: known?.token }
          : answers[request.url ?? '']?.();
      response.statusCode = request.url === '/token' ? (known?.status ?? 400) : 200;
      response.setHeader('Content-Type', 'application/json');
      response.end(JSON.stringify(response.statusCode === 400 ? { error: 'invalid_grant' } : found));
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    settings: {
      id: 'illa',
      label: 'Illa',
      issuer,
      clientId: 'klubbat',
      clientSecret: 'hemligt',
      clientAuthentication: 'client_secret_post',
      claim: 'sub',
      scope: 'openid',
      acrValues: [],
    },
    answer: (url, person, mischief = {}) => {
      const asked = new URL(url).searchParams;
      const state = mischief.state ?? asked.get('state') ?? '';
      if (mischief.error !== undefined) {
        return `?${new URLSearchParams({ error: mischief.error, state }).toString()}`;
      }
      const at = Math.floor(now().getTime() / 1000);
      const claims = {
        iss: issuer,
        aud: 'klubbat',
        sub: person,
        nonce: asked.get('nonce'),
        iat: at,
        auth_time: at,
        exp: at + 300,
        ...mischief.claims,
      };
      const code = randomBytes(8).toString('hex');
      const key = mischief.foreignKey === true ? foreign : privateKey;
      tokens.set(code, {
        token: tokenOf(claims, key, mischief.unsigned === true),
        status: mischief.status ?? 200,
      });
      return `?${new URLSearchParams({ code, state }).toString()}`;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}
