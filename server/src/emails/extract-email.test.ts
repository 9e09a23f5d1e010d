import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { usualMail } from '@klubbat/shared/sentences/usual-mail';
import { extractEmail as writtenTo, type ExtractEmailInput } from './extract-email.js';

const extractEmail = (input: ExtractEmailInput) => writtenTo(input, 'Region Exempel');

const one: ExtractEmailInput = {
  organisation: 'Region Sundmark',
  board: { name: 'Regionstyrelsen', numberWithYear: true, caseNumberLabel: 'Ärendenummer' },
  date: '2024-05-08',
  items: [{ paragraph: 112, title: 'Plan för vården i öst', caseNumber: '2024/00177' }],
  notAdjusted: [],
  sender: {
    name: 'Åsa Öberg',
    title: 'Nämndsekreterare',
    email: 'asa.oberg@sundmark.example',
    registryEmail: 'region@sundmark.example',
  },
  template: usualMail,
  today: '2024-05-20',
};

const several: ExtractEmailInput = {
  ...one,
  board: { name: 'Kulturnämnden' },
  items: [
    { paragraph: 3, title: 'Konserter', caseNumber: 'KN 2024/1' },
    { paragraph: 4, title: 'Bidrag', caseNumber: 'KN 2024/2' },
    { paragraph: 9, title: 'Avslutning' },
  ],
};

describe('an extract of one §', () => {
  test('has the title in its subject and the case number first in its file name', () => {
    const { subject, fileName } = extractEmail(one);
    expect(subject).toBe(
      'Protokollsutdrag från Regionstyrelsens sammanträde den 2024-05-08 - Plan för vården i öst',
    );
    expect(fileName).toBe(
      '2024_00177 Protokollsutdrag från Regionstyrelsens sammanträde den 2024-05-08 - Plan för vården i öst.pdf',
    );
  });

  test('says what it is and who sends it', () => {
    expect(extractEmail(one).text).toBe(
      [
        'Hej!',
        '',
        'Bifogar protokollsutdrag från Region Sundmarks regionstyrelses sammanträde den 8 maj 2024 angående Plan för vården i öst',
        '',
        '§ 112/24, Ärendenummer: 2024/00177',
        '',
        'Med vänlig hälsning',
        '',
        'Åsa Öberg',
        '',
        '_'.repeat(49),
        'Åsa Öberg',
        'Nämndsekreterare',
        '',
        'Region Sundmark',
        'asa.oberg@sundmark.example',
        'region@sundmark.example',
        '',
      ].join('\n'),
    );
  });

  test('leaves out what is not known', () => {
    const { text } = extractEmail({ ...one, sender: { name: 'Bo Ek' } });
    expect(
      text.endsWith('Med vänlig hälsning\n\nBo Ek\n\n' + `${'_'.repeat(49)}\nBo Ek\n\nRegion Sundmark\n`),
    ).toBe(true);
  });

  test('carries the words of the one who orders it, and that the § is not adjusted', () => {
    const { text } = extractEmail({ ...one, notAdjusted: [112], message: 'Svara senast fredag.\r\nTack!' });
    expect(text).toContain(
      '\n\nObs! § 112/24 är ännu inte justerad. Texten kan komma att ändras.\n\nSvara senast fredag.\nTack!\n\nMed vänlig',
    );
  });

  test('keeps a long title whole in the subject', () => {
    const title = 'Yttrande över remiss '.repeat(30).trim();
    const { subject } = extractEmail({ ...one, items: [{ paragraph: 1, title }] });
    expect(subject.endsWith(title)).toBe(true);
  });
});

describe('an extract of several §§', () => {
  test('names the §§ and the titles, and each § with its case number in the text', () => {
    const { subject, fileName, text } = extractEmail({ ...several, notAdjusted: [3, 4] });
    const words =
      'Protokollsutdrag från Kulturnämndens sammanträde den 2024-05-08 - §§ 3–4 och 9, Konserter; Bidrag; Avslutning';
    expect(subject).toBe(words);
    expect(fileName).toBe(`${words}.pdf`);
    expect(text).toContain(
      'kulturnämnds sammanträde den 8 maj 2024 angående §§ 3–4 och 9\n\n§ 3 Konserter (Diarienummer: KN 2024/1)\n§ 4 Bidrag (Diarienummer: KN 2024/2)\n§ 9 Avslutning\n',
    );
    expect(text).toContain('Obs! §§ 3–4 är ännu inte justerade.');
  });

  test('has the case number in its file name where all share it', () => {
    const items = [1, 2].map((paragraph) => ({
      paragraph,
      title: `Del ${paragraph}`,
      caseNumber: 'KN 2024/1',
    }));
    expect(extractEmail({ ...several, items }).fileName).toMatch(/^KN 2024_1 Protokollsutdrag /);
  });

  test('tells how many they are where the titles do not fit in a subject that mail programs show', () => {
    const items = Array.from({ length: 14 }, (_, index) => ({
      paragraph: index + 1,
      title: `Ärende om något som tar plats, nummer ${index + 1}`,
    }));
    const { subject, text } = extractEmail({ ...several, items });
    expect(subject).toBe(
      'Protokollsutdrag från Kulturnämndens sammanträde den 2024-05-08 - §§ 1–14 (14 paragrafer)',
    );
    expect(text).toContain('§ 14 Ärende om något som tar plats, nummer 14\n');
  });

  test.each([
    [{ paragraphPrefix: 'KF' }, 'KF §§ 3–4 och 9'],
    [{ numberWithYear: true }, '§§ 3–4/24 och 9/24'],
  ])('writes the numbers as the board does: %j', (style, labels) => {
    const { subject } = extractEmail({ ...several, board: { name: 'Nämnden', ...style } });
    expect(subject).toContain(` - ${labels}, Konserter;`);
  });
});

