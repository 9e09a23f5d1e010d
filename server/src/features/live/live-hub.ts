import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { z } from 'zod';
import { BEAT, liveMessage, type LiveMessage } from '@klubbat/shared/contracts/live';
import type { Clock } from '../../platform/clock.js';
import { fail } from '../../platform/errors.js';
import { Listening } from '../../platform/listening.js';
import type { Log } from '../../platform/log.js';
import { eventText, Follower, type FollowerOf } from './follower.js';
import { LiveViews, type Views } from './live-views.js';
import { merged, RecentMessages } from './recent-messages.js';
import { LIVE_CHANNEL } from './tell.store.js';

/** What happens during this, in ms, is told as one. */
const TOGETHER = 100;

/** How often it is asked whether those who follow still may, in ms, besides when something says that it has changed. */
const ASKED_EVERY = 120_000;

/** A person has a few pages open, each with its meeting. */
const MOST_OF_A_SESSION = 8;

/** Three times what the worst evening of the whole country brings to one of seven processes; some 15 kB each. */
const MOST_IN_ALL = 10_000;

const told = z.union([
  z.object({ meetingId: z.uuid(), message: liveMessage }),
  z.object({ personId: z.uuid() }),
]);

/**
 * Those who follow meetings in this process. One connection hears what the database tells; each event is made once and
 * written to all whom it concerns. No follower holds a connection to the database.
 */
export class LiveHub {
  private readonly followers = new Map<string, Set<Follower>>();
  private readonly recent = new RecentMessages();
  /** what waits to be told, and the meetings that were told something just now */
  private readonly waiting = new Map<string, LiveMessage[]>();
  private readonly resting = new Map<string, NodeJS.Timeout>();
  private readonly listening: Listening;
  private readonly views: LiveViews;
  private readonly most: number;
  /** meetings whose view is being made for those who follow, and whether something has changed since that began */
  private readonly viewing = new Map<string, { again: boolean }>();
  private hears = false;
  private starting: Promise<void> | undefined;
  private timers: NodeJS.Timeout[] = [];
  private closed = false;

  constructor(
    dataSource: DataSource,
    private readonly log: Log,
    {
      makeViews,
      clock,
      most = MOST_IN_ALL,
    }: { makeViews: (meetingId: string) => Promise<Views>; clock: Clock; most?: number },
  ) {
    this.most = most;
    this.views = new LiveViews(makeViews, clock);
    this.listening = new Listening(dataSource, LIVE_CHANNEL, {
      heard: (payload) => {
        this.hear(payload);
      },
      began: () => {
        this.hears = true;
        this.recent.beginAnew(randomUUID().slice(0, 8));
        this.views.forgetAll();
        this.tellAll(eventText('anew', {}, this.recent.mark()));
        [...this.followers.keys()].forEach((meetingId) => void this.tellView(meetingId));
      },
      lost: () => {
        this.hears = false;
        this.views.forgetAll();
        log.warn('the database is not heard: followers are told so');
        this.tellAll(eventText('lost', {}));
      },
    });
  }

  /** How many follow here: for the limits, and for whoever looks after the installation. */
  get size(): number {
    return this.all().length;
  }

  /** Refuses with `too-many-streams` where this session has too many open, with `following-full` where there is no room for anybody. */
  refuseTooMany(session: string): void {
    const all = this.all();
    if (all.filter(({ of }) => of.session === session).length >= MOST_OF_A_SESSION) {
      fail('too-many-streams');
    }
    if (all.length >= this.most) {
      fail('following-full');
    }
  }

  /** Lets somebody in who may. He hears all that is committed from now on, and what came since `mark` where it is known. */
  async join(
    of: FollowerOf,
    response: ConstructorParameters<typeof Follower>[1],
    mark?: string,
  ): Promise<void> {
    this.starting ??= this.begin();
    await this.starting;
    if (this.closed || response.destroyed) {
      response.end();
      return;
    }
    const follower = new Follower(of, response);
    const missed = this.hears ? this.recent.since(of.meetingId, mark) : undefined;
    follower.write(eventText('hello', { anew: missed === undefined }, this.recent.mark()));
    if (missed !== undefined && missed.length > 0) {
      follower.write(eventText('change', missed, this.recent.mark()));
    }
    if (!this.hears) {
      follower.write(eventText('lost', {}));
    }
    const group = this.followers.get(of.meetingId) ?? new Set<Follower>();
    this.followers.set(of.meetingId, group.add(follower));
    follower.onGone(() => {
      group.delete(follower);
      if (group.size === 0 && this.followers.get(of.meetingId) === group) {
        this.followers.delete(of.meetingId);
      }
    });
    await this.showView(follower);
  }

