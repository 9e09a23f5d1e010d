import type { Choice, PartRules, Stored, Versioned } from './part-rules.js';

/*
 * The saving of one part as a machine without clock, network or memory outside itself. What it promises: whatever
 * happens, and in whatever order, every word that was typed is in `draft` until the server has it, and at most one
 * request is on its way.
 */

export interface Save<T> {
  /** the same as long as this very save is repeated: the server writes it once */
  saveId: string;
  part: T;
  base: T;
  version: number;
}

export interface Other {
  who: string;
  /** ISO 8601 */
  at: string | null;
}

export interface Writing<T> {
  /** what the server holds, as far as is known here */
  base: Versioned<T>;
  /** what stands on the screen */
  draft: T;
  /** sent, not answered yet: sent again as it is until it is answered */
  save: Save<T> | null;
  flight: 'save' | 'read' | null;
  /** somebody else has saved: what he wrote must be read before anything more is saved */
  stale: Other | null;
  trouble: 'unreachable' | 'signed-out' | null;
  failures: number;
  retryAt: number;
  typedAt: number;
  unsentSince: number;
  /** places that another has changed too: kept back until the writer has chosen */
  held: { other: Other; places: string[] } | null;
  /** places that the server refuses as they are: kept back until they are written otherwise */
  refused: { fault: unknown; places: string[]; draft: T } | null;
  /** nothing of this can be saved any more: it is locked, or taken away */
  stopped: unknown;
  /** whose text has been joined with what was being written here */
  joined: Other | null;
  savedAt: number | null;
}

export type WritingEvent<T> =
  | { type: 'typed'; draft: T; now: number }
  | { type: 'wake'; now: number; saveId: string }
  /** the network may be back, the writer wants it saved now, or somebody has signed in */
  | { type: 'hurry'; now: number; signedIn?: boolean }
  | { type: 'answered'; stored: Stored<T>; now: number }
  | { type: 'stale'; other: Other }
  /** what was read because of `stale` */
  | { type: 'read'; stored: Stored<T> }
  /** what the server holds came by another way: the page was read anew */
  | { type: 'seen'; stored: Stored<T> }
  | { type: 'failed'; trouble: 'unreachable' | 'signed-out'; now: number }
  | { type: 'refused'; fault: unknown; places: string[] }
  | { type: 'stopped'; fault: unknown }
  /** the server calls its rows by names of its own: all that is held here is called so too */
  | { type: 'renamed'; rename: (part: T) => T }
  | { type: 'settled'; place: string; choice: Choice; now: number };

/** Saved after so long a pause in the typing … */
const PAUSE_MS = 500;
/** … and at the latest so long after the first letter that is not saved. */
const LONGEST_MS = 1_000;
const RETRY_MS = [1_000, 2_000, 4_000, 8_000, 15_000];

export function startWriting<T>(base: Versioned<T>): Writing<T> {
  return {
    base,
    draft: base.part,
    save: null,
    flight: null,
    stale: null,
    trouble: null,
    failures: 0,
    retryAt: 0,
    typedAt: 0,
    unsentSince: 0,
    held: null,
    refused: null,
    stopped: null,
    joined: null,
    savedAt: null,
  };
}

/** What can be saved now: the draft, with what is kept back as the server holds it. */
function sendable<T>({ draft, base, held, refused }: Writing<T>, rules: PartRules<T>): T {
  const places = [...(held?.places ?? []), ...(refused?.places ?? [])];
  return places.length === 0 ? draft : rules.without(draft, base.part, places);
}

function waitsToBeSent<T>(writing: Writing<T>, rules: PartRules<T>): boolean {
  return !rules.same(sendable(writing, rules), writing.base.part);
}

/** True while something stands here that the server does not have. */
export function isUnsaved<T>(writing: Writing<T>, rules: PartRules<T>): boolean {
  return writing.save !== null || !rules.same(writing.draft, writing.base.part);
}

/** When to wake the machine next, undefined when it waits for something else than time. */
export function wakeAt<T>(writing: Writing<T>, rules: PartRules<T>): number | undefined {
  if (writing.flight !== null || writing.stopped !== null || writing.trouble === 'signed-out') {
    return undefined;
  }
  const wanted = writing.save !== null || writing.stale !== null || waitsToBeSent(writing, rules);
  if (!wanted) {
    return undefined;
  }
  if (writing.trouble === 'unreachable') {
    return writing.retryAt;
  }
  return writing.save !== null || writing.stale !== null
    ? 0
    : Math.min(writing.typedAt + PAUSE_MS, writing.unsentSince + LONGEST_MS);
}

/** The next state. A `flight` that was null and is not any more is to be sent: `save`, or a reading. */
export function step<T>(writing: Writing<T>, event: WritingEvent<T>, rules: PartRules<T>): Writing<T> {
  switch (event.type) {
    case 'typed':
      return typed(writing, event.draft, event.now, rules);
    case 'wake':
      return wake(writing, event.now, event.saveId, rules);
    case 'hurry':
      return {
        ...writing,
        trouble: writing.trouble === 'signed-out' && event.signedIn !== true ? 'signed-out' : null,
        typedAt: event.now - PAUSE_MS,
      };
    case 'answered':
      return answered(writing, event.stored, event.now, rules);
    case 'stale':
      return { ...landed(writing), save: null, stale: event.other };
    case 'read':
      return {
        ...absorb(landed(writing), writing.base.part, event.stored, writing.stale, rules),
        stale: null,
      };
    case 'seen':
      // while a save is on its way its answer will tell; while one waits to be repeated nobody knows if it stands
      return writing.flight === null && writing.save === null && event.stored.version > writing.base.version
        ? { ...absorb(writing, writing.base.part, event.stored, null, rules), stale: null }
        : writing;
    case 'failed':
      return failed(writing, event.trouble, event.now);
    case 'refused':
      return refused(writing, event.fault, event.places, rules);
    case 'stopped':
      return { ...landed(writing), save: null, stopped: event.fault };
    case 'renamed':
      return renamed(writing, event.rename);
    case 'settled':
      return settled(writing, event.place, event.choice, event.now, rules);
  }
}

