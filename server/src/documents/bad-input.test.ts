import { describe, expect, test } from '@jest/globals';
import { PDFDocument, rgb } from 'pdf-lib';
import { meetingFile, type ItemInFile, type MeetingFile } from '@klubbat/shared/contracts/meeting-file';
import type { DocumentKind } from '@klubbat/shared/vocabulary/document-kinds';
import { conformanceFaults } from '../../test/conformance.js';
import { openPdf, pdfText } from '../../test/pdf-text.js';
import { richMeeting } from '../../test/rich-protocol.js';
import type { BoundFile } from './bound-file.js';
import { composeDocument } from './compose-document.js';
import { renderPdf } from './render-pdf.js';

/** A meeting of one item. */
function meetingOf(item: Partial<ItemInFile>, more: Partial<MeetingFile> = {}): MeetingFile {
  const { attachments: _, ...file } = richMeeting();
  return meetingFile.parse({ ...file, items: [{ paragraph: 1, title: 'Ärende', ...item }], ...more });
}

const print = (file: MeetingFile, kind: DocumentKind = 'protocol', bound: BoundFile[] = []) =>
  renderPdf(
    composeDocument(file, { kind, adjusted: [], draft: false, pagePerItem: false, files: {} }),
    bound,
  );

const many = (count: number) =>
  Array.from({ length: count }, (_, i) => ({ id: `p${i}`, name: `Åsa Östersjö ${i}`, party: 'S' }));

describe('what nobody expects still becomes a right document', () => {
  test.each<[string, () => MeetingFile, string, DocumentKind]>([
    [
      'a title of three hundred letters',
      () => meetingOf({ title: `${'Örsjö bro '.repeat(29)}slutord` }),
      'slutord',
      'protocol',
    ],
    [
      'a title of one word of two hundred letters',
      () => meetingOf({ title: 'å'.repeat(200) }),
      'å'.repeat(10),
      'summons',
    ],
    [
      'a section without text',
      () => meetingOf({ sections: [{ kind: 'decision', body: '' }, { kind: 'free' }] }),
      'Ärende',
      'protocol',
    ],
    [
      'a paper of a meeting without anything',
      () => meetingOf({}, { people: [], officers: {}, attendance: [] }),
      'Kallelse',
      'summons',
    ],
    [
      'a table wider than the page',
      () =>
        meetingOf({
          sections: [
            {
              kind: 'free',
              body: `|${' kolumnens namn |'.repeat(30)}\n|${'---|'.repeat(30)}\n|${' värde |'.repeat(30)}`,
            },
          ],
        }),
      'Ärende',
      'protocol',
    ],
    [
      'emoji and signs of many scripts',
      () => meetingOf({ title: 'Skola 👩‍🏫 漢字', sections: [{ kind: 'free', body: '👍🏽 中文 слово' }] }),
      'слово',
      'protocol',
    ],
    [
      'five hundred who attend',
      () =>
        meetingOf(
          {},
          {
            people: many(500),
            officers: {},
            attendance: many(500).map(({ id }) => ({ person: id, capacity: 'member', present: true })),
          },
        ),
      'Åsa Östersjö 499',
      'attendance-list',
    ],
    [
      'a vote of four hundred',
      () =>
        meetingOf(
          {
            votes: [
              {
                method: 'open',
                yes: 400,
                no: 0,
                ballots: many(400).map(({ id }) => ({ person: id, vote: 'yes' })),
              },
            ],
          },
          { people: many(400), officers: {}, attendance: [] },
        ),
      'Åsa Östersjö 399',
      'vote-list',
    ],
  ])('%s', async (_what, file, words, kind) => {
    const bytes = await print(file(), kind);
    expect(await conformanceFaults(bytes)).toEqual([]);
    expect((await pdfText(bytes)).replace(/\s+/g, ' ')).toContain(words);
  });
});

describe('an appendix that nobody expects', () => {
  async function pages(count: number, width: number, height: number): Promise<Uint8Array> {
    const file = await PDFDocument.create({ updateMetadata: false });
    for (let i = 0; i < count; i++) {
      file.addPage([width, height]).drawRectangle({ width: 50, height: 50, color: rgb(0, 0, 1) });
    }
    return file.save();
  }

  test('of two thousand pages across is bound whole', async () => {
    const bytes = await print(meetingOf({}), 'protocol', [
      { label: 'Bilaga 1', bytes: await pages(2000, 1190, 842) },
    ]);
    const document = await openPdf(bytes);
    const last = await document.getPage(document.numPages);
    expect(last.view).toEqual([0, 0, 1190, 842]);
    const { items } = await last.getTextContent();
    expect(items.map((item) => ('str' in item ? item.str : '')).join('')).toBe('Bilaga 1, sida 2000 (2000)');
    await document.destroy();
  });
});
