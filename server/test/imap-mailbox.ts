import { createServer, type AddressInfo, type Socket } from 'node:net';
import { createInterface } from 'node:readline';

/*
 * A mail server's mailbox on loopback, speaking what a reader of mail needs of IMAP4rev1 (RFC 3501) and no more: one user, one
 * folder, no TLS, no literals from the client. No library for it is kept up: those in the registry are ten years old.
 */

export interface ImapMailbox {
  url: string;
  /** Puts a mail into the folder; returns its UID. */
  put: (raw: Buffer) => number;
  /** UIDs of the mails that have been marked as read */
  seen: () => number[];
  /** Numbers all mails anew, as a server does that was restored. */
  renumber: () => void;
  /** how often each UID was fetched */
  fetched: number[];
  /** Cuts the line when the next mail is to be marked, as a process or a server that dies there. */
  cutAtStore: () => void;
  /** how many have signed in */
  visits: () => number;
  close: () => Promise<void>;
}

interface Stored {
  uid: number;
  raw: Buffer;
  seen: boolean;
}

const inRange = (uid: number, range: string, last: number): boolean =>
  range.split(',').some((part) => {
    const [from = 0, to = from] = part.split(':').map((one) => (one === '*' ? last : Number(one)));
    return uid >= Math.min(from, to) && uid <= Math.max(from, to);
  });

/** A real IMAP server on loopback for tests, whose password is `hemligt`. */
export async function startImapMailbox(): Promise<ImapMailbox> {
  let mails: Stored[] = [];
  let [nextUid, validity, visits, cutting] = [1, 1, 0, false];
  const fetched: number[] = [];
  const sockets = new Set<Socket>();

  const uidCommand = (socket: Socket, what: string, rest: string): string | undefined => {
    const last = mails.at(-1)?.uid ?? 0;
    const range = /(?:^|UID )([\d:*,]+)/.exec(rest)?.[1] ?? '1:*';
    const chosen = mails.filter(({ uid }) => inRange(uid, range, last));
    if (what === 'SEARCH') {
      socket.write(`* SEARCH${chosen.map(({ uid }) => ` ${uid}`).join('')}\r\n`);
    } else if (what === 'FETCH') {
      const most = Number(/<0\.(\d+)>/.exec(rest)?.[1] ?? Infinity);
      for (const { uid, raw } of chosen) {
        fetched.push(uid);
        const part = raw.subarray(0, Math.min(most, raw.length));
        const name = Number.isFinite(most) ? 'BODY[]<0>' : 'BODY[]';
        socket.write(
          `* ${mails.findIndex((one) => one.uid === uid) + 1} FETCH (UID ${uid} ${name} {${part.length}}\r\n`,
        );
        socket.write(part);
        socket.write(')\r\n');
      }
    } else if (what === 'STORE') {
      if (cutting) {
        cutting = false;
        socket.destroy();
        return undefined;
      }
      chosen.forEach((one) => {
        one.seen = true;
      });
    } else {
      return 'BAD unknown';
    }
    return 'OK done';
  };

  const answer = (socket: Socket, command: string, rest: string): string | undefined => {
    switch (command) {
      case 'CAPABILITY':
        socket.write('* CAPABILITY IMAP4rev1\r\n');
        return 'OK done';
      case 'LOGIN':
        if (!rest.includes('"hemligt"')) {
          return 'NO [AUTHENTICATIONFAILED] wrong password';
        }
        visits += 1;
        return 'OK done';
      case 'LIST':
      case 'LSUB':
        socket.write(`* ${command} () "/" "INBOX"\r\n`);
        return 'OK done';
      case 'SELECT':
        socket.write(`* FLAGS (\\Seen)\r\n* ${mails.length} EXISTS\r\n* 0 RECENT\r\n`);
        socket.write(`* OK [UIDVALIDITY ${validity}] valid\r\n* OK [UIDNEXT ${nextUid}] next\r\n`);
        socket.write('* OK [PERMANENTFLAGS (\\Seen)] kept\r\n');
        return 'OK [READ-WRITE] done';
      case 'UID': {
        const [what = ''] = rest.split(' ');
        return uidCommand(socket, what.toUpperCase(), rest.slice(what.length + 1));
      }
      case 'NOOP':
      case 'CLOSE':
        return 'OK done';
      case 'LOGOUT':
        socket.write('* BYE\r\n');
        return 'OK done';
      default:
        return 'BAD unknown';
    }
  };

  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket)).on('error', () => undefined);
    socket.write('* OK ready\r\n');
    createInterface({ input: socket }).on('line', (line) => {
      const [tag = '', command = '', ...rest] = line.split(' ');
      const said = answer(socket, command.toUpperCase(), rest.join(' '));
      if (said !== undefined) {
        socket.write(`${tag} ${said}\r\n`);
      }
      if (command.toUpperCase() === 'LOGOUT') {
        socket.end();
      }
    });
  });
  await new Promise<void>((listening) => {
    server.listen(0, '127.0.0.1', listening);
  });
  return {
    url: `imap://klubbat:hemligt@127.0.0.1:${(server.address() as AddressInfo).port}/INBOX`,
    put: (raw) => {
      mails.push({ uid: nextUid, raw, seen: false });
      nextUid += 1;
      return nextUid - 1;
    },
    seen: () => mails.filter(({ seen }) => seen).map(({ uid }) => uid),
    renumber: () => {
      validity += 1;
      mails = mails.map((one, index) => ({ ...one, uid: index + 1 }));
    },
    fetched,
    cutAtStore: () => {
      cutting = true;
    },
    visits: () => visits,
    close: async () => {
      sockets.forEach((socket) => socket.destroy());
      await new Promise((closed) => server.close(closed));
    },
  };
}
