import { describe, expect, test } from '@jest/globals';
import type { ProposalSection } from '../contracts/proposal.js';
import { memorandumFromWord, takenParts } from './memorandum-from-word.js';

const part = (heading: string, fate: ProposalSection['fate'], body = 'Text.'): ProposalSection => ({
  heading,
  fate,
  body,
});

describe('title and number', () => {
  test.each<[string, ProposalSection[], string, string]>([
    [
      'the heading above all others',
      [part('Handlingsplan och budget 2027', 'skip', ''), part('Förslag till beslut', 'proposal')],
      'Handlingsplan och budget 2027',
      '',
    ],
    [
      'the name of the paper is no title',
      [
        part('Tjänsteskrivelse', 'skip', 'Dnr RÄ 2026/412\n\nHandläggare: Åsa\n\n2026-05-20'),
        part('Ny linje 14', 'skip', ''),
        part('Sammanfattning', 'summary'),
      ],
      'Ny linje 14',
      'RÄ 2026/412',
    ],
    [
      'a line of the head, where no heading says it',
      [
        part('', 'skip', 'Tjänsteskrivelse\n\nDiarienummer: KS-2026/12\n\nHyra av lokal\n\ninfo@x.example'),
        part('Bakgrund', 'background'),
      ],
      'Hyra av lokal',
      'KS-2026/12',
    ],
    ['nothing', [part('Bakgrund', 'background', 'Hyran är hög.')], '', ''],
    ['a file without known headings', [part('', 'skip', 'Bara text här')], 'Bara text här', ''],
  ])('%s', (_what, sections, title, caseNumber) => {
    expect(memorandumFromWord(sections)).toMatchObject({ title, caseNumber });
  });
});

test('what a heading says is taken, what it does not is a guess that is told', () => {
  const { parts } = memorandumFromWord([
    part('Huvud', 'skip'),
    part('Förslag till beslut', 'proposal', 'Antas.'),
    part('Barnets bästa', 'free', 'Prövat.'),
    part('Bakgrund', 'background', 'Så här.'),
    part('Tom', 'free', ' '),
    part('Skickas till', 'recipients', '- Ekonomi\n- ekonomi\n- HR'),
  ]);
  expect(parts.map(({ fate, known }) => [fate, known])).toEqual([
    ['skip', false],
    ['proposal', true],
    ['background', false],
    ['background', true],
    ['skip', false],
    ['recipients', true],
  ]);
  expect(takenParts(parts)).toEqual({
    sections: [
      { kind: 'proposal', body: 'Antas.' },
      { kind: 'background', body: '**Barnets bästa**\n\nPrövat.\n\nSå här.' },
    ],
    recipients: [{ name: 'Ekonomi' }, { name: 'HR' }],
  });
});

test('a decision is what is proposed, unless something else is', () => {
  const fates = (sections: ProposalSection[]) => memorandumFromWord(sections).parts.map(({ fate }) => fate);
  expect(fates([part('Beslut', 'decision')])).toEqual(['proposal']);
  expect(fates([part('Förslag', 'proposal'), part('Beslut', 'decision')])).toEqual([
    'proposal',
    'background',
  ]);
});
