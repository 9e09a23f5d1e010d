import { followView, type FollowView } from '@klubbat/shared/contracts/follow';
import { BEAT, liveDoors, liveMessage, type LiveMessage } from '@klubbat/shared/contracts/live';
import type { FollowAudience } from '@klubbat/shared/vocabulary/following-words';
import { z } from 'zod';
import { doorAddress } from '../call.js';
import { now } from '../clock.js';

/** No sign of life during this, in ms: there is no contact, whatever the browser believes. */
const SILENCE = BEAT * 2.5;

/** Before another try of our own, in ms, where the browser has given up. Not all at the same moment. */
const pause = () => 3000 + Math.random() * 4000;

/** A page that nobody looks at lets go of its stream after this, in ms: a browser has only a few to one server. */
const UNSEEN = 30_000;

export interface LiveState {
  state: 'connecting' | 'live' | 'lost' | 'closed';
  /** when the server was last heard, in ms since 1970; undefined: not yet */
  heardAt: number | undefined;
}

export interface Listener {
  /** what has changed, in the order in which it did */
  heard?: (messages: readonly LiveMessage[]) => void;
  /** something may have been missed: read anew all that depends on it */
  anew?: () => void;
  /** the meeting as it is followed, as it is now */
  viewed?: (view: FollowView) => void;
  /** the contact was lost, or is back */
  changed?: () => void;
}

const hello = z.object({ anew: z.boolean() });

/** Messages of kinds that this page knows; a server that was updated while it stood open may tell of more. */
function known(data: string): LiveMessage[] {
  return z
    .array(z.unknown())
    .parse(JSON.parse(data))
    .flatMap((message) => liveMessage.safeParse(message).data ?? []);
}

/** The one stream of a meeting that the parts of a page share. It is open while somebody listens and sees the page. */
export class MeetingStream {
  private source: EventSource | undefined;
  private readonly listeners = new Set<Listener>();
  private lastEventId: string | undefined;
  private retry: ReturnType<typeof setTimeout> | undefined;
  private watch: ReturnType<typeof setInterval> | undefined;
  private hiding: ReturnType<typeof setTimeout> | undefined;
  private told: LiveState = { state: 'connecting', heardAt: undefined };

  constructor(
    private readonly meetingId: string,
    private readonly view?: FollowAudience,
  ) {}

  get state(): LiveState {
    return this.told;
  }

  listen(listener: Listener): () => void {
    this.listeners.add(listener);
    if (this.listeners.size === 1) {
      this.begin();
    }
    return () => {
      this.listeners.delete(listener);
      if (this.listeners.size === 0) {
        this.stop();
      }
    };
  }

  private begin(): void {
    window.addEventListener('online', this.open);
    window.addEventListener('offline', this.lose);
    document.addEventListener('visibilitychange', this.seen);
    this.watch = setInterval(() => {
      if (this.source !== undefined && now() - (this.told.heardAt ?? Infinity) > SILENCE) {
        this.lose();
        this.tryAgain();
      }
    }, BEAT / 3);
    this.open();
  }

  private stop(): void {
    window.removeEventListener('online', this.open);
    window.removeEventListener('offline', this.lose);
    document.removeEventListener('visibilitychange', this.seen);
    clearInterval(this.watch);
    clearTimeout(this.hiding);
    this.letGo();
    // whoever comes back later reads what he needs anew
    this.lastEventId = undefined;
    this.told = { state: 'connecting', heardAt: undefined };
  }

  private readonly seen = (): void => {
    clearTimeout(this.hiding);
    if (document.visibilityState === 'visible') {
      this.open();
    } else {
      this.hiding = setTimeout(() => {
        this.letGo();
      }, UNSEEN);
    }
  };

  private readonly open = (): void => {
    clearTimeout(this.retry);
    if (this.source !== undefined || this.told.state === 'closed' || document.visibilityState !== 'visible') {
      return;
    }
    const source = new EventSource(
      doorAddress(liveDoors.follow, {
        params: { id: this.meetingId },
        query: { since: this.lastEventId, view: this.view },
      }),
    );
    this.source = source;
    const on = (event: string, act: (data: string) => void) => {
      source.addEventListener(event, ({ data, lastEventId }: MessageEvent<string>) => {
        this.lastEventId = lastEventId === '' ? this.lastEventId : lastEventId;
        act(data);
      });
    };
    on('hello', (data) => {
      this.become('live');
      if (hello.parse(JSON.parse(data)).anew) {
        this.tell(({ anew }) => anew?.());
      }
    });
    on('change', (data) => {
      this.become('live');
      const messages = known(data);
      this.tell(({ heard }) => heard?.(messages));
    });
    on('anew', () => {
      this.become('live');
      this.tell(({ anew }) => anew?.());
    });
    on('view', (data) => {
      this.become('live');
      const view = followView.parse(JSON.parse(data));
      this.tell(({ viewed }) => viewed?.(view));
    });
    on('beat', () => {
      this.become('live');
    });
    on('lost', () => {
      this.become('lost');
    });
    on('closed', () => {
      this.letGo();
      this.become('closed');
      // what the page reads now is told that nobody is signed in, or that it may not
      this.tell(({ anew }) => anew?.());
    });
    source.onerror = () => {
      if (this.source !== source) {
        return;
      }
      this.become('lost');
      // the browser tries again by itself, unless the server answered with a refusal
      if (source.readyState === EventSource.CLOSED) {
        this.tryAgain();
      }
    };
  };

  private readonly lose = (): void => {
    this.letGo();
    this.become('lost');
  };

  private tryAgain(): void {
    this.letGo();
    this.retry = setTimeout(this.open, pause());
  }

  private letGo(): void {
    clearTimeout(this.retry);
    this.source?.close();
    this.source = undefined;
  }

  private become(state: LiveState['state']): void {
    const heardAt = state === 'live' ? now() : this.told.heardAt;
    const isNews = state !== this.told.state;
    this.told = { state, heardAt };
    if (isNews) {
      this.tell(({ changed }) => changed?.());
    }
  }

  private tell(how: (listener: Listener) => void): void {
    [...this.listeners].forEach(how);
  }
}
