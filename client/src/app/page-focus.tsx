import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'react-router';

/** The page needs a moment to be drawn and to set its title. */
const DRAWN = 300;

/**
 * A new page: the focus goes to its heading, unless it already stands inside the page (a tab of it, a field that asked
 * for it). Where it stays, the page's title is told instead; without either a change of page is silent to who cannot
 * see it.
 */
export function PageFocus() {
  const { pathname } = useLocation();
  const seen = useRef(pathname);
  const [title, setTitle] = useState('');
  useEffect(() => {
    if (seen.current === pathname) {
      return undefined;
    }
    seen.current = pathname;
    const timer = setTimeout(() => {
      if (!moveToHeading()) {
        setTitle(document.title);
      }
    }, DRAWN);
    return () => clearTimeout(timer);
  }, [pathname]);
  return (
    <div className="visually-hidden" aria-live="polite">
      {title}
    </div>
  );
}

function moveToHeading(): boolean {
  const page = document.querySelector('main');
  const heading = page?.querySelector('h1');
  const inPage = page?.contains(document.activeElement) === true && document.activeElement !== page;
  if (
    heading === null ||
    heading === undefined ||
    inPage ||
    document.querySelector('[role="dialog"]') !== null
  ) {
    return false;
  }
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
  return true;
}
