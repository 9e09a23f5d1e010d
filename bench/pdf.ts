import type { ProtocolContent } from '@klubbat/shared/contracts/protocol-content';
import { launchBrowser } from '../e2e/browser.js';
import { renderPdf } from '../server/src/documents/render-pdf.js';
import { renderWord } from '../server/src/documents/word/render-word.js';
import { richProtocol } from '../server/test/rich-protocol.js';
import { printByNewPage, printByPage } from './browser-pdf.js';
import { floorPdf } from './floor-pdf.js';
import type { Outcome } from './judge.js';
import { longProtocol, pagesOf, signed } from './long-protocol.js';
import { inTurn } from './measure.js';
import { startOffice } from './office-pdf.js';
import { plainPdf } from './plain-pdf.js';
import { typstPrinter } from './typst-pdf.js';

const EFFORT = { pairs: 30, calls: 2, warmUp: 10 };
const BROWSER = { pairs: 12, calls: 2, warmUp: 3 };

/** How many times as long as the real extract Chromium takes is what is asked: here it is turned, so that less is better. */
async function againstBrowser(extract: ProtocolContent): Promise<Outcome[]> {
  const { browser, ...rest } = await launchBrowser();
  if (browser === undefined) {
    const { missing } = rest as { missing: string };
    return ['P3', 'P3-new'].map((id) => ({ id, leftOut: missing }));
  }
  try {
    const kept = await browser.newPage();
    const real = () => renderPdf(extract, []);
    return [
      { id: 'P3', ...(await inTurn(() => printByPage(kept, extract), real, BROWSER)) },
      { id: 'P3-new', ...(await inTurn(() => printByNewPage(browser, extract), real, BROWSER)) },
    ];
  } finally {
    await browser.close();
  }
}

/** The same against LibreOffice, which is given the Word file of the document: what it costs to make that is left out. */
async function againstOffice(extract: ProtocolContent, protocol: ProtocolContent): Promise<Outcome[]> {
  const kinds = [
    ['P4', extract],
    ['P4-protocol', protocol],
  ] as const;
  const office = await startOffice();
  if ('missing' in office) {
    return kinds.map(([id]) => ({ id, leftOut: office.missing }));
  }
  try {
    const outcomes: Outcome[] = [];
    for (const [id, content] of kinds) {
      await office.keep(id, await renderWord(content));
      const print = () => office.print(id);
      outcomes.push({ id, ...(await inTurn(print, () => renderPdf(content, []), BROWSER)) });
    }
    return outcomes;
  } finally {
    await office.stop();
  }
}

/** The same against Typst, whose compiler stands in the same process. */
async function againstTypst(extract: ProtocolContent, protocol: ProtocolContent): Promise<Outcome[]> {
  const kinds = [
    ['P5', extract],
    ['P5-protocol', protocol],
  ] as const;
  const print = typstPrinter();
  if ('missing' in print) {
    return kinds.map(([id]) => ({ id, leftOut: print.missing }));
  }
  const outcomes: Outcome[] = [];
  for (const [id, content] of kinds) {
    const typst = () => Promise.resolve(print(content));
    outcomes.push({ id, ...(await inTurn(typst, () => renderPdf(content, []), EFFORT)) });
  }
  return outcomes;
}

/** The real documents, tagged and embedded, against the same words by others. */
export async function measurePdf(say: (line: string) => void): Promise<Outcome[]> {
  const protocol = await longProtocol();
  const extract = richProtocol({
    kind: 'extract',
    paragraphs: [protocol.items[0]?.paragraph ?? 1],
    files: {},
  });
  const outcomes: Outcome[] = [];
  for (const [id, content, base] of [
    ['P1', extract, plainPdf],
    ['P2', protocol, plainPdf],
    ['P2-floor', protocol, (words: ProtocolContent) => Promise.resolve(floorPdf(words))],
  ] as const) {
    const [own, other] = [await renderPdf(content, []), await base(content)];
    say(`${id}: ${await pagesOf(own)} pages, the other ${await pagesOf(other)}`);
    const real = () => renderPdf(content, []);
    outcomes.push({ id, ...(await inTurn(() => base(content), real, EFFORT)) });
  }
  const real = await signed(await renderPdf(protocol, []));
  const plain = await plainPdf(protocol);
  const frozen = (await renderPdf(protocol, [])).length;
  say(`P7: ${real.length} bytes (${frozen} before it was signed), plain ${plain.length}`);
  const share = real.length / plain.length;
  outcomes.push({ id: 'P7', ratio: share, quartiles: [share, share], base: NaN, tested: NaN });
  return [
    ...outcomes,
    ...(await againstBrowser(extract)),
    ...(await againstOffice(extract, protocol)),
    ...(await againstTypst(extract, protocol)),
  ];
}
