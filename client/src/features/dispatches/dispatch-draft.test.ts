import { describe, expect, it } from '@jest/globals';
import type { AgendaItemView } from '@klubbat/shared/contracts/agenda-item';
import type { DeliveryView } from '@klubbat/shared/contracts/dispatch';
import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import {
  newAmong,
  noEdits,
  proposedRecipients,
  recipientsNow,
  sentBefore,
  sentSentence,
  spokenLabels,
  unadjusted,
} from './dispatch-draft.js';

const items = [
  {
    paragraph: 9,
    label: '§ 9',
    recipients: [{ name: 'Driften', email: 'drift@sund.example' }, { name: 'De valda' }],
  },
  { paragraph: 12, label: '§ 12', recipients: [{ name: 'Drift', email: 'Drift@sund.example' }] },
] as AgendaItemView[];

describe('who is to have an extract', () => {
  it('is proposed from the chosen §§, each address once', () => {
    expect(proposedRecipients(items, [9, 12]).map(({ name }) => name)).toEqual(['Driften', 'De valda']);
    expect(proposedRecipients(items, [12]).map(({ name }) => name)).toEqual(['Drift']);
  });

  it('keeps edits when another § is chosen', () => {
    const edits = {
      changed: { 'name:De valda': null },
      added: [{ key: 'new-1', name: 'Arkivet', email: 'arkiv@sund.example' }],
    };
    const now = recipientsNow(proposedRecipients(items, [9, 12]), edits);
    expect(now.map(({ name }) => name)).toEqual(['Driften', 'Arkivet']);
    expect(recipientsNow(proposedRecipients(items, [9]), noEdits)).toHaveLength(2);
  });

  it('tells who has had the same §§ before, whatever the case of the address', () => {
    const before = [{ paragraphs: [9], email: 'DRIFT@sund.example' }] as DeliveryView[];
    expect(sentBefore(before, [9], proposedRecipients(items, [9])).map(({ name }) => name)).toEqual([
      'Driften',
    ]);
    expect(sentBefore(before, [9, 12], proposedRecipients(items, [9, 12]))).toEqual([]);
  });
});

describe('what is said of the chosen §§', () => {
  it('names those that are not adjusted', () => {
    const adjustments = [
      { state: 'announced', paragraphs: [9] },
      { state: 'partly-signed', paragraphs: [12] },
    ];
    expect(unadjusted({ adjustments } as MeetingView, [9, 12, 13])).toEqual([12, 13]);
  });

  it('says them by their labels', () => {
    expect(spokenLabels(items, [12, 9])).toBe('§ 9 och § 12');
  });

  it('never says sent of what was not sent again', () => {
    const before = [{ id: 'a' }, { id: 'b' }] as DeliveryView[];
    const given = [{ id: 'b' }, { id: 'c' }] as DeliveryView[];
    expect(newAmong(given, before)).toBe(1);
    expect(sentSentence('§ 9', 1, 2)).toContain('på väg till 1 mottagare');
    expect(sentSentence('§ 9', 0, 2)).toContain('Inget nytt är skickat');
  });
});
