/** What stands before an operator. Brackets of arrays and dictionaries are left out: their contents follow each other. */
export type Operand =
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'string'; readonly bytes: Uint8Array }
  | { readonly kind: 'other'; readonly text: string };

/** One operator with its operands, and where they stand: from the first operand up to the operator's end. */
export interface Operation {
  readonly operator: string;
  readonly operands: readonly Operand[];
  readonly start: number;
  readonly end: number;
}

/** All operators of ISO 32000-1, annex A. */
export const knownOperators = new Set(
  (
    'b B b* B* BDC BI BMC BT BX c cm CS cs d d0 d1 Do DP EMC ET EX f F f* G g gs h i j J K k l m M MP n q Q re RG rg ri s S ' +
    'SC sc SCN scn sh T* Tc Td TD Tf Tj TJ TL Tm Tr Ts Tw Tz v w W W* y \' "'
  ).split(' '),
);

const isWhite = (byte: number | undefined) =>
  byte === 0 || byte === 9 || byte === 10 || byte === 12 || byte === 13 || byte === 32;
const isDelimiter = (byte: number) => '()<>[]{}/%'.includes(String.fromCharCode(byte));
const ESCAPES: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, b: 8, f: 12 };

/** Reads the drawing instructions of a page, one operator after the other (ISO 32000-1, 7.8.2). */
export class ContentReader {
  private at = 0;

  constructor(private readonly bytes: Uint8Array) {}

  *operations(): Generator<Operation> {
    let operands: Operand[] = [];
    let start: number | null = null;
    for (;;) {
      this.skipSpace();
      if (this.at >= this.bytes.length) {
        return;
      }
      start ??= this.at;
      const operand = this.operand();
      if (operand !== undefined) {
        operands.push(...operand);
        continue;
      }
      const operator = this.word();
      if (operator === '') {
        throw new Error('not a content stream');
      }
      if (operator === 'BI') {
        operands = this.inlineImage();
      }
      yield { operator, operands, start, end: this.at };
      operands = [];
      start = null;
    }
  }

  private skipSpace(): void {
    for (;;) {
      const byte = this.bytes[this.at];
      if (isWhite(byte)) {
        this.at++;
      } else if (byte === 0x25) {
        while (this.at < this.bytes.length && this.bytes[this.at] !== 10 && this.bytes[this.at] !== 13) {
          this.at++;
        }
      } else {
        return;
      }
    }
  }

  /** undefined: an operator stands here */
  private operand(): Operand[] | undefined {
    const sign = String.fromCharCode(this.bytes[this.at] ?? 0);
    switch (sign) {
      case '[':
      case ']':
      case '>':
        this.at++;
        return [];
      case '/':
        this.at++;
        return [{ kind: 'name', name: this.name() }];
      case '(':
        return [{ kind: 'string', bytes: this.literal() }];
      case '<':
        if (this.bytes[this.at + 1] === 0x3c) {
          this.at += 2;
          return [];
        }
        return [{ kind: 'string', bytes: this.hexadecimal() }];
      default: {
        if (/[-+.\d]/.test(sign)) {
          return [{ kind: 'other', text: this.word() }];
        }
        const before = this.at;
        const text = this.word();
        if (text === 'true' || text === 'false' || text === 'null') {
          return [{ kind: 'other', text }];
        }
        this.at = before;
        return undefined;
      }
    }
  }

  private word(): string {
    const from = this.at;
    while (this.at < this.bytes.length) {
      const byte = this.bytes[this.at] ?? 0;
      if (isWhite(byte) || isDelimiter(byte)) {
        break;
      }
      this.at++;
    }
    return String.fromCharCode(...this.bytes.subarray(from, this.at));
  }

  private name(): string {
    return this.word().replace(/#([0-9a-f]{2})/gi, (_, hex: string) =>
      String.fromCharCode(parseInt(hex, 16)),
    );
  }

  private hexadecimal(): Uint8Array {
    const end = this.bytes.indexOf(0x3e, this.at);
    if (end < 0) {
      throw new Error('a string without an end');
    }
    const digits = Buffer.from(this.bytes.subarray(this.at + 1, end))
      .toString('latin1')
      .replace(/\s/g, '');
    // half a byte at the end is allowed in a PDF but not in PDF/A (ISO 19005-3, 6.1.6)
    if (digits.length % 2 !== 0 || !/^[0-9a-f]*$/i.test(digits)) {
      throw new Error('a string of half bytes');
    }
    this.at = end + 1;
    return Uint8Array.from(Buffer.from(digits, 'hex'));
  }

  private literal(): Uint8Array {
    const read: number[] = [];
    let depth = 0;
    for (;;) {
      const byte = this.bytes[this.at++];
      if (byte === undefined) {
        throw new Error('a string without an end');
      }
      if (byte === 0x28 && depth++ === 0) {
        continue;
      }
      if (byte === 0x29 && --depth === 0) {
        return Uint8Array.from(read);
      }
      read.push(...(byte === 0x5c ? this.escaped() : [byte]));
    }
  }

  private escaped(): number[] {
    const sign = String.fromCharCode(this.bytes[this.at++] ?? 0);
    if (/[0-7]/.test(sign)) {
      let digits = sign;
      while (digits.length < 3 && /[0-7]/.test(String.fromCharCode(this.bytes[this.at] ?? 0))) {
        digits += String.fromCharCode(this.bytes[this.at++] ?? 0);
      }
      return [parseInt(digits, 8) & 0xff];
    }
    if (sign === '\r') {
      this.at += this.bytes[this.at] === 10 ? 1 : 0;
      return [];
    }
    return sign === '\n' ? [] : [ESCAPES[sign] ?? sign.charCodeAt(0)];
  }

  /** The keys and values of an image that stands in the stream itself; its data are passed over. */
  private inlineImage(): Operand[] {
    const operands: Operand[] = [];
    for (;;) {
      this.skipSpace();
      const operand = this.operand();
      if (operand === undefined) {
        if (this.word() !== 'ID') {
          throw new Error('an image without data');
        }
        break;
      }
      operands.push(...operand);
    }
    for (let i = this.at + 1; i < this.bytes.length - 1; i++) {
      const ends = this.bytes[i] === 0x45 && this.bytes[i + 1] === 0x49;
      if (ends && isWhite(this.bytes[i - 1]) && (i + 2 >= this.bytes.length || this.textFollows(i + 2))) {
        this.at = i + 2;
        return operands;
      }
    }
    throw new Error('an image without an end');
  }

  /** Whether no image data but instructions follow: the two letters that end an image may stand in its data as well. */
  private textFollows(from: number): boolean {
    return (
      isWhite(this.bytes[from]) &&
      this.bytes.subarray(from, from + 12).every((byte) => isWhite(byte) || (byte > 31 && byte < 127))
    );
  }
}
