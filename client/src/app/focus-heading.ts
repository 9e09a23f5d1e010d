/** The focus goes to the heading of the page; false: it has none yet. */
export function focusHeading(): boolean {
  const heading = document.querySelector<HTMLElement>('main h1');
  if (heading === null) {
    return false;
  }
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
  return true;
}