describe('the meeting in running text', () => {
  test.each([
    ['Regionstyrelsen', 'från Region Sundmarks regionstyrelses sammanträde den 8 maj 2024'],
    ['Kommunfullmäktige', 'från Region Sundmarks kommunfullmäktiges sammanträde den 8 maj 2024'],
    ['Arbetsutskottet', 'från Region Sundmarks arbetsutskotts sammanträde den 8 maj 2024'],
    ['Direktionen', 'från Region Sundmarks direktions sammanträde den 8 maj 2024'],
    ['Valberedningen', 'från Region Sundmarks valberednings sammanträde den 8 maj 2024'],
    ['Styrgruppen', 'från Region Sundmarks styrgrupps sammanträde den 8 maj 2024'],
    ['Ungdomsrådet', 'från Region Sundmarks ungdomsråds sammanträde den 8 maj 2024'],
    ['Barn- och ungdomsnämnden', 'från Region Sundmarks barn- och ungdomsnämnds sammanträde den 8 maj 2024'],
    [
      'Miljö-, bygg- och räddningsnämnden',
      'från Region Sundmarks miljö-, bygg- och räddningsnämnds sammanträde den 8 maj 2024',
    ],
    ['Kommunalt forum', 'från sammanträde med Kommunalt forum, Region Sundmark, den 8 maj 2024'],
    ['Nämnden för trafik', 'från sammanträde med Nämnden för trafik, Region Sundmark, den 8 maj 2024'],
    [
      'Den gemensamma nämnden',
      'från sammanträde med Den gemensamma nämnden, Region Sundmark, den 8 maj 2024',
    ],
    ['AU', 'från sammanträde med AU, Region Sundmark, den 8 maj 2024'],
    ['Region Sundmarks vänner', 'från sammanträde med Region Sundmarks vänner den 8 maj 2024'],
  ])('%s', (name, words) => {
    expect(extractEmail({ ...one, board: { name } }).text).toContain(
      `Bifogar protokollsutdrag ${words} angående `,
    );
  });

  test('of several days names the first and the last', () => {
    expect(extractEmail({ ...one, endDate: '2024-05-09' }).text).toContain(
      'den 8 maj 2024 – 9 maj 2024 angående',
    );
  });
});

describe('whatever the words', () => {
  const word = fc.string({ unit: 'binary', maxLength: 200 });

  test('the subject is one line', () => {
    fc.assert(
      fc.property(word, word, (title, board) => {
        const { subject } = extractEmail({
          ...one,
          board: { name: board },
          items: [{ paragraph: 1, title }],
        });
        expect(subject).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
      }),
    );
  });

  test('the file name is one that every file system takes', () => {
    fc.assert(
      fc.property(word, word, (title, caseNumber) => {
        const { fileName } = extractEmail({ ...one, items: [{ paragraph: 1, title, caseNumber }] });
        expect(fileName.length).toBeLessThanOrEqual(120);
        expect(fileName).toMatch(/^[^\s.~][^\\/:*?"<>|\p{Cc}\p{Cf}]*[^\s.~]\.pdf$/u);
        expect(fileName).not.toMatch(/\s\s/);
      }),
    );
  });
});

describe('the file name', () => {
  const nameOf = (title: string, caseNumber?: string) =>
    extractEmail({ ...one, items: [{ paragraph: 1, title, caseNumber }] }).fileName;
  const lead = 'Protokollsutdrag från Regionstyrelsens sammanträde den 2024-05-08 -';

  test.each([
    ['what file systems refuse', 'Avtal "A": 50 % <eller> mer?', `${lead} Avtal _A__ 50 % _eller_ mer_.pdf`],
    ['double spaces and a last full stop', 'Plan  för   2025.', `${lead} Plan för 2025.pdf`],
    ['an invisible turn of direction', 'Plan \u202Efdp.exe', `${lead} Plan fdp.exe.pdf`],
    ['a letter written as two characters', 'A\u030Ak', `${lead} Åk.pdf`],
  ])('%s', (_what, title, expected) => {
    expect(nameOf(title)).toBe(expected);
  });

  test('is cut at a word, with its ending whole', () => {
    const name = nameOf(
      'Handlingsplan för alla mottagningar som ligger i den östra delen av länet',
      '2024/00177',
    );
    expect(name).toBe(`2024_00177 ${lead} Handlingsplan för alla mottagningar.pdf`);
    expect(name.length).toBeLessThanOrEqual(120);
  });

  test('leaves no dash hanging where the title has no room', () => {
    expect(nameOf('A'.repeat(200))).toBe(`${lead.slice(0, -2)}.pdf`);
  });

  test('does not begin with what hides a file', () => {
    expect(nameOf('Plan', '~.2024/1')).toMatch(/^2024_1 Protokollsutdrag/);
  });
});

describe('what the extract says', () => {
  test('stands below the signature, so that it can be read without opening the file', () => {
    const { text } = extractEmail({ ...one, excerpt: '§ 112/24\nPlan för vården i öst' });
    expect(text.split('_'.repeat(49)).at(-1)).toBe('\n§ 112/24\nPlan för vården i öst\n');
  });

  test('is left to the file where it is very long', () => {
    const { text } = extractEmail({ ...one, excerpt: 'x'.repeat(40_000) });
    expect(text).toContain('Hela texten står i den bifogade filen.');
    expect(text.length).toBeLessThan(2_000);
  });
});
