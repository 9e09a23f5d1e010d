import { createHash } from 'node:crypto';
import { embeddedAs, whyEmbedded } from '@klubbat/shared/sentences/binding-sentences';
import { headingStrips, textStrips } from './blocks.js';
import type { ReadyFile } from './bound-file.js';
import { body, column, gap, itemTitle, paragraphNumber, small } from './house-style.js';
import { plain } from './lines.js';
import { placeName } from './places.js';
import type { Strip, Tag } from './strip.js';
import type { KeptFor } from './unfit.js';

/** The page that tells of an appendix whose file is embedded: which one it is, why, and how it is known again. */
export function keptFileStrips(file: ReadyFile, why: KeptFor, root: Tag): Strip[] {
  const section: Tag = { type: 'Sect', parent: root };
  const heading: Tag = { type: 'H2', parent: section };
  const paragraph = (text: string, before: number, style = body) =>
    textStrips(plain(text), column, style, { type: 'P', parent: section }, before);
  const sum = createHash('sha256').update(file.bytes).digest('hex');
  const title = file.title?.trim() || file.name;
  return [
    ...headingStrips(file.label, paragraphNumber, heading, 0, column),
    ...headingStrips(title, itemTitle, heading, 2, column),
    ...paragraph(embeddedAs(file.name), gap.section),
    ...paragraph(whyEmbedded(why), gap.paragraph),
    ...paragraph(`SHA-256 ${sum}`, gap.paragraph, small),
  ].map((strip, i) =>
    i === 0
      ? { ...strip, newPage: true, bookmark: `${file.label} ${title}`, place: placeName(file.label) }
      : strip,
  );
}
