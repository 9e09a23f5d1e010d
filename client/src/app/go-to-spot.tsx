import { useEffect } from 'react';
import { useLocation } from 'react-router';

/** So long the spot is waited for: its page may still be fetched. */
const PATIENCE = 5_000;

/** An address that ends in `#spot` leads to the element of that id, also when it is drawn later than the address came. */
export function GoToSpot() {
  const { hash, key } = useLocation();
  useEffect(() => {
    const id = decodeURIComponent(hash.slice(1));
    if (id === '' || goTo(id)) {
      return undefined;
    }
    const watch = new MutationObserver(() => {
      if (goTo(id)) {
        watch.disconnect();
      }
    });
    watch.observe(document.body, { childList: true, subtree: true });
    const timer = setTimeout(() => watch.disconnect(), PATIENCE);
    return () => {
      watch.disconnect();
      clearTimeout(timer);
    };
  }, [hash, key]);
  return null;
}

function goTo(id: string): boolean {
  const spot = document.getElementById(id);
  if (spot === null) {
    return false;
  }
  spot.scrollIntoView({ block: 'start' });
  if (!spot.matches('input, textarea, select, button, a[href], [tabindex]')) {
    spot.tabIndex = -1;
  }
  spot.focus({ preventScroll: true });
  return true;
}
