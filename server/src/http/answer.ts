import type { Response } from 'express';
import type { EntityManager } from 'typeorm';
import type { SessionCookie } from './session-cookie.js';

/** Answers with another status than the door's own: 200 where nothing new was made. */
export class Answer<T> {
  constructor(
    readonly status: number,
    readonly value: T,
  ) {}
}

/**
 * Answers anyone, without a look at who asks: may be kept for a minute on the way, but a browser asks anew each time, for it may have
 * been withdrawn. It is no page to be found by searching.
 */
export class OpenAnswer<T> {
  constructor(readonly value: T) {}
}

/** Answers with a value under a tag that changes whenever the value does. Undefined: who asks has it already, and is told so (304). */
export class TaggedAnswer<T> {
  constructor(
    readonly tag: string,
    readonly value: T | undefined,
  ) {}
}

/** Answers with bytes. The name is what a browser saves it as. */
export class FileAnswer {
  constructor(
    /** or what makes them when the transaction is over */
    readonly bytes: Uint8Array | (() => Promise<Uint8Array>),
    readonly name: string,
    readonly mediaType: string,
    /** `saved`: the browser never shows it (what users have uploaded is not trusted) */
    readonly shown: 'inline' | 'saved' = 'inline',
    /** true: shown where it may run nothing and reach nothing */
    readonly sandboxed = false,
  ) {}
}

/** Answers anyone with a file. Who has it already is told so (304), and asks anew each time: it may have been withdrawn. */
export class OpenFileAnswer extends FileAnswer {
  constructor(
    override readonly bytes: Uint8Array,
    name: string,
    mediaType: string,
  ) {
    super(bytes, name, mediaType);
  }
}

/** Answers, and gives the browser something to come back with from where it is sent. `maxAge` in milliseconds. */
export class AttemptAnswer<T> {
  constructor(
    readonly value: T,
    readonly browser: { token: string; maxAge: number },
  ) {}
}

/** Answers, and opens a session or ends it. */
export class SessionAnswer<T> {
  constructor(
    readonly value: T,
    readonly cookie: SessionCookie | null,
  ) {}
}

/**
 * Answers with a stream of events, after the transaction: `open` writes to the response from then on. `mayStill` asks the
 * door again, with the same request, whether it would still answer.
 */
export class StreamAnswer {
  constructor(readonly open: (response: Response, mayStill: () => Promise<boolean>) => Promise<void>) {}
}

/**
 * Answers anyone with what may be kept on the way: a page without scripts, a feed, a calendar, a sheet of style, a logo.
 * Who has it already is told so (304).
 */
export class PageAnswer {
  constructor(
    readonly text: string | Buffer,
    readonly mediaType = 'text/html; charset=utf-8',
    readonly how: {
      /** `ever`: its address holds a sum of what it says; `never`: it is for one reader */
      keep?: 'minute' | 'ever' | 'never';
      /** what searching programs may do with it (`X-Robots-Tag`); without it anything */
      robots?: string;
      status?: number;
    } = {},
  ) {}
}

/**
 * Answers with a file that is written as it is read, part by part: each part sees its own moment of the database, so that one who
 * reads slowly holds up nobody, and what is withdrawn meanwhile is not in what comes after.
 */
export class PartsAnswer {
  constructor(
    readonly parts: (read: ReadPart) => AsyncIterable<string>,
    readonly name: string,
    readonly mediaType: string,
  ) {}
}

export type ReadPart = <T>(read: (tx: EntityManager) => Promise<T>) => Promise<T>;
