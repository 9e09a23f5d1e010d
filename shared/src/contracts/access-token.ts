import { z } from 'zod';
import { tokenScopes } from '../vocabulary/token-scopes.js';
import { byId, door } from './door.js';
import { filledLine } from './text-fields.js';

export const accessTokenView = z.object({
  id: z.uuid(),
  name: z.string(),
  /** whose it is, and where it holds */
  person: z.string(),
  organisationId: z.uuid(),
  organisation: z.string(),
  scopes: z.array(z.enum(tokenScopes)),
  createdAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
  /** to some minutes; null: never */
  usedAt: z.iso.datetime().nullable(),
  state: z.enum(['holds', 'expired', 'revoked']),
});

export type AccessTokenView = z.infer<typeof accessTokenView>;

/** So many days may a token hold. */
export const LONGEST_TOKEN = 365;

export const accessTokenDoors = {
  list: door({
    method: 'GET',
    path: '/api/access-tokens',
    summary: 'Mina åtkomstnycklar, och vad jag kan skapa sådana för',
    reply: z.object({
      tokens: z.array(accessTokenView),
      /** where one can be made, with the scopes that would give something there */
      possible: z.array(
        z.object({
          organisationId: z.uuid(),
          organisation: z.string(),
          scopes: z.array(z.enum(tokenScopes)),
        }),
      ),
    }),
  }),
  make: door({
    method: 'POST',
    path: '/api/access-tokens',
    summary: 'Skapa en åtkomstnyckel för ett program. Nyckeln visas en gång',
    body: z.strictObject({
      name: filledLine.max(100),
      organisationId: z.uuid(),
      scopes: z.array(z.enum(tokenScopes)).min(1).max(tokenScopes.length),
      /** how long it holds */
      days: z.int().min(1).max(LONGEST_TOKEN),
    }),
    reply: z.object({ token: z.string(), id: z.uuid(), expiresAt: z.iso.datetime() }),
    status: 201,
  }),
  revoke: door({
    method: 'DELETE',
    path: '/api/access-tokens/:id',
    summary: 'Återkalla en av mina åtkomstnycklar: den slutar gälla genast',
    params: byId,
    status: 204,
  }),
  ofOrganisation: door({
    method: 'GET',
    path: '/api/organisations/:id/access-tokens',
    summary: 'Åtkomstnycklar som gäller i organisationen, allas',
    params: byId,
    reply: z.object({ tokens: z.array(accessTokenView) }),
  }),
  revokeOthers: door({
    method: 'DELETE',
    path: '/api/organisations/:id/access-tokens/:tokenId',
    summary: 'Återkalla någons åtkomstnyckel i organisationen: den slutar gälla genast',
    params: byId.extend({ tokenId: z.uuid() }),
    status: 204,
  }),
};
