import { diffComm } from 'node-diff3';
import * as Y from 'yjs';
import { documentOfText } from './shared-text.js';
import {
  branchOfElement,
  branchOfJson,
  elementOf,
  formatsOf,
  isRuns,
  rootOf,
  runsOf,
  textOf,
  type Branch,
  type Run,
} from './shared-text-tree.js';

type Child = Branch | readonly Run[];

/**
 * Lets a shared text say what was written by another road: a Word file, an old save, a text that is put back. It is put in
 * as the change that it is, so that those who are writing lose nothing of what they write.
 */
export function followText(doc: Y.Doc, markdown: string): void {
  const children = (documentOfText(markdown).content ?? []).map(branchOfJson);
  doc.transact(() => becomes(rootOf(doc), children));
}

function becomes(parent: Y.XmlElement | Y.XmlFragment, children: readonly Child[]): void {
  // a paragraph that is emptied keeps its text, for whoever is writing in it
  const isEmptied =
    parent instanceof Y.XmlElement && parent.nodeName === 'paragraph' && children.length === 0;
  const wanted = isEmptied ? [[]] : children;
  const standing = parent.toArray().filter((one) => one instanceof Y.XmlElement || one instanceof Y.XmlText);
  let place = 0;
  let next = 0;
  for (const { common, buffer1, buffer2 } of diffComm(standing.map(wordOf), wanted.map(canonical))) {
    if (common !== undefined) {
      place += common.length;
      next += common.length;
      continue;
    }
    const put = wanted.slice(next, next + buffer2.length);
    next += buffer2.length;
    for (let index = 0; index < Math.max(buffer1.length, put.length); index += 1) {
      const child = put[index];
      const old = index < buffer1.length ? parent.get(place) : undefined;
      if (child !== undefined && old !== undefined && turnsInto(old, child)) {
        place += 1;
        continue;
      }
      if (old !== undefined) {
        parent.delete(place, 1);
      }
      if (child !== undefined) {
        parent.insert(place, [isRuns(child) ? textOf(child) : elementOf(child)]);
        place += 1;
      }
    }
  }
}

const canonical = (child: Child): string => JSON.stringify(child);

function wordOf(type: Y.XmlElement | Y.XmlText): string {
  return canonical(type instanceof Y.XmlText ? runsOf(type) : branchOfElement(type));
}

/** Changes what stands into what is wanted, if it is of the same kind. */
function turnsInto(old: Y.XmlElement | Y.XmlText | Y.XmlHook, wanted: Child): boolean {
  if (old instanceof Y.XmlText) {
    if (isRuns(wanted)) {
      rewrite(old, wanted);
    }
    return isRuns(wanted);
  }
  if (!(old instanceof Y.XmlElement) || isRuns(wanted) || old.nodeName !== wanted.name) {
    return false;
  }
  const element = old;
  const attrs = branchOfElement(element).attrs;
  for (const name of Object.keys(attrs).filter((one) => !(one in wanted.attrs))) {
    element.removeAttribute(name);
  }
  for (const [name, value] of Object.entries(wanted.attrs).filter(([one, now]) => attrs[one] !== now)) {
    element.setAttribute(name, value as string);
  }
  becomes(element, wanted.children);
  return true;
}

/** Only the letters that differ are taken away and put in. */
function rewrite(text: Y.XmlText, wanted: readonly Run[]): void {
  const before = runsOf(text)
    .map((run) => run.text)
    .join('');
  const after = wanted.map((run) => run.text).join('');
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) {
    head += 1;
  }
  head -= isHalf(before, head) || isHalf(after, head) ? 1 : 0;
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) {
    tail += 1;
  }
  tail -= isHalf(before, before.length - tail) || isHalf(after, after.length - tail) ? 1 : 0;
  text.delete(head, before.length - head - tail);
  text.insert(head, after.slice(head, after.length - tail));
  const known = new Set([...runsOf(text), ...wanted].flatMap(({ marks }) => marks));
  const without = Object.fromEntries([...known].map((name) => [name, null]));
  text.applyDelta(
    wanted.map(({ text: { length }, marks }) => ({
      retain: length,
      attributes: { ...without, ...formatsOf(marks) },
    })),
  );
}

/** True where a character of two halves would be cut in two: Yjs would put a sign of its own in its place. */
function isHalf(text: string, at: number): boolean {
  return /[\ud800-\udbff]/.test(text.charAt(at - 1)) && /[\udc00-\udfff]/.test(text.charAt(at));
}
