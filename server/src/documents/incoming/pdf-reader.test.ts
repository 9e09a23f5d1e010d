import { expect, test } from '@jest/globals';
import { pdfText } from '../../../test/pdf-text.js';
import { richProtocol } from '../../../test/rich-protocol.js';
import { renderPdf } from '../render-pdf.js';

test('reads a PDF, and leaves lists and JSON to the engine', async () => {
  const natives = () => [
    Object.getOwnPropertyDescriptor(Array.prototype, 'push')?.value as unknown,
    Object.getOwnPropertyDescriptor(Function.prototype, 'toString')?.value as unknown,
    JSON.parse,
    JSON.stringify,
  ];
  const before = natives();
  expect(await pdfText(await renderPdf(richProtocol(), []))).toContain('§');
  expect(natives()).toEqual(before);
  expect(String(before[0])).toContain('[native code]');
});