  /** The meeting as it is followed, where this process has it ready and hears of every change to it. */
  readyView(meetingId: string): Views {
    return this.hears ? this.views.ready(meetingId) : undefined;
  }

  /** Ends all streams, so that the program can stop: those who follow come back to another, or to this one started anew. */
  async close(): Promise<void> {
    this.closed = true;
    this.timers.forEach(clearInterval);
    this.resting.forEach(clearTimeout);
    this.all().forEach((follower) => {
      follower.end();
    });
    await this.starting;
    await this.listening.close();
  }

  private async begin(): Promise<void> {
    this.timers = [
      setInterval(() => {
        // silence is how a follower knows that what he sees may be old
        if (this.hears) {
          this.tellAll(eventText('beat', {}));
        }
      }, BEAT),
      setInterval(() => void this.askAgain(() => true), ASKED_EVERY),
    ];
    this.timers.forEach((timer) => timer.unref());
    await this.listening.start();
  }

  private all(): Follower[] {
    return [...this.followers.values()].flatMap((group) => [...group]);
  }

  private tellAll(text: string): void {
    this.all().forEach((follower) => {
      follower.write(text);
    });
  }

  private hear(payload: string): void {
    const read = told.safeParse(JSON.parse(payload));
    if (!read.success) {
      // a newer program on the same database tells of more than this one knows
      this.log.debug({ payload }, 'told of something unknown');
      return;
    }
    if ('personId' in read.data) {
      const { personId } = read.data;
      void this.askAgain(({ of }) => of.personId === personId);
      return;
    }
    const { meetingId, message } = read.data;
    this.recent.add(meetingId, message);
    this.views.forget(meetingId);
    if (!this.followers.has(meetingId)) {
      return;
    }
    this.waiting.set(meetingId, [...(this.waiting.get(meetingId) ?? []), message]);
    // the first is told at once, with what comes in the same breath; what follows on it waits for its turn
    if (!this.resting.has(meetingId)) {
      this.restUntilTold(meetingId, 0);
    }
  }

  private restUntilTold(meetingId: string, wait: number): void {
    const timer = setTimeout(() => {
      const messages = merged(this.waiting.get(meetingId) ?? []);
      this.waiting.delete(meetingId);
      if (messages.length === 0) {
        this.resting.delete(meetingId);
        return;
      }
      this.tell(meetingId, messages);
      this.restUntilTold(meetingId, TOGETHER);
    }, wait);
    this.resting.set(meetingId, timer);
  }

  private tell(meetingId: string, messages: LiveMessage[]): void {
    const bytes = Buffer.from(eventText('change', messages, this.recent.mark()));
    this.followers.get(meetingId)?.forEach((follower) => {
      follower.write(bytes);
    });
    void this.tellView(meetingId);
    if (messages.some(({ kind }) => kind === 'people')) {
      // one who was named in the meeting may be so no more
      void this.askAgain(({ of }) => of.meetingId === meetingId);
    }
  }

  private async showView({ of, write }: Follower): Promise<void> {
    if (of.audience !== undefined && this.hears) {
      const events = await this.views.events(of.meetingId).catch(this.notMade);
      if (events !== undefined) {
        write(events[of.audience]);
      }
    }
  }

  private readonly notMade = (error: unknown): undefined => {
    this.log.error({ err: error }, 'the view of a meeting could not be made');
  };

  /** Makes the view once and writes it to all who follow by it; once more where something has changed meanwhile. */
  private async tellView(meetingId: string): Promise<void> {
    const begun = this.viewing.get(meetingId);
    if (begun !== undefined) {
      begun.again = true;
      return;
    }
    const followers = () =>
      [...(this.followers.get(meetingId) ?? [])].filter(({ of }) => of.audience !== undefined);
    const mine = { again: followers().length > 0 };
    this.viewing.set(meetingId, mine);
    while (mine.again && this.hears) {
      mine.again = false;
      const events = await this.views.events(meetingId).catch(this.notMade);
      followers().forEach(({ of: { audience }, write }) => {
        if (events !== undefined && audience !== undefined) {
          write(events[audience]);
        }
      });
    }
    this.viewing.delete(meetingId);
  }

  /** One after the other: it hurries nobody, and takes one connection of the pool at a time. */
  private async askAgain(whom: (follower: Follower) => boolean): Promise<void> {
    for (const follower of this.all().filter(whom)) {
      const may = await follower.of.mayStill().catch((error: unknown) => {
        this.log.warn({ err: error }, 'could not ask whether a follower still may');
        return true;
      });
      if (!may) {
        follower.write(eventText('closed', {}));
        follower.end();
      }
    }
  }
}
