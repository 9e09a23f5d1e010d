import { createRequire } from 'node:module';
import { expect, jest, test } from '@jest/globals';

// Counts how often anyone, pdfkit too, parses a font. The other build of the same library stands in for it.
const real = createRequire(import.meta.url)('fontkit') as { create: (bytes: Uint8Array) => unknown };
let parsed = 0;
jest.unstable_mockModule('fontkit', () => ({
  ...real,
  create: (bytes: Uint8Array) => {
    parsed += 1;
    return real.create(bytes);
  },
}));

test('a document parses no font once each has been used', async () => {
  const { richProtocol } = await import('../../test/rich-protocol.js');
  const { renderPdf } = await import('./render-pdf.js');
  const content = richProtocol();
  await renderPdf(content, []);
  expect(parsed).toBeGreaterThan(0);
  parsed = 0;
  await renderPdf(content, []);
  await renderPdf({ ...content, board: 'Äldrenämnden' }, []);
  expect(parsed).toBe(0);
});
