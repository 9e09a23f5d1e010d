/*
 * Under which tag the server gave an answer (`ETag`). It is noted of the object itself and keeps nothing alive: where an answer is let go of, as all are
 * when somebody signs out, its tag is gone; and one that has been changed here is another object, and has none.
 */
const tags = new WeakMap<object, string>();

const isObject = (answer: unknown): answer is object => typeof answer === 'object' && answer !== null;

export function tagOf(answer: unknown): string | undefined {
  return isObject(answer) ? tags.get(answer) : undefined;
}

/** The same answer, noted under its tag if it has one. */
export function tagged<T>(answer: T, tag: string | null | undefined): T {
  if (isObject(answer) && typeof tag === 'string') {
    tags.set(answer, tag);
  }
  return answer;
}
