import { expect, test } from '@jest/globals';
import { briefItem } from './compose-brief.js';

const place = { paragraph: 4, label: '§ 4', adjusted: false };

test.each([
  ['Ärendet återremitteras till trafiknämnden.', []],
  ['Nattbussen ska utredas på nytt.', ['Ärendet återremitteras till trafiknämnden.']],
])('what follows from a referral is told once: the decision says %j', (body, outcome) => {
  const item = {
    title: 'Nattbuss',
    outcome: 'referred-back' as const,
    sections: [{ kind: 'decision' as const, body }],
    deferral: { to: 'trafiknämnden' },
  };
  expect(briefItem(item, [], place).outcome).toEqual(outcome);
});
