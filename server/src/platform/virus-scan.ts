import { connect } from 'node:net';

/**
 * Looks through bytes.
 *
 * @param patience in ms, for all of them; 30 seconds when left out
 * @returns what they were found to be; undefined: nothing
 * @throws ScanAway when nobody can tell
 */
export type VirusScan = (bytes: Buffer, patience?: number) => Promise<string | undefined>;

/** The scanner did not tell whether the bytes are clean: they are not to be let in, and may be sent again. */
export class ScanAway extends Error {
  override name = 'ScanAway';
}

/** It takes no file as large as this: it will say the same the next time. */
export class ScanTooLarge extends ScanAway {
  override name = 'ScanTooLarge';
}

const PORT = 3310;
/** For a whole file, in ms: clamd itself gives up a file after two minutes, and nobody waits so long for an answer. */
const PATIENCE = 30_000;
const CHUNK = 256 * 1024;
/** Longer than any answer of clamd. */
const LONGEST_ANSWER = 4096;

/** Whether an address names a clamd: `tcp://host:3310` (3310 where no port is said) or `unix:///run/clamd.sock`. */
export function isClamdAddress(text: string): boolean {
  if (!URL.canParse(text)) {
    return false;
  }
  const { protocol, hostname, pathname, username, search, hash } = new URL(text);
  const isPlain = username === '' && search === '' && hash === '';
  return (
    isPlain &&
    ((protocol === 'tcp:' && hostname !== '' && ['', '/'].includes(pathname)) ||
      (protocol === 'unix:' && hostname === '' && pathname.length > 1))
  );
}

function placeOf(address: string) {
  const { protocol, hostname, port, pathname } = new URL(address);
  return protocol === 'unix:'
    ? { path: decodeURIComponent(pathname) }
    : { host: hostname.replace(/[[\]]/g, ''), port: port === '' ? PORT : Number(port) };
}

/** The bytes as INSTREAM takes them: each chunk after its length (four bytes, big-endian), and an empty one last. */
function* streamOf(bytes: Buffer): Generator<Buffer> {
  yield Buffer.from('zINSTREAM\0');
  for (let from = 0; from <= bytes.length; from += CHUNK) {
    const chunk = bytes.subarray(from, from + CHUNK);
    if (chunk.length > 0) {
      const length = Buffer.alloc(4);
      length.writeUInt32BE(chunk.length);
      yield length;
      yield chunk;
    }
  }
  yield Buffer.alloc(4);
}

/** Only what says in so many words that the bytes are clean lets them in. */
function verdictOf(answer: string): string | undefined {
  const [, found] = /^stream: (.+) FOUND\0$/.exec(answer) ?? [];
  if (found !== undefined) {
    return found;
  }
  if (answer === 'stream: OK\0') {
    return undefined;
  }
  const said = answer.replace(/[^ -~]+/g, ' ').trim();
  if (said.startsWith('INSTREAM size limit exceeded')) {
    throw new ScanTooLarge('clamd takes no file as large as this: StreamMaxLength');
  }
  throw new ScanAway(said === '' ? 'clamd ended without an answer' : `clamd answered: ${said.slice(0, 200)}`);
}

/**
 * A clamd (ClamAV), asked by its command INSTREAM on a connection of its own for each file.
 *
 * @param address as `isClamdAddress` has it
 */
export function clamdScan(address: string): VirusScan {
  const place = placeOf(address);
  return async (bytes, patience = PATIENCE) => {
    const answer = await new Promise<string>((resolve, reject) => {
      const parts: Buffer[] = [];
      let size = 0;
      const socket = connect(place);
      const timer = setTimeout(() => {
        socket.destroy();
        reject(new ScanAway(`clamd has not answered within ${patience / 1000} seconds`));
      }, patience);
      let broke: Error | undefined;
      socket.on('error', (error) => {
        broke = error;
      });
      socket.on('data', (part: Buffer) => {
        parts.push(part);
        size += part.length;
        // what it answers in the midst of the file says that it will not read the rest
        if (part.includes(0) || size > LONGEST_ANSWER) {
          socket.destroy();
        }
      });
      socket.on('end', () => socket.destroy());
      socket.on('close', () => {
        clearTimeout(timer);
        if (size === 0 && broke !== undefined) {
          reject(new ScanAway(`clamd does not answer: ${broke.message}`, { cause: broke }));
        } else {
          resolve(Buffer.concat(parts).toString('utf8'));
        }
      });
      for (const part of streamOf(bytes)) {
        socket.write(part);
      }
    });
    return verdictOf(answer);
  };
}