function typed<T>(writing: Writing<T>, draft: T, now: number, rules: PartRules<T>): Writing<T> {
  const { refused } = writing;
  const rewritten =
    refused !== null && !rules.same(rules.without(draft, refused.draft, refused.places), draft);
  const next = { ...writing, draft, typedAt: now, refused: rewritten ? null : refused };
  return { ...next, unsentSince: waitsToBeSent(writing, rules) ? writing.unsentSince : now };
}

function wake<T>(writing: Writing<T>, now: number, saveId: string, rules: PartRules<T>): Writing<T> {
  const due = wakeAt(writing, rules);
  if (due === undefined || due > now) {
    return writing;
  }
  if (writing.stale !== null) {
    return { ...writing, flight: 'read' };
  }
  const save = writing.save ?? {
    saveId,
    part: sendable(writing, rules),
    base: writing.base.part,
    version: writing.base.version,
  };
  return { ...writing, save, flight: 'save', unsentSince: now };
}

/** The request on its way has got an answer, whichever. */
function landed<T>(writing: Writing<T>): Writing<T> {
  return { ...writing, flight: null, trouble: null, failures: 0 };
}

function failed<T>(writing: Writing<T>, trouble: 'unreachable' | 'signed-out', now: number): Writing<T> {
  const pause = RETRY_MS[Math.min(writing.failures, RETRY_MS.length - 1)] ?? 0;
  return {
    ...writing,
    flight: null,
    trouble,
    failures: writing.failures + 1,
    retryAt: now + pause,
  };
}

function refused<T>(
  writing: Writing<T>,
  fault: unknown,
  places: readonly string[],
  rules: PartRules<T>,
): Writing<T> {
  const sent = writing.save?.part ?? writing.draft;
  const known = writing.refused?.places ?? [];
  const named = places.filter((place) => !known.includes(place));
  // a fault that names no place of this part concerns all that was sent
  const fresh = named.length > 0 ? named : rules.changed(sent, writing.base.part);
  const next = { ...landed(writing), save: null };
  return fresh.length === 0
    ? { ...next, stopped: fault }
    : { ...next, refused: { fault, places: [...known, ...fresh], draft: sent } };
}

function answered<T>(writing: Writing<T>, stored: Stored<T>, now: number, rules: PartRules<T>): Writing<T> {
  const { save } = writing;
  const done = { ...landed(writing), save: null, savedAt: now };
  if (save === null) {
    return done;
  }
  if (stored.version === save.version + 1) {
    // It stands as it was sent, perhaps in another spelling; the one on the screen is left alone while one writes.
    return { ...done, base: { part: save.part, version: stored.version } };
  }
  // It had been saved before, and others have saved since.
  return absorb(done, save.part, stored, null, rules);
}

/** Takes in what somebody else has saved since `origin`. */
function absorb<T>(
  writing: Writing<T>,
  origin: T,
  stored: Stored<T>,
  told: Other | null,
  rules: PartRules<T>,
): Writing<T> {
  const theirs = rules.keepKeys(stored.part, origin);
  const base = { part: theirs, version: stored.version };
  if (rules.same(origin, theirs)) {
    return { ...writing, base: { part: origin, version: stored.version } };
  }
  if (rules.same(origin, writing.draft)) {
    return { ...writing, base, draft: rules.withLive?.(theirs, writing.draft) ?? theirs };
  }
  const other = told ?? { who: stored.who ?? 'Någon annan', at: stored.at ?? null };
  const merged = rules.merge(origin, writing.draft, theirs);
  const places = [...new Set([...(writing.held?.places ?? []), ...merged.places])].filter((place) =>
    stillDiffers(merged.draft, theirs, place, rules),
  );
  return {
    ...writing,
    base,
    draft: merged.draft,
    held: places.length === 0 ? null : { other, places },
    joined: places.length === 0 ? other : null,
  };
}

function renamed<T>(writing: Writing<T>, rename: (part: T) => T): Writing<T> {
  const { base, draft, save, refused } = writing;
  return {
    ...writing,
    base: { ...base, part: rename(base.part) },
    draft: rename(draft),
    save: save && { ...save, part: rename(save.part), base: rename(save.base) },
    refused: refused && { ...refused, draft: rename(refused.draft) },
  };
}

function stillDiffers<T>(draft: T, server: T, place: string, rules: PartRules<T>): boolean {
  return !rules.same(rules.without(draft, server, [place]), draft);
}

function settled<T>(
  writing: Writing<T>,
  place: string,
  choice: Choice,
  now: number,
  rules: PartRules<T>,
): Writing<T> {
  const { held, base } = writing;
  if (held?.places.includes(place) !== true) {
    return writing;
  }
  const places = held.places.filter((one) => one !== place);
  return {
    ...writing,
    draft: rules.settle(writing.draft, base.part, place, choice),
    held: places.length === 0 ? null : { ...held, places },
    typedAt: now,
    unsentSince: now,
  };
}
