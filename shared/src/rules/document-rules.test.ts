import { describe, expect, test } from '@jest/globals';
import { offeredPapers, type MeetingToPrint } from './document-rules.js';

describe('a paper is offered when the meeting has what it is about', () => {
  test.each<[string, MeetingToPrint, string[]]>([
    ['nothing', { items: [] }, ['summons']],
    [
      'items without numbers',
      { items: [{ paragraph: null }] },
      ['summons', 'agenda', 'agenda-pack', 'chair-script'],
    ],
    [
      'items of fullmäktige',
      { items: [{ paragraph: null }], announcement: { on: null } },
      ['announcement', 'summons', 'agenda', 'agenda-pack', 'chair-script'],
    ],
    ['attendance', { items: [], attendance: [{}] }, ['summons', 'attendance-list']],
    [
      'a closed vote',
      { items: [{ paragraph: 1, votes: [{ method: 'closed' }] }] },
      ['summons', 'agenda', 'agenda-pack', 'chair-script', 'decisions'],
    ],
    [
      'an open vote and what is reported',
      { items: [{ paragraph: 1, kind: 'notification', votes: [{ method: 'open' }] }] },
      ['summons', 'agenda', 'agenda-pack', 'chair-script', 'vote-list', 'decisions', 'delegation-list'],
    ],
  ])('%s', (_what, meeting, offered) => {
    expect(offeredPapers(meeting)).toEqual(offered);
  });
});
