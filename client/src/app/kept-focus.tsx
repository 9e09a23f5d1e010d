import { useEffect } from 'react';
import { focusHeading } from './focus-heading.js';

/** Who loses the focus may have it moved by the page itself, or by a question that closes: that goes first. */
const PATIENCE = 100;

const QUESTION = '[role="dialog"], [role="alertdialog"]';
const CAN_HAVE_FOCUS =
  'a[href], button:not([disabled]), input:not([disabled]):not([type="hidden"]), select:not([disabled]), textarea:not([disabled]), [contenteditable="true"], [tabindex]:not([tabindex="-1"])';

/** Where the focus stood: the element, then each that it stands in up to the page, with its place among its siblings. */
interface Spot {
  element: Element;
  within: readonly { parent: Element; place: number }[];
  address: string;
}

/**
 * The focus is never left on nothing. A row that was removed, a button that became another: browsers then forget where
 * one was, and who uses a keyboard or a screen reader begins from the top. It goes to what has come in the same place.
 */
export function KeptFocus() {
  useEffect(keepFocus, []);
  return null;
}

function keepFocus(): () => void {
  let last: Spot | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const onFocus = ({ target }: FocusEvent) => {
    if (
      target instanceof Element &&
      target.closest(`${QUESTION}, [role="menu"], [role="listbox"]`) === null
    ) {
      last = spotOf(target);
    }
  };
  // who presses beside everything leaves the page on purpose
  const onPress = ({ target }: PointerEvent) => {
    if (target instanceof Element && target.closest(`${CAN_HAVE_FOCUS}, label, ${QUESTION}`) === null) {
      last = undefined;
    }
  };
  const check = () => {
    if (
      document.activeElement !== document.body ||
      last === undefined ||
      document.querySelector(QUESTION) !== null
    ) {
      return;
    }
    const lost = last;
    // a new page has its own way: PageFocus
    if (lost.address === location.pathname && !canHaveFocus(lost.element)) {
      focusNear(lost);
    }
  };
  const watch = new MutationObserver(() => {
    if (document.activeElement === document.body && last !== undefined) {
      clearTimeout(timer);
      timer = setTimeout(check, PATIENCE);
    }
  });
  watch.observe(document.body, { childList: true, subtree: true, attributeFilter: ['disabled'] });
  document.addEventListener('focusin', onFocus);
  document.addEventListener('pointerdown', onPress);
  return () => {
    clearTimeout(timer);
    watch.disconnect();
    document.removeEventListener('focusin', onFocus);
    document.removeEventListener('pointerdown', onPress);
  };
}

function spotOf(element: Element): Spot | undefined {
  const page = element.closest('main');
  if (page === null || page === element) {
    return undefined;
  }
  const within: { parent: Element; place: number }[] = [];
  for (let at = element; at !== page && at.parentElement !== null; at = at.parentElement) {
    within.push({ parent: at.parentElement, place: [...at.parentElement.children].indexOf(at) });
  }
  return { element, within, address: location.pathname };
}

const canHaveFocus = (element: Element) => element.isConnected && !element.matches(':disabled');

/** To what stands in the same place now, else the one before it, else wider around; at last to the heading of the page. */
function focusNear({ element, within }: Spot): void {
  if (element.tagName === 'H1') {
    focusHeading();
    return;
  }
  for (const { parent, place } of within.filter(
    (one) => one.parent.isConnected && one.parent.tagName !== 'MAIN',
  )) {
    for (const at of [place, place - 1]) {
      const near = parent.children[at];
      const target = near?.matches(CAN_HAVE_FOCUS) === true ? near : near?.querySelector(CAN_HAVE_FOCUS);
      if (target instanceof HTMLElement && target.checkVisibility()) {
        target.focus();
        return;
      }
    }
  }
  focusHeading();
}
