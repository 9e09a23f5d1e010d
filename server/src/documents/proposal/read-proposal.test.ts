import { describe, expect, test } from '@jest/globals';
import { zipSync } from 'fflate';
import type { LeftOutKind } from '@klubbat/shared/contracts/proposal';
import { leftOutSentence, proposalSentences as say } from '@klubbat/shared/sentences/proposal-sentences';
import { readText } from '@klubbat/shared/text/read-text';
import { normaliseText } from '@klubbat/shared/text/write-text';
import { richProtocol } from '../../../test/rich-protocol.js';
import {
  builtWord,
  HEADINGS,
  inList,
  inStyle,
  lists,
  p,
  r,
  type BuiltWord,
} from '../../../test/word-built.js';
import { renderWord } from '../word/render-word.js';
import { readProposal } from './read-proposal.js';

function read(built: BuiltWord, headings: Parameters<typeof readProposal>[1] = {}) {
  const proposal = readProposal(builtWord({ styles: HEADINGS, ...built }), headings);
  if (!proposal.ok) {
    throw new Error(proposal.message);
  }
  return proposal;
}

/** The text of a document without headings. */
const body = (built: BuiltWord) =>
  read(built)
    .sections.map((section) => section.body)
    .join('\n\n');
const left = (built: BuiltWord): Partial<Record<LeftOutKind, string[]>> =>
  Object.fromEntries(read(built).leftOut.map(({ kind, texts }) => [kind, texts]));

describe('headings become sections', () => {
  test('by what they say, in their order', () => {
    const { sections } = read({
      body: [
        inStyle('Rubrik', 'Tjänsteskrivelse'),
        p('Handläggare: Åsa Öberg'),
        inStyle('Rubrik1', 'Förslag till beslut'),
        p('Nämnden antar planen.'),
        inStyle('Rubrik1', 'Sammanfattning av ärendet'),
        p('Planen är klar.'),
        inStyle('Rubrik1', 'Ärendebeskrivning'),
        p('Arbetet har pågått länge.'),
        inStyle('Rubrik2', 'Historik'),
        p('Det började 2019.'),
        inStyle('Rubrik1', 'Barnens bästa'),
        p('Planen gynnar barn.'),
        inStyle('Rubrik1', 'Beslutsunderlag:'),
        p('Planen'),
        inStyle('Rubrik1', 'Beslutet skickas till'),
        p('Ekonomienheten'),
      ].join(''),
    });
    expect(sections).toEqual([
      { heading: 'Tjänsteskrivelse', fate: 'skip', body: 'Handläggare: Åsa Öberg' },
      { heading: 'Förslag till beslut', fate: 'proposal', body: 'Nämnden antar planen.' },
      { heading: 'Sammanfattning av ärendet', fate: 'summary', body: 'Planen är klar.' },
      {
        heading: 'Ärendebeskrivning',
        fate: 'background',
        body: 'Arbetet har pågått länge.\n\n**Historik**\n\nDet började 2019.',
      },
      { heading: 'Barnens bästa', fate: 'free', body: 'Planen gynnar barn.' },
      { heading: 'Beslutsunderlag:', fate: 'basis', body: 'Planen' },
      { heading: 'Beslutet skickas till', fate: 'recipients', body: 'Ekonomienheten' },
    ]);
  });

  test('also where they are only bold, or stand alone on a line', () => {
    const { sections } = read({
      body: `<w:p>${r('Förslag till beslut', '<w:b/>')}</w:p>${p('Att anta.')}${p('Bakgrund')}${p('Länge sedan.')}`,
    });
    expect(sections.map(({ heading, fate }) => [heading, fate])).toEqual([
      ['Förslag till beslut', 'proposal'],
      ['Bakgrund', 'background'],
    ]);
  });

  test("the board's own headings come first", () => {
    const { sections } = read(
      { body: `${inStyle('Rubrik1', 'Underlaget')}${p('x')}${inStyle('Rubrik1', 'Bakgrund')}${p('y')}` },
      { summary: 'Bakgrund', basis: 'Underlaget' },
    );
    expect(sections.map(({ fate }) => fate)).toEqual(['basis', 'summary']);
  });

  test('a document without any is one section', () => {
    expect(read({ body: p('Bara text.') }).sections).toEqual([
      { heading: '', fate: 'background', body: 'Bara text.' },
    ]);
  });
});

