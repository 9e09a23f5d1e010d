import type { Page } from 'playwright-core';

/** A screen of 1280 × 1024 at 400 % (WCAG 1.4.10): as wide as the narrowest phone, and as low as a hand. */
export const ZOOMED = { width: 320, height: 256 } as const;

/** How much of it may stand still while the rest scrolls. */
const MOST_STILL = 0.4;

/**
 * What cannot be read or reached at 400 %: what stands outside the screen without a scroll area of its own, words that
 * are cut off, and what stands still and leaves too little of the page.
 */
export async function zoomFaults(page: Page): Promise<string[]> {
  return page.evaluate((mostStill) => {
    const faults: string[] = [];
    const name = (element: Element) => {
      const { localName, className, id } = element;
      const words = element.textContent.trim().slice(0, 40);
      return `${localName}${id === '' ? '' : `#${id}`}.${String(className).replaceAll(' ', '.')} “${words}”`;
    };
    const isScroller = (element: Element) => /auto|scroll/.test(getComputedStyle(element).overflowX);
    const within = (element: Element, is: (one: Element) => boolean): boolean =>
      element.parentElement !== null && (is(element.parentElement) || within(element.parentElement, is));
    const isClipped = (one: Element) => getComputedStyle(one).clipPath !== 'none';
    for (const element of document.body.querySelectorAll('*')) {
      const style = getComputedStyle(element);
      const { left, right, width, height } = element.getBoundingClientRect();
      if (
        width <= 1 ||
        height <= 1 ||
        style.visibility !== 'visible' ||
        isClipped(element) ||
        within(element, isClipped)
      ) {
        continue;
      }
      const hasText = [...element.childNodes].some(
        (node) => node.nodeType === 3 && node.nodeValue?.trim() !== '',
      );
      if (hasText && (right > innerWidth + 1 || left < -1) && !within(element, isScroller)) {
        faults.push(`beside the screen (${Math.round(left)}–${Math.round(right)}): ${name(element)}`);
      }
      if (
        /hidden|clip/.test(style.overflowX) &&
        element.scrollWidth > element.clientWidth + 1 &&
        element.textContent.trim() !== ''
      ) {
        faults.push(`cut off (${element.scrollWidth} in ${element.clientWidth}): ${name(element)}`);
      }
      if (/fixed|sticky/.test(style.position) && width > innerWidth / 2 && height > innerHeight * mostStill) {
        faults.push(`stands still and takes ${Math.round(height)}: ${name(element)}`);
      }
    }
    return faults;
  }, MOST_STILL);
}

/** What can have the focus and is then under something that stands still while the page scrolls (WCAG 2.4.11). */
export async function coveredFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const still = [...document.body.querySelectorAll('*')].filter((element) => {
      const { position, clipPath } = getComputedStyle(element);
      return /fixed|sticky/.test(position) && clipPath === 'none' && element.checkVisibility();
    });
    if (still.length === 0) {
      return [];
    }
    const at = scrollY;
    const targets = [
      ...document.querySelectorAll(
        'a[href], button, input, select, textarea, summary, [tabindex="0"], [contenteditable=true]',
      ),
    ].filter((target) => {
      const { width, height } = target.getBoundingClientRect();
      return width > 1 && height > 1 && target.checkVisibility({ visibilityProperty: true });
    });
    const covered = new Set<Element>();
    // down with Tab, and up again
    for (const target of [...targets, ...targets.toReversed()]) {
      target.scrollIntoView({ block: 'nearest', behavior: 'instant' });
      const { left, top, right, bottom } = target.getBoundingClientRect();
      const x = Math.min(Math.max((left + right) / 2, 1), innerWidth - 1);
      const [from, until] = [Math.max(top, 0) + 2, Math.min(bottom, innerHeight) - 2];
      const isUnder = [from, (from + until) / 2, until].every((y) => {
        const hit = document.elementFromPoint(x, y);
        return (
          hit !== null &&
          !hit.contains(target) &&
          !target.contains(hit) &&
          still.some((bar) => bar.contains(hit) && !bar.contains(target))
        );
      });
      if (isUnder) {
        covered.add(target);
      }
    }
    scrollTo(0, at);
    return [...covered].map((target) => `under what stands still: ${target.outerHTML.slice(0, 140)}`);
  });
}
