import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { Notice } from '../notice.js';
import { PdfPage } from './pdf-page.js';
import { useOpenPdf, type OpenPdf, type Printed } from './use-open-pdf.js';
import './pdf-view.css';

export interface PdfViewProps {
  /** the newest; while it is opened the one before is shown */
  bytes: Uint8Array | undefined;
  /** the pages that are printed in them, counted from 1; the others show what was drawn before. Undefined: all */
  printed?: Printed | undefined;
  /** true: newer bytes are on their way */
  isAwaiting?: boolean;
  /** what it is: `Förhandsvisningens sidor` */
  label: string;
  /** 1: as wide as there is room for */
  zoom: number;
  /** the bookmark to show, by how it begins: `§ 9` */
  bookmark?: string;
  /** told which page is looked at, counted from 1, of how many */
  onPage?: (page: number, count: number) => void;
}

const GAP = 12;
/** pages that are drawn beyond those that are seen */
const BEYOND = 1;

function isPrinted(printed: Printed | undefined, page: number): boolean {
  return printed === undefined || (page >= printed.from && page <= printed.to);
}

/** Pixels from the top of the pages to a place in them. */
function yOf({ size, place }: OpenPdf, width: number): number | null {
  if (place === null) {
    return null;
  }
  const scale = width / size.width;
  return place.page * (size.height * scale + GAP) + place.top * scale;
}

/** Where to begin: what stands high on its page is shown with the head of the page. */
function startOf(opened: OpenPdf, width: number): number {
  const { place, size } = opened;
  const isHigh = place !== null && place.top < size.height / 4;
  return Math.max(0, (yOf(isHigh ? { ...opened, place: { ...place, top: 0 } } : opened, width) ?? 0) - GAP);
}

/**
 * The pages of a PDF under each other, drawn by us: a newer one takes the place of the one before without a flash, and
 * what was looked at stays where it was. All pages are taken to be as large as the first.
 */
export function PdfView({ bytes, printed, isAwaiting = false, label, zoom, bookmark, onPage }: PdfViewProps) {
  const { opened, failed } = useOpenPdf(bytes, printed, bookmark);
  const frame = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState({ width: 0, height: 0 });
  const [top, setTop] = useState(0);
  const width = Math.floor(room.width * zoom);
  const height = opened === undefined ? 0 : Math.floor((width * opened.size.height) / opened.size.width);
  const count = opened?.pdf.numPages ?? 0;
  const step = height + GAP;
  const looked = height === 0 ? 1 : Math.min(count, Math.floor((top + room.height / 2) / step) + 1);

  useEffect(() => {
    const element = frame.current;
    if (element === null) {
      return undefined;
    }
    const watch = new ResizeObserver(() =>
      setRoom({ width: element.clientWidth, height: element.clientHeight }),
    );
    watch.observe(element);
    return () => watch.disconnect();
  }, []);

  // before the browser paints: the place that is written in stays where it was on the screen, and the first time, or when
  // another is written in, it is shown
  const shown = useRef<{ bookmark: string | undefined; y: number | null; width: number }>(undefined);
  useLayoutEffect(() => {
    const element = frame.current;
    if (element === null || opened === undefined || width === 0) {
      return;
    }
    const y = yOf(opened, width);
    const before = shown.current;
    if (before?.bookmark !== bookmark || before === undefined) {
      element.scrollTop = startOf(opened, width);
    } else if (before.width !== width) {
      element.scrollTop = (element.scrollTop * width) / before.width;
    } else if (y !== null && before.y !== null) {
      element.scrollTop += y - before.y;
    }
    shown.current = { bookmark, y, width };
    setTop(element.scrollTop);
  }, [opened, width, bookmark]);

  useEffect(() => {
    if (count > 0) {
      onPage?.(looked, count);
    }
  }, [onPage, looked, count]);

  return (
    // what scrolls must be reached by the keyboard
    <div
      className="pdf-view"
      role="region"
      aria-label={label}
      aria-busy={isAwaiting || (bytes !== undefined && bytes !== opened?.bytes && !failed)}
      tabIndex={0}
      ref={frame}
      onScroll={(event) => setTop(event.currentTarget.scrollTop)}
    >
      {failed && (
        <Notice kind="error" title="PDF:en kan inte visas här">
          <p>Öppna den i en egen flik i stället.</p>
        </Notice>
      )}
      {opened !== undefined && width > 0 && (
        <div className="pdf-view__pages" style={{ width }}>
          {Array.from({ length: count }, (_, index) => (
            <PdfPage
              key={index}
              pdf={opened.pdf}
              draw={opened.pdfjs.drawPage}
              number={index + 1}
              count={count}
              width={width}
              height={height}
              printed={isPrinted(opened.printed, index + 1)}
              near={
                index >= Math.floor(top / step) - BEYOND &&
                index <= Math.floor((top + room.height) / step) + BEYOND
              }
            />
          ))}
        </div>
      )}
    </div>
  );
}
