import { now } from '../clock.js';
import { deviceKey, putOnDevice, takeFromDevice, type DeviceDraft } from './device.js';
import { tabId } from './live-tabs.js';
import type { PartRules, Stored } from './part-rules.js';
import { eventOfFault } from './save-fault.js';
import { isUnsaved, step, wakeAt, type Save, type Writing, type WritingEvent } from './writing.js';

/** A kind of part that is saved while it is written: how to read and save one of them, by its id. */
export interface DocumentKind<T> {
  name: string;
  rules: PartRules<T>;
  read: (id: string, person: string) => Promise<Stored<T>>;
  write: (id: string, save: Save<T>, person: string) => Promise<Stored<T>>;
  /** it cannot be saved any more: what the page shows of it is old */
  onStopped: () => void;
}

export interface About {
  title: string;
  address: string;
}

export interface DocumentState<T> {
  writing: Writing<T>;
  unsaved: boolean;
  /** false: what is unsaved stands in this page alone, and is lost with it */
  onDevice: boolean;
}

/** Larger texts are put on the device a little less often than for every letter, and while the writer pauses. */
const LARGE_CHARS = 100_000;
const LARGE_PAUSE_MS = 250;
/** … and seldom enough that the device takes at most a tenth of the time in which one writes */
const SHARE = 10;
const LONGEST_PAUSE_MS = 1_000;

/** True when a page shows what is on its way: what is kept back is shown as being saved while the rest is. */
const isSeen = <T>({ held, refused }: Writing<T>): boolean => held !== null || refused !== null;

/** One part that is open for writing, from the first letter until the server has the last. It outlives its page. */
export class LiveDocument<T> {
  readonly #mark = crypto.randomUUID();
  readonly #kind: DocumentKind<T>;
  readonly #listeners = new Set<() => void>();
  #state: DocumentState<T>;
  #wakeTimer: ReturnType<typeof setTimeout> | undefined;
  #deviceTimer: ReturnType<typeof setTimeout> | undefined;
  #stored: DeviceDraft | undefined;
  #size = 0;
  /** ms that it took to put it on the device */
  #cost = 0;
  /** when that was, by the clock of the page */
  #keptAt = -Infinity;
  /** true: nothing more is sent; what is still typed goes to the device */
  #ended = false;

  constructor(
    readonly id: string,
    readonly about: About,
    readonly person: string,
    kind: DocumentKind<T>,
    start: Writing<T>,
  ) {
    this.#kind = kind;
    this.#state = { writing: start, unsaved: isUnsaved(start, kind.rules), onDevice: true };
    this.#follow();
  }

  get kind(): string {
    return this.#kind.name;
  }

  /** true: a page shows it */
  get isWatched(): boolean {
    return this.#listeners.size > 1;
  }

  readonly state = (): DocumentState<T> => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly tell = (event: WritingEvent<T>): void => {
    if (this.#ended && event.type !== 'typed') {
      return;
    }
    const { writing: before, onDevice } = this.#state;
    const writing = step(before, event, this.#kind.rules);
    if (writing === before) {
      this.#follow();
      return;
    }
    this.#state = { ...this.#state, writing, unsaved: isUnsaved(writing, this.#kind.rules) };
    this.#keep(event.type === 'typed');
    if (before.stopped === null && writing.stopped !== null) {
      this.end();
      this.#kind.onStopped();
    }
    if (before.flight === null && writing.flight !== null) {
      void this.#call(writing);
    }
    this.#follow();
    // a page is drawn anew for what it shows, and not under the keys because a save sets out
    if (event.type !== 'wake' || isSeen(writing) || this.#state.onDevice !== onDevice) {
      this.#listeners.forEach((listener) => listener());
    }
  };

  /** Goes on with what a page that is gone had left. */
  takeUp(writing: Writing<T>): void {
    this.#state = { ...this.#state, writing, unsaved: true };
    this.flush();
    this.#follow();
    this.#listeners.forEach((listener) => listener());
  }

  /** Sends nothing more: another person has signed in, or it cannot be saved. What is written stays on the device. */
  end(): void {
    this.flush();
    this.#ended = true;
    clearTimeout(this.#wakeTimer);
  }

  /** Puts what is unsaved on the device at once. */
  flush(): void {
    clearTimeout(this.#deviceTimer);
    this.#deviceTimer = undefined;
    const { writing, unsaved } = this.#state;
    if (!unsaved) {
      this.#replaceOnDevice(undefined);
      this.#state = { ...this.#state, onDevice: true };
      return;
    }
    const { base, draft, save, held } = writing;
    const entry: DeviceDraft = {
      person: this.person,
      kind: this.kind,
      id: this.id,
      tab: tabId,
      mark: this.#mark,
      ...this.about,
      at: now(),
      aside: writing.stopped !== null,
      writing: { base, draft, save, held },
    };
    const began = performance.now();
    const onDevice = putOnDevice(entry);
    this.#keptAt = performance.now();
    this.#cost = this.#keptAt - began;
    if (onDevice) {
      this.#replaceOnDevice(entry);
    }
    this.#state = { ...this.#state, onDevice };
  }

  /** The place on the device where this stands, if it does. */
  get deviceKey(): string | undefined {
    return this.#stored && deviceKey(this.#stored);
  }

  #replaceOnDevice(entry: DeviceDraft | undefined): void {
    const before = this.#stored;
    if (before !== undefined && (entry === undefined || deviceKey(before) !== deviceKey(entry))) {
      takeFromDevice(before);
    }
    this.#stored = entry;
  }

  #keep(isTyped: boolean): void {
    if (this.#size < LARGE_CHARS || !this.#state.unsaved) {
      this.flush();
      this.#size = JSON.stringify(this.#state.writing.draft).length;
      return;
    }
    const pause = Math.min(LONGEST_PAUSE_MS, Math.max(LARGE_PAUSE_MS, SHARE * this.#cost));
    if (isTyped && performance.now() - this.#keptAt >= pause) {
      // a text is told when its writer pauses: what takes time is done now rather than under the next keys
      this.flush();
    } else {
      this.#deviceTimer ??= setTimeout(() => this.flush(), pause);
    }
  }

  #follow(): void {
    clearTimeout(this.#wakeTimer);
    const at = this.#ended ? undefined : wakeAt(this.#state.writing, this.#kind.rules);
    if (at !== undefined) {
      this.#wakeTimer = setTimeout(
        () => this.tell({ type: 'wake', now: now(), saveId: crypto.randomUUID() }),
        Math.max(0, at - now()),
      );
    }
  }

  async #call({ flight, save }: Writing<T>): Promise<void> {
    const { read, write, rules } = this.#kind;
    try {
      if (flight === 'read' || save === null) {
        this.tell({ type: 'read', stored: await read(this.id, this.person) });
      } else {
        const stored = await write(this.id, save, this.person);
        this.tell({ type: 'answered', stored, now: now() });
      }
    } catch (fault) {
      this.tell(eventOfFault<T>(fault, rules.placeOf, now()));
    }
  }
}
