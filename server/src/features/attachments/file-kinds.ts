import { fileTypeFromBuffer } from 'file-type';

interface FileKind {
  /** what a browser or an archive may be told that it is */
  mediaType: string;
  /** what the content may be found to be */
  content: readonly string[] | 'text';
}

const office = 'application/vnd.openxmlformats-officedocument';
const odf = 'application/vnd.oasis.opendocument';
const jpeg: FileKind = { mediaType: 'image/jpeg', content: ['jpg'] };
const tiff: FileKind = { mediaType: 'image/tiff', content: ['tif'] };

/** The kinds that we know, by what a name ends in. All else is bytes: nobody runs what a stranger named. */
export const fileKinds: Readonly<Record<string, FileKind>> = {
  '.csv': { mediaType: 'text/csv', content: 'text' },
  '.doc': { mediaType: 'application/msword', content: ['cfb'] },
  '.docx': { mediaType: `${office}.wordprocessingml.document`, content: ['docx', 'dotx'] },
  '.jpeg': jpeg,
  '.jpg': jpeg,
  '.odp': { mediaType: `${odf}.presentation`, content: ['odp'] },
  '.ods': { mediaType: `${odf}.spreadsheet`, content: ['ods'] },
  '.odt': { mediaType: `${odf}.text`, content: ['odt'] },
  '.png': { mediaType: 'image/png', content: ['png', 'apng'] },
  '.ppt': { mediaType: 'application/vnd.ms-powerpoint', content: ['cfb'] },
  '.pptx': { mediaType: `${office}.presentationml.presentation`, content: ['pptx', 'ppsx'] },
  '.rtf': { mediaType: 'application/rtf', content: ['rtf'] },
  '.tif': tiff,
  '.tiff': tiff,
  '.txt': { mediaType: 'text/plain', content: 'text' },
  '.xls': { mediaType: 'application/vnd.ms-excel', content: ['cfb'] },
  '.xlsx': { mediaType: `${office}.spreadsheetml.sheet`, content: ['xlsx', 'xltx'] },
};

/** What the content of a file is found to be, as the end of a name: `png`, `text`, `unknown`. Never throws. */
export async function contentOf(bytes: Buffer): Promise<string> {
  // it reads heads only, and unpacks no more than a megabyte of an archive
  const found = await fileTypeFromBuffer(bytes).catch(() => undefined);
  if (found !== undefined) {
    // some programs pack a document in an order that is not recognised; its names stand in it all the same
    return found.ext === 'zip' && bytes.includes('[Content_Types].xml') ? 'office' : found.ext;
  }
  return isText(bytes) ? 'text' : 'unknown';
}

function isText(bytes: Buffer): boolean {
  const wide = bytes.length > 1 && [0xfeff, 0xfffe].includes(bytes.readUInt16BE(0));
  return wide || !/[\x00-\x08\x0e-\x1a\x1c-\x1f]/.test(bytes.toString('latin1'));
}

/**
 * What the content is, where it is something else than the name says (`png` in a file called `plan.docx`); undefined
 * where the two agree, or where the name says nothing that we know.
 */
export async function otherThanNamed(extension: string, bytes: Buffer): Promise<string | undefined> {
  const kind = fileKinds[extension];
  if (kind === undefined) {
    return undefined;
  }
  if (kind.content === 'text' && isText(bytes)) {
    return undefined;
  }
  const content = await contentOf(bytes);
  if (kind.content === 'text') {
    return content;
  }
  const packed = content === 'office' && kind.mediaType.startsWith(office);
  return packed || kind.content.includes(content) ? undefined : content;
}
