import type { ProtocolContent } from '@klubbat/shared/contracts/protocol-content';
import { appendixListStrips, appendixStrips } from './appendix.js';
import { type BoundFile, bindAppendices } from './bind-appendices.js';
import { coverStrips } from './cover.js';
import { bodyBottom } from './house-style.js';
import { itemStrips } from './item.js';
import { pageFrame, paintFrame } from './page.js';
import { paginate } from './paginate.js';
import { Painter } from './painter.js';
import type { Strip, Tag } from './strip.js';

function contentStrips(content: ProtocolContent): Strip[] {
  const root: Tag = { type: 'Document', parent: null };
  return [
    ...coverStrips(content, root),
    ...content.items.flatMap((item) => itemStrips(item, content.pagePerItem, root)),
    ...appendixListStrips(content, content.pagePerItem, root),
    ...content.appendices.flatMap((appendix) => appendixStrips(appendix, root)),
  ];
}

/**
 * A protocol, notes or an extract on paper: A4, tagged, all fonts embedded. The same content gives the same bytes, in
 * any process and at any time. `bound` are PDF files that follow behind, each page stamped with its label; one that
 * cannot be read throws `UnreadableAppendix` (ask `checkPdf` when a file arrives).
 */
export async function renderPdf(content: ProtocolContent, bound: readonly BoundFile[]): Promise<Uint8Array> {
  const frame = pageFrame(content);
  const sheets = paginate(contentStrips(content), frame.bodyTop, bodyBottom);
  const pages = sheets.length > 0 ? sheets : [[]];
  const painter = new Painter({
    title: content.fileTitle,
    author: content.organisation,
    day: content.firstDay,
  });
  pages.forEach((sheet, i) => {
    painter.addPage();
    painter.sheet(sheet);
    paintFrame(painter, frame, content, i + 1, pages.length);
  });
  const bytes = await painter.finish();
  return bound.length > 0 ? bindAppendices(bytes, bound, content.firstDay) : bytes;
}
