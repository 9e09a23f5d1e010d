import { describe, expect, test } from '@jest/globals';
import type { MeetingFile } from '../contracts/meeting-file.js';
import type { ContentItem } from '../contracts/protocol-content.js';
import { maskedCorrection, maskedWordsOf } from './mask-correction.js';

const BODY = 'Nämnden beviljar Greta Hemlin, 19 år, bidrag och tackar Kulturskolan.';
const record = {
  items: [{ title: 'Bidrag', paragraph: 7, sections: [{ kind: 'decision', body: BODY }] }],
} as unknown as MeetingFile;

/** The § as it is published, with that in the place of the name and the age. */
const published = (text: string): ContentItem => ({
  paragraph: 7,
  paragraphLabel: '§ 7',
  title: 'Bidrag',
  caseLineBeforeTitle: false,
  remarks: [],
  parts: [{ blocks: [{ type: 'paragraph', content: [{ type: 'text', text }] }] }],
  adjusted: true,
});

const span = (words: string) => ({
  path: '$.items[0].sections[0].body',
  from: BODY.indexOf(words),
  to: BODY.indexOf(words) + words.length,
  ground: 'personal-data' as const,
});
const masked = maskedWordsOf(record, [span('Greta Hemlin, 19 år')], 7);
const item = published(BODY.replace('Greta Hemlin, 19 år', '[maskat]'));
const shown = (oldText: string, newText = 'x', reason = '') =>
  maskedCorrection(
    { oldText, newText, reason, decidedBy: 'Åsa Öberg (S)' },
    { item, masked, sign: '[maskat]' },
  );

describe('a correction beside a public version', () => {
  test.each([
    ['tackar Kulturskolan', 'tackar Kulturskolan'],
    ['beviljar Greta Hemlin, 19 år, bidrag', 'beviljar [maskat], bidrag'],
    ['beviljar Greta\nHemlin, 19 år, bidrag', 'beviljar [maskat], bidrag'],
    // parts of what is masked
    ['Hemlin, 19 år', '[maskat]'],
    ['beviljar Gre', '[maskat]'],
    ['19', '[maskat]'],
  ])('tells of the old words %j as much as the § does', (oldText, told) => {
    expect(shown(oldText).oldText).toBe(told);
  });

  test.each([
    ['beviljar Greta Hemlin bidrag', 'beviljar [maskat] bidrag'],
    ['beviljar greta hemlins bror bidrag', 'beviljar [maskat] bror bidrag'],
    ['Hemlin är 19', '[maskat] är [maskat]'],
    ['tackar Kulturskolan och år efter år', 'tackar Kulturskolan och år efter år'],
    ['', ''],
  ])('leaves out of the new words %j who it is', (newText, told) => {
    expect(shown('tackar Kulturskolan', newText).newText).toBe(told);
    expect(shown('tackar Kulturskolan', 'x', newText).reason).toBe(told);
  });

  test.each(['070-174 06 21', 'a.b+c@d-e.example', '(Anna) [Ek] {x} \\ / ^$|?*', '§ 3–4, "så"'])(
    'bears every sign in what is masked: %j',
    (text) => {
      const signs = { spans: [text], words: [] };
      const { newText } = maskedCorrection(
        { oldText: 'tackar', newText: `Ring ${text} i dag`, reason: '', decidedBy: '' },
        { item, masked: signs, sign: '[maskat]' },
      );
      expect(newText).toBe('Ring [maskat] i dag');
    },
  );

  test('leaves out what is masked in another § where it stands whole', () => {
    const elsewhere = maskedWordsOf(record, [span('Greta Hemlin')], 8);
    expect(elsewhere).toEqual({ spans: ['Greta Hemlin'], words: [] });
  });
});
