import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { z } from 'zod';

const LOOPBACK = /^http:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?=[:/]|$)/;

const isAddress = (text: string) => URL.canParse(text) && (/^https:/.test(text) || LOOPBACK.test(text));

const providerSettings = z.strictObject({
  /** known by it in our tables and addresses: it is never changed */
  id: z.string().regex(/^[a-z0-9-]{1,50}$/, 'ska vara högst 50 tecken av a–z, siffror och bindestreck'),
  /** what stands on the button */
  label: z.string().trim().min(1).max(100).default('Logga in med e-legitimation'),
  issuer: z.string().refine(isAddress, 'ska vara en adress som börjar med https://'),
  clientId: z.string().min(1),
  clientSecret: z.string().min(1).optional(),
  /** or the file that it stands in, alone */
  clientSecretFile: z.string().min(1).optional(),
  clientAuthentication: z.enum(['client_secret_basic', 'client_secret_post']).default('client_secret_basic'),
  /** by which a person is known again */
  claim: z.string().min(1).default('sub'),
  scope: z.string().min(1).default('openid'),
  /** which level of assurance to ask for; the answer must be one of them */
  acrValues: z.array(z.string().min(1)).default([]),
  /** under which name the provider takes words to show to the one who signs */
  messageParameter: z.enum(['binding_message', 'login_hint']).optional(),
});

const file = z.array(providerSettings).max(20);

export type ProviderSettings = Omit<
  z.output<typeof providerSettings>,
  'clientSecret' | 'clientSecretFile'
> & { clientSecret: string };

async function secretOf(
  folder: string,
  { id, clientSecret, clientSecretFile }: z.output<typeof providerSettings>,
): Promise<string> {
  if (clientSecret !== undefined) {
    return clientSecret;
  }
  if (clientSecretFile === undefined) {
    throw new Error(`${id} saknar clientSecret eller clientSecretFile.`);
  }
  return (await readFile(resolve(folder, clientSecretFile), 'utf8')).trim();
}

/**
 * Reads the providers of e-identities from the file that KLUBBAT_OIDC names. Throws with what is wrong, never with what
 * stands in the file: secrets do.
 */
export async function readIdentityProviders(path: string | undefined): Promise<ProviderSettings[]> {
  if (path === undefined) {
    return [];
  }
  try {
    const read = file.safeParse(JSON.parse(await readFile(path, 'utf8')));
    if (!read.success) {
      throw new Error(
        read.error.issues.map(({ path: at, message }) => `${at.join('.')}: ${message}`).join('; '),
      );
    }
    const ids = read.data.map(({ id }) => id);
    if (new Set(ids).size < ids.length) {
      throw new Error('två har samma id.');
    }
    return await Promise.all(
      read.data.map(async ({ clientSecret, clientSecretFile, ...provider }) => ({
        ...provider,
        clientSecret: await secretOf(resolve(path, '..'), { ...provider, clientSecret, clientSecretFile }),
      })),
    );
  } catch (error) {
    const why = error instanceof SyntaxError ? 'innehållet är inte JSON.' : (error as Error).message;
    throw new Error(`filen i KLUBBAT_OIDC (${path}) går inte att använda: ${why}`, { cause: error });
  }
}
