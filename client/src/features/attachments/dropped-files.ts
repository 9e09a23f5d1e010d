import { useEffect, useEffectEvent, useState } from 'react';

/** Is something typed there? Then what is pasted is text for it. */
function isWritten(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))
  );
}

/** A folder looks like a file but cannot be read as one. */
function filesOf({ items }: DataTransfer): File[] {
  return Array.from(items).flatMap((item) => {
    const file = item.webkitGetAsEntry()?.isDirectory === true ? null : item.getAsFile();
    return file === null ? [] : [file];
  });
}

const bringsFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') === true;

/** Files that are dropped anywhere on the page, or pasted. Returns true while some are held over it. */
export function useDroppedFiles(isEnabled: boolean, onFiles: (files: File[]) => void): boolean {
  const [over, setOver] = useState(false);
  const take = useEffectEvent((data: DataTransfer | null) => {
    const files = data === null ? [] : filesOf(data);
    if (files.length > 0) {
      onFiles(files);
    }
    return files.length > 0;
  });
  useEffect(() => {
    if (!isEnabled) {
      return undefined;
    }
    const stop = new AbortController();
    const listen = <K extends 'dragover' | 'dragleave' | 'drop' | 'paste'>(
      name: K,
      on: (event: WindowEventMap[K]) => void,
    ) => window.addEventListener(name, on, { signal: stop.signal });
    listen('dragover', (event) => {
      if (bringsFiles(event)) {
        event.preventDefault();
        setOver(true);
      }
    });
    listen('dragleave', (event) => {
      // leaving one part for another is not leaving the page
      if (event.relatedTarget === null) {
        setOver(false);
      }
    });
    listen('drop', (event) => {
      setOver(false);
      if (bringsFiles(event) && !event.defaultPrevented) {
        event.preventDefault();
        take(event.dataTransfer);
      }
    });
    listen('paste', (event) => {
      if (!isWritten(event.target) && take(event.clipboardData)) {
        event.preventDefault();
      }
    });
    return () => stop.abort();
  }, [isEnabled]);
  return over;
}
