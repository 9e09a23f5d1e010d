import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';

const folder = new URL('../client/dist/assets/', import.meta.url);
const styles = readdirSync(folder)
  .filter((name) => name.endsWith('.css'))
  .map((name) => ({ name, css: readFileSync(new URL(name, folder), 'utf8') }));

/** What no rule for everything can switch off: it says itself that it stands above all. */
const STUBBORN = /[{;](?:animation|transition|scroll-behavior)[a-z-]*:[^;}]*!important/g;

/** What the rule for those who want no motion says, as it is built. */
const STILL = [
  'scroll-behavior:auto!important',
  'animation-duration:0s!important',
  'animation-iteration-count:1!important',
  'transition:none!important',
];

test('nothing moves for one who has asked for no motion: one rule says so, and no other stands above it', () => {
  const stubborn = styles.flatMap(({ css }) =>
    (css.match(STUBBORN) ?? []).map((found) => found.slice(1).replace(/\s/g, '')),
  );
  expect(styles.some(({ css }) => /animation[a-z-]*:(?!.*!important)/.test(css))).toBe(true);
  expect(stubborn.toSorted()).toEqual(STILL.toSorted());
  const rule = styles
    .map(({ css }) => /@media \(prefers-reduced-motion:\s*reduce\)\{\*,[^{]*\{([^}]*)\}/.exec(css)?.[1])
    .find((found) => found !== undefined);
  expect(
    rule
      ?.split(';')
      .map((line) => line.replace(/\s/g, ''))
      .toSorted(),
  ).toEqual(STILL.toSorted());
});
