import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Express } from 'express';
import type { LiveMessage } from '@klubbat/shared/contracts/live';

export interface HeardEvent {
  event: string;
  id: string | undefined;
  data: unknown;
}

export interface Following {
  status: number;
  type: string;
  heard: HeardEvent[];
  /** the first event that fits, heard already or still to come */
  until: (fits: (event: HeardEvent) => boolean) => Promise<HeardEvent>;
  /** the first message of that kind */
  message: (kind: LiveMessage['kind']) => Promise<LiveMessage>;
  /** resolves when the server has ended the stream */
  ended: Promise<void>;
  leave: () => void;
}

/** The app on a port of its own: a stream needs a real connection. */
export async function serve(app: Express): Promise<{ url: string; close: () => Promise<void> }> {
  const server: Server = createServer(app);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

/** Signs in at a server, and gives the cookie. */
export async function cookieOf(url: string, login: { email: string; password: string }): Promise<string> {
  const reply = await fetch(`${url}/api/session`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(login),
  });
  return reply.headers.get('set-cookie')?.split(';')[0] ?? '';
}

function parsed(block: string): HeardEvent | undefined {
  const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1];
  const event = field('event');
  return event === undefined
    ? undefined
    : { event, id: field('id'), data: JSON.parse(field('data') ?? 'null') as unknown };
}

/** Follows an address as a browser does, without coming back by itself. */
export async function follow(
  url: string,
  cookie: string,
  { path, lastEventId }: { path: string; lastEventId?: string | undefined },
): Promise<Following> {
  const control = new AbortController();
  const reply = await fetch(`${url}${path}`, {
    headers: { cookie, ...(lastEventId === undefined ? {} : { 'Last-Event-ID': lastEventId }) },
    signal: control.signal,
  });
  const heard: HeardEvent[] = [];
  const waiting = new Set<() => void>();
  const read = async () => {
    const decoder = new TextDecoder();
    let rest = '';
    for await (const chunk of reply.body ?? []) {
      rest += decoder.decode(chunk, { stream: true });
      const blocks = rest.split('\n\n');
      rest = blocks.pop() ?? '';
      heard.push(...blocks.flatMap((block) => parsed(block) ?? []));
      waiting.forEach((look) => {
        look();
      });
    }
  };
  const ended = read().catch(() => undefined);
  const until: Following['until'] = (fits) =>
    new Promise((resolve) => {
      const look = () => {
        const found = heard.find(fits);
        if (found !== undefined) {
          waiting.delete(look);
          resolve(found);
        }
      };
      waiting.add(look);
      look();
    });
  return {
    status: reply.status,
    type: reply.headers.get('content-type') ?? '',
    heard,
    until,
    message: async (kind) => {
      const { data } = await until(
        ({ event, data: told }) =>
          event === 'change' && (told as LiveMessage[]).some((message) => message.kind === kind),
      );
      return (data as LiveMessage[]).find((message) => message.kind === kind) as LiveMessage;
    },
    ended,
    leave: () => {
      control.abort();
    },
  };
}
