import type { Page } from 'playwright-core';

/** How elements are painted, worked out in the page: what decides their contrast, and whether they scroll. */
interface Looks {
  /** every element that is displayed → how it is painted */
  ofPage: () => Map<Element, string>;
  /** those that show a text of their own, by a key of all that their contrast depends on */
  texts: () => Map<string, Element>;
  /** remembers how the page is painted now, to be asked for what has become otherwise */
  remember: () => void;
  /** what is painted otherwise than when it was remembered, or has lost something that it contained, by its HTML */
  others: () => Map<string, Element>;
}

export interface PageWithLooks {
  looks: Looks;
}

/** Runs in the page, so that nothing from outside it may be used here. */
function installLooks(): void {
  const small = ({ width, height }: DOMRect) => width <= 1 || height <= 1;
  const isClear = (colour: string) => colour === 'rgba(0, 0, 0, 0)' || colour === 'transparent';
  const isOpaque = (colour: string) => !/^rgba|\//.test(colour);
  let before = new WeakMap<Element, string>();

  function walk(element: Element, under: string, opacity: number, found: Map<Element, string>): void {
    const style = getComputedStyle(element);
    if (style.display === 'none') {
      return;
    }
    const own = style.backgroundColor;
    const background =
      (isClear(own) ? under : isOpaque(own) ? own : `${under}+${own}`) +
      (style.backgroundImage === 'none' ? '' : style.backgroundImage);
    const seen = opacity * Number(style.opacity);
    const points = Number.parseFloat(style.fontSize);
    const isLarge = points >= 24 || (points >= 18.66 && Number(style.fontWeight) >= 700);
    const scrolls =
      /auto|scroll/.test(style.overflow) &&
      (element.scrollHeight > element.clientHeight + 1 || element.scrollWidth > element.clientWidth + 1);
    found.set(
      element,
      [style.visibility, style.color, background, seen, isLarge, scrolls, style.textDecorationLine].join('|'),
    );
    for (const child of element.children) {
      walk(child, background, seen, found);
    }
  }
  const ofPage = () => {
    const found = new Map<Element, string>();
    walk(document.body, '', 1, found);
    return found;
  };
  const hasText = (element: Element) =>
    element.matches('input, textarea, select') ||
    [...element.childNodes].some(
      ({ nodeType, data }: ChildNode & { data?: string }) => nodeType === 3 && data?.trim() !== '',
    );
  const isOff = (element: Element) =>
    element.closest(':disabled, [aria-disabled=true], [data-disabled]') !== null;
  // what the program numbers anew in every page
  const htmlOf = (element: Element) =>
    element.outerHTML.replaceAll(
      /\b(id|for|href|aria-(labelledby|describedby|controls|owns))="[^"]*"/g,
      '$1',
    );

  (globalThis as unknown as PageWithLooks).looks = {
    ofPage,
    texts: () => {
      const found = new Map<string, Element>();
      for (const [element, look] of ofPage()) {
        if (hasText(element) && !small(element.getBoundingClientRect())) {
          const around = element.parentElement;
          const inText = element.localName === 'a' && around !== null ? getComputedStyle(around).color : '';
          found.set([look, inText, isOff(element)].join('|'), element);
        }
      }
      return found;
    },
    remember: () => {
      before = new WeakMap(ofPage());
      for (const element of document.body.querySelectorAll('*')) {
        if (!before.has(element)) {
          before.set(element, 'none');
        }
      }
    },
    others: () => {
      const now = ofPage();
      const found = new Map<string, Element>();
      for (const element of document.body.querySelectorAll('*')) {
        const look = now.get(element);
        if ((look ?? 'none') !== before.get(element)) {
          const whole =
            look === undefined ? element.closest('a, button, label, th, td, li, [role]') : element;
          const isWithinOther =
            whole?.parentElement !== null && [...found.values()].some((one) => one.contains(whole));
          if (whole !== null && now.has(whole) && !isWithinOther) {
            found.set(`${now.get(whole) ?? ''}${htmlOf(whole)}`, whole);
          }
        }
      }
      return found;
    },
  };
}

/** Brings the script into each page of these that is loaded from now on. */
export async function bringLooks(page: Page): Promise<void> {
  await page.context().addInitScript(installLooks);
}
