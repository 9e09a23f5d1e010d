import { renderPdf } from '../server/src/documents/render-pdf.js';
import { openPdf } from '../server/test/pdf-text.js';
import { richMeeting, richProtocol } from '../server/test/rich-protocol.js';
import type { Outcome } from './judge.js';
import { inTurn } from './measure.js';
import { plainPdf } from './plain-pdf.js';

const PAGES = 12;
const EFFORT = { pairs: 30, calls: 2, warmUp: 10 };

async function pagesOf(bytes: Uint8Array): Promise<number> {
  const document = await openPdf(bytes);
  const pages = document.numPages;
  await document.destroy();
  return pages;
}

/** A protocol of so many pages at least: the rich meeting with its items again and again. */
async function longProtocol() {
  const file = richMeeting();
  const content = richProtocol({ files: {} }, file);
  const long = { ...content, items: [...content.items] };
  while ((await pagesOf(await renderPdf(long, []))) < PAGES) {
    long.items.push(...content.items.slice(0, 2));
  }
  return long;
}

/** The real documents, tagged and embedded, against the same words by plain pdfkit. */
export async function measurePdf(say: (line: string) => void): Promise<Outcome[]> {
  const protocol = await longProtocol();
  const extract = richProtocol({
    kind: 'extract',
    paragraphs: [protocol.items[0]?.paragraph ?? 1],
    files: {},
  });
  const outcomes: Outcome[] = [];
  for (const [id, content] of [
    ['P1', extract],
    ['P2', protocol],
  ] as const) {
    say(
      `${id}: ${await pagesOf(await renderPdf(content, []))} pages, plain ${await pagesOf(await plainPdf(content))}`,
    );
    outcomes.push({
      id,
      ...(await inTurn(
        () => plainPdf(content),
        () => renderPdf(content, []),
        EFFORT,
      )),
    });
  }
  return outcomes;
}
