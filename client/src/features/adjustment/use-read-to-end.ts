import { useEffect, useState, type RefObject } from 'react';

/** Whether the end, which the reference marks once it is shown, has been in sight. Once true it stays so. */
export function useReadToEnd(end: RefObject<HTMLElement | null>, isShown: boolean): boolean {
  const [read, setRead] = useState(false);
  useEffect(() => {
    const mark = end.current;
    if (mark === null || read) {
      return;
    }
    const observer = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) {
        setRead(true);
      }
    });
    observer.observe(mark);
    return () => observer.disconnect();
  }, [end, isShown, read]);
  return read;
}
