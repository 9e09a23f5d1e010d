import pg from 'pg';
import type { DataSource } from 'typeorm';
import { z } from 'zod';

/** Between tries to come back, in ms: at once a moment, later less often. */
const PAUSES = [200, 500, 1000, 2000, 5000];

/** How often it is looked whether the connection is still there: one that is cut says nothing of it. */
const LOOKED_EVERY = 20_000;

const address = z.object({
  url: z.string().optional(),
  host: z.string().optional(),
  port: z.number().optional(),
  username: z.string().optional(),
  password: z.string().optional(),
  database: z.string().optional(),
});

export interface Hearing {
  heard: (payload: string) => void;
  /** it hears (again): what was told in between is lost */
  began: () => void;
  lost: () => void;
}

/** One connection of its own that hears what the database tells in a channel, and comes back when it breaks. */
export class Listening {
  private client: pg.Client | undefined;
  private pause: NodeJS.Timeout | undefined;
  private look: NodeJS.Timeout | undefined;
  private failures = 0;
  private closed = false;
  private readonly settings: pg.ClientConfig;

  constructor(
    dataSource: DataSource,
    private readonly channel: string,
    private readonly hearing: Hearing,
  ) {
    const { url, username, ...rest } = address.parse(dataSource.options);
    this.settings = {
      ...(url === undefined ? { ...rest, user: username } : { connectionString: url }),
      application_name: `klubbat-${process.pid}-live`,
      keepAlive: true,
      connectionTimeoutMillis: 5000,
    };
  }

  /** Begins to hear. Never fails: `began` tells when it does. */
  async start(): Promise<void> {
    const client = new pg.Client(this.settings);
    this.client = client;
    client.on('error', () => {
      this.broken(client);
    });
    client.on('end', () => {
      this.broken(client);
    });
    client.on('notification', ({ payload = '' }) => {
      this.hearing.heard(payload);
    });
    try {
      await client.connect();
      await client.query(`LISTEN ${pg.escapeIdentifier(this.channel)}`);
    } catch {
      this.broken(client);
      return;
    }
    if (this.client !== client) {
      return;
    }
    this.failures = 0;
    this.look = setInterval(() => {
      const late = setTimeout(() => {
        this.broken(client);
      }, LOOKED_EVERY / 2);
      client
        .query('SELECT 1')
        .catch(() => {
          this.broken(client);
        })
        .finally(() => {
          clearTimeout(late);
        });
    }, LOOKED_EVERY);
    this.look.unref();
    this.hearing.began();
  }

  async close(): Promise<void> {
    this.closed = true;
    clearTimeout(this.pause);
    clearInterval(this.look);
    const { client } = this;
    this.client = undefined;
    await client?.end().catch(() => undefined);
  }

  private broken(client: pg.Client): void {
    if (this.client !== client || this.closed) {
      return;
    }
    this.client = undefined;
    clearInterval(this.look);
    void client.end().catch(() => undefined);
    this.hearing.lost();
    const wait = PAUSES[Math.min(this.failures, PAUSES.length - 1)] ?? 0;
    this.failures += 1;
    this.pause = setTimeout(() => void this.start(), wait);
    this.pause.unref();
  }
}
