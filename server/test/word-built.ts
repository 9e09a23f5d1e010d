import { strToU8, zipSync, type Zippable } from 'fflate';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const NAMES = [
  `xmlns:w="${W}"`,
  `xmlns:r="${OFFICE}"`,
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
].join(' ');
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

export interface BuiltWord {
  /** what stands in the body, as XML */
  body: string;
  styles?: string;
  numbering?: string;
  footnotes?: string;
  header?: string;
  links?: Readonly<Record<string, string>>;
  /** other parts of the zip, and parts to be put in place of ours */
  more?: Zippable;
}

/** A Word file put together by hand, for what no writer of such files would make. */
export function builtWord({
  body,
  styles,
  numbering,
  footnotes,
  header,
  links = {},
  more = {},
}: BuiltWord): Uint8Array {
  const relation = (id: string, type: string, target: string, external = false) =>
    `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"${external ? ' TargetMode="External"' : ''}/>`;
  const relations = (inner: string) =>
    `${DECLARATION}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`;
  const part = (name: string, inner: string) => `${DECLARATION}<w:${name} ${NAMES}>${inner}</w:${name}>`;
  const parts: Record<string, string> = {
    '[Content_Types].xml': `${DECLARATION}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    '_rels/.rels': relations(relation('rId1', 'officeDocument', 'word/document.xml')),
    'word/document.xml': part('document', `<w:body>${body}</w:body>`),
    'word/_rels/document.xml.rels': relations(
      [
        relation('s', 'styles', 'styles.xml'),
        relation('n', 'numbering', 'numbering.xml'),
        relation('f', 'footnotes', 'footnotes.xml'),
        relation('h', 'header', 'header1.xml'),
        ...Object.entries(links).map(([id, target]) => relation(id, 'hyperlink', target, true)),
      ].join(''),
    ),
    ...(styles === undefined ? {} : { 'word/styles.xml': part('styles', styles) }),
    ...(numbering === undefined ? {} : { 'word/numbering.xml': part('numbering', numbering) }),
    ...(footnotes === undefined ? {} : { 'word/footnotes.xml': part('footnotes', footnotes) }),
    ...(header === undefined ? {} : { 'word/header1.xml': part('hdr', header) }),
  };
  return zipSync({
    ...Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])),
    ...more,
  });
}

/** A paragraph of one text; `properties` are those of the paragraph. */
export function p(text: string, properties = ''): string {
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${r(text)}</w:p>`;
}

/** A run of text. */
export function r(text: string, properties = ''): string {
  return `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
}

/** A paragraph in a style. */
export const inStyle = (style: string, text: string) => p(text, `<w:pStyle w:val="${style}"/>`);

/** A paragraph of a list. */
export const inList = (list: number, text: string, level = 0) =>
  p(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`);

/** Word's own headings, as a Swedish Word names them. */
export const HEADINGS = [1, 2, 3]
  .map(
    (level) =>
      `<w:style w:type="paragraph" w:styleId="Rubrik${level}"><w:name w:val="heading ${level}"/><w:pPr><w:outlineLvl w:val="${level - 1}"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>`,
  )
  .join('')
  .concat('<w:style w:type="paragraph" w:styleId="Rubrik"><w:name w:val="Title"/></w:style>');

/** A definition of lists: each level is a format and how it is written. */
export function lists(...kinds: readonly (readonly (readonly [format: string, text: string])[])[]): string {
  const defined = kinds.map(
    (levels, kind) =>
      `<w:abstractNum w:abstractNumId="${kind + 1}">${levels
        .map(
          ([format, text], level) =>
            `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`,
        )
        .join('')}</w:abstractNum>`,
  );
  const used = kinds.map(
    (_, kind) => `<w:num w:numId="${kind + 1}"><w:abstractNumId w:val="${kind + 1}"/></w:num>`,
  );
  return [...defined, ...used].join('');
}
