/** A name for a motion that none of these bears; votes refer to it by that. */
export function freeMotionId(taken: readonly (string | undefined)[]): string {
  let number = taken.length + 1;
  while (taken.includes(`yrkande-${number}`)) {
    number += 1;
  }
  return `yrkande-${number}`;
}
