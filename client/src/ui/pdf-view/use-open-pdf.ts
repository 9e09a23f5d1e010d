import { useEffect, useState } from 'react';
import type * as Pdfjs from './pdfjs.js';

/** Pages, counted from 1, both ends among them. */
export interface Printed {
  from: number;
  to: number;
}

export interface OpenPdf {
  bytes: Uint8Array;
  printed: Printed | undefined;
  pdfjs: typeof Pdfjs;
  pdf: Pdfjs.PdfDocument;
  /** points */
  size: { width: number; height: number };
  /** where the bookmark is; null where there is none */
  place: { page: number; top: number } | null;
}

async function open(
  bytes: Uint8Array,
  printed: Printed | undefined,
  bookmark: string | undefined,
): Promise<OpenPdf> {
  const pdfjs = await import('./pdfjs.js');
  const pdf = await pdfjs.openPdf(bytes);
  const size = await pdfjs.firstPageSize(pdf);
  const place = bookmark === undefined ? null : await pdfjs.placeOf(pdf, bookmark);
  return { bytes, printed, pdfjs, pdf, size, place };
}

/** The newest document that could be opened; the one before it is shown until then. */
export function useOpenPdf(
  bytes: Uint8Array | undefined,
  printed: Printed | undefined,
  bookmark: string | undefined,
): { opened: OpenPdf | undefined; failed: boolean } {
  const [opened, setOpened] = useState<OpenPdf>();
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let isCurrent = true;
    if (bytes !== undefined) {
      open(bytes, printed, bookmark).then(
        (next) => {
          if (isCurrent) {
            setOpened(next);
            setFailed(false);
          } else {
            void next.pdf.loadingTask.destroy();
          }
        },
        () => {
          if (isCurrent) {
            setFailed(true);
          }
        },
      );
    }
    return () => {
      isCurrent = false;
    };
  }, [bytes, printed, bookmark]);
  useEffect(() => {
    // its pages have been drawn, and stay as they were drawn
    return () => void opened?.pdf.loadingTask.destroy();
  }, [opened]);
  return { opened, failed };
}
