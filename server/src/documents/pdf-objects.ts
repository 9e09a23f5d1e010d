import {
  decodePDFRawStream,
  type PDFArray,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFString,
  type PDFObject,
  type PDFStream,
} from 'pdf-lib';

/* Objects of a PDF file as plain values: undefined where they are of another kind. */

export const key = (name: string) => PDFName.of(name);
export const nameOf = (object: PDFObject | undefined) =>
  object instanceof PDFName ? object.decodeText() : undefined;
export const textOf = (object: PDFObject | undefined) =>
  object instanceof PDFString || object instanceof PDFHexString ? object.decodeText() : undefined;
export const numberOf = (object: PDFObject | undefined) =>
  object instanceof PDFNumber ? object.asNumber() : undefined;

/** The bytes of a stream, unpacked. Throws for a filter of pictures. */
export function dataOf(stream: PDFStream): Uint8Array {
  return stream instanceof PDFRawStream ? decodePDFRawStream(stream).decode() : stream.getContents();
}

/** What stands in an array, each looked up. */
export function valuesOf(array: PDFArray | undefined): PDFObject[] {
  return array === undefined ? [] : array.asArray().map((_, i) => array.lookup(i) as PDFObject);
}
