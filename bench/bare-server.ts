import { Agent, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { caller, type Caller } from './house.js';

/** What a door costs when there is nothing around it: no session, no rights, no contract. */
export interface BareServer {
  call: Caller;
  close: () => Promise<void>;
}

/** Answers each request with what `act` makes of its path and its body, as JSON, by `node:http` alone. */
export async function serveBare(act: (path: string, body: string) => Promise<unknown>): Promise<BareServer> {
  const server = createServer((request, answer) => {
    void text(request)
      .then((body) => act(request.url ?? '/', body))
      .then(
        (value) => answer.setHeader('Content-Type', 'application/json').end(JSON.stringify(value)),
        (error: unknown) => answer.writeHead(500).end(String(error)),
      );
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const agent = new Agent({ keepAlive: true });
  return {
    call: caller(agent, (server.address() as AddressInfo).port, {}),
    close: async () => {
      agent.destroy();
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}
