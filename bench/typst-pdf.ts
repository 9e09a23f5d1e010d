import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import type { ProtocolContent } from '@klubbat/shared/contracts/protocol-content';
import { plainFonts } from './plain-fonts.js';
import { wordsOf, type Piece } from './protocol-words.js';

const PACKAGE = '@myriaddreamin/typst-ts-node-compiler';

/** What is used of the package, which is no part of the project. */
interface Compiler {
  pdf: (source: { mainFileContent: string }, how: { pdfStandard: string }) => Buffer;
  /** Forgets what is older than so many documents. */
  evictCache: (age: number) => void;
}
interface Typst {
  NodeCompiler: { create: (how: { workspace: string; fontArgs: { fontPaths: string[] }[] }) => Compiler };
}

const BEGINNING = `#set page(paper: "a4", margin: 62pt, footer: context text(8.5pt)[Sida #counter(page).display() av #counter(page).final().first()])
#set document(title: "Protokoll")
#set text(font: "Source Sans 3", lang: "sv", hyphenate: false)
#set table(stroke: (bottom: 0.4pt), inset: 3.6pt)
#show table: set text(9pt)
`;

/** A string of Typst takes the same signs as one of JavaScript. */
const said = (words: string) => JSON.stringify(words);

function sourceOf(content: ProtocolContent): string {
  const parts: string[] = [];
  let rows: Extract<Piece, { kind: 'row' }>[] = [];
  const closeTable = () => {
    const [first] = rows;
    if (first !== undefined) {
      const cells = rows.flatMap(({ cells: held, isBold }) =>
        held.map((cell) => (isBold ? `strong(${said(cell)})` : said(cell))),
      );
      parts.push(`#table(columns: ${first.cells.length}, ${cells.join(', ')})`);
    }
    rows = [];
  };
  for (const piece of wordsOf(content)) {
    if (piece.kind === 'row') {
      if (rows[0] !== undefined && rows[0].cells.length !== piece.cells.length) {
        closeTable();
      }
      rows.push(piece);
      continue;
    }
    closeTable();
    if (piece.words !== '') {
      const text = `text(${piece.size}pt, ${said(piece.words)})`;
      parts.push(piece.kind === 'heading' ? `#heading(${text})` : `#par(${text})`);
    }
  }
  closeTable();
  return BEGINNING + parts.join('\n');
}

/** Prints the words of a protocol by Typst, tagged and as PDF/A-3a, nothing kept from the one before; or says why not. */
export function typstPrinter(): ((content: ProtocolContent) => Buffer) | { missing: string } {
  let typst: Typst;
  try {
    typst = createRequire(import.meta.url)(PACKAGE) as Typst;
  } catch {
    return { missing: `there is no Typst (npm install --no-save ${PACKAGE})` };
  }
  const compiler = typst.NodeCompiler.create({
    workspace: import.meta.dirname,
    fontArgs: [{ fontPaths: [dirname(plainFonts.regular), dirname(plainFonts.bold)] }],
  });
  return (content) => {
    const pdf = compiler.pdf({ mainFileContent: sourceOf(content) }, { pdfStandard: 'a-3a' });
    compiler.evictCache(0);
    return pdf;
  };
}
