import type { DeliveryView } from '@klubbat/shared/contracts/dispatch';
import { aBoard, aMeeting } from './builders.js';
import type { TestApp } from './test-app.js';

/** Orders that the extract goes to each of these addresses. */
export type OrderExtract = (addresses: string[]) => Promise<DeliveryView[]>;

/** A meeting that was held, from which an extract can be sent. */
export async function orderExtractsIn(app: TestApp): Promise<OrderExtract> {
  const { boardId } = await aBoard(app);
  const { id } = await aMeeting(app, boardId);
  await app.admin.post(`/api/meetings/${id}/numbering`).expect(200);
  return async (addresses) => {
    const reply = await app.admin
      .post(`/api/meetings/${id}/dispatches`)
      .send({
        paragraphs: [1],
        recipients: addresses.map((email) => ({ name: 'Nämnden i Åmål', email })),
        beforeAdjustment: { reason: 'Bråttom' },
      })
      .expect(201);
    return (reply.body as { deliveries: DeliveryView[] }).deliveries;
  };
}
