import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The test file of EICAR, harmless and known to every scanner; in two pieces, so that none stops at this file. */
export const EICAR = Buffer.from(
  ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join(''),
);

export interface ClamdStandIn {
  /** as `KLUBBAT_CLAMD` has it */
  address: string;
  /** the streams that it has been sent whole */
  scanned: Buffer[];
  /** What it does: says what it found; says this whatever it is sent; takes everything and says nothing. */
  behaves: 'well' | 'silently' | { says: string };
  /** Takes no longer stream than this, as StreamMaxLength has it. */
  longest: number;
  close: () => Promise<void>;
}

/** The stream that lies in what has come of the command INSTREAM; undefined: it is not whole yet. @throws where it is none */
function streamIn(came: Buffer, longest: number): Buffer | 'too-long' | undefined {
  const command = 'zINSTREAM\0';
  if (came.length < command.length) {
    return undefined;
  }
  if (came.subarray(0, command.length).toString() !== command) {
    throw new Error('no INSTREAM');
  }
  const chunks: Buffer[] = [];
  let at = command.length;
  let size = 0;
  while (came.length >= at + 4) {
    const length = came.readUInt32BE(at);
    if (length === 0) {
      return Buffer.concat(chunks);
    }
    size += length;
    if (size > longest) {
      return 'too-long';
    }
    chunks.push(came.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return undefined;
}

/** A server that speaks as clamd does, on TCP or a unix socket: it finds EICAR and nothing else. */
export async function startClamd(on: 'tcp' | 'unix' = 'tcp'): Promise<ClamdStandIn> {
  const folder = await mkdtemp(join(tmpdir(), 'klubbat-clamd-'));
  const open = new Set<Socket>();
  const standIn: ClamdStandIn = {
    address: '',
    scanned: [],
    behaves: 'well',
    longest: 25 * 1024 * 1024,
    close: async () => {
      open.forEach((socket) => socket.destroy());
      await new Promise((closed) => server.close(closed));
      await rm(folder, { recursive: true, force: true });
    },
  };
  const server = createServer((socket) => {
    open.add(socket);
    let came = Buffer.alloc(0);
    socket.on('close', () => open.delete(socket));
    socket.on('error', () => undefined);
    socket.on('data', (part) => {
      came = Buffer.concat([came, part]);
      const stream = streamIn(came, standIn.longest);
      if (stream === undefined || standIn.behaves === 'silently') {
        return;
      }
      if (stream === 'too-long') {
        socket.end('INSTREAM size limit exceeded. ERROR\0');
        return;
      }
      standIn.scanned.push(stream);
      const says = stream.includes(EICAR) ? 'stream: Eicar-Signature FOUND\0' : 'stream: OK\0';
      socket.end(standIn.behaves === 'well' ? says : standIn.behaves.says);
    });
  });
  const path = join(folder, 'clamd.sock');
  await new Promise<void>((listening) => {
    if (on === 'unix') {
      server.listen(path, listening);
    } else {
      server.listen(0, '127.0.0.1', listening);
    }
  });
  standIn.address =
    on === 'unix' ? `unix://${path}` : `tcp://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return standIn;
}
