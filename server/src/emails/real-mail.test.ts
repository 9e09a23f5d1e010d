import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';
import { meetingFile } from '@klubbat/shared/contracts/meeting-file';
import { usualMail } from '@klubbat/shared/sentences/usual-mail';
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
  const mail = extractEmail(
    {
      organisation: file.organisation.name,
      board: file.board,
      date: file.meeting.date,
      items: [{ paragraph: item?.paragraph ?? 0, title: item?.title ?? '', caseNumber: item?.caseNumber }],
      notAdjusted: [],
      sender: { name: secretary?.name ?? '', title: secretary?.title, unit: 'Regionstaben' },
      template: {
        ...usualMail,
        fileName:
          '{ärendenummer}-{dokumentnummer} Protokollsutdrag från {organets} sammanträde den {datum} - {rubrik:15}',
        text: 'Hej!\n\nBifogar protokollsutdrag från {sammanträde} angående {ärende}',
        senderBlock: `${usualMail.senderBlock}\n\n(postadress, besöksadress, telefon, mobil, epost, internet)`,
      },
      documentNumber: 4,
      today: '2023-11-02',
    },
    'Region Kronoberg',
  );
  // by hand she wrote the title with small letters, which cannot be done without knowing which words are names
  const small = (text: string) => text.toLocaleLowerCase('sv');
  expect(small(mail.subject)).toBe(small(after('Ämne: ')));
  // hers ends with what her document system calls the file
  expect(mail.fileName).toBe(after('Bifogade filer: ').replace(/ \d+_\d+_\d+\.PDF$/, '.pdf'));
  const letter = written.slice(written.indexOf('Hej!')).join('\n').trim();
  expect(small(mail.text.trim())).toBe(small(letter));
});
