import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { aMeetingFile, imported } from '../../../test/meeting-files.js';
import { startTestApp, type TestApp } from '../../../test/test-app.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const TEXT = 'Utredningen föreslår att vattnet leds åter i sin gamla fåra, förbi kvarnen. '.repeat(20);

const manyItems = Array.from({ length: 300 }, (_, index) => ({
  paragraph: index + 1,
  title: `Ärende nummer ${index + 1} om bäckens framtid`,
  sections: [{ kind: 'background' as const, body: TEXT }],
}));

test('others are answered while a document of 300 §§ is drawn', async () => {
  const id = await imported(app, aMeetingFile({ items: manyItems }));
  const order: string[] = [];
  // asked for first: drawn where people are answered, it would come before most of what is asked after it
  const document = app.admin
    .get(`/api/meetings/${id}/protocol.pdf`)
    .responseType('blob')
    .expect(200)
    .then(({ body }) => {
      expect((body as Buffer).subarray(0, 5).toString()).toBe('%PDF-');
      order.push('document');
    });
  for (let question = 0; question < 10; question += 1) {
    await app.admin.get('/api/session').expect(200);
    order.push('answer');
  }
  await document;
  expect(order).toEqual([...Array.from({ length: 10 }, () => 'answer'), 'document']);
});
