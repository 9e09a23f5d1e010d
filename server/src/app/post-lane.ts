import { DeliveryLine, type DeliveryParts } from '../features/dispatches/delivery.worker.js';
import { sendNextLetter, type LetterParts } from '../features/letters/letter.worker.js';

/** One lane of those that send what is due, deliveries before letters. All lanes take from one hand. Returns how many it sent. */
export function postLane(sending: DeliveryParts & LetterParts, goesOn: () => boolean): () => Promise<number> {
  const deliveries = new DeliveryLine(sending);
  return async () => {
    let done = 0;
    while (goesOn() && ((await deliveries.sendNext()) || (await sendNextLetter(sending)))) {
      done += 1;
    }
    if (!goesOn()) {
      await deliveries.letGo();
    }
    return done;
  };
}
