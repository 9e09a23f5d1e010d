import type { Request, RequestHandler } from 'express';
import type { DataSource, EntityManager } from 'typeorm';
import { type z } from 'zod';
import type { Door } from '@klubbat/shared/contracts/door';
import type { ClockFault } from '@klubbat/shared/vocabulary/clock-faults';
import { SIGNED_IN_AS } from '@klubbat/shared/contracts/signed-in-as';
import { tokenScopes, type TokenScope } from '@klubbat/shared/vocabulary/token-scopes';
import type { Action } from '@klubbat/shared/vocabulary/roles';
import { reading, writing } from '../platform/database.js';
import { fail, Fault } from '../platform/errors.js';
import type { Access, Actor, Work } from '../platform/work.js';
import type { VirusScan } from '../platform/virus-scan.js';
import { may, mayKnow, type Subject } from '../policies/may.js';
import { proofAsked } from '../policies/proof.js';
import { openedBy } from '../policies/token-scope.js';
import {
  PartsAnswer,
  StreamAnswer,
  type Answer,
  type AttemptAnswer,
  type FileAnswer,
  type OpenAnswer,
  type PageAnswer,
  type SessionAnswer,
  type TaggedAnswer,
} from './answer.js';
import { IfRefused } from './if-refused.js';
import { readInput, type Input } from './read-input.js';
import { refuseUnproved } from './refuse-unproved.js';
import { requestId } from './request-id.js';
import { secretOf } from './secret-of.js';
import { sendAnswer } from './send-answer.js';
import { sendParts } from './send-parts.js';

export type Reply<D extends Door> =
  | z.input<D['reply']>
  | Answer<z.input<D['reply']>>
  | OpenAnswer<z.input<D['reply']>>
  | AttemptAnswer<z.input<D['reply']>>
  | SessionAnswer<z.input<D['reply']>>
  | TaggedAnswer<z.input<D['reply']>>
  | FileAnswer
  | PageAnswer
  | PartsAnswer
  | StreamAnswer;

/** A unit of work before anybody has signed in. */
export type OpenWork = Omit<Work, 'actor'>;

export interface RouteContext {
  dataSource: DataSource;
  clock: () => Date;
  secureCookies: boolean;
  /** who asks; `behind`: from there on the transaction sees only what is of his organisations */
  loadActor: (tx: EntityManager, request: Request, now: Date, behind?: 'wall') => Promise<Actor | undefined>;
  /** from here on the transaction sees what is published, and nothing else */
  seePublished: (tx: EntityManager, now: Date) => Promise<void>;
  /** notes, some time later, that his session is used */
  noteSeen: (actor: Actor, now: Date) => void;
  /** notes what he has read, before he is answered */
  noteAccess: (actor: Actor, read: readonly Access[], now: Date) => Promise<void>;
  /** why the clock is not to be trusted with what has effect in law; undefined: it is */
  clockFault: () => ClockFault | undefined;
  /** what looks through each file that is sent; undefined: nothing does */
  scan: VirusScan | undefined;
  /** notes that somebody sent a file that is not let in, before he is answered */
  noteInfected: (actor: Actor | undefined, infected: Infected, requestId: string) => Promise<void>;
}

/** A file that was not let in. */
export interface Infected {
  bytes: Buffer;
  /** what the scanner calls it */
  found: string;
}

export interface Route {
  door: Door;
  /** who may pass, as a word for the list of doors */
  who: string;
  /** by which scopes a program passes with a token; undefined: only a person passes */
  byToken?: readonly TokenScope[];
  handle: (context: RouteContext) => RequestHandler;
}

interface Options {
  /** true: the service reads the body itself, to tell every fault at once */
  rawBody?: boolean;
  /** true: it only reads, whatever its method: what is asked about is too large for an address */
  reads?: boolean;
  /** true: what it does has effect in law from the moment at which it is done. It waits while the clock is not to be trusted */
  dated?: boolean;
  /** asks for a fresh proof of who it is, or not: where its action says otherwise, or it has none */
  proof?: boolean;
  /** the action by which a token passes a door that is for all who have signed in; `any`: each token does, `none` (as when left out): none */
  byToken?: Action | 'any' | 'none';
}

export async function run<T>(
  context: RouteContext,
  door: Door,
  request: Request,
  { reads = door.method === 'GET' }: Options,
  read: Access[],
  act: (work: OpenWork) => Promise<T>,
): Promise<T> {
  const later: (() => void)[] = [];
  const ifRefused = new IfRefused();
  const open = reads ? reading : writing;
  try {
    const result = await open(context.dataSource, (tx) =>
      act({
        tx,
        now: context.clock(),
        requestId: requestId(request),
        userAgent: request.get('user-agent'),
        afterCommit: (task) => later.push(task),
        noteAccess: (one) => read.push(one),
        ifRefused: ifRefused.add,
      }),
    );
    later.forEach((task) => task());
    return result;
  } catch (error) {
    await ifRefused.write(context.dataSource, error);
    throw error;
  }
}

