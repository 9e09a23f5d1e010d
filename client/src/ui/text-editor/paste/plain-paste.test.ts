import { describe, expect, it } from '@jest/globals';
import { writeText } from '@klubbat/shared/text/write-text';
import { blocksOfPlainText } from './plain-paste.js';

describe('pasted plain text', () => {
  it.each([
    ['lines without empty ones between are paragraphs', 'ett\r\ntvå\rtre', 'ett\n\ntvå\n\ntre'],
    ['empty lines part paragraphs, other lines stay lines', 'ett\ntvå\n\n\ntre', 'ett\\\ntvå\n\ntre'],
    [
      'lists with their labels and one level',
      'Att\n3. tre\n  - inre\n5. fem',
      'Att\n\n3. tre\n   - inre\n5. fem',
    ],
    ['letters that follow from A', 'A. ett\nB. två', 'A. ett\nB. två'],
    ['a name with an initial is no list', 'B. Ström och\nA. Lund', 'B. Ström och\n\nA. Lund'],
    ['stars and bars are what they are', '**x** | y', '\\*\\*x\\*\\* | y'],
    ['letters and accents come together, an emoji stays whole', 'A\u030are 👩‍👧 e\u0301', 'Åre 👩‍👧 é'],
    ['marks that nobody sees are dropped', '\ufeffav\u00adstava\u0000', 'avstava'],
  ])('%s', (_name, source, written) => {
    expect(writeText(blocksOfPlainText(source))).toBe(written);
  });
});
