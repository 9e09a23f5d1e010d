import type { DataSource } from 'typeorm';
import type { NotedService } from '@klubbat/shared/vocabulary/service-names';
import { noteService } from '../features/operation/operation.store.js';
import type { IdentityProviders } from '../features/e-identity/identity-provider.js';
import type { Clock } from '../platform/clock.js';
import { Fault } from '../platform/errors.js';
import type { Mailer } from '../platform/mailer.js';
import type { Office } from '../platform/office.js';
import type { TimeStamper } from '../signatures/cms.js';

/** The same outcome of a service is noted so seldom by a process, in ms. */
const EVERY = 30_000;

/** Notes how a service fared: null when it worked, else what went wrong. */
export type NoteService = (name: NotedService, error: string | null) => void;

/**
 * Notes in the database how services outside fare, beside the work itself: what cannot be noted is noted the next time. A change from
 * working to failing, or back, is noted at once.
 */
export function serviceNoter({ dataSource, clock }: { dataSource: DataSource; clock: Clock }): NoteService {
  const last = new Map<NotedService, { worked: boolean; at: number }>();
  return (name, error) => {
    const now = clock();
    const [worked, at] = [error === null, now.getTime()];
    const before = last.get(name);
    if (before?.worked === worked && at - before.at < EVERY) {
      return;
    }
    last.set(name, { worked, at });
    void noteService(dataSource.manager, name, error, now).catch(() => last.delete(name));
  };
}

/** A mail that its receiver does not want says that the server works. */
export function watchedMailer(mailer: Mailer, note: NoteService): Mailer {
  return {
    ...mailer,
    send: async (mail, beforeLastLine) => {
      const outcome = await mailer.send(mail, beforeLastLine);
      note('mail', outcome.accepted || outcome.host || outcome.permanent ? null : outcome.error);
      return outcome;
    },
  };
}

export function watchedTimeStamper(stamp: TimeStamper, note: NoteService): TimeStamper {
  return async (imprint) => {
    try {
      const token = await stamp(imprint);
      note('time-stamp', null);
      return token;
    } catch (error) {
      note('time-stamp', (error as Error).message);
      throw error;
    }
  };
}

/** Only what is exchanged with a provider says that it works: where it is found is asked once, and remembered. */
export function watchedProviders(providers: IdentityProviders, note: NoteService): IdentityProviders {
  const watched = async <T>({ label }: { label: string }, asked: Promise<T>): Promise<T> => {
    try {
      return await asked;
    } catch (error) {
      if (error instanceof Fault && error.code === 'e-identity-unreachable') {
        note('identity-provider', `${label} svarar inte`);
      }
      throw error;
    }
  };
  return {
    ...providers,
    ready: (provider) => watched(provider, providers.ready(provider)),
    addressOf: (provider, ...asked) => watched(provider, providers.addressOf(provider, ...asked)),
    exchange: async (provider, ...asked) => {
      const answered = await watched(provider, providers.exchange(provider, ...asked));
      note('identity-provider', null);
      return answered;
    },
  };
}

/** A file that cannot be read says nothing of the program that was to read it. */
export function watchedOffice(office: Office, note: NoteService): Office {
  return {
    cut: () => {
      office.cut();
    },
    toPdf: async (bytes, kind) => {
      try {
        const outcome = await office.toPdf(bytes, kind);
        if (outcome.ok) {
          note('office', null);
        } else if (outcome.why === 'too-slow') {
          note('office', 'för långsam');
        }
        return outcome;
      } catch (error) {
        note('office', (error as Error).message);
        throw error;
      }
    },
  };
}
