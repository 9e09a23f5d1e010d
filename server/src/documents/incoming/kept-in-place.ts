/*
 * pdf.js puts an accent to the letter before it, and a space where the accent stood: figures that are written as accents
 * (U+0363–U+036F, which were small letters above others in the Middle Ages and are no accents of any language) would be torn
 * apart. In the copy that it reads they are private characters, and are what they were again in what it has read.
 */
const AWAY = 0xf500 - 0x0300;
const OUT = /<03(6[3-9a-f])>/gi;
const BACK = /[\uf563-\uf56f]/g;

const moved = (values: string): string => values.replace(OUT, '<f5$1>');

/** A table for reading (ToUnicode) in which these accents are private characters; any other stream as it is. */
export function withAccentsApart(stream: Uint8Array): Uint8Array {
  const bytes = Buffer.from(stream.buffer, stream.byteOffset, stream.byteLength);
  if (!bytes.includes('begincmap')) {
    return stream;
  }
  const table = bytes
    .toString('latin1')
    .replace(/beginbfchar[\s\S]*?endbfchar/g, (part) =>
      part.replace(/(<[^>]*>\s*)(<[^>]*>)/g, (_, from: string, to: string) => from + moved(to)),
    )
    .replace(/beginbfrange[\s\S]*?endbfrange/g, (part) =>
      part.replace(
        /(<[^>]*>\s*<[^>]*>\s*)(<[^>]*>|\[[^\]]*\])/g,
        (_, from: string, to: string) => from + moved(to),
      ),
    );
  return Buffer.from(table, 'latin1');
}

/** What was read, with these accents as they stand in the file. */
export function withAccentsBack(text: string): string {
  return text.replace(BACK, (sign) => String.fromCharCode(sign.charCodeAt(0) - AWAY));
}
