import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { receiptKinds, type ReceiptKind } from '../vocabulary/receipts.js';
import { deliveryStage, type KnownReceipt } from './delivery-stage.js';

const at = (hour: number) => `2025-01-15T${String(hour).padStart(2, '0')}:00:00.000Z`;
const told = (...kinds: ReceiptKind[]): KnownReceipt[] => kinds.map((kind, hour) => ({ kind, at: at(hour) }));

describe('the stage of a delivery', () => {
  test.each<[ReceiptKind[], string, string | null, boolean]>([
    [[], 'handed-over', null, false],
    [['relayed'], 'relayed', null, false],
    [['delivered'], 'delivered', null, false],
    [['delivered', 'opened'], 'opened', null, false],
    [['confirmed', 'opened'], 'confirmed', null, false],
    [['confirmed', 'registered'], 'registered', null, false],
    [['registered', 'delivered'], 'registered', null, false],
    [['bounced'], 'handed-over', 'bounced', true],
    [['delivered', 'bounced'], 'delivered', 'bounced', true],
    [['bounced', 'delivered'], 'delivered', 'bounced', true],
    [['bounced', 'opened'], 'opened', 'bounced', true],
    [['bounced', 'confirmed'], 'confirmed', 'bounced', false],
    [['bounced', 'registered'], 'registered', 'bounced', false],
    [['delayed'], 'handed-over', 'delayed', false],
    [['delayed', 'delivered'], 'delivered', null, false],
    [['relayed', 'delayed'], 'relayed', 'delayed', false],
    [['delayed', 'bounced'], 'handed-over', 'bounced', true],
    [['auto-replied'], 'handed-over', null, false],
    [['replied'], 'handed-over', null, false],
    [['bounced', 'auto-replied', 'replied'], 'handed-over', 'bounced', true],
  ])('after %j is %s, trouble %s, a person needed: %s', (kinds, reached, trouble, needsPerson) => {
    expect(deliveryStage(told(...kinds))).toMatchObject({ reached, trouble, needsPerson });
  });

  test('tells when it first came that far, and since when something is wrong', () => {
    const stage = deliveryStage(told('delivered', 'confirmed', 'bounced', 'confirmed', 'bounced'));
    expect(stage).toMatchObject({ since: at(1), troubleSince: at(2), replied: false });
    expect(deliveryStage(told('replied'))).toMatchObject({ since: null, troubleSince: null, replied: true });
  });

  test('is the same in whatever order it became known, and no news takes away a bounce', () => {
    const receipt = fc.record({
      kind: fc.constantFrom(...receiptKinds),
      at: fc.integer({ min: 0, max: 23 }).map(at),
    });
    fc.assert(
      fc.property(fc.array(receipt, { maxLength: 8 }), fc.array(receipt, { maxLength: 4 }), (some, more) => {
        expect(deliveryStage(some.toReversed())).toEqual(deliveryStage(some));
        if (deliveryStage(some).trouble === 'bounced') {
          expect(deliveryStage([...some, ...more]).trouble).toBe('bounced');
        }
      }),
    );
  });
});
