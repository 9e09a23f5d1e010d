import { describe, expect, test } from '@jest/globals';
import type { ContentItem } from '../contracts/protocol-content.js';
import { placesOfPassage } from './item-passage.js';
import { readText } from './read-text.js';

const item: ContentItem = {
  paragraph: 9,
  paragraphLabel: '§ 9',
  title: 'Stöd till föreningar',
  caseLine: 'Diarienummer: KN 2026/7',
  caseLineBeforeTitle: false,
  remarks: ['Ärende 2 på dagordningen'],
  parts: [
    {
      heading: 'Beslut',
      blocks: readText(
        'Nämnden **avsätter** 25 000 kronor.\n\n1. Kansliet betalar ut.\n2. Kansliet följer upp.\n\n| År | Kronor |\n| --- | --- |\n| 2026 | 25 500 |',
      ),
    },
  ],
  adjusted: true,
};

describe('a passage of a §', () => {
  test.each([
    ['in bold and plain', 'avsätter 25 000 kronor', 1],
    ['over a line break, as it was marked', 'Nämnden\n  avsätter\t25 000', 1],
    ['in the title', 'Stöd till föreningar', 1],
    ['in the line of the case', 'KN 2026/7', 1],
    ['in a remark', 'Ärende 2', 1],
    ['from a heading into its text', 'Beslut\nNämnden', 1],
    ['over two points, with their numbers', 'betalar ut.\n2. Kansliet', 1],
    ['over two points, without their numbers', 'betalar ut. Kansliet', 1],
    ['in the cells of a table', '2026\t25 500', 1],
    ['in two places', 'Kansliet', 2],
    ['with a letter decomposed', 'fo\u0308reningar', 1],
    ['nowhere', 'avsätter 26 000', 0],
    ['in another case', 'nämnden', 0],
    ['that says nothing', ' \n', 0],
  ])('%s', (_, passage, places) => {
    expect(placesOfPassage(item, passage)).toBe(places);
  });
});
