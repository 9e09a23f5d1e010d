import { describe, expect, it } from '@jest/globals';
import type { PrintedRecipient } from '@klubbat/shared/contracts/dispatch';
import { leftOf, reachedWords } from './reached-words.js';

type State = PrintedRecipient['reached'][number]['state'];

const recipient = (states: State[], change: Partial<PrintedRecipient> = {}): PrintedRecipient => ({
  name: 'Kommunerna',
  outcome: 'found',
  group: states.length > 1,
  mailboxes: [],
  reached: states.map((state, index) => ({
    name: `Kommun ${index + 1}`,
    email: `k${index + 1}@sund.example`,
    state,
    deliveryId: null,
    early: false,
  })),
  reason: null,
  ...change,
});

describe('whether a printed recipient has had the §', () => {
  it.each<[PrintedRecipient, string, number]>([
    [recipient(['sent']), 'Ja', 0],
    [recipient(['failed']), 'Nej, brevet kom inte fram', 1],
    [recipient(['unclear']), 'Osäkert, ingen vet om brevet kom fram', 1],
    [recipient(['left']), 'Nej, inte skickat än', 1],
    [recipient(['left'], { reason: 'lämnas på papper' }), 'Skickas inte med e-post: lämnas på papper', 0],
    [recipient(['sent'], { reason: 'lämnas på papper' }), 'Ja', 0],
    [recipient([], { outcome: 'unknown' }), 'Nej, står inte i adressboken', 1],
    [recipient([], { outcome: 'ambiguous' }), 'Nej, flera i adressboken heter så', 1],
    [recipient(['sent', 'under-way']), 'Ja, alla 2', 0],
    [recipient(['sent', 'left', 'failed']), '1 av 3. Inte: Kommun 2, Kommun 3', 2],
  ])('%#', (one, words, left) => {
    expect(reachedWords(one)).toBe(words);
    expect(leftOf(one)).toBe(left);
  });

  it('says that only the text before the adjustment has been sent', () => {
    const { reached, ...rest } = recipient(['sent']);
    expect(reachedWords({ ...rest, reached: reached.map((one) => ({ ...one, early: true })) })).toBe(
      'Ja, före justeringen',
    );
  });
});
