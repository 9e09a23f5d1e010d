import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';
import { meetingFile } from '@klubbat/shared/contracts/meeting-file';
import { extractEmail } from './extract-email.js';

const folder = resolve(fileURLToPath(import.meta.url), '../../../../../shared/real');
const stem = resolve(folder, 'regionstyrelsen-blekinge-2023-10-18');
const present = existsSync(`${stem}.mail.txt`);

// The real samples are no part of the repository: where they are not at hand this says so by being skipped.
const withSamples = present ? test : test.skip;

withSamples('the mail of a real extract is what its secretary wrote by hand', () => {
  const file = meetingFile.parse(JSON.parse(readFileSync(`${stem}.json`, 'utf8')));
  const written = readFileSync(`${stem}.mail.txt`, 'utf8').split(/\r?\n/);
  const after = (lead: string): string =>
    written.find((line) => line.startsWith(lead))?.slice(lead.length) ?? '';
  const [item] = file.items;
  const [secretary] = file.people;
  const mail = extractEmail({
    organisation: file.organisation.name,
    board: file.board,
    date: file.meeting.date,
    items: [{ paragraph: item?.paragraph ?? 0, title: item?.title ?? '', caseNumber: item?.caseNumber }],
    notAdjusted: [],
    sender: { name: secretary?.name ?? '', title: secretary?.title, emails: [] },
  });
  // by hand she wrote the title with small letters, which cannot be done without knowing which words are names
  const small = (text: string) => text.toLocaleLowerCase('sv');
  expect(small(mail.subject)).toBe(small(after('Ämne: ')));
  expect(small(mail.text)).toContain(small(`Bifogar${after('Bifogar')}`));
  const [wholeWords] = after('Bifogade filer: ').split(' - ');
  // hers has the number of the document in the case too (`-4`), which nobody has told us
  expect(mail.fileName.startsWith(wholeWords?.replace('_01900-4', '_01900') ?? '?')).toBe(true);
  const block = written.slice(written.findIndex((line) => line.startsWith('____')) + 1);
  const ours = mail.text.split('\n');
  expect(ours.slice(ours.findIndex((line) => line.startsWith('____')) + 1).slice(0, 4)).toEqual(
    block.slice(0, 4),
  );
});
