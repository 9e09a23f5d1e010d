import { judgeText } from '@klubbat/shared/rules/text-layer';
import { openForPages } from '../open-pdf.js';
import { disagreements } from './agrees-with-pages.js';
import { embeddedFiles } from './embedded-files.js';
import { factsOfData } from './facts-of-data.js';
import { findFacts } from './find-facts.js';
import { pagesText } from './pages-text.js';
import { plainCopy } from './plain-copy.js';
import { isData, readData } from './read-data.js';
import { unreadable, type IncomingRead } from './unreadable.js';

/**
 * Reads a PDF that somebody sent: whether its text can be relied on, the extract as data where it lies in it and whether the
 * pages say the same, and else what can be found in the text. Nothing in the file is trusted; never throws for a bad one.
 */
export async function readIncoming(bytes: Uint8Array): Promise<IncomingRead> {
  const document = await openForPages(bytes);
  if (typeof document === 'string') {
    return unreadable(document);
  }
  const pages = document.getPageCount();
  const { files, left } = embeddedFiles(document);
  const copy = await plainCopy(document);
  if (copy === 'too-heavy') {
    return unreadable('too-heavy');
  }
  const texts = await pagesText(copy).catch(() => undefined);
  if (texts === undefined) {
    return unreadable('broken');
  }
  const { state, faults, decoded } = judgeText(texts.map(({ all }) => all));
  const data = readData(files);
  const extracts = data === 'unusable' ? [] : data;
  const bodies = texts.map(({ body }) => body);
  const differences = extracts.flatMap((extract) => disagreements(extract, bodies));
  const dataState =
    data === 'unusable'
      ? 'unusable'
      : extracts.length === 0
        ? 'none'
        : differences.length > 0
          ? 'differs'
          : 'agrees';
  // where the two say different things, the pages count: they are what people have read
  const byData = dataState === 'agrees';
  const readable = state === 'whole' || state === 'decoded';
  return {
    reading: {
      source: byData || dataState === 'differs' ? 'klubbat' : 'elsewhere',
      pages,
      readPages: texts.length,
      unread: null,
      text: { state, faults },
      data: { state: dataState, differences },
      found: byData
        ? factsOfData(extracts)
        : readable
          ? findFacts(decoded ?? texts.map(({ all }) => all), state === 'decoded')
          : [],
      items: byData ? extracts.flatMap(({ items }) => items) : [],
      filesLeft: left,
    },
    files: files.filter((file) => !isData(file)),
  };
}
