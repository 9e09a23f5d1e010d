import type { Express } from 'express';
import type { DataSource } from 'typeorm';
import { findTokenActor, noteTokenUsed } from '../features/access-tokens/access-token.store.js';
import { isTokenText } from '../features/access-tokens/token-text.js';
import { findActor, noteSeen } from '../features/accounts/account.store.js';
import { tokenHash } from '../features/accounts/token.js';
import { accessKeeper } from '../features/audit/access-keeper.js';
import { identityProviders } from '../features/e-identity/identity-provider.js';
import { infectedNoter } from '../features/files/note-infected.js';
import { followViews } from '../features/following/follow-view.service.js';
import { LiveHub } from '../features/live/live-hub.js';
import type { RouteContext } from '../http/route.js';
import { bearerToken } from '../http/bearer-token.js';
import { sessionToken } from '../http/session-cookie.js';
import { dayInSweden, type Clock } from '../platform/clock.js';
import { isMigrated, reading } from '../platform/database.js';
import { ClockWatch } from '../platform/clock-watch.js';
import type { Log } from '../platform/log.js';
import type { Office } from '../platform/office.js';
import { seePublished } from '../platform/open-wall.js';
import type { ProviderSettings } from '../platform/identity-providers.js';
import type { SecretBox } from '../platform/secret-box.js';
import { clamdScan } from '../platform/virus-scan.js';
import { createApp } from './create-app.js';
import { allRoutes } from './routes.js';
import { createMetrics } from './metrics.js';
import { createWorkers, type Workers } from './workers.js';
import { serviceNoter, watchedProviders } from './service-watch.js';
import { version } from './version.js';

export interface Composition {
  dataSource: DataSource;
  clock: Clock;
  log: Log;
  publicUrl: string | undefined;
  /** where links lead when no public address is set */
  ownUrl: () => string;
  trustProxy: number;
  clientFolder: string | undefined;
  /** without it mail is kept inside the program */
  smtpUrl: string | undefined;
  mailFrom: string;
  /** the mailbox that bounces come to; without it nobody reads any */
  imapUrl?: string | undefined;
  /** the mailbox that extracts of others come to; without it nobody reads any */
  intakeUrl?: string | undefined;
  /** what keeps secrets in the database */
  secrets: SecretBox;
  /** where people prove who they are with an e-identity; none: it is offered nowhere */
  identityProviders: readonly ProviderSettings[];
  /** without it Office files are embedded as they are */
  office?: Office | undefined;
  /** what looks through files that come in (ClamAV), by its address; without it nothing does */
  clamd?: string | undefined;
  /** an authority that stamps the time of signatures; without it they have none */
  tsaUrl: string | undefined;
  /** calls to diary systems may go over plain HTTP, and to addresses of the own network */
  allowOwnNetwork?: boolean | undefined;
  /** the role that requests of those who have signed in run as; without it the wall between organisations is down */
  wallRole: string | undefined;
  /** the role that the open pages are read as; without it, the owner of the tables */
  openRole: string | undefined;
  /** finds who asks; tests put another in its place, to whom the application refuses nothing */
  findActor?: typeof findActor;
  /** where our own PostgreSQL keeps its data; without it the database is a server elsewhere */
  databaseFolder?: string | undefined;
  /** milliseconds that go on whatever people set the clock to; without them the clock is trusted as it is */
  steadyClock?: (() => number) | undefined;
  /** what a collector of metrics must show; without it there is nothing to collect */
  metricsToken?: string | undefined;
}

export interface Composed {
  app: Express;
  /** Tells load balancers that no more should be sent here; what comes all the same is answered. */
  leave: () => void;
  /** Ends what is followed from here. */
  close: () => Promise<void>;
  /** What works outside requests. Stands still until it is started. */
  workers: Workers;
}

function actorLoader({ wallRole, ...parts }: Composition): RouteContext['loadActor'] {
  const find = parts.findActor ?? findActor;
  return (tx, request, now, behind) => {
    const role = behind === undefined ? undefined : wallRole;
    const bearer = bearerToken(request);
    if (bearer !== undefined) {
      return isTokenText(bearer)
        ? findTokenActor(tx, tokenHash(bearer), now, dayInSweden(now), role)
        : Promise.resolve(undefined);
    }
    const token = sessionToken(request);
    return token === undefined
      ? Promise.resolve(undefined)
      : find(tx, tokenHash(token), now, dayInSweden(now), role);
  };
}

/** A session that is used is noted so this seldom, in ms: a page asks many times in a minute. */
const NOTED_EVERY = 5 * 60_000;

/** Puts everything together, once; tests put together the very same. */
export function compose({ steadyClock, ...given }: Composition): Composed {
  let open = true;
  const watch = steadyClock === undefined ? undefined : new ClockWatch(given.clock, steadyClock);
  const parts = { ...given, clock: watch === undefined ? given.clock : () => watch.now() };
  const clockFault = () => watch?.fault();
  const scan = parts.clamd === undefined ? undefined : clamdScan(parts.clamd);
  const context: RouteContext = {
    dataSource: parts.dataSource,
    clock: parts.clock,
    secureCookies: parts.publicUrl?.startsWith('https:') ?? false,
    noteAccess: accessKeeper(parts.dataSource),
    clockFault,
    scan,
    noteInfected: infectedNoter(parts.dataSource, parts.clock),
    loadActor: actorLoader(parts),
    seePublished: async (tx, now) => {
      if (parts.openRole !== undefined) {
        await seePublished(tx, parts.openRole, dayInSweden(now));
      }
    },
    noteSeen: ({ sessionSha256, seenAt, token }, now) => {
      if (now.getTime() - seenAt.getTime() > NOTED_EVERY) {
        // should it fail, the next request notes it
        const { manager } = parts.dataSource;
        const noted =
          token === undefined ? noteSeen(manager, sessionSha256, now) : noteTokenUsed(manager, token.id, now);
        void noted.catch(() => undefined);
      }
    },
  };
  const metrics =
    parts.metricsToken === undefined
      ? undefined
      : createMetrics({ ...parts, watch, token: parts.metricsToken });
  const workers = createWorkers({ ...parts, scan, watch, onFault: metrics?.workerFailed });
  const live = new LiveHub(parts.dataSource, parts.log, {
    clock: parts.clock,
    makeViews: (meetingId) => reading(parts.dataSource, (tx) => followViews(tx, meetingId)),
  });
  const app = createApp({
    context,
    routes: allRoutes({
      baseUrl: parts.ownUrl,
      providers: watchedProviders(
        identityProviders(parts.identityProviders, () => `${parts.ownUrl()}/e-legitimation`),
        serviceNoter(parts),
      ),
      secrets: parts.secrets,
      allowOwnNetwork: parts.allowOwnNetwork === true,
      live,
      operation: {
        version,
        scan,
        clockFault,
        clock: given.clock,
        databaseFolder: parts.databaseFolder,
        lookAgain: () => workers.lookAtClock().catch(() => undefined),
      },
      outgoing: { caught: parts.smtpUrl === undefined, wake: workers.wake },
    }),
    log: parts.log,
    publicUrl: parts.publicUrl,
    trustProxy: parts.trustProxy,
    clientFolder: parts.clientFolder,
    metrics,
    isReady: async () => open && (await isMigrated(parts.dataSource)),
  });
  return {
    app,
    leave: () => {
      open = false;
    },
    close: () => live.close(),
    workers,
  };
}
