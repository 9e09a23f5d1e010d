import type { Inline, TableBlock, TextBlock } from '@klubbat/shared/contracts/rich-text';
import { plainInlines } from '@klubbat/shared/text/plain-text';
import { tidyInlines } from '@klubbat/shared/text/inline-content';
import { LeftOuts } from './left-out.js';
import { listsOf, type Listed } from './list-blocks.js';
import { alternative, ParagraphRuns, type RunReader } from './read-runs.js';
import { readNumbering, type ListLabel } from './word-numbering.js';
import { wordsOf, type WordParts } from './word-parts.js';
import { listOf, outlineOf, readStyles } from './word-styles.js';
import { isOn, kid, kids, valueOf, type XmlNode } from './xml-tree.js';

/** A stretch of a document: a heading (0 is the title), or text. */
export type Piece =
  | { readonly type: 'heading'; readonly level: number; readonly text: string }
  | { readonly type: 'text'; readonly block: TextBlock };

type Paragraph = { readonly type: 'heading'; readonly level: number; readonly text: string } | Listed;
type Flow = Paragraph | { readonly type: 'table'; readonly block: TableBlock };

/** What wraps paragraphs and tables without being any. */
const WRAPPERS = new Set(['w:sdtContent', 'w:customXml', 'w:smartTag', 'w:ins', 'w:moveTo']);
const CONTENTS = /^(toc|innehåll)( ?\d| heading|sförteckningsrubrik|$)/i;

/** Reads a document from its first paragraph to its last, in the order in which Word shows them. */
export class BodyReader {
  readonly leftOuts = new LeftOuts();
  private readonly runs: RunReader;
  private readonly label: (numId: string, level: number) => ListLabel | undefined;

  constructor(private readonly parts: WordParts) {
    const notes = (xml: XmlNode | undefined, name: string) =>
      new Map(kids(xml?.kids[0], name).map((node) => [node.of['w:id'] ?? '', node]));
    const footnotes = notes(parts.footnotes, 'w:footnote');
    const endnotes = notes(parts.endnotes, 'w:endnote');
    this.runs = {
      styleOf: readStyles(parts.styles),
      links: parts.links,
      leftOuts: this.leftOuts,
      noteText: (kind, id) => {
        const note = (kind === 'footnote' ? footnotes : endnotes).get(id);
        return note ? wordsOf(note) : '';
      },
    };
    this.label = readNumbering(parts.numbering);
  }

  pieces(): Piece[] {
    const flow = this.flowOf(kid(this.parts.document.kids[0], 'w:body'));
    this.parts.frames.forEach((frame) => {
      const words = wordsOf(frame);
      if (words !== '') {
        this.leftOuts.add('header-footer', words);
      }
    });
    if (this.parts.hasMacros) {
      this.leftOuts.add('macros');
    }
    return inPieces(flow, this.leftOuts);
  }

  private flowOf(node: XmlNode | undefined): Flow[] {
    return (node?.kids ?? []).flatMap((one): Flow[] => {
      switch (one.name) {
        case 'w:p':
          return this.paragraph(one);
        case 'w:tbl':
          return this.tableOf(one);
        case 'w:sdt':
          return this.flowOf(kid(one, 'w:sdtContent'));
        case 'w:del':
        case 'w:moveFrom':
          this.leftOuts.add('deleted', wordsOf(one));
          return [];
        case 'mc:AlternateContent':
          return this.flowOf(alternative(one));
        case 'm:oMathPara':
          this.leftOuts.add('formula', wordsOf(one));
          return [];
        case 'w:altChunk':
          this.leftOuts.add('object');
          return [];
        default:
          return WRAPPERS.has(one.name) ? this.flowOf(one) : [];
      }
    });
  }

  private paragraph(node: XmlNode): Paragraph[] {
    const properties = kid(node, 'w:pPr');
    const style = this.runs.styleOf(valueOf(properties, 'w:pStyle'));
    if (CONTENTS.test(style.name)) {
      this.leftOuts.add('contents');
      return [];
    }
    const content = new ParagraphRuns(this.runs, style).read(node);
    const heading = outlineOf(properties) ?? style.heading;
    const list = listOf(properties) ?? style.list;
    if (content.every((part) => part.type === 'break')) {
      return [];
    }
    if (heading !== undefined) {
      // the number before a heading is Word's own counting, and counts on
      if (list) {
        this.label(list.numId, list.level);
      }
      return [{ type: 'heading', level: heading, text: plainInlines(content).replace(/\s+/g, ' ').trim() }];
    }
    const label = list && list.numId !== '0' ? this.label(list.numId, list.level) : undefined;
    return [{ type: 'paragraph', content, ...(label ? { label, level: list?.level ?? 0 } : {}) }];
  }

