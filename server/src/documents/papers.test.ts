import { describe, expect, test } from '@jest/globals';
import type { MeetingFile } from '@klubbat/shared/contracts/meeting-file';
import { protocolContent } from '@klubbat/shared/contracts/protocol-content';
import { offers } from '@klubbat/shared/rules/document-rules';
import { contentText } from '@klubbat/shared/text/content-text';
import { paperKinds, type PaperKind } from '@klubbat/shared/vocabulary/document-kinds';
import { conformanceFaults } from '../../test/conformance.js';
import { pdfText } from '../../test/pdf-text.js';
import { richMeeting, richProtocol } from '../../test/rich-protocol.js';
import { composeDocument } from './compose-document.js';
import type { DocumentChoice } from './document-kind.js';
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
    board: { ...richMeeting().board, kind: 'assembly' },
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

test('many who are called stand in running text, few on a line each', () => {
  const called = (count: number) => {
    const file = richMeeting();
    const names = Array.from({ length: count }, (_, i) => `Kallad nummer${i}`);
    const content = compose('summons', {
      ...file,
      people: [...file.people, ...names.map((name, i) => ({ id: `called-${i}`, name }))],
      attendance: names.map((_, i) => ({
        person: `called-${i}`,
        capacity: 'member' as const,
        present: true,
      })),
    });
    const part = content.opening?.find(({ heading }) => heading === 'Kallade');
    return { blocks: part?.blocks.length, text: JSON.stringify(part) };
  };
  expect(called(15).text).not.toContain('nummer0, Kallad nummer1');
  expect(called(61)).toEqual({ blocks: 1, text: expect.stringContaining('nummer0, Kallad nummer1, ') });
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

test('an announcement says when fullmäktige meets, what it treats and who announces it, and only fullmäktige has one', async () => {
  const assembly: MeetingFile = {
    ...richMeeting(),
    board: { ...richMeeting().board, name: 'Kommunfullmäktige', kind: 'assembly' },
  };
  const text = await pdfText(await renderPdf(compose('announcement', assembly), []));
  for (const part of [
    'Kommunfullmäktige sammanträder',
    'Sammanträdet är offentligt',
    'utfärdas av',
    'längs Ån',
  ]) {
    expect(text).toContain(part);
  }
  expect(offers({ ...assembly, board: { ...assembly.board, kind: 'committee' } }, 'announcement')).toBe(
    false,
  );
});

describe('an underrättelse', () => {
  const letter = (
    change: Partial<NonNullable<DocumentChoice['letter']>>,
    more: Partial<DocumentChoice> = {},
  ) =>
    contentText(
      richProtocol({
        kind: 'decision-letter',
        paragraphs: [41],
        adjusted: [41],
        files: {},
        letter: { to: 'Anna Lind\nStorgatan 1', appeal: 'legality', ...change },
        ...more,
      }),
    ).body;

  test('says to whom it is, the § as in its extract, and how its legality is tried', () => {
    const text = letter({
      instance: 'Förvaltningsrätten i Växjö',
      postedOn: '2025-03-28',
      lastAppealDay: '2025-04-22',
    });
    const extract = contentText(
      richProtocol({ kind: 'extract', paragraphs: [41], adjusted: [41], files: {} }),
    ).body;
    const own = extract.slice(extract.indexOf('\n\n\n'), extract.lastIndexOf('\n\n\n'));
    expect(own.length).toBeGreaterThan(100);
    expect(text).toContain(own.split('\n\n\n')[1]);
    for (const part of [
      'Anna Lind\nStorgatan 1',
      'Förvaltningsrätten i Växjö',
      'tre veckor',
      '2025-04-22',
      '§ 41',
    ]) {
      expect(text.replaceAll('\u00A0', ' ')).toContain(part);
    }
  });

  test('names the instance of a special law, and hands the appeal in to who decided', () => {
    const text = letter({
      appeal: 'administrative',
      instance: 'Skolväsendets överklagandenämnd',
      act: '28 kap. 12 § skollagen',
    });
    expect(text).toMatch(/Skolväsendets\s+överklagandenämnd/);
    expect(text).toMatch(/lämna\s+eller\s+skicka/);
    expect(text).not.toContain('anslagstavlan');
  });

  test('says nothing of a notice that is not known, and own words go before all others', () => {
    expect(letter({})).not.toMatch(/Tillkännagivet|Sista dag/);
    const text = letter({ text: 'Ring oss först.' }, { appealText: 'Mallens text.' });
    expect(text).toContain('Ring oss först.');
    expect(text).not.toMatch(/Mallens|förvaltningsrätten/);
  });
});
