/** What pdfkit has, and its types do not tell of. */
interface Insides {
  _offset: number;
  _write: (written: string | Uint8Array) => void;
  addContent: (instruction: string) => unknown;
  flushPages: () => void;
  readonly page: { write: (bytes: Uint8Array) => void };
}

/** Texts that become bytes all at once, each with an end of line. */
class Lines {
  private text = '';

  add(line: string): void {
    this.text += `${line}\n`;
  }

  /** What has been added since this was last asked. */
  taken(): Buffer {
    const bytes = Buffer.from(this.text, 'latin1');
    this.text = '';
    return bytes;
  }
}

/**
 * Has pdfkit gather what it writes, and gives the document when it has been ended. By itself it turns each line into bytes
 * sign by sign and sends them through a stream one by one, of which there are thousands.
 */
export function gathered(doc: PDFKit.PDFDocument): () => Buffer {
  const inside = doc as unknown as Insides;
  // what it has said of itself already
  const parts: Uint8Array[] = [doc.read() as Buffer];
  const written = new Lines();
  inside._write = (piece) => {
    if (typeof piece === 'string') {
      inside._offset += piece.length + 1;
      written.add(piece);
    } else {
      inside._offset += piece.length;
      parts.push(written.taken(), piece);
    }
  };
  const instructions = new Lines();
  inside.addContent = (instruction) => {
    instructions.add(instruction);
    return doc;
  };
  const flush = inside.flushPages.bind(doc);
  inside.flushPages = () => {
    const bytes = instructions.taken();
    if (bytes.length > 0) {
      inside.page.write(bytes);
    }
    flush();
  };
  return () => {
    doc.end();
    return Buffer.concat([...parts, written.taken()]);
  };
}
