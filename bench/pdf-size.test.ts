import { expect, test } from '@jest/globals';
import { renderPdf } from '../server/src/documents/render-pdf.js';
import { longProtocol, signed } from './long-protocol.js';
import { plainPdf } from './plain-pdf.js';

/* P7 in bytes, which are the same on every machine. */

test('a protocol of twelve pages is not much larger than its words by pdfkit without tags', async () => {
  const protocol = await longProtocol();
  const plain = (await plainPdf(protocol)).length;
  const frozen = await renderPdf(protocol, []);
  expect(frozen.length / plain).toBeLessThan(1.53);
  // with one signature: its room, and what its field shows
  expect((await signed(frozen)).length / plain).toBeLessThan(1.8);
});
