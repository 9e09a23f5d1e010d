import { expect, test } from '@jest/globals';
import { changeOf, draftOf, storedOf, withWord } from './memorandum-draft.js';

const stored = {
  title: 'Avtal',
  caseNumber: null,
  confidential: null,
  sections: [
    { kind: 'proposal' as const, body: '1. Nämnden godkänner.' },
    { kind: 'earlier-handling' as const, body: 'Uppe i mars.' },
  ],
  recipients: [{ name: 'Ekonomi', email: 'e@region.example' }, { name: 'HR' }],
};

test('what the form does not show comes back as it was', () => {
  expect(storedOf(draftOf(stored)).sections.at(-1)).toEqual(stored.sections[1]);
  expect(storedOf(draftOf(stored))).toMatchObject({ ...stored, sections: expect.any(Array) });
});

test('only what differs is sent', () => {
  const base = draftOf(stored);
  expect(changeOf(base, base)).toEqual({});
  expect(changeOf(base, { ...base, title: 'Nytt avtal' })).toEqual({ title: 'Nytt avtal' });
  expect(Object.keys(changeOf(base, { ...base, summary: 'Kort.' }))).toEqual(['sections']);
});

test('a row that was opened and left empty is no recipient', () => {
  const base = draftOf(stored);
  const recipients = [...base.recipients, { key: 'new', name: ' ', email: '' }];
  expect(changeOf(base, { ...base, recipients })).toEqual({});
});

test('what Word says comes after what stands, and nobody becomes a recipient twice', () => {
  const base = draftOf(stored);
  const filled = withWord(
    base,
    { title: 'Annat', caseNumber: 'KN 1' },
    {
      sections: [
        { kind: 'proposal', body: 'Nämnden avslår.' },
        { kind: 'summary', body: 'Kort.' },
      ],
      recipients: [{ name: 'hr' }, { name: 'Sjukhuset' }],
    },
  );
  expect(filled).toMatchObject({
    title: 'Avtal',
    caseNumber: 'KN 1',
    proposal: '1. Nämnden godkänner.\n\nNämnden avslår.',
    summary: 'Kort.',
    others: base.others,
  });
  expect(filled.recipients.map(({ name }) => name)).toEqual(['Ekonomi', 'HR', 'Sjukhuset']);
});
