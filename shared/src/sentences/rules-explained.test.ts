import { expect, it } from '@jest/globals';
import { glossary } from './glossary.js';
import { ruleOfFinding } from './rule-of-finding.js';
import { ruleThemes } from './rule-themes.js';
import { rulesExplained, type RuleExplained } from './rules-explained.js';

const rules: [string, RuleExplained][] = Object.entries(rulesExplained);

it.each(rules)(
  '%s says what is done in sentences, and where it is written',
  (_name, { rule, source, theme }) => {
    expect(rule).toMatch(/^\p{Lu}.*\.$/u);
    expect(rule.length).toBeLessThan(330);
    expect(source).toMatch(/§|reglemente|arbetsordning|sed|ordning|JO |skrivregler/);
    expect(source).not.toMatch(/\.$/);
    expect(Object.keys(ruleThemes)).toContain(theme);
  },
);

it('every theme has a rule, and no rule says the same as another', () => {
  expect(new Set(rules.map(([, { theme }]) => theme))).toEqual(new Set(Object.keys(ruleThemes)));
  expect(new Set(rules.map(([, { rule }]) => rule)).size).toBe(rules.length);
});

it('a code that is no finding has no rule', () => {
  expect(ruleOfFinding('no-quorum')).toBe('quorum');
  expect(ruleOfFinding('toString')).toBeUndefined();
});

it('the words stand in the order of the alphabet, each once', () => {
  const words = glossary.map(({ word }) => word);
  expect(words).toEqual([...new Set(words)].sort((one, other) => one.localeCompare(other, 'sv')));
});
