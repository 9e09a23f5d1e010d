import { describe, expect, it } from '@jest/globals';
import { aMeeting, anItem } from '../../test/a-meeting.js';
import type { MeetingFile } from '../contracts/meeting-file.js';
import { obstaclesToFinish, type NotesAtHand } from './ready-to-finish.js';

const day = '2024-03-12';
const notes = (part: Partial<MeetingFile> = {}) =>
  aMeeting({ meeting: { date: day, record: 'notes' }, ...part });
const { paragraph: _none, ...unnumbered } = anItem(2, { sections: [] });

describe('finishing minnesanteckningar', () => {
  it.each<[string, MeetingFile, Partial<NotesAtHand>, string[]]>([
    ['is free on the day itself, without decisions and numbers', notes({ items: [unnumbered] }), {}, []],
    ['needs no officers', notes({ officers: {} }), {}, []],
    ['is not for a protocol', aMeeting(), {}, ['protocol-not-finished']],
    ['not before the meeting', notes(), { today: '2024-03-11' }, ['notes-before-meeting']],
    ['not while it goes on', notes(), { goesOn: true }, ['meeting-goes-on']],
    ['not without items', notes({ items: [] }), {}, ['notes-without-items']],
    [
      'not without a file that should be here',
      notes({
        items: [anItem(1, { attachments: [4] })],
        attachments: [{ number: 4, title: 'Plan', source: 'file' }],
      }),
      { missingFiles: [4] },
      ['attachment-file-lacking'],
    ],
    [
      'not with a contradiction in it',
      notes({ items: [anItem(1, { votes: [{ method: 'open', yes: 2, no: 2 }] })] }),
      {},
      ['tie-unbroken'],
    ],
  ])('%s', (_what, file, at, expected) => {
    const found = obstaclesToFinish(file, { today: day, goesOn: false, missingFiles: [], ...at });
    expect(found.map(({ code }) => code)).toEqual(expected);
  });
});
