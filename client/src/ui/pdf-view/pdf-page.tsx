import { useEffect, useRef } from 'react';
import type { PdfDocument, drawPage } from './pdfjs.js';

interface PdfPageProps {
  pdf: PdfDocument;
  draw: typeof drawPage;
  /** counted from 1 */
  number: number;
  count: number;
  width: number;
  height: number;
  /** false: too far away to be drawn */
  near: boolean;
}

/** One page. What was drawn before stays until what is new has been drawn: nothing flashes. */
export function PdfPage({ pdf, draw, number, count, width, height, near }: PdfPageProps) {
  const sheet = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const place = sheet.current;
    if (place === null || width === 0) {
      return undefined;
    }
    if (!near) {
      place.replaceChildren();
      return undefined;
    }
    const { done, cancel } = draw(pdf, number, width);
    done.then(
      (drawn) => {
        place.replaceChildren(...drawn);
      },
      // given up: another is drawn instead
      () => undefined,
    );
    return cancel;
  }, [pdf, draw, number, width, near]);
  return (
    <div
      className="pdf-view__page"
      role="group"
      aria-label={`Sida ${number} av ${count}`}
      style={{ width, height }}
      ref={sheet}
    />
  );
}
