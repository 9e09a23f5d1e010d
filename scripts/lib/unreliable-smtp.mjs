// A mail server on loopback that fails at random in every way a mail server can, and remembers what it has taken.
import { buffer } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { SMTPServer } from 'smtp-server';

/** Shares of all mails. What is left goes well. */
const AT_RECIPIENT = { later: 0.05, never: 0.02, drop: 0.03 };
const AT_TEXT = { dropWithin: 0.03, later: 0.02, never: 0.01, dropUnkept: 0.01, dropKept: 0.01 };

const refusals = {
  later: () => Object.assign(new Error('4.3.0 Try later'), { responseCode: 451 }),
  never: () => Object.assign(new Error('5.7.1 Not wanted'), { responseCode: 550 }),
};

function draw(shares) {
  let left = Math.random();
  for (const [what, share] of Object.entries(shares)) {
    left -= share;
    if (left < 0) {
      return what;
    }
  }
  return 'well';
}

/** `arrived` counts the mails that were taken, by address; `faults` the failures by kind; `heal` ends all of them. */
export async function startUnreliableSmtp() {
  const arrived = new Map();
  const faults = {};
  const lines = new Map();
  let ill = true;
  const fate = (where, shares) => {
    const what = ill ? draw(shares) : 'well';
    if (what !== 'well') {
      faults[`${where} ${what}`] = (faults[`${where} ${what}`] ?? 0) + 1;
    }
    return what;
  };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: (_address, { remotePort }, answer) => {
      const what = fate('recipient', AT_RECIPIENT);
      if (what === 'drop') {
        lines.get(remotePort)?.destroy();
        return;
      }
      answer(refusals[what]?.() ?? null);
    },
    onData: (stream, { remotePort, envelope }, answer) => {
      const what = fate('text', AT_TEXT);
      const take = async () => {
        if (what === 'dropWithin') {
          await new Promise((begun) => stream.once('readable', begun));
          lines.get(remotePort)?.destroy();
          return undefined;
        }
        await buffer(stream);
        await pause(Math.random() * 30);
        if (what in refusals) {
          throw refusals[what]();
        }
        if (what !== 'dropUnkept') {
          for (const { address } of envelope.rcptTo) {
            arrived.set(address, (arrived.get(address) ?? 0) + 1);
          }
        }
        if (what.startsWith('drop')) {
          lines.get(remotePort)?.destroy();
        }
        return undefined;
      };
      take().then(() => answer(null), answer);
    },
  });
  server.server.on('connection', (line) => lines.set(line.remotePort, line));
  // clients are killed here, and their lines with them
  server.on('error', () => undefined);
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    url: `smtp://127.0.0.1:${server.server.address().port}`,
    arrived,
    faults,
    heal: () => {
      ill = false;
    },
    close: () => new Promise((closed) => server.close(closed)),
  };
}
