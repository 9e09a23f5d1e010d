import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { ADMIN, type TestApp } from './test-app.js';

const MEGABYTE = Buffer.alloc(1024 * 1024);

/** A form with files of so many megabytes, made as it is sent: nobody has it whole. */
function* formOf(megabytes: readonly number[]): Generator<Buffer> {
  yield Buffer.from('--x\r\nContent-Disposition: form-data; name="title"\r\n\r\nA');
  for (const each of megabytes) {
    yield Buffer.from('\r\n--x\r\nContent-Disposition: form-data; name="file"; filename="a.bin"\r\n\r\n');
    for (let sent = 0; sent < each; sent += 1) {
      yield MEGABYTE;
    }
  }
  yield Buffer.from('\r\n--x--\r\n');
}

/**
 * Sends large files over a real connection, as the administrator, and gives the answer.
 *
 * @param megabytes of each file
 */
export async function sendLargeFiles(
  { app }: TestApp,
  path: string,
  megabytes: readonly number[],
  how: 'content-length' | 'chunked',
): Promise<{ status: number | undefined; body: unknown }> {
  const server = createServer(app);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  try {
    const session = await fetch(`http://127.0.0.1:${port}/api/session`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(ADMIN),
    });
    const length = [...formOf(megabytes)].reduce((sum, part) => sum + part.length, 0);
    return await new Promise((resolve, reject) => {
      const sending = request({
        port,
        host: '127.0.0.1',
        method: 'POST',
        path,
        headers: {
          Cookie: session.headers.get('set-cookie')?.split(';')[0] ?? '',
          'Content-Type': 'multipart/form-data; boundary=x',
          ...(how === 'content-length' ? { 'Content-Length': length } : { 'Transfer-Encoding': 'chunked' }),
        },
      });
      sending.on('error', reject);
      sending.on('response', (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.on('end', () =>
          resolve({
            status: answer.statusCode,
            body: JSON.parse(Buffer.concat(parts).toString()) as unknown,
          }),
        );
      });
      Readable.from(formOf(megabytes)).pipe(sending);
    });
  } finally {
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  }
}
