import { degrees, PDFDocument, type PDFEmbeddedPage, type PDFPage } from 'pdf-lib';
import { fitPages } from './fit-pages.js';
import { ink } from './house-style.js';
import { breakLines, placeLine, plain, type TextStyle } from './lines.js';
import { Painter } from './painter.js';
import { key, numberOf } from './pdf-objects.js';

const stampStyle: TextStyle = { size: 8.5, leading: 12, colour: ink };
const PADDING = 4;
const FROM_EDGE = 14;
const HEIGHT = stampStyle.leading + PADDING;

/** A text in a small white field, ready to be put on a page. */
export interface Stamp {
  readonly form: PDFEmbeddedPage;
  readonly width: number;
}

/** The stamps of all pages, printed with our own fonts: those of the bound files need not have the letters. */
export async function printStamps(
  document: PDFDocument,
  texts: readonly string[],
  day: string,
): Promise<Stamp[]> {
  const painter = new Painter({ title: '', author: '', day });
  const widths = texts.map((text) => {
    painter.addPage();
    const [line] = breakLines(plain(text), Infinity, stampStyle);
    const width = (line?.width ?? 0) + 2 * PADDING;
    painter.artifact('Top', () => {
      painter.blank(0, 0, width, HEIGHT);
      painter.fragments(placeLine(line ?? { fragments: [], width: 0 }, PADDING), PADDING / 2 + 9);
    });
    return width;
  });
  const sheets = await PDFDocument.load(await painter.finish(), { updateMetadata: false });
  // without marks: the page that takes the stamp says itself that it is no part of the text
  fitPages(sheets);
  const forms = await document.embedPages(
    sheets.getPages(),
    sheets.getPages().map((sheet, i) => ({
      left: 0,
      right: widths[i] ?? 0,
      bottom: sheet.getHeight() - HEIGHT,
      top: sheet.getHeight(),
    })),
  );
  return forms.map((form, i) => ({ form, width: widths[i] ?? 0 }));
}

/** The point of the page's own space that a reader sees at (x, y) from the lower left, for a page shown turned. */
function seen(page: PDFPage, x: number, y: number): { x: number; y: number; turn: number } {
  const box = page.getCropBox();
  const turn = ((page.getRotation().angle % 360) + 360) % 360;
  switch (turn) {
    case 90:
      return { x: box.x + box.width - y, y: box.y + x, turn };
    case 180:
      return { x: box.x + box.width - x, y: box.y + box.height - y, turn };
    case 270:
      return { x: box.x + y, y: box.y + box.height - x, turn };
    default:
      return { x: box.x + x, y: box.y + y, turn: 0 };
  }
}

/** From here on a sheet is made smaller to be read or printed; its stamp grows with it. A3 lies below. */
const LARGE_SHEET = 842;

/** Puts a stamp on the upper right corner of a page as it is seen, however it is turned and whatever its size. */
export function stampPage(page: PDFPage, { form, width }: Stamp): void {
  const box = page.getCropBox();
  const unit = numberOf(page.node.lookup(key('UserUnit'))) ?? 1;
  const turned = page.getRotation().angle % 180 !== 0;
  const right = turned ? box.height : box.width;
  const top = turned ? box.width : box.height;
  const wanted = Math.max(1 / unit, Math.min(right, top) / LARGE_SHEET);
  const scale = Math.min(wanted, right / (width + 2 * FROM_EDGE), top / (HEIGHT + 2 * FROM_EDGE));
  const at = seen(page, right - (width + FROM_EDGE) * scale, top - (HEIGHT + FROM_EDGE) * scale);
  page.drawPage(form, { x: at.x, y: at.y, xScale: scale, yScale: scale, rotate: degrees(at.turn) });
}
