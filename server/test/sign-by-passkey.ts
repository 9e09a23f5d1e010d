import type { PasskeyChallengeView, PasskeyCreationOptions } from '@klubbat/shared/contracts/passkey';
import { SoftwareAuthenticator } from './software-authenticator.js';
import { PASSWORD, type Agent } from './test-app.js';

/** Makes a passkey for somebody, and signs the adjustment with it. */
export async function signByPasskey(
  agent: Agent,
  { adjustmentId, sha256 }: { adjustmentId: string; sha256: string },
): Promise<void> {
  const key = new SoftwareAuthenticator('http://localhost:3000');
  const begun = await agent.post('/api/passkeys/challenge').send({ password: PASSWORD }).expect(200);
  const made = begun.body as { challengeId: string; options: PasskeyCreationOptions };
  await agent
    .post('/api/passkeys')
    .send({ challengeId: made.challengeId, name: 'Dator', answer: key.make(made.options) })
    .expect(201);
  const path = `/api/adjustments/${adjustmentId}`;
  const asked = await agent.post(`${path}/signing-challenge`).send({ sha256 }).expect(200);
  const { challengeId, options } = asked.body as PasskeyChallengeView;
  const proof = { kind: 'passkey', challengeId, assertion: key.answer(options) };
  await agent.post(`${path}/signatures`).send({ sha256, proof }).expect(201);
}
