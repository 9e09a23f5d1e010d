import type { Inline } from '@klubbat/shared/contracts/rich-text';
import { tidyInlines } from '@klubbat/shared/text/inline-content';
import type { LeftOuts } from './left-out.js';
import { wordsOf } from './word-parts.js';
import type { WordStyle } from './word-styles.js';
import { everyNode, isOn, kid, valueOf, type XmlNode } from './xml-tree.js';

export interface RunReader {
  readonly styleOf: (id: string | undefined) => WordStyle;
  readonly links: ReadonlyMap<string, string>;
  /** the words of a note below the text, by its kind and id */
  readonly noteText: (kind: 'footnote' | 'endnote', id: string) => string;
  readonly leftOuts: LeftOuts;
}

interface Marks {
  bold: boolean;
  italic: boolean;
}

/** Elements that only wrap what stands in them. What was moved or added since counts as text, as in Word's own view. */
const WRAPPERS = new Set([
  'w:smartTag',
  'w:customXml',
  'w:sdtContent',
  'w:fldSimple',
  'w:moveTo',
  'w:bdo',
  'w:dir',
  'w:ruby',
  'w:rubyBase',
]);

const ADDRESS = /^(https?:|mailto:)/i;

/** What is drawn: a picture, a box with text, something of another program. */
export function noteDrawing(node: XmlNode, leftOuts: LeftOuts): void {
  const inside = [...everyNode(node)];
  const boxes = inside.filter(({ name }) => name === 'w:txbxContent');
  if (boxes.length > 0) {
    boxes.forEach((box) => leftOuts.add('text-box', wordsOf(box)));
  } else if (inside.some(({ name }) => name.startsWith('c:') || name.startsWith('dgm:'))) {
    leftOuts.add('chart');
  } else {
    const title = inside.find(({ of }) => (of['descr'] ?? '') !== '')?.of['descr'];
    leftOuts.add(node.name === 'w:object' ? 'object' : 'picture', title);
  }
}

/** Of two ways to show the same thing: the newer one, which is what Word shows. */
export function alternative(node: XmlNode): XmlNode | undefined {
  return kid(node, 'mc:Choice') ?? kid(node, 'mc:Fallback');
}

/** The words of one paragraph, with what of its marks our texts have. */
export class ParagraphRuns {
  private readonly found: Inline[] = [];
  /** the instruction of each field that is open: what is shown of it is text */
  private readonly fields: { code: string; shown: boolean }[] = [];

  constructor(
    private readonly reader: RunReader,
    private readonly style: WordStyle,
  ) {}

  read(node: XmlNode): Inline[] {
    this.children(node);
    return tidyInlines(this.found);
  }

  private children(node: XmlNode): void {
    node.kids.forEach((one) => this.element(one));
  }

  private element(node: XmlNode): void {
    const { leftOuts } = this.reader;
    switch (node.name) {
      case 'w:r':
        this.run(node);
        break;
      case 'w:hyperlink':
        this.children(node);
        this.address(this.reader.links.get(node.of['r:id'] ?? ''), wordsOf(node));
        break;
      case 'w:ins':
        leftOuts.add('inserted', wordsOf(node));
        this.children(node);
        break;
      case 'w:del':
      case 'w:moveFrom':
        this.deleted(node);
        break;
      case 'w:sdt':
        this.control(node);
        break;
      case 'mc:AlternateContent': {
        const chosen = alternative(node);
        if (chosen) {
          this.children(chosen);
        }
        break;
      }
      case 'm:oMath':
      case 'm:oMathPara':
        leftOuts.add('formula', wordsOf(node));
        break;
      default:
        if (WRAPPERS.has(node.name)) {
          this.children(node);
        }
    }
  }

  private deleted(node: XmlNode): void {
    const words = [...everyNode(node)]
      .filter(({ name }) => name === 'w:delText' || name === 'w:t')
      .map(({ text }) => text)
      .join('');
    this.reader.leftOuts.add('deleted', words);
  }

  private control(node: XmlNode): void {
    const content = kid(node, 'w:sdtContent');
    if (content && isOn(kid(node, 'w:sdtPr'), 'w:showingPlcHdr') === true) {
      this.reader.leftOuts.add('placeholder', wordsOf(content));
    } else if (content) {
      this.children(content);
    }
  }

