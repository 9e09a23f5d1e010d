import { Agent, createServer, get, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import { cookieOf } from '../server/test/follow.js';
import { ADMIN } from '../server/test/test-app.js';
import { caller, inJson, openHouse, type House } from './house.js';
import type { Outcome } from './judge.js';
import { foundInTurn } from './measure.js';
import { SMALL_MEETING } from './small-meeting.js';

const FOLLOWERS = 1_000;
/** so many streams may one session have */
const A_SESSION = 8;
const SESSIONS_AT_ONCE = 4;
const CHANGES = { pairs: 30, warmUp: 5 };
/** what happens within a tenth of a second is told together: each change is to be told by itself */
const BREATH = 250;
/** as large as what our own tells of a change */
const TOLD = 600;

/** Those who listen at one server, and what they wait for. */
class Audience {
  private wanted = '';
  private left = 0;
  private all: () => void = () => undefined;
  private readonly answers: IncomingMessage[] = [];

  /** One more, who has heard the first bytes when this resolves. */
  join(port: number, path: string, headers: Record<string, string>): Promise<void> {
    return new Promise((joined, failed) => {
      get({ host: '127.0.0.1', port, path, headers, agent: false }, (answer) => {
        if (answer.statusCode !== 200) {
          failed(new Error(`${path} answered ${answer.statusCode}`));
        }
        this.answers.push(answer);
        answer.setEncoding('utf8').once('data', () => joined());
        let had = '';
        answer.on('data', (text: string) => {
          if (this.wanted !== '' && had !== this.wanted && text.includes(this.wanted)) {
            had = this.wanted;
            this.left -= 1;
            if (this.left === 0) {
              this.all();
            }
          }
        });
      }).on('error', failed);
    });
  }

  /** Resolves when the last of all has heard these words. */
  hears(words: string): Promise<void> {
    this.wanted = words;
    this.left = this.answers.length;
    return new Promise((all) => {
      this.all = all;
    });
  }

  leave(): void {
    this.answers.forEach((answer) => answer.destroy());
  }
}

/** Server-sent events as `node:http` does them: no session, no rights, no database. */
async function openRaw(): Promise<{
  port: number;
  tell: (words: string) => void;
  close: () => Promise<void>;
}> {
  const responses: ServerResponse[] = [];
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
    response.write(': hej\n\n');
    responses.push(response);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    port: (server.address() as AddressInfo).port,
    tell: (words) => {
      const text = `data: ${words}\n\n`;
      responses.forEach((response) => response.write(text));
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

/** A thousand follow one meeting, eight by each session, each signed in at the door. */
async function gather({ port }: House, path: string): Promise<Audience> {
  const audience = new Audience();
  const sessions = Array.from({ length: FOLLOWERS / A_SESSION }, (_, place) => place);
  const next = async (): Promise<void> => {
    while (sessions.pop() !== undefined) {
      const cookie = await cookieOf(`http://127.0.0.1:${port}`, ADMIN);
      await Promise.all(Array.from({ length: A_SESSION }, () => audience.join(port, path, { cookie })));
    }
  };
  await Promise.all(Array.from({ length: SESSIONS_AT_ONCE }, next));
  return audience;
}

/** From when a change is asked for at its door until the last of a thousand has been told of it. */
export async function measureLive(say: (line: string) => void): Promise<Outcome[]> {
  const house = await openHouse();
  const raw = await openRaw();
  const agent = new Agent({ keepAlive: true });
  try {
    const { meetingId } = await inJson<{ meetingId: string }>(
      house.admin('/api/meetings/import', SMALL_MEETING),
    );
    const meeting = await inJson<MeetingView>(house.admin(`/api/meetings/${meetingId}`));
    const [item] = meeting.items;
    let version = item?.version ?? 0;
    say(`${FOLLOWERS} sign in and follow …`);
    const followers = await gather(house, `/api/meetings/${meetingId}/live?view=members`);
    const listeners = new Audience();
    for (let one = 0; one < FOLLOWERS; one += 1) {
      await listeners.join(raw.port, '/', {});
    }
    const patch = caller(agent, house.port, {
      cookie: await cookieOf(`http://127.0.0.1:${house.port}`, ADMIN),
    });
    let change = 0;
    const bare = async (): Promise<number> => {
      await pause(BREATH);
      change += 1;
      const words = `change ${change};`.padEnd(TOLD, 'x');
      const began = performance.now();
      const heard = listeners.hears(`change ${change};`);
      raw.tell(words);
      await heard;
      return performance.now() - began;
    };
    const real = async (): Promise<number> => {
      await pause(BREATH);
      change += 1;
      const body = { version, title: `Ärende ${change}` };
      version += 1;
      const began = performance.now();
      const heard = followers.hears(`"version":${version}`);
      await Promise.all([heard, patch(`/api/agenda-items/${item?.id ?? ''}`, body, 'PATCH')]);
      return performance.now() - began;
    };
    const measured = await foundInTurn(bare, real, CHANGES);
    followers.leave();
    listeners.leave();
    return [{ id: 'L1', ...measured }];
  } finally {
    agent.destroy();
    await raw.close();
    await house.close();
  }
}
