import MimeNode from 'nodemailer/lib/mime-node';

/** A file that goes with a mail. */
export interface EnclosedFile {
  name: string;
  bytes: Uint8Array;
  mediaType: string;
}

const parts = new WeakMap<EnclosedFile, Promise<Buffer>>();

/**
 * The file as it stands in a mail: headers and base64. Made once for as long as somebody holds that very object, so that a file that goes
 * to many is encoded once.
 */
export function partOf(file: EnclosedFile): Promise<Buffer> {
  const known = parts.get(file);
  if (known !== undefined) {
    return known;
  }
  // as the part of another, since a mail of its own would have a date and a name of its own
  const part = new MimeNode('multipart/mixed')
    .createChild(file.mediaType, { filename: file.name })
    .setHeader({ 'Content-Transfer-Encoding': 'base64', 'Content-Disposition': 'attachment' })
    .setContent(Buffer.from(file.bytes))
    .build();
  parts.set(file, part);
  return part;
}
