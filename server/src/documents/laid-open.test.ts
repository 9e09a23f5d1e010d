import { expect, test } from '@jest/globals';
import type { MeetingFile } from '@klubbat/shared/contracts/meeting-file';
import { aMeetingFile } from '../../test/meeting-files.js';
import { laidOpen } from './laid-open.js';

test('what only a secret item refers to is left out with it, also where nobody has marked the file itself', () => {
  const base = aMeetingFile();
  const file: MeetingFile = {
    ...base,
    items: [
      { title: 'Hemligt', confidential: '26 kap. 1 § OSL', attachments: [1, 2] },
      { title: 'Öppet', attachments: [2] },
    ],
    attachments: [1, 2, 3].map((number) => ({
      number,
      title: `Underlag ${number}`,
      source: 'file' as const,
    })),
  };
  const open = laidOpen(file);
  expect(open.attachments?.map(({ number }) => number)).toEqual([2, 3]);
});
