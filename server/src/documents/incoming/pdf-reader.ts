import type * as PdfJs from 'pdfjs-dist/legacy/build/pdf.mjs';

/**
 * pdf.js brings what older browsers lack, and takes the place of what Node has: in its whole thread, every list that
 * something is put into and all JSON would go through functions many times as slow.
 */
const OWN: readonly (readonly [of: object, name: string])[] = [
  [Array.prototype, 'push'],
  [JSON, 'parse'],
  [JSON, 'stringify'],
  [Function.prototype, 'toString'],
];

/** pdf.js, some megabytes of program that only who reads such a file needs; what Node has stays in its place. */
export async function pdfReader(): Promise<typeof PdfJs> {
  const before = OWN.map(([of, name]) => Object.getOwnPropertyDescriptor(of, name));
  const reader = await import('pdfjs-dist/legacy/build/pdf.mjs');
  // otherwise loaded with the first file that is read, when nobody puts anything back
  const worker: string = 'pdfjs-dist/legacy/build/pdf.worker.mjs';
  await import(worker);
  OWN.forEach(([of, name], i) => Object.defineProperty(of, name, before[i] ?? {}));
  return reader;
}
