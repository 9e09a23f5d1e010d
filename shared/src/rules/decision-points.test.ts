import { describe, expect, it } from '@jest/globals';
import type { SectionInFile } from '../contracts/meeting-file.js';
import { plainText } from '../text/plain-text.js';
import { countPoints, decisionPoints } from './decision-points.js';

const decision = (body: string, points?: SectionInFile['points']): SectionInFile => ({
  kind: 'decision',
  body,
  ...(points ? { points } : {}),
});

const said = (sections: SectionInFile[]) =>
  decisionPoints(sections).map(({ section, blocks }) => `${section}: ${plainText(blocks)}`);

describe('decision points', () => {
  it.each<[string, SectionInFile[], string[]]>([
    [
      'each item of the numbered list',
      [decision('Nämnden beslutar\n\n1. att ett\n2. att två')],
      ['0: att ett', '0: att två'],
    ],
    ['numbers as printed do not matter', [decision('4. fyra\n9. nio')], ['0: fyra', '0: nio']],
    [
      'without a numbered list the section is one',
      [decision('Ett stycke.\n\nTill.')],
      ['0: Ett stycke.\n\nTill.'],
    ],
    ['bullets and letters are no points', [decision('A. x\nB. y\n\n- z')], ['0: A. x\nB. y\n\n• z']],
    ['inner numbers are no points', [decision('- a\n  1. b\n  2. c')], ['0: • a\n  1. b\n  2. c']],
    ['each paragraph', [decision('att ett\n\natt två', 'paragraphs')], ['0: att ett', '0: att två']],
    [
      'a list goes with its paragraph',
      [decision('att ett\n\n- x\n\natt två', 'paragraphs')],
      ['0: att ett\n\n• x', '0: att två'],
    ],
    ['the whole section', [decision('1. a\n2. b', 'none')], ['0: 1. a\n2. b']],
    [
      'counted on through all decision sections',
      [decision('1. a\n2. b'), { kind: 'summary', body: '1. nej' }, decision('1. c')],
      ['0: a', '0: b', '2: c'],
    ],
    ['an empty section has none', [{ kind: 'decision' }, decision(' \n')], []],
  ])('%s', (_, sections, points) => {
    expect(said(sections)).toEqual(points);
    expect(countPoints(sections)).toBe(points.length);
  });

  it('are none where there is no section', () => {
    expect(countPoints(undefined)).toBe(0);
  });
});
