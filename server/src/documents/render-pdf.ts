import type { ProtocolContent } from '@klubbat/shared/contracts/protocol-content';
import { appendixListStrips, appendixStrips } from './appendix.js';
import { type BoundFile, bindAppendices } from './bind-appendices.js';
import { coverStrips, partStrips, titleStrips } from './cover.js';
import { gap } from './house-style.js';
import { itemStrips } from './item.js';
import { pageFrame, paintFrame, paintMargin } from './page.js';
import { paginate } from './paginate.js';
import { Painter } from './painter.js';
import { registry } from './registry.js';
import type { Strip, Tag } from './strip.js';

function contentStrips(content: ProtocolContent): Strip[] {
  const root: Tag = { type: 'Document', parent: null };
  const { first } = registry[content.kind];
  return [
    ...(first === 'title' ? titleStrips(content, root) : coverStrips(content, root)),
    // Below a title the first § follows at once.
    ...content.items.flatMap((item, i) =>
      itemStrips(item, content.pagePerItem && (i > 0 || first === 'cover'), root),
    ),
    ...(content.closing ?? []).flatMap((part) => partStrips(part, root, 'H2', gap.block)),
    ...appendixListStrips(content, content.pagePerItem, root),
    ...content.appendices.flatMap((appendix) => appendixStrips(appendix, root)),
  ];
}

/**
 * A document on paper: A4, tagged, all fonts embedded. The same content gives the same bytes, in
 * any process and at any time. `bound` are PDF files that follow behind, each page stamped with its label; one that
 * cannot be read throws `UnreadableAppendix` (ask `checkPdf` when a file arrives).
 */
export async function renderPdf(content: ProtocolContent, bound: readonly BoundFile[]): Promise<Uint8Array> {
  const frame = pageFrame(content);
  const sheets = paginate(contentStrips(content), frame.bodyTop, frame.bodyBottom);
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
  const bytes = await painter.finish();
  return bound.length > 0 ? bindAppendices(bytes, bound, content.firstDay) : bytes;
}
