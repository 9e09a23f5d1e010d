import * as Y from 'yjs';
import { elementOf, rootOf } from '@klubbat/shared/text/shared-text-tree';
import { takeAsOwn } from '@klubbat/shared/text/shared-text-merge';
import { mendShape } from '@klubbat/shared/text/shared-text-shape';
import { followText } from '@klubbat/shared/text/shared-text-follow';
import { readerOf } from '@klubbat/shared/text/shared-text';
import { unsentMark, type Unsent } from './unsent.js';

/** The text is told when the writer pauses, never on each key: a long one takes time. */
const PAUSE = 150;
const LEAVING = ['blur', 'pagehide', 'beforeunload', 'visibilitychange'];
const FROM_SERVER = 'server';

/** One text as it is written in this page together with others: its document, and what the server has not got of it. */
export class SharedText {
  readonly doc = new Y.Doc();
  readonly session = crypto.randomUUID();
  /** the text as it was told last */
  told: string;
  /** true: the draft is told of it */
  isBound = false;
  readonly #reads: () => string;
  readonly #given: { value: string; says: string };
  #written: { at: number; update: Uint8Array }[] = [];
  #at = 0;
  #adopted = '';
  #left = '';
  #timer: ReturnType<typeof setTimeout> | undefined;
  #tell: ((text: SharedText) => void) | undefined;

  /** `state`: as the server has it; undefined: a new one, begun here. `given`: the Markdown that it was made of. */
  constructor(state: Uint8Array | undefined, given: string) {
    this.#reads = readerOf(this.doc);
    this.doc.on('update', this.#onUpdate);
    if (state === undefined) {
      const paragraph = elementOf({ name: 'paragraph', attrs: {}, children: [] });
      rootOf(this.doc).insert(0, [paragraph]);
    } else {
      Y.applyUpdate(this.doc, state, FROM_SERVER);
    }
    this.#given = { value: given, says: this.#reads() };
    this.told = given;
  }

  get fragment(): Y.XmlFragment {
    return rootOf(this.doc);
  }

  /** The text as Markdown. As long as it says what it was made of, that is what it is, character for character. */
  get markdown(): string {
    const says = this.#reads();
    return says === this.#given.says ? this.#given.value : says;
  }

  /** Takes in what others have written. */
  take(update: Uint8Array): void {
    this.doc.transact((transaction) => {
      takeAsOwn(this.doc, transaction, update);
      // what was written here comes back when it has been saved: then there is nothing to mend, and a long text to go through
      if (transaction.changed.size > 0) {
        mendShape(this.doc);
      }
    }, FROM_SERVER);
  }

  /** Takes in what a page that is gone wrote in it. False: there is nothing that is not here already. */
  takeLeft(left: Unsent | undefined): boolean {
    const mark = unsentMark(left);
    if (left === undefined || mark === '' || left.session === this.session || mark === this.#left) {
      return false;
    }
    this.#left = mark;
    this.take(bytesOf(left.update));
    return true;
  }

  /** Lets the text say what was put into the draft from outside the editor. */
  become(markdown: string): void {
    followText(this.doc, markdown);
    this.told = markdown;
  }

  /** Follows the text until it is let go: `tell` hears when there is something to tell. */
  follow(tell: (text: SharedText) => void): () => void {
    this.#tell = tell;
    for (const leaving of LEAVING) {
      window.addEventListener(leaving, this.flush, { capture: true });
    }
    return () => {
      this.flush();
      this.#tell = undefined;
      for (const leaving of LEAVING) {
        window.removeEventListener(leaving, this.flush, { capture: true });
      }
    };
  }

  /** Tells now what was written. */
  readonly flush = (): void => {
    if (this.#timer !== undefined) {
      clearTimeout(this.#timer);
      this.#timer = undefined;
      this.#tell?.(this);
    }
  };

  /** What is unsent, given what the draft says of it and what the server has got. */
  unsent(draft: Unsent | undefined, got: Unsent | undefined): Unsent {
    if (got?.session === this.session) {
      this.#written = this.#written.filter(({ at }) => at > got.upTo);
    }
    const mark = unsentMark(draft);
    if (
      draft !== undefined &&
      draft.session !== this.session &&
      mark !== unsentMark(got) &&
      mark !== this.#adopted
    ) {
      // another page wrote it, and is gone: it goes with what is written here
      this.#adopted = mark;
      this.#at += 1;
      this.#written.unshift({ at: this.#at, update: bytesOf(draft.update) });
    }
    if (this.#written.length === 0) {
      return draft ?? { session: this.session, upTo: 0, update: '' };
    }
    const update = Y.mergeUpdates(this.#written.map((one) => one.update));
    return { session: this.session, upTo: this.#at, update: base64Of(update) };
  }

  readonly #onUpdate = (
    update: Uint8Array,
    origin: unknown,
    doc: Y.Doc,
    transaction: Y.Transaction,
  ): void => {
    const clock = (states: Map<number, number>) => states.get(doc.clientID) ?? 0;
    if (origin !== FROM_SERVER || clock(transaction.afterState) > clock(transaction.beforeState)) {
      this.#at += 1;
      this.#written.push({ at: this.#at, update });
    }
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.flush, PAUSE);
  };
}

export function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}

function base64Of(bytes: Uint8Array): string {
  let letters = '';
  for (const byte of bytes) {
    letters += String.fromCharCode(byte);
  }
  return btoa(letters);
}
