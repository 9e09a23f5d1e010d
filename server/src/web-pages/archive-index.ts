import { markup, type Markup } from './markup.js';

/** A file of an archive package, as the index tells of it. */
export interface IndexedFile {
  /** from the index on */
  path: string;
  title: string;
  size: number;
  sha256: string;
}

export interface IndexedMeeting {
  title: string;
  files: readonly IndexedFile[];
  /** what is not there, and why */
  remarks: readonly string[];
}

// by itself: the page must look right in thirty years, without anything beside it
const STYLE = `:root{color-scheme:light dark}body{margin:0 auto;max-width:60rem;padding:1rem;font:1.0625rem/1.55 system-ui,sans-serif;overflow-wrap:anywhere}
h1{font-size:1.6rem;line-height:1.25}h2{font-size:1.25rem;margin-top:2rem}ul{padding-left:1.2rem}li{margin-block:.5rem}
small{display:block;opacity:.8}code{font-size:.8125rem}`;

const kilobytes = (size: number) => `${Math.max(1, Math.round(size / 1000))} kB`;

function meetingPart({ title, files, remarks }: IndexedMeeting): Markup {
  return markup`<section><h2>${title}</h2>
${remarks.map((remark) => markup`<p>${remark}</p>`)}
${
  files.length === 0
    ? ''
    : markup`<ul>${files.map(
        ({ path, title: name, size, sha256 }) =>
          markup`<li><a href="${path}">${name}</a><small>${path.slice(path.lastIndexOf('/') + 1)}, ${kilobytes(size)}, SHA-256 <code>${sha256}</code></small></li>
`,
      )}</ul>`
}</section>
`;
}

/** The index of an archive package: one page that a person opens from a folder, without scripts and without anything from elsewhere. */
export function archiveIndex({
  title,
  secret,
  meetings,
  missing,
}: {
  title: string;
  secret: boolean;
  meetings: readonly IndexedMeeting[];
  /** meetings that are not adjusted, by name */
  missing: readonly string[];
}): string {
  return markup`<!doctype html>
<html lang="sv"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title}</title><style>${STYLE}</style></head>
<body><main><h1>${title}</h1>
${secret && markup`<p><strong>Det här paketet innehåller uppgifter som omfattas av sekretess.</strong></p>`}
<p>Paketet innehåller handlingar för långtidsbevarande. Kontrollsummor för alla filer finns i manifest-sha256.txt (BagIt 1.0). Kontrollera paketet med Klubbat: <code>npm run verify -- paketet.zip</code></p>
${meetings.length === 0 && markup`<p>Inget sammanträde är med.</p>`}
${meetings.map(meetingPart)}
${
  missing.length > 0 &&
  markup`<section><h2>Inte med: inte justerade än</h2><ul>${missing.map((name) => markup`<li>${name}</li>`)}</ul></section>`
}</main></body></html>
`.toString();
}
