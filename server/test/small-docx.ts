import { zipSync } from 'fflate';

const text = (words: string) => Buffer.from(`<?xml version="1.0"?>${words}`);
const OPEN = 'http://schemas.openxmlformats.org';

/** The smallest document that Word would open: one line of text. */
export function smallDocx(words: string): Buffer {
  return Buffer.from(
    zipSync({
      '[Content_Types].xml': text(
        `<Types xmlns="${OPEN}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
      ),
      '_rels/.rels': text(
        `<Relationships xmlns="${OPEN}/package/2006/relationships"><Relationship Id="r" Type="${OPEN}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
      ),
      'word/document.xml': text(
        `<w:document xmlns:w="${OPEN}/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>${words}</w:t></w:r></w:p></w:body></w:document>`,
      ),
    }),
  );
}
