import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { OperationView } from '@klubbat/shared/contracts/operation';
import { startMisbehavingProvider } from '../../../test/misbehaving-provider.js';
import { ADMIN, startTestApp, type TestApp } from '../../../test/test-app.js';

let app: TestApp;
let label: string;
let provider: string;
beforeAll(async () => {
  const gone = await startMisbehavingProvider(() => new Date());
  ({ label, id: provider } = gone.settings);
  app = await startTestApp({ identityProviders: [gone.settings] });
  await gone.close();
});
afterAll(() => app.close());

test('while the provider is away that is said, and the other ways in work; who is signed in stays so', async () => {
  const refused = await app.stranger
    .post('/api/session/e-identity-attempt')
    .send({ provider, returnPath: '/' })
    .expect(503)
    .expect('retry-after', /^\d+$/);
  expect(refused.body).toMatchObject({
    code: 'e-identity-unreachable',
    detail: expect.stringContaining('annat sätt'),
  });
  await app.signIn(ADMIN.email, ADMIN.password);
  const operation = (await app.admin.get('/api/operation').expect(200)).body as OperationView;
  expect(operation.services).toMatchObject([
    { name: 'identity-provider', standing: 'watch', succeededAt: null, error: `${label} svarar inte` },
  ]);
});
