import { describe, expect, test } from '@jest/globals';
import type { MeetingFile } from '@klubbat/shared/contracts/meeting-file';
import { protocolContent } from '@klubbat/shared/contracts/protocol-content';
import { offers } from '@klubbat/shared/rules/document-rules';
import { paperKinds, type PaperKind } from '@klubbat/shared/vocabulary/document-kinds';
import { conformanceFaults } from '../../test/conformance.js';
import { pdfText } from '../../test/pdf-text.js';
import { richMeeting } from '../../test/rich-protocol.js';
import { composeDocument } from './compose-document.js';
import { renderPdf } from './render-pdf.js';

const compose = (kind: PaperKind, file: MeetingFile = richMeeting()) =>
  protocolContent.parse(
    composeDocument(file, { kind, adjusted: [], draft: false, pagePerItem: false, files: {} }),
  );

/** The meeting with one item changed. */
function withItem(change: Partial<MeetingFile['items'][number]>): MeetingFile {
  const file = richMeeting();
  return { ...file, items: file.items.map((item, i) => (i === 1 ? { ...item, ...change } : item)) };
}

describe('every paper of a meeting', () => {
  const file: MeetingFile = {
    ...richMeeting(),
    items: richMeeting().items.concat({ title: 'Anmälan', kind: 'notification' }),
  };

  test.each(paperKinds.map((kind) => [kind] as const))(
    '%s keeps both standards, and is the same each time',
    async (kind) => {
      expect(offers(file, kind)).toBe(true);
      const bytes = await renderPdf(compose(kind, file), []);
      expect(await conformanceFaults(bytes)).toEqual([]);
      expect(Buffer.compare(bytes, await renderPdf(compose(kind, file), []))).toBe(0);
    },
  );

  test.each(paperKinds.map((kind) => [kind] as const))('%s says nothing that is secret', async (kind) => {
    const secret = withItem({
      title: 'Hemlig rubrik',
      publicTitle: 'Ärende om tillsyn',
      confidential: 'OSL 26:1',
      kind: 'notification',
      sections: [
        { kind: 'decision', body: 'Hemligt beslut' },
        { kind: 'summary', body: 'Hemlig text' },
      ],
    });
    expect(await pdfText(await renderPdf(compose(kind, secret), []))).not.toMatch(/hemlig/i);
  });
});

test('a summons tells when, where, who and what, and nothing of what was decided', async () => {
  const text = await pdfText(await renderPdf(compose('summons'), []));
  for (const part of ['Kallelse', 'Ärenden', 'Kallade', 'Ny gång- och cykelväg längs Ån']) {
    expect(text).toContain(part);
  }
  expect(text).not.toContain('reserverar sig');
});

test('the decisions hold what was decided, and no votes', async () => {
  const content = compose('decisions');
  expect(content.items.map(({ paragraph }) => paragraph)).toEqual([40, 41, 42, 43, 44]);
  const text = await pdfText(await renderPdf(content, []));
  expect(text).toContain('Ej justerat');
  expect(text).not.toContain('Omröstning');
});

test('a list of votes has the names, whatever the protocol prints', async () => {
  const voteList = compose('vote-list');
  expect(JSON.stringify(voteList.items)).toContain('"table"');
  expect(JSON.stringify(voteList.items)).not.toContain('framgår av');
});

test('the script of the chair puts the motions in order, and a plain question where there are none', async () => {
  const text = await pdfText(await renderPdf(compose('chair-script'), []));
  expect(text).toContain('Vill någon ha ordet?');
  expect(text).toMatch(/svarar ja/);
});
