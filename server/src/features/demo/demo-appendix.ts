import { readText } from '@klubbat/shared/text/read-text';
import { blockStrips, headingStrips } from '../../documents/blocks.js';
import { body, column, gap, headTop, itemTitle, paper } from '../../documents/house-style.js';
import { paginate } from '../../documents/paginate.js';
import { Painter } from '../../documents/painter.js';
import { withSpaceBefore, type Tag } from '../../documents/strip.js';

/** Somebody else's paper, as one that a protocol has for an appendix: no head and no foot of ours. */
export function appendixPdf(title: string, text: string, author: string, day: string): Buffer {
  const root: Tag = { type: 'Document', parent: null };
  const strips = [
    ...headingStrips(title, itemTitle, { type: 'H1', parent: root }, 0, column),
    ...withSpaceBefore(blockStrips(readText(text), column, root), gap.section),
  ];
  const painter = new Painter({ title, author, day });
  // the binding prints the appendix's label in the upper corner
  for (const sheet of paginate(strips, headTop + 4 * body.leading, paper.height - headTop)) {
    painter.addPage();
    painter.sheet(sheet);
  }
  return Buffer.from(painter.finish());
}
