import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'react-router';
import { focusHeading } from './focus-heading.js';

/** The page needs a moment to be drawn and to set its title. */
const DRAWN = 300;
/** So long its heading is waited for: what it shows may still be fetched. */
const PATIENCE = 10_000;

/**
 * A new page: the focus goes to its heading as soon as it has one, unless it already stands inside the page (a tab of
 * it, a field that asked for it). Where it stays, the page's title is told instead; without either a change of page is
 * silent to who cannot see it.
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
    let watch: MutationObserver | undefined;
    const move = () => {
      if (isInPage() || document.querySelector('[role="dialog"]') !== null) {
        setTitle(document.title);
        return true;
      }
      return focusHeading();
    };
    const timer = setTimeout(() => {
      if (!move()) {
        watch = new MutationObserver(() => {
          if (move()) {
            watch?.disconnect();
          }
        });
        watch.observe(document.body, { childList: true, subtree: true });
      }
    }, DRAWN);
    const end = setTimeout(() => watch?.disconnect(), PATIENCE);
    return () => {
      clearTimeout(timer);
      clearTimeout(end);
      watch?.disconnect();
    };
  }, [pathname]);
  return (
    <div className="visually-hidden" aria-live="polite">
      {title}
    </div>
  );
}

function isInPage(): boolean {
  const page = document.querySelector('main');
  return page?.contains(document.activeElement) === true && document.activeElement !== page;
}
