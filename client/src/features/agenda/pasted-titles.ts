const LEADING_MARK = /^\s*(?:§\s*)?(?:[-–•*]|\d{1,3}[.)])?\s+/u;

/** Lines of a pasted agenda as titles: without the bullets and numbers they had where they came from. */
export function pastedTitles(text: string): string[] {
  return text
    .split(/\r?\n|\u2028/u)
    .map((line) => ` ${line}`.replace(LEADING_MARK, '').replace(/\s+/gu, ' ').trim())
    .filter((line) => line !== '');
}
