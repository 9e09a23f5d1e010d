import { describe, expect, test } from '@jest/globals';
import { draftOf, whereFound, type Read } from './incoming-draft.js';

function aReading(found: Read['reading']['found'], state: 'agrees' | 'none' = 'none'): Read {
  return {
    fileName: 'utdrag.pdf',
    size: 10,
    sha256: 'a'.repeat(64),
    files: [],
    registered: null,
    reading: {
      source: 'elsewhere',
      pages: 1,
      readPages: 1,
      unread: null,
      text: { state: 'whole', faults: [] },
      data: { state, differences: [] },
      signatures: [],
      found,
      items: [],
      filesLeft: 0,
    },
  };
}
const title = { field: 'title', value: 'Plan', page: 2, quote: 'Plan\nför', decoded: false } as const;

describe('a draft of what has come in', () => {
  test('holds what was found, and leaves the rest to be written', () => {
    expect(draftOf(aReading([title]), '2026-10-20')).toMatchObject({
      title: 'Plan',
      sender: '',
      caseNumber: '',
      receivedOn: '2026-10-20',
    });
  });
  test.each([
    [aReading([title]), 'Sida 2: ”Plan för”'],
    [aReading([{ ...title, decoded: true }]), 'Sida 2, avkodat: ”Plan för”. Jämför med sidan.'],
    [aReading([{ ...title, page: null }], 'agrees'), undefined],
    [aReading([]), 'Hittades inte. Skriv av det från handlingen.'],
    [aReading([], 'agrees'), 'Står inte i utdraget.'],
  ])('tells where each was found: %#', (read, words) => {
    expect(whereFound(read, 'title')).toBe(words);
  });
});