  private run(node: XmlNode): void {
    const { leftOuts, styleOf, noteText } = this.reader;
    const own = kid(node, 'w:rPr');
    const style = styleOf(valueOf(own, 'w:rStyle'));
    if (isOn(own, 'w:vanish') ?? (style.hidden || this.style.hidden)) {
      const words = wordsOf(node);
      if (words !== '') {
        leftOuts.add('hidden', words);
      }
      return;
    }
    const marks: Marks = {
      bold: isOn(own, 'w:b') ?? (style.bold || (this.style.bold && this.style.heading === undefined)),
      italic: isOn(own, 'w:i') ?? (style.italic || (this.style.italic && this.style.heading === undefined)),
    };
    if (isOn(own, 'w:strike') === true || isOn(own, 'w:dstrike') === true) {
      leftOuts.add('struck', wordsOf(node));
    }
    for (const part of node.kids) {
      switch (part.name) {
        case 'w:t':
          this.text(part.text, marks);
          break;
        case 'w:tab':
        case 'w:ptab':
          this.text('\t', marks);
          break;
        case 'w:br':
          if (part.of['w:type'] === undefined || part.of['w:type'] === 'textWrapping') {
            this.found.push({ type: 'break' });
          } else {
            this.text(' ', marks);
          }
          break;
        case 'w:cr':
          this.found.push({ type: 'break' });
          break;
        case 'w:noBreakHyphen':
          this.text('\u2011', marks);
          break;
        case 'w:sym':
          leftOuts.add('symbol', part.of['w:font']);
          break;
        case 'w:fldChar':
          this.field(part);
          break;
        case 'w:instrText':
          this.instruction(part.text);
          break;
        case 'w:footnoteReference':
          leftOuts.add('footnote', noteText('footnote', part.of['w:id'] ?? ''));
          break;
        case 'w:endnoteReference':
          leftOuts.add('footnote', noteText('endnote', part.of['w:id'] ?? ''));
          break;
        case 'w:commentReference':
          leftOuts.add('comment');
          break;
        case 'w:drawing':
        case 'w:pict':
        case 'w:object':
          noteDrawing(part, leftOuts);
          break;
        case 'mc:AlternateContent': {
          const chosen = alternative(part);
          if (chosen) {
            this.run({ ...node, kids: [...(own ? [own] : []), ...chosen.kids] });
          }
          break;
        }
        case 'w:delText':
          leftOuts.add('deleted', part.text);
          break;
      }
    }
  }

  private text(text: string, { bold, italic }: Marks): void {
    if (text !== '') {
      this.found.push({
        type: 'text',
        text: text.replace(/[\n\r\u2028\u2029]/g, ' '),
        ...(bold ? { bold: true } : {}),
        ...(italic ? { italic: true } : {}),
      });
    }
  }

  private field(node: XmlNode): void {
    switch (node.of['w:fldCharType']) {
      case 'begin':
        this.fields.push({ code: '', shown: false });
        break;
      case 'separate': {
        const field = this.fields.at(-1);
        if (field) {
          field.shown = true;
        }
        break;
      }
      case 'end': {
        const field = this.fields.pop();
        const address = /^\s*HYPERLINK\s+"([^"]*)"/i.exec(field?.code ?? '')?.[1];
        this.address(address, '');
        break;
      }
      case undefined:
        break;
    }
  }

  private instruction(text: string): void {
    const field = this.fields.at(-1);
    if (field && !field.shown) {
      field.code += text;
    }
  }

  /** Our texts link to appendices only: where a link leads is written after its words, unless they say it already. */
  private address(address: string | undefined, words: string): void {
    if (address === undefined || !ADDRESS.test(address)) {
      return;
    }
    const plain = address.replace(/^mailto:/i, '');
    if (words.includes(plain) || words.includes(plain.replace(/^https?:\/\/|\/$/gi, ''))) {
      return;
    }
    this.reader.leftOuts.add('link', plain);
    this.text(` (${plain})`, { bold: false, italic: false });
  }
}
