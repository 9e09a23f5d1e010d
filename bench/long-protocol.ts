import { renderPdf } from '../server/src/documents/render-pdf.js';
import { signField } from '../server/src/signatures/sign-field.js';
import { openPdf } from '../server/test/pdf-text.js';
import { richMeeting, richProtocol } from '../server/test/rich-protocol.js';
import { withFields } from '../server/test/signable.js';
import { testMark } from '../server/test/signed.js';
import { testAuthority, testSigner } from '../server/test/signers.js';

const PAGES = 12;

/** How many pages a PDF has. */
export async function pagesOf(bytes: Uint8Array): Promise<number> {
  const document = await openPdf(bytes);
  const pages = document.numPages;
  await document.destroy();
  return pages;
}

/** A protocol of so many pages at least: the rich meeting with its items again and again. */
export async function longProtocol() {
  const file = richMeeting();
  const content = richProtocol({ files: {} }, file);
  const long = { ...content, items: [...content.items] };
  while ((await pagesOf(await renderPdf(long, []))) < PAGES) {
    long.items.push(...content.items.slice(0, 2));
  }
  return long;
}

/** With one signature, the seal, as it is when it is sent. */
export async function signed(pdf: Uint8Array): Promise<Uint8Array> {
  return signField({
    pdf: await withFields(pdf, ['seal']),
    field: 'seal',
    appearance: testMark(),
    name: 'Åsa Öberg',
    reason: 'Justerat',
    at: new Date('2026-06-12T10:00:00Z'),
    signer: testSigner(testAuthority(), 'Åsa Öberg'),
  });
}
