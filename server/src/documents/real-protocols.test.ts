import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { meetingFile, type MeetingFile } from '@klubbat/shared/contracts/meeting-file';
import { protocolContent } from '@klubbat/shared/contracts/protocol-content';
import { firstMissing, hasTool, pdfText, withTool, words } from '../../test/pdf-text.js';
import { composeDocument } from './compose-document.js';
import type { DocumentChoice } from './document-kind.js';
import { renderPdf } from './render-pdf.js';

const folder = new URL('../../../../shared/real/', import.meta.url);
const there = existsSync(folder);
const read = (name: string) => readFileSync(new URL(name, folder), 'utf8');
const readMeeting = (name: string) => meetingFile.parse(JSON.parse(read(`${name}.json`)));

const choice: DocumentChoice = { kind: 'protocol', adjusted: [], draft: false, pagePerItem: true, files: {} };

/** The source names neither chair nor adjuster. */
function withInventedSigners(file: MeetingFile): MeetingFile {
  return {
    ...file,
    people: [
      ...file.people,
      { id: 'chair', name: 'Åsa Öberg', party: 'S' },
      { id: 'adjuster', name: 'Östen Ärlig', party: 'M' },
    ],
    officers: { ...file.officers, chair: 'chair', adjusters: ['adjuster'] },
  };
}

/** The printed words without the head and foot that every page repeats. */
function printedWords(name: string): string[] {
  const head =
    /PROTOKOLL\s+Kommunalt forum\s+Sammanträdesdatum\s+2024-10-11\s+Protokollsutdrag, bestyrkande/g;
  return words(read(`${name}.printed.txt`).replace(head, ' '));
}

const forum = 'kommunalt-forum-2024-10-11';
const executive = 'regionstyrelsen-blekinge-2023-10-18';

const documents: [string, string, () => MeetingFile, DocumentChoice][] = [
  ['the protocol of the forum', forum, () => readMeeting(forum), choice],
  ['the protocol of the executive', executive, () => withInventedSigners(readMeeting(executive)), choice],
  [
    'the extract of the executive',
    executive,
    () => readMeeting(executive),
    { ...choice, kind: 'extract', paragraphs: [291], adjusted: [291], certifiedBy: 'Annelie Ottosson' },
  ],
];

const ways: [string, (bytes: Uint8Array) => Promise<string | null>][] = [
  ['pdf.js', pdfText],
  ...['', '-raw', '-layout'].map((mode): [string, (bytes: Uint8Array) => Promise<string | null>] => [
    `pdftotext ${mode}`.trim(),
    async (bytes) =>
      (await hasTool('pdftotext'))
        ? withTool(bytes, 'pdftotext', [...(mode ? [mode] : []), 'FILE', '-'])
        : null,
  ]),
];

(there ? describe : describe.skip)('real protocols (needs ../shared/real beside the checkout)', () => {
  describe.each(documents)('%s', (_title, name, file, how) => {
    test.each(ways)('holds every printed word in order, read by %s', async (_way, textOf) => {
      const content = protocolContent.parse(composeDocument(file(), how));
      const text = await textOf(await renderPdf(content, []));
      if (text === null) {
        process.stderr.write('pdftotext is not installed here: this way of reading was not tried.\n');
        return;
      }
      expect(firstMissing(printedWords(name), words(text))).toBeNull();
    });
  });
});
