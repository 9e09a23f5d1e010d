import type {
  PasskeyAssertion,
  PasskeyCreationOptions,
  PasskeyRequestOptions,
  RegistrationAnswer,
} from '@klubbat/shared/contracts/passkey';
import { passkeyObstacle } from '@klubbat/shared/rules/passkey-address';
import { passkeyObstacleSentences } from '@klubbat/shared/sentences/passkey-sentences';
import { ProblemError } from './problem-error.js';

const NO_BROWSER =
  'Webbläsaren kan inte använda passkeys. Prova en nyare, eller den som följde med telefonen eller datorn.';

/**
 * Why no passkey can be made or used on this page, in a sentence; undefined where it can.
 * @param address that the installation is set to; left out where it is not known yet
 */
export function passkeysClosed(address?: string): string | undefined {
  const set = address === undefined ? undefined : new URL(address);
  const obstacle = passkeyObstacle(window.location, set);
  if (obstacle !== undefined) {
    return passkeyObstacleSentences[obstacle](set?.origin ?? window.location.origin);
  }
  return typeof window.PublicKeyCredential === 'function' ? undefined : NO_BROWSER;
}

/** What talks with the browser is loaded when it is needed: the page on which one signs in does not wait for it. */
const inBrowser = () => import('@simplewebauthn/browser');

/** What the browser says no with becomes a sentence; the commonest is that the person has closed its question. */
function refused(error: unknown, what: string): ProblemError {
  const made = error instanceof Error && error.name === 'InvalidStateError';
  return new ProblemError({
    type: 'about:blank',
    title: made ? 'Enheten har redan en passkey här' : `Din passkey kunde inte ${what}`,
    status: 0,
    detail: made
      ? 'Logga in eller skriv under med den som finns, eller skapa en på en annan enhet.'
      : 'Frågan stängdes, eller så tog det för lång tid. Försök igen när du är redo.',
    code: 'internal',
    errors: [],
  });
}

/** Makes a passkey on this device. Throws a `ProblemError` when the person or the browser says no. */
export async function makePasskey(options: PasskeyCreationOptions): Promise<RegistrationAnswer> {
  try {
    const { startRegistration } = await inBrowser();
    return await startRegistration({ optionsJSON: options });
  } catch (error) {
    throw refused(error, 'skapas');
  }
}

/** Lets a passkey answer a challenge. Throws a `ProblemError` when the person or the browser says no. */
export async function answerWithPasskey(options: PasskeyRequestOptions): Promise<PasskeyAssertion> {
  try {
    const { startAuthentication } = await inBrowser();
    return await startAuthentication({ optionsJSON: options });
  } catch (error) {
    throw refused(error, 'användas');
  }
}
