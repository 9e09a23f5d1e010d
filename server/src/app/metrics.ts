import { createHash, timingSafeEqual } from 'node:crypto';
import { Router, type RequestHandler } from 'express';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { DataSource } from 'typeorm';
import { findWaitingWork, type WaitingWork } from '../features/operation/waiting-work.store.js';
import type { Clock } from '../platform/clock.js';
import type { ClockWatch } from '../platform/clock-watch.js';
import { reading } from '../platform/database.js';

export interface Metrics {
  /** counts and times every request that it is put before */
  measure: RequestHandler;
  /** `/metrics`, for those who know the token */
  door: Router;
  /** something outside requests failed, and is tried again */
  workerFailed: () => void;
}

interface MetricsParts {
  dataSource: DataSource;
  clock: Clock;
  /** what a collector of metrics must show */
  token: string;
  /** the role that requests run as; without it the wall between organisations is down */
  wallRole: string | undefined;
  /** what the clock is held against; without it the clock is trusted */
  watch: ClockWatch | undefined;
}

/** From what nobody notices to what everybody does, in seconds. */
const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/** As long as the pool of node-postgres says so of itself. */
interface Pool {
  totalCount: number;
  idleCount: number;
  waitingCount: number;
}

const sumOf = (text: string) => createHash('sha256').update(text).digest();

/** Gauges of all that waits, and what asks the database for it, once for all of them. */
function waitingGauges(register: Registry, { dataSource, clock }: MetricsParts): () => Promise<void> {
  const gauge = (name: string, help: string) =>
    new Gauge({ name, help, labelNames: ['kind'], registers: [register] });
  const waiting = gauge('klubbat_work_waiting', 'Work outside requests that waits, due or not');
  const retried = gauge('klubbat_work_retried', 'Of what waits: what has been tried and failed so far');
  const failed = gauge('klubbat_work_failed', 'Work that was given up or is unclear: a person has to look');
  const age = gauge('klubbat_work_due_seconds', 'How long the work that is due has waited, at most');
  const up = new Gauge({
    name: 'klubbat_database_up',
    help: '1 when the database told what waits',
    registers: [register],
  });
  const tell = ({ kind, dueSince, ...counts }: WaitingWork) => {
    waiting.set({ kind }, counts.waiting);
    retried.set({ kind }, counts.retried);
    failed.set({ kind }, counts.failed);
    age.set({ kind }, dueSince === null ? 0 : (clock().getTime() - dueSince.getTime()) / 1000);
  };
  return async () => {
    try {
      (await reading(dataSource, (tx) => findWaitingWork(tx, clock()))).forEach(tell);
      up.set(1);
    } catch {
      // what was known is old: nothing is better than that
      [waiting, retried, failed, age].forEach((known) => {
        known.reset();
      });
      up.set(0);
    }
  };
}

function poolGauge(register: Registry, dataSource: DataSource): void {
  new Gauge({
    name: 'klubbat_database_connections',
    help: 'Connections to the database: in use, idle, and requests that wait for one',
    labelNames: ['state'],
    registers: [register],
    collect() {
      const { master } = dataSource.driver as unknown as { master: Pool };
      this.set({ state: 'used' }, master.totalCount - master.idleCount);
      this.set({ state: 'idle' }, master.idleCount);
      this.set({ state: 'awaited' }, master.waitingCount);
    },
  });
}

function clockGauges(register: Registry, watch: ClockWatch | undefined): void {
  new Gauge({
    name: 'klubbat_clock_trusted',
    help: '0 when the clock is not to be trusted: signing, removal and notices wait',
    registers: [register],
    collect() {
      this.set(watch?.fault() === undefined ? 1 : 0);
    },
  });
  new Gauge({
    name: 'klubbat_clock_difference_seconds',
    help: 'How far the clock of this process is ahead of that of the database',
    registers: [register],
    collect() {
      this.set((watch?.differenceMs ?? 0) / 1000);
    },
  });
}

/**
 * What Prometheus reads of this process. A request is told by the door that it went through, never by its address: an address
 * holds ids and secrets, and there are too many of them. Nothing of it names a person or an organisation.
 */
export function createMetrics(parts: MetricsParts): Metrics {
  const register = new Registry();
  collectDefaultMetrics({ register });
  const requests = new Histogram({
    name: 'klubbat_request_seconds',
    help: 'How long requests took, by door, method and the first figure of the status',
    labelNames: ['door', 'method', 'status'],
    buckets: BUCKETS,
    registers: [register],
  });
  const faults = new Counter({
    name: 'klubbat_worker_faults_total',
    help: 'How often work outside requests failed as a whole, and is tried again',
    registers: [register],
  });
  new Gauge({
    name: 'klubbat_organisation_wall',
    help: '1 when the database itself keeps organisations apart',
    registers: [register],
  }).set(parts.wallRole === undefined ? 0 : 1);
  poolGauge(register, parts.dataSource);
  clockGauges(register, parts.watch);
  const askWhatWaits = waitingGauges(register, parts);

  const known = sumOf(`Bearer ${parts.token}`);
  const door = Router();
  door.get('/metrics', async (request, response) => {
    if (!timingSafeEqual(sumOf(request.get('authorization') ?? ''), known)) {
      response.status(401).set('WWW-Authenticate', 'Bearer').type('text').send('401\n');
      return;
    }
    await askWhatWaits();
    response
      .set('Content-Type', register.contentType)
      .set('Cache-Control', 'no-store')
      .send(await register.metrics());
  });

  return {
    door,
    workerFailed: () => {
      faults.inc();
    },
    measure: (request, response, next) => {
      const done = requests.startTimer();
      response.once('close', () => {
        const { route } = request as { route?: { path?: unknown } };
        done({
          door: typeof route?.path === 'string' ? route.path : 'other',
          method: request.method,
          status: response.writableFinished ? `${String(response.statusCode).slice(0, 1)}xx` : 'broken',
        });
      });
      next();
    },
  };
}