/** False when the door refuses. What fails otherwise says nothing of whether it may be asked, and is thrown. */
async function isAnswered(ask: () => Promise<unknown>): Promise<boolean> {
  try {
    await ask();
    return true;
  } catch (error) {
    if (error instanceof Fault) {
      return false;
    }
    throw error;
  }
}

/**
 * A request as one sentence: who asks, what was sent, open the transaction, find the subject, may he, do it, answer.
 * A subject that the actor may not know of is answered like one that does not exist.
 */
export function route<D extends Door, S extends Subject>(
  door: D,
  how: {
    may: Action;
    subject: (work: Work, input: Input<D>) => Promise<S | undefined>;
    do: (work: Work, input: Input<D>, subject: S) => Promise<Reply<D>>;
  } & Options,
): Route {
  const { reads = door.method === 'GET', proof: asksProof = proofAsked[how.may] && !reads } = how;
  return signedInRoute(door, {
    ...how,
    // asked when it is known that he may: who may not is told that, and nothing else
    proof: false,
    byToken: asksProof ? 'none' : how.may,
    who: how.may,
    do: async (work, input) => {
      const subject = await how.subject(work, input);
      if (subject === undefined || !mayKnow(work.actor, subject)) {
        fail('not-found');
      }
      if (!may(work.actor, how.may, subject)) {
        fail(subject.secret === true ? 'secret' : 'forbidden');
      }
      if (asksProof) {
        refuseUnproved(work);
      }
      if (subject.secret === true && door.method === 'GET') {
        work.noteAccess(secretOf(subject, input.params));
      }
      return how.do(work, input, subject);
    },
  });
}

/** A door for everyone who has signed in; what it shows is limited by the service to what the actor may see. */
export function signedInRoute<D extends Door>(
  door: D,
  how: { do: (work: Work, input: Input<D>) => Promise<Reply<D>>; who?: string } & Options,
): Route {
  const { reads = door.method === 'GET', byToken = 'none' } = how;
  const passes = (opened: { reads: readonly Action[]; writes: readonly Action[] }) =>
    byToken === 'any' || (byToken !== 'none' && (reads ? opened.reads : opened.writes).includes(byToken));
  return {
    door,
    who: how.who ?? 'signed-in',
    byToken: tokenScopes.filter((scope) => passes(openedBy([scope]))),
    handle: (context) => async (request, response) => {
      const read: Access[] = [];
      let reader: { actor: Actor; now: Date } | undefined;
      const ask = () =>
        run(context, door, request, how, read, async (work) => {
          const actor = await context.loadActor(work.tx, request, work.now, 'wall');
          const meant = request.get(SIGNED_IN_AS);
          if (actor === undefined || (meant !== undefined && meant !== actor.personId)) {
            fail('not-signed-in');
          }
          if (actor.token !== undefined && !passes(actor.token)) {
            fail('beyond-token');
          }
          if (how.dated === true && context.clockFault() !== undefined) {
            fail('clock-unsure');
          }
          if (how.proof === true) {
            refuseUnproved({ ...work, actor });
          }
          work.afterCommit(() => {
            context.noteSeen(actor, work.now);
          });
          reader = { actor, now: work.now };
          return how.do({ ...work, actor }, readInput(door, request, how));
        });
      const answer = await ask();
      if (reader !== undefined && read.length > 0) {
        await context.noteAccess(reader.actor, read, reader.now);
      }
      if (answer instanceof StreamAnswer) {
        await answer.open(response, () => isAnswered(ask));
        return;
      }
      if (answer instanceof PartsAnswer) {
        await sendParts(response, answer, (read) => reading(context.dataSource, read), 'no-store');
        return;
      }
      await sendAnswer(response, door, answer, context.secureCookies);
    },
  };
}

/** Who has signed in. A program that comes with a token is nobody here: what asks this is about the person. */
async function personAsking({ loadActor }: RouteContext, { tx, now }: OpenWork, request: Request) {
  const actor = await loadActor(tx, request, now);
  return actor?.token === undefined ? actor : undefined;
}

/** A door for anyone: signing in, accepting an invitation. `asker` tells who it is, where one has signed in. */
export function openRoute<D extends Door>(
  door: D,
  how: {
    do: (work: OpenWork, input: Input<D>, asker: () => Promise<Actor | undefined>) => Promise<Reply<D>>;
  } & Options,
): Route {
  return {
    door,
    who: 'anyone',
    handle: (context) => async (request, response) => {
      // what is open to anyone is noted of nobody
      const answer = await run(context, door, request, how, [], (work) =>
        how.do(work, readInput(door, request, how), () => personAsking(context, work, request)),
      );
      if (answer instanceof PartsAnswer) {
        await sendParts(response, answer, (read) => reading(context.dataSource, read));
        return;
      }
      await sendAnswer(response, door, answer, context.secureCookies);
    },
  };
}
