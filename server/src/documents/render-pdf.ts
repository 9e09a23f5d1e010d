import type { ProtocolContent } from '@klubbat/shared/contracts/protocol-content';
import { appendixListStrips, appendixStrips } from './appendix.js';
import { bindAppendices } from './bind-appendices.js';
import { type BoundFile, type ReadyFile, readyFile } from './bound-file.js';
import { contentsStrips, numbered } from './contents.js';
import { coverStrips, partStrips, titleStrips } from './cover.js';
import { footBottom, gap, headTop } from './house-style.js';
import { itemStrips } from './item.js';
import { keptFileStrips } from './kept-file.js';
import { pageFrame, paintFrame, paintMargin } from './page.js';
import { paginate, type Sheet } from './paginate.js';
import { Painter } from './painter.js';
import { type Places, placesOf } from './places.js';
import { withReferences } from './references.js';
import { registry } from './registry.js';
import type { Strip, Tag } from './strip.js';

function contentStrips(content: ProtocolContent, root: Tag, places: Places): Strip[] {
  const { first } = registry[content.kind];
  return [
    ...(first === 'title' ? titleStrips(content, root) : coverStrips(content, root)),
    ...contentsStrips(content, root, places),
    // Below a title the first § follows at once.
    ...content.items.flatMap((item, i) =>
      itemStrips(item, content.pagePerItem && (i > 0 || first === 'cover'), root),
    ),
    ...(content.closing ?? []).flatMap((part) => partStrips(part, root, 'H2', gap.block)),
    ...appendixListStrips(content, content.pagePerItem, root, places),
    ...content.appendices.flatMap((appendix) => appendixStrips(appendix, root)),
  ];
}

/**
 * The content on its pages, with links to what it holds itself: §§, appendices that are drawn, and those that follow
 * `behind` it.
 */
export function layOut(
  content: ProtocolContent,
  behind: readonly string[],
  root: Tag = { type: 'Document', parent: null },
): Sheet[] {
  const places = placesOf(content, behind);
  const frame = pageFrame(content);
  const strips = contentStrips(withReferences(content, places), root, places);
  return numbered(paginate(strips, frame.bodyTop, frame.bodyBottom));
}

/**
 * A document on paper: A4, tagged, all fonts embedded, PDF/A-3a and PDF/UA-1. The same content gives the same bytes, in
 * any process and at any time. `bound` are files that follow behind, in order: the pages of a PDF or a picture, each
 * stamped with its label; a file whose pages may not stand there, or cannot be read, is embedded, and a page names it.
 */
export async function renderPdf(content: ProtocolContent, bound: readonly BoundFile[]): Promise<Uint8Array> {
  const files: ReadyFile[] = [];
  for (const file of bound) {
    files.push(await readyFile(file));
  }
  const root: Tag = { type: 'Document', parent: null };
  const frame = pageFrame(content);
  const sheets = layOut(
    content,
    files.map(({ label }) => label),
    root,
  );
  const pages = sheets.length > 0 ? sheets : [[]];
  const painter = new Painter({
    title: content.fileTitle,
    author: content.organisation,
    day: content.firstDay,
  });
  pages.forEach((sheet, i) => {
    painter.addPage();
    painter.sheet(sheet);
    paintFrame(painter, frame, i + 1, pages.length);
    if (content.marginText) {
      paintMargin(painter, content.marginText);
    }
  });
  const keptFiles = files.flatMap((file) =>
    file.kept === null ? [] : keptFileStrips(file, file.kept, root),
  );
  for (const sheet of paginate(keptFiles, headTop, footBottom)) {
    painter.addPage();
    painter.sheet(sheet);
  }
  const bytes = await painter.finish();
  return files.length > 0 ? bindAppendices(bytes, files, content.firstDay, pages.length) : bytes;
}
