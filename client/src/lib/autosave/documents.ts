import { now } from '../clock.js';
import { draftsOnDevice, isAside, isOf, keysOnDevice, takeFromDevice, type DeviceDraft } from './device.js';
import { holdTab, tabId, tabsGone } from './live-tabs.js';
import { LiveDocument, type About, type DocumentKind } from './live-document.js';
import type { Stored } from './part-rules.js';
import { startWriting, type Writing } from './writing.js';

/*
 * Everything that is being written in this page, whichever page of the program is shown. It belongs to the one who is
 * signed in: when another signs in it ends, and waits on the device for its author.
 */

type AnyDocument = LiveDocument<unknown>;

let person: string | undefined;
let edition = 0;
const kinds = new Map<string, DocumentKind<unknown>>();
const live = new Map<string, AnyDocument>();
const listeners = new Set<() => void>();

function changed(): void {
  edition += 1;
  listeners.forEach((listener) => listener());
}

export const onDocumentsChange = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Another number whenever something has begun, ended or changed its state. */
export const documentsEdition = (): number => edition;

/** Makes a kind known, so that what was left of it on the device can be sent without its page. */
export function documentKind<T>(kind: DocumentKind<T>): DocumentKind<T> {
  kinds.set(kind.name, kind as unknown as DocumentKind<unknown>);
  return kind;
}

/** The part as it is being written here; begun if it is not. */
export function openDocument<T>(
  kind: DocumentKind<T>,
  id: string,
  about: About,
  stored: Stored<T>,
): LiveDocument<T> {
  const key = `${kind.name}:${id}`;
  const known = live.get(key);
  if (known !== undefined) {
    return known as unknown as LiveDocument<T>;
  }
  const { part, version } = stored;
  const document = new LiveDocument(id, about, person ?? '', kind, startWriting({ part, version }));
  begin(key, document as unknown as AnyDocument);
  return document;
}

/** The part as it is being written here, if it is. */
export function liveDocument<T>(kind: DocumentKind<T>, id: string): LiveDocument<T> | undefined {
  return live.get(`${kind.name}:${id}`) as unknown as LiveDocument<T> | undefined;
}

function begin(key: string, document: AnyDocument): void {
  live.set(key, document);
  let was = '';
  document.subscribe(() => {
    const { writing, unsaved, onDevice } = document.state();
    if (writing.stopped !== null || (!unsaved && !document.isWatched)) {
      live.delete(key);
    }
    const is = [unsaved, onDevice, writing.trouble, writing.held?.places, writing.stopped !== null].join();
    if (is !== was) {
      was = is;
      changed();
      if (!unsaved) {
        void takeUpLeftovers();
      }
    }
  });
}

/** Says who is signed in. What another was writing ends here: nothing of his is saved in this one's name. */
export function writeAs(id: string | undefined): void {
  if (id === person) {
    live.forEach((document) => document.tell({ type: 'hurry', now: now(), signedIn: true }));
    return;
  }
  live.forEach((document) => document.end());
  live.clear();
  person = id;
  changed();
  void takeUpLeftovers();
}

/** Goes on with what pages that are gone had not got to the server. Where nothing clashes it is sent by itself. */
export async function takeUpLeftovers(): Promise<void> {
  const whose = person;
  if (whose === undefined || !keysOnDevice(whose).some(isLeft())) {
    return;
  }
  const isGone = await tabsGone();
  if (whose !== person) {
    return;
  }
  for (const draft of draftsOnDevice(whose, isLeft())) {
    if (draft.tab === tabId || isGone(draft.tab, draft.at)) {
      takeUp(draft);
    }
  }
}

/** True of the keys of what can be saved, and is not being written in this page now. */
function isLeft(): (key: string) => boolean {
  const own = new Set([...live.values()].map((document) => document.deviceKey));
  return (key) => !isAside(key) && !own.has(key);
}

function takeUp(draft: DeviceDraft): void {
  const kind = kinds.get(draft.kind);
  const key = `${draft.kind}:${draft.id}`;
  const open = live.get(key);
  if (kind === undefined || open?.state().unsaved === true) {
    // a part is written in one hand at a time: its turn comes when what stands there now is saved
    return;
  }
  const { base, draft: text, save, held } = draft.writing;
  const left: Writing<unknown> = { ...startWriting(base), draft: text, save, held };
  if (open === undefined) {
    const { title, address } = draft;
    const document = new LiveDocument(draft.id, { title, address }, draft.person, kind, left);
    begin(key, document);
    document.takeUp(left);
  } else {
    open.takeUp(left);
  }
  if (draft.tab !== tabId) {
    takeFromDevice(draft);
  }
  changed();
}

/** What is being written in this page and has not reached the server. */
export function unsavedDocuments(): AnyDocument[] {
  return [...live.values()].filter((document) => document.state().unsaved);
}

/** What could not be saved any more, and waits for its author to read it and throw it away. */
export function keptAside(kind: string, id: string): DeviceDraft[] {
  if (person === undefined) {
    return [];
  }
  const isOfPart = isOf(person, kind, id);
  return draftsOnDevice(person, (key) => isAside(key) && isOfPart(key));
}

export function throwAway(draft: DeviceDraft): void {
  takeFromDevice(draft);
  changed();
}

/** The page that showed a part is left. It is forgotten if it has nothing unsaved, and no other page has come. */
export function leaveDocument(kind: string, id: string): void {
  const key = `${kind}:${id}`;
  setTimeout(() => {
    const document = live.get(key);
    if (document !== undefined && !document.isWatched && !document.state().unsaved) {
      live.delete(key);
    }
  });
}

/** Follows the browser: sends when the network or the reader comes back, and puts all on the device when he leaves. */
export function watchPage(): void {
  holdTab();
  const hurry = () => live.forEach((document) => document.tell({ type: 'hurry', now: now() }));
  const flush = () => live.forEach((document) => document.flush());
  window.addEventListener('online', hurry);
  window.addEventListener('focus', hurry);
  window.addEventListener('blur', flush);
  window.addEventListener('pagehide', flush);
  document.addEventListener('visibilitychange', () => {
    flush();
    hurry();
  });
  window.addEventListener('beforeunload', (event) => {
    flush();
    if (unsavedDocuments().some((document) => !document.state().onDevice)) {
      event.preventDefault();
    }
  });
}
