import { inflateSync } from 'node:zlib';
import { pdfText } from './pdf-text.js';

/** Everything in a PDF that could be read by who looks, as plain letters: streams unpacked, UTF-16 and hexadecimal read. */
export async function everythingInPdf(pdf: Uint8Array): Promise<string> {
  const raw = Buffer.from(pdf).toString('latin1');
  const streams = [...raw.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].map(([, bytes = '']) => {
    try {
      return inflateSync(Buffer.from(bytes, 'latin1')).toString('latin1');
    } catch {
      return bytes;
    }
  });
  const all = [raw, ...streams].join('\n');
  const hexadecimal = [...all.matchAll(/<((?:[0-9a-fA-F]{2}){4,})>/g)].map(([, hex = '']) =>
    Buffer.from(hex, 'hex').toString('latin1'),
  );
  return [await pdfText(Buffer.from(pdf)), all, ...hexadecimal].join('\n').replaceAll('\0', '');
}
