import { useEffect, useRef, useState } from 'react';
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
  /** false: it stands empty in this PDF, and what was drawn before stays */
  printed: boolean;
}

/** One page. What was drawn before stays until what is new has been drawn: nothing flashes. */
export function PdfPage({ pdf, draw, number, count, width, height, near, printed }: PdfPageProps) {
  const sheet = useRef<HTMLDivElement>(null);
  const [drawn, setDrawn] = useState<{ pdf: PdfDocument; width: number }>();
  const isDrawn = drawn?.pdf === pdf && drawn.width === width;
  useEffect(() => {
    const place = sheet.current;
    if (place === null || width === 0) {
      return undefined;
    }
    if (!near) {
      place.replaceChildren();
      return undefined;
    }
    if (!printed) {
      return undefined;
    }
    let isGivenUp = false;
    const { done, cancel } = draw(pdf, number, width);
    done
      .then(
        (parts) => place.replaceChildren(...parts),
        // given up, and another is drawn instead; or it cannot be drawn, and what stood there stays
        () => undefined,
      )
      .finally(() => {
        if (!isGivenUp) {
          setDrawn({ pdf, width });
        }
      });
    return () => {
      isGivenUp = true;
      cancel();
    };
  }, [pdf, draw, number, width, near, printed]);
  return (
    <div
      className="pdf-view__page"
      role="group"
      aria-label={`Sida ${number} av ${count}`}
      aria-busy={near && width > 0 && !isDrawn}
      style={{ width, height }}
      ref={sheet}
    />
  );
}
