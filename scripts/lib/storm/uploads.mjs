// Files that are sent while a disk fills: pictures of noise, which nothing makes smaller.
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { crc32, deflateSync } from 'node:zlib';
import { expected } from './person.mjs';

const SIDE = 700;

function chunk(kind, data) {
  const named = Buffer.concat([Buffer.from(kind, 'latin1'), data]);
  const framed = Buffer.alloc(named.length + 8);
  framed.writeUInt32BE(data.length, 0);
  named.copy(framed, 4);
  framed.writeUInt32BE(crc32(named) >>> 0, named.length + 4);
  return framed;
}

/** A PNG of noise, about 1.5 megabytes. */
function noise() {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(SIDE, 0);
  head.writeUInt32BE(SIDE, 4);
  head.set([8, 2], 8);
  const line = SIDE * 3 + 1;
  const pixels = randomBytes(line * SIDE);
  for (let row = 0; row < SIDE; row += 1) {
    pixels[row * line] = 0;
  }
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(pixels, { level: 0 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Sends one to the meeting, again until it is taken, and notes its SHA-256 then. */
export async function sendFile(ask, meetingId, files) {
  const bytes = noise();
  const title = `Bild ${randomUUID()}`;
  const form = new FormData();
  form.set('title', title);
  form.set('file', new Blob([bytes], { type: 'image/png' }), 'bild.png');
  expected(await ask('POST', `/api/meetings/${meetingId}/attachments`, form), 200, 201);
  files.push({ title, sha256: createHash('sha256').update(bytes).digest('hex') });
}

/** Files that were taken and are not there as they were, each a line. */
export async function lostFiles(session, files) {
  const { rows } = await session.query(
    `SELECT a.title, encode(sha256(f.bytes), 'hex') AS sha256 FROM attachment a JOIN stored_file f ON f.id = a.file_id`,
  );
  const kept = new Map(rows.map(({ title, sha256 }) => [title, sha256]));
  return files
    .filter(({ title, sha256 }) => kept.get(title) !== sha256)
    .map(({ title }) => `the file ${title} is not there as it was sent`);
}
