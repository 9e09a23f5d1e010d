import type { ProtocolContent } from '@klubbat/shared/contracts/protocol-content';
import { launchBrowser } from '../e2e/browser.js';
import { renderPdf } from '../server/src/documents/render-pdf.js';
import { signField } from '../server/src/signatures/sign-field.js';
import { openPdf } from '../server/test/pdf-text.js';
import { richMeeting, richProtocol } from '../server/test/rich-protocol.js';
import { withFields } from '../server/test/signable.js';
import { testMark } from '../server/test/signed.js';
import { testAuthority, testSigner } from '../server/test/signers.js';
import { printByNewPage, printByPage } from './browser-pdf.js';
import { floorPdf } from './floor-pdf.js';
import type { Outcome } from './judge.js';
import { inTurn } from './measure.js';
import { plainPdf } from './plain-pdf.js';

const PAGES = 12;
const EFFORT = { pairs: 30, calls: 2, warmUp: 10 };
const BROWSER = { pairs: 12, calls: 2, warmUp: 3 };

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

/** With one signature, the seal, as it is when it is sent. */
async function signed(pdf: Uint8Array): Promise<Uint8Array> {
  return signField({
    pdf: await withFields(pdf, ['seal']),
    field: 'seal',
    appearance: await testMark(),
    name: 'Åsa Öberg',
    reason: 'Justerat',
    at: new Date('2026-06-12T10:00:00Z'),
    signer: testSigner(testAuthority(), 'Åsa Öberg'),
  });
}

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
  say(`P7: ${real.length} bytes, plain ${plain.length}`);
  const share = real.length / plain.length;
  outcomes.push({ id: 'P7', ratio: share, quartiles: [share, share], base: NaN, tested: NaN });
  return [...outcomes, ...(await againstBrowser(extract))];
}
