/** Small words that stand in any running Swedish text. */
const SMALL_WORDS = new Set(
  (
    'och att det som en ett i på är av för med den till de inte har om vid från under eller sig kan ska skulle ' +
    'efter samt enligt mot så men var blir denna detta dessa mellan över inom även hos utan genom upp ut beslutar'
  ).split(' '),
);

/** Of languages that an appendix may be written in: English, German, Finnish, Danish and Norwegian. */
const SMALL_WORDS_ELSEWHERE = new Set(
  (
    'the of and to in is that for with on as are this by be or at from der die und das ist nicht mit von ein eine zu ' +
    'auf ja on ei se että sekä tai myös joka mutta ovat og er ikke til af på et som med'
  ).split(' '),
);

/** How often letters stand in Swedish, in parts of a thousand. */
const FREQUENCY: Readonly<Record<string, number>> = {
  a: 94,
  b: 15,
  c: 15,
  d: 47,
  e: 101,
  f: 20,
  g: 29,
  h: 21,
  i: 58,
  j: 6,
  k: 31,
  l: 53,
  m: 35,
  n: 85,
  o: 45,
  p: 18,
  q: 1,
  r: 84,
  s: 66,
  t: 77,
  u: 19,
  v: 24,
  w: 1,
  x: 2,
  y: 7,
  z: 1,
  å: 13,
  ä: 18,
  ö: 13,
};

const wordsOf = (text: string): string[] =>
  text
    .normalize('NFC')
    .toLocaleLowerCase('sv')
    .match(/\p{L}+/gu) ?? [];

function shareIn(words: readonly string[], known: ReadonlySet<string>): number {
  return words.length === 0 ? 0 : words.filter((word) => known.has(word)).length / words.length;
}

/** What part of the words are small words of Swedish: 0.2 to 0.4 in running text, 0 in a list of names. */
export function smallWordShare(text: string): number {
  return shareIn(wordsOf(text), SMALL_WORDS);
}

/** The same for languages beside Swedish. */
export function otherSmallWordShare(text: string): number {
  return shareIn(wordsOf(text), SMALL_WORDS_ELSEWHERE);
}

/** How many letters of ours there are. */
export function letterCount(text: string): number {
  return (text.match(/\p{L}/gu) ?? []).length;
}

/**
 * How alike the letters' frequencies are to those of Swedish, from 0 to 1 (the cosine of the two): above 0.9 in Swedish and
 * in lists of Swedish names, about 0.5 where letters stand for other letters.
 */
export function letterLikeness(text: string): number {
  const counts = new Map<string, number>();
  for (const letter of wordsOf(text).join('')) {
    counts.set(letter, (counts.get(letter) ?? 0) + 1);
  }
  let product = 0;
  let own = 0;
  for (const [letter, count] of counts) {
    product += count * (FREQUENCY[letter] ?? 0);
    own += count * count;
  }
  const usual = Object.values(FREQUENCY).reduce((sum, share) => sum + share * share, 0);
  return own === 0 ? 0 : product / Math.sqrt(own * usual);
}
