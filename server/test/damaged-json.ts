import { ODD } from './odd-values.js';

type Random = () => number;
type Holder = Record<string, unknown> | unknown[];

const pick = <T>(random: Random, from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
const isHolder = (value: unknown): value is Holder => typeof value === 'object' && value !== null;

function holders(value: unknown): Holder[] {
  return isHolder(value) ? [value, ...Object.values(value).flatMap(holders)] : [];
}

/** Each takes a part of it, and does something to it. */
const KINDS: readonly ((random: Random, holder: Record<string, unknown>, whole: unknown) => void)[] = [
  (random, holder) => {
    holder[pick(random, Object.keys(holder))] = pick(random, ODD);
  },
  (random, holder) => {
    delete holder[pick(random, Object.keys(holder))];
  },
  // something that stands elsewhere in it
  (random, holder, whole) => {
    const other = pick(random, holders(whole));
    holder[pick(random, Object.keys(holder))] = structuredClone(pick(random, Object.values(other)));
  },
  (random, holder) => {
    const key = pick(random, Object.keys(holder));
    const value = holder[key];
    holder[key] = Array.isArray(value) ? [...(value as unknown[]), ...(value as unknown[])] : [value];
  },
  (random, holder) => {
    const key = pick(random, Object.keys(holder));
    holder[`${key}x`] = holder[key];
  },
  (random, holder) => {
    const key = pick(random, Object.keys(holder));
    if (typeof holder[key] === 'string') {
      holder[key] =
        holder[key] + pick(random, ['\u0000', '\u202e', '\r\n', '<b>', '𝕊', '\ud83d', 'å'.repeat(3_000)]);
    } else if (typeof holder[key] === 'number') {
      holder[key] = -holder[key];
    }
  },
];

/** A copy with one to four kinds of damage, the same for the same numbers. */
export function damagedValue(random: Random, value: object): object {
  const copy = structuredClone(value);
  for (let times = 1 + Math.floor(random() * 4); times > 0; times -= 1) {
    const holder = pick(
      random,
      holders(copy).filter((one) => Object.keys(one).length > 0),
    );
    pick(random, KINDS)(random, holder as Record<string, unknown>, copy);
  }
  return copy;
}