describe('running text', () => {
  test('keeps bold, italic, line breaks and what was added since', () => {
    const text = `<w:p>${r('Fet', '<w:b/>')}${r(' och ')}${r('kursiv', '<w:i w:val="true"/>')}<w:r><w:br/></w:r><w:ins w:id="1">${r('ny rad')}</w:ins></w:p>`;
    expect(body({ body: text })).toBe('**Fet** och *kursiv*\\\nny rad');
  });

  test('reads lists of every kind as they are counted', () => {
    const numbering = lists(
      [
        ['decimal', '%1.'],
        ['bullet', '•'],
      ],
      [['upperLetter', '%1.']],
      [['lowerLetter', '%1)']],
      [['bullet', '-']],
    );
    const text = [
      inList(1, 'ett'),
      inList(1, 'inre', 1),
      inList(1, 'två'),
      p('Mellan.'),
      inList(1, 'tre'),
      inList(2, 'först'),
      inList(2, 'sedan'),
      inList(3, 'litet a'),
      inList(4, 'streck'),
    ].join('');
    expect(body({ body: text, numbering })).toBe(
      '1. ett\n   - inre\n2. två\n\nMellan.\n\n3. tre\n\nA. först\nB. sedan\n\na) litet a\n\n- streck',
    );
    expect(left({ body: text, numbering })).toEqual({ 'list-label': ['a)'] });
  });

  test('reads lists that were marked by hand, but no single line', () => {
    expect(
      body({ body: `${p('1.\tett')}${p('2) två')}${p('Text')}${p('- a')}${p('– b')}${p('2. maj')}` }),
    ).toBe('1. ett\n2. två\n\nText\n\n- a\n- b\n\n2\\. maj');
  });

  test('reads tables with their head, and spreads what was merged', () => {
    const cell = (text: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${p(text)}</w:tc>`;
    const table = `<w:tbl><w:tblPr><w:tblLook w:val="04A0" w:firstRow="1"/></w:tblPr><w:tr>${cell('År')}${cell('Kostnad')}</w:tr><w:tr>${cell('2025')}${cell('a|b')}</w:tr><w:tr>${cell('Summa', '<w:gridSpan w:val="2"/>')}</w:tr></w:tbl>`;
    expect(body({ body: table })).toBe('| År | Kostnad |\n| --- | --- |\n| 2025 | a\\|b |\n| Summa |  |');
    expect(left({ body: table })).toEqual({ 'merged-cells': [] });
  });

  test('what our own documents in Word say comes back as it was', async () => {
    const source =
      'Text med **fet** och *kursiv*.\n\n3. tre\n4. fyra\n   - inre\n\nA. ett\nB. två\n\n| a | b |\n| --- | --- |\n| 1 | x y |';
    const [item] = richProtocol().items;
    if (!item) {
      throw new Error('no item');
    }
    const content = {
      ...richProtocol(),
      items: [{ ...item, parts: [{ heading: 'Sammanfattning', blocks: readText(source) }] }],
    };
    const proposal = readProposal(await renderWord(content), {});
    const found = proposal.ok ? proposal.sections.find(({ fate }) => fate === 'summary') : undefined;
    expect(found?.body).toBe(normaliseText(source));
  });
});

describe('what is not taken is named', () => {
  test.each<[string, BuiltWord, Partial<Record<LeftOutKind, string[]>>]>([
    [
      'tracked changes',
      {
        body: `<w:p>${r('Kvar')}<w:del w:id="1"><w:r><w:delText>borta</w:delText></w:r></w:del><w:ins w:id="2">${r(' tillagt')}</w:ins></w:p>`,
      },
      { deleted: ['borta'], inserted: ['tillagt'] },
    ],
    [
      'notes below the text and comments',
      {
        body: `<w:p>${r('Text')}<w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:commentReference w:id="1"/></w:r></w:p>`,
        footnotes: `<w:footnote w:id="2">${p('Enligt KL 5:35')}</w:footnote>`,
      },
      { footnote: ['Enligt KL 5:35'], comment: [] },
    ],
    [
      'pictures and text boxes, once each',
      {
        body: `<w:p>${r('Text')}<w:r><w:drawing><x descr="Karta över ån"/></w:drawing></w:r><w:r><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent>${p('I rutan')}</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>${p('I rutan')}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`,
      },
      { picture: ['Karta över ån'], 'text-box': ['I rutan'] },
    ],
    [
      'hidden text, formulas, fields that nobody filled in, and heads of pages',
      {
        body: `<w:p>${r('Text')}${r('hemligt', '<w:vanish/>')}<m:oMath><m:r><m:t>a+b</m:t></m:r></m:oMath><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${r('Klicka här')}</w:sdtContent></w:sdt></w:p>`,
        header: p('Kommunens huvud'),
      },
      {
        hidden: ['hemligt'],
        formula: ['a+b'],
        placeholder: ['Klicka här'],
        'header-footer': ['Kommunens huvud'],
      },
    ],
    ['macros', { body: p('Text'), more: { 'word/vbaProject.bin': new Uint8Array([1]) } }, { macros: [] }],
  ])('%s', (_name, built, expected) => {
    expect(left(built)).toEqual(expected);
    expect(body(built)).toMatch(/^(Text|Kvar tillagt)$/);
  });

  test('a link keeps its words and its address, and is never followed', () => {
    const built = {
      body: `<w:p><w:hyperlink r:id="l1">${r('riktlinjen')}</w:hyperlink>${r(' och ')}<w:hyperlink r:id="l2">${r('www.example.se')}</w:hyperlink></w:p>`,
      links: { l1: 'https://example.se/a', l2: 'http://www.example.se/' },
    };
    expect(body(built)).toBe('riktlinjen (https://example.se/a) och www.example.se');
    expect(left(built)).toEqual({ link: ['https://example.se/a'] });
  });

  test('in words', () => {
    expect(leftOutSentence({ kind: 'footnote', count: 1, texts: ['Se KL'] })).toBe(
      'En fotnot tas inte med: ”Se KL”',
    );
    expect(leftOutSentence({ kind: 'picture', count: 3, texts: ['Karta'] })).toBe(
      '3 bilder tas inte med: ”Karta” …',
    );
    expect(leftOutSentence({ kind: 'comment', count: 2, texts: [] })).toBe('2 kommentarer tas inte med.');
  });
});

describe('what cannot be read is refused, with what to do', () => {
  const utf16 = (text: string) => Buffer.from(text, 'utf16le');
  const older = (inside: string) =>
    Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), utf16(inside)]);
  const whole = builtWord({ body: p('Text') });
  const withDocument = (xml: string) =>
    builtWord({ body: '', more: { 'word/document.xml': Buffer.from(xml) } });
  const entities = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">${Array.from({ length: 9 }, (_, i) => `<!ENTITY b${i} "${`&${i === 0 ? 'a' : `b${i - 1}`};`.repeat(10)}">`).join('')}]>`;
  const root = '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">';

  test.each<[string, Uint8Array, string]>([
    ['nothing', new Uint8Array(), say.empty],
    ['the older format', older('WordDocument'), say.older],
    ['a password', older('EncryptedPackage'), say.protected],
    ['a PDF', Buffer.from('%PDF-1.7\n'), say.pdf],
    ['rich text', Buffer.from('{\\rtf1 hej}'), say.richText],
    ['plain text', Buffer.from('Förslag till beslut'), say.noWord],
    [
      'OpenDocument',
      zipSync({ mimetype: new Uint8Array([1]), 'content.xml': new Uint8Array([1]) }),
      say.openDocument,
    ],
    ['another zip', zipSync({ 'a.txt': new Uint8Array([1]) }), say.noWord],
    ['half a zip', whole.subarray(0, whole.length / 2), say.broken],
    [
      'a zip whose bytes were changed',
      whole.map((byte, i) => (i > 60 && i < 400 ? byte ^ 0x5a : byte)),
      say.broken,
    ],
    ['XML that is cut off', withDocument(`${root}<w:body><w:p>`), say.broken],
    [
      'a document type with entities',
      withDocument(`${entities}${root}<w:body>${p('&b8;')}</w:body></w:document>`),
      say.broken,
    ],
    [
      'elements a hundred thousand deep',
      withDocument(
        `${root}<w:body>${'<w:tbl>'.repeat(100_000)}${'</w:tbl>'.repeat(100_000)}</w:body></w:document>`,
      ),
      say.broken,
    ],
    ['a document of nothing', builtWord({ body: '<w:p/>' }), say.noText],
  ])('%s', (_name, bytes, message) => {
    expect(readProposal(bytes, {})).toEqual({ ok: false, message });
  });

  test('a small file that unfolds to far more, without unfolding it', () => {
    const bomb = builtWord({
      body: '',
      more: { 'word/document.xml': new Uint8Array(40 * 1024 * 1024) },
    });
    expect(bomb.length).toBeLessThan(1024 * 1024);
    expect(readProposal(bomb, {})).toEqual({ ok: false, message: say.unfolds });
  });

  test('a picture that unfolds is never unpacked, and names with paths lead nowhere', () => {
    const read = readProposal(
      builtWord({
        body: p('Text'),
        more: {
          'word/media/image1.png': new Uint8Array(40 * 1024 * 1024),
          '../../etc/passwd': Buffer.from('x'),
          'C:\\Windows\\x.dll': Buffer.from('x'),
        },
      }),
      {},
    );
    expect(read.ok && read.sections).toHaveLength(1);
  });

  test('a document that names a part outside itself has no such part', () => {
    const rels =
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="../../../etc/passwd"/></Relationships>';
    expect(readProposal(builtWord({ body: p('x'), more: { '_rels/.rels': Buffer.from(rels) } }), {})).toEqual(
      {
        ok: false,
        message: say.broken,
      },
    );
  });

  test('control characters and half signs are left out of the text', () => {
    expect(body({ body: p('a&#1;b&#xD83D;c&#x7f;') })).toBe('abc');
  });

  test('five thousand paragraphs are taken, all of them', () => {
    const text = Array.from({ length: 5000 }, (_, i) =>
      p(`Stycke nummer ${i} med **text** & annat`.replace('&', '&amp;')),
    ).join('');
    expect(body({ body: text }).split('\n\n')).toHaveLength(5000);
  });

  test('a text longer than a § may be is refused', () => {
    const text = p('ord '.repeat(1000)).repeat(300);
    expect(readProposal(builtWord({ body: text }), {})).toEqual({ ok: false, message: say.tooLong });
  });
});
