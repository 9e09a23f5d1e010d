import { expect, test } from '@jest/globals';
import type { EventView } from '@klubbat/shared/contracts/event';
import { changedWords } from '@klubbat/shared/sentences/changed-words';
import { historyDays } from './event-days.js';
import { eventSentence } from '@klubbat/shared/sentences/event-sentences';

const event = (at: string, action: string, more: Partial<EventView> = {}): EventView => ({
  id: at,
  at: `2026-11-${at}:00.000Z`,
  actor: 'Siv Ek',
  action,
  subjectId: null,
  details: {},
  ...more,
});

test('a spell of one person in one thing is one row with all that was changed; what breaks it begins another', () => {
  const wrote = (at: string, changed: string, more: Partial<EventView> = {}) =>
    event(at, 'agenda-item.updated', {
      subjectId: 'a',
      details: { title: 'Budget', changed: [changed] },
      ...more,
    });
  const days = historyDays([
    wrote('12T10:12', 'title'),
    wrote('12T10:05', 'sections'),
    wrote('12T10:00', 'title'),
    wrote('12T09:59', 'title', { actor: 'Nils Ny' }),
    wrote('12T09:58', 'title', { subjectId: 'b' }),
    wrote('12T09:40', 'title', { subjectId: 'b' }),
    event('12T09:39', 'adjustment.signed'),
    event('12T09:38', 'adjustment.signed'),
  ]);
  expect(days).toHaveLength(1);
  expect(days[0]?.rows.map(({ event: { at }, since }) => [since.slice(11, 16), at.slice(11, 16)])).toEqual([
    ['10:00', '10:12'],
    ['09:59', '09:59'],
    ['09:58', '09:58'],
    ['09:40', '09:40'],
    ['09:39', '09:39'],
    ['09:38', '09:38'],
  ]);
  const [spell] = days[0]?.rows ?? [];
  expect(spell && eventSentence(spell.event)).toBe('Siv Ek ändrade rubriken och texten: Budget.');
});

test('days are Swedish days', () => {
  const days = historyDays([
    event('13T00:30', 'agenda.ordered'),
    event('12T23:30', 'agenda.ordered'),
    event('12T22:30', 'meeting.numbered'),
  ]);
  expect(days.map(({ day, rows }) => [day, rows.length])).toEqual([
    ['2026-11-13', 2],
    ['2026-11-12', 1],
  ]);
});

test('what was changed is told in words; what nobody knows is left out', () => {
  expect(changedWords({ changed: ['title', 'sections', 'somethingOld'] })).toBe('rubriken och texten');
  expect(changedWords({})).toBe('');
});

test.each([
  ['agenda-item.created', { titles: ['a', 'b'] }, 'Siv Ek lade till 2 punkter.'],
  ['agenda-item.created', { title: 'Upprop' }, 'Siv Ek lade till en punkt: Upprop.'],
  [
    'meeting.created',
    { copyOf: { date: '2026-10-01' } },
    'Siv Ek lade upp sammanträdet: kopia av sammanträdet 2026-10-01.',
  ],
  ['meeting.updated', { changed: ['place', 'start'] }, 'Siv Ek ändrade platsen och när sammanträdet börjar.'],
])('%s with %j', (action, details, sentence) => {
  expect(eventSentence(event('12T10:00', action, { details }))).toBe(sentence);
});