  private tableOf(node: XmlNode): Flow[] {
    const rows = this.rowsOf(node);
    const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
    if (width === 0) {
      return [];
    }
    if (width === 1) {
      // a frame round some text, as letterheads and notes have it: the text is what counts
      return rows.flatMap(({ nodes }) => nodes.flatMap((cell) => this.flowOf(cell)));
    }
    const read = rows.map(({ nodes, cells, heads }) => ({
      heads,
      cells: Array.from({ length: width }, (_, i) => this.cell(nodes[cells[i] ?? -1])),
    }));
    const [first, ...rest] = read;
    const look = kid(kid(node, 'w:tblPr'), 'w:tblLook');
    const looksHeaded =
      ['1', 'true', 'on'].includes(look?.of['w:firstRow'] ?? '') ||
      (parseInt(look?.of['w:val'] ?? '0', 16) & 0x20) !== 0;
    const headed = first !== undefined && rest.length > 0 && (first.heads || looksHeaded);
    const header = headed ? first.cells.map(unbold) : Array.from({ length: width }, (): Inline[] => []);
    return [
      {
        type: 'table',
        block: {
          type: 'table',
          align: header.map(() => 'left' as const),
          header,
          rows: (headed ? rest : read).map(({ cells }) => cells),
        },
      },
    ];
  }

  /** The rows with, for each column, which of the row's cells stands there; -1 where a wider one goes on. */
  private rowsOf(node: XmlNode): { nodes: XmlNode[]; cells: number[]; heads: boolean }[] {
    return node.kids.flatMap((row) => {
      if (row.name === 'w:sdt') {
        return this.rowsOf(kid(row, 'w:sdtContent') ?? { ...row, kids: [] });
      }
      if (row.name !== 'w:tr') {
        return [];
      }
      const properties = kid(row, 'w:trPr');
      if (kid(properties, 'w:del')) {
        this.leftOuts.add('deleted', wordsOf(row));
        return [];
      }
      const nodes = row.kids.flatMap((cell) =>
        cell.name === 'w:sdt' ? kids(kid(cell, 'w:sdtContent'), 'w:tc') : cell.name === 'w:tc' ? [cell] : [],
      );
      const cells = nodes.flatMap((cell, i) => {
        const span = Math.min(Math.max(Number(valueOf(kid(cell, 'w:tcPr'), 'w:gridSpan') ?? 1), 1), 63);
        if (span > 1) {
          this.leftOuts.add('merged-cells');
        }
        return [i, ...Array.from({ length: span - 1 }, () => -1)];
      });
      return [{ nodes, cells, heads: isOn(properties, 'w:tblHeader') === true }];
    });
  }

  private cell(node: XmlNode | undefined): Inline[] {
    if (node === undefined) {
      return [];
    }
    const merge = kid(kid(node, 'w:tcPr'), 'w:vMerge');
    if (merge?.of['w:val'] === 'restart') {
      this.leftOuts.add('merged-cells');
    }
    const lines = this.flowOf(node).flatMap((part): Inline[][] => {
      switch (part.type) {
        case 'heading':
          return [[{ type: 'text', text: part.text }]];
        case 'paragraph':
          return [
            [
              ...(part.label ? [{ type: 'text' as const, text: `${part.label.label} ` }] : []),
              ...part.content,
            ],
          ];
        case 'table':
          this.leftOuts.add('table-in-table');
          return [part.block.header, ...part.block.rows]
            .filter((row) => row.some((cell) => cell.length > 0))
            .map((row) =>
              row.flatMap((cell, i): Inline[] => [
                ...(i > 0 ? [{ type: 'text' as const, text: ' ' }] : []),
                ...cell,
              ]),
            );
      }
    });
    return tidyInlines(
      lines.flatMap((line, i): Inline[] => [...(i > 0 ? [{ type: 'break' } as const] : []), ...line]),
    );
  }
}

/** The head of a table is bold by itself. */
function unbold(cell: readonly Inline[]): Inline[] {
  return cell.map((part) => {
    if (part.type === 'break') {
      return part;
    }
    const { bold: _, ...plain } = part;
    return plain;
  });
}

/** Paragraphs of lists become lists; everything else stays as it is. */
function inPieces(flow: readonly Flow[], leftOuts: LeftOuts): Piece[] {
  const pieces: Piece[] = [];
  let run: Listed[] = [];
  const close = () => {
    pieces.push(...listsOf(run, leftOuts).map((block): Piece => ({ type: 'text', block })));
    run = [];
  };
  for (const part of flow) {
    if (part.type === 'paragraph') {
      run.push(part);
      continue;
    }
    close();
    pieces.push(part.type === 'heading' ? part : { type: 'text', block: part.block });
  }
  close();
  return pieces;
}
