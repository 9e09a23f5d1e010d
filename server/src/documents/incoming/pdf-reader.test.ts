import { expect, test } from '@jest/globals';
import { pdfText } from '../../../test/pdf-text.js';
import { richProtocol } from '../../../test/rich-protocol.js';
import { renderPdf } from '../render-pdf.js';
import { pdfReader } from './pdf-reader.js';

test('reads a PDF, and leaves lists and JSON to the engine', async () => {
  const { parse, stringify } = JSON;
  const { push } = Array.prototype;
  const { toString } = Function.prototype;
  await pdfReader();
  expect(await pdfText(await renderPdf(richProtocol(), []))).toContain('§');
  expect(JSON.parse).toBe(parse);
  expect(JSON.stringify).toBe(stringify);
  expect(Array.prototype.push).toBe(push);
  expect(Function.prototype.toString).toBe(toString);
  expect(toString.call(push)).toContain('[native code]');
});
