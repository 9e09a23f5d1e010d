import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { aBoard, aMeeting } from '../../../test/builders.js';
import { startSmtpInbox, type SmtpInbox } from '../../../test/smtp-inbox.js';
import { startTestApp, type TestApp } from '../../../test/test-app.js';
import { TaskPool } from '../../platform/apart/task-pool.js';

let app: TestApp;
let inbox: SmtpInbox;
beforeAll(async () => {
  inbox = await startSmtpInbox();
  app = await startTestApp({ smtpUrl: inbox.url });
});
afterAll(async () => {
  await app.close();
  await inbox.close();
});

/** How many tasks the threads that draw documents are given while `act` runs. */
async function tasksOf(act: () => Promise<unknown>): Promise<number> {
  const pool = TaskPool.prototype as { run: (this: unknown, ...given: unknown[]) => Promise<unknown> };
  const { run } = pool;
  let tasks = 0;
  pool.run = function counting(this: unknown, ...given) {
    tasks += 1;
    return run.apply(this, given);
  };
  try {
    await act();
  } finally {
    pool.run = run;
  }
  return tasks;
}

test('an extract that goes to thirty, goes again, and is opened by its link is drawn once and sealed once', async () => {
  const { boardId } = await aBoard(app);
  const { id } = await aMeeting(app, boardId);
  await app.admin.post(`/api/meetings/${id}/numbering`).expect(200);
  const order = (more: object) =>
    app.admin
      .post(`/api/meetings/${id}/dispatches`)
      .send({
        paragraphs: [1],
        recipients: Array.from({ length: 30 }, (_, place) => ({
          name: `Nämnd ${place}`,
          email: `${place}@ort-${place}.example`,
        })),
        beforeAdjustment: { reason: 'Bråttom' },
        ...more,
      })
      .expect(201);
  expect(await tasksOf(() => order({}))).toBe(1);
  // the seal is a picture on the page that is drawn, and everybody gets the file with it
  const sealing = await tasksOf(() => app.workers.workOnce());
  expect(sealing).toBeLessThanOrEqual(1);
  expect(inbox.arrived).toHaveLength(30);

  const again = await tasksOf(async () => {
    await order({ resend: { reason: 'Kom inte fram' } });
    await app.workers.workOnce();
    const token = /\/kvittens\/([0-9a-f]{64})/.exec(inbox.arrived.at(-1)?.mail.text ?? '')?.[1] ?? '';
    await app.stranger.post(`/api/delivery-links/${token}/extract.pdf`).expect(200);
  });
  expect(again).toBe(0);
  expect(inbox.arrived).toHaveLength(60);
  const files = new Set(inbox.arrived.map(({ mail }) => mail.attachments[0]?.checksum));
  expect(files.size).toBe(1);
});
