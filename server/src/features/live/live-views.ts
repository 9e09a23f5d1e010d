import type { FollowView } from '@klubbat/shared/contracts/follow';
import type { FollowAudience } from '@klubbat/shared/vocabulary/following-words';
import type { Clock } from '../../platform/clock.js';
import { eventText } from './follower.js';

/** A meeting as each audience follows it; undefined where there is no such meeting. */
export type Views = Readonly<Record<FollowAudience, FollowView>> | undefined;

/** Kept no longer than this, in ms: what nobody tells of (the name of the board, a new day) comes in then. */
const KEPT = 60_000;

/** So many meetings at once: each is some tens of kilobytes. */
const MOST = 200;

interface Kept {
  since: number;
  /** set when it is made */
  views?: Views;
  events: Promise<Readonly<Record<FollowAudience, Buffer>> | undefined>;
}

/** The follow views of this process: each is made once for a change, and kept until the next one. */
export class LiveViews {
  private readonly kept = new Map<string, Kept>();

  constructor(
    private readonly make: (meetingId: string) => Promise<Views>,
    private readonly clock: Clock,
  ) {}

  /** Something has changed: what is kept, or being made, is of before. */
  forget(meetingId: string): void {
    this.kept.delete(meetingId);
  }

  forgetAll(): void {
    this.kept.clear();
  }

  /** What is kept and still holds, without making anything. */
  ready(meetingId: string): Views {
    return this.fresh(meetingId)?.views;
  }

  /** As events of the stream, in bytes that are written to every follower. */
  events(meetingId: string): Kept['events'] {
    const fresh = this.fresh(meetingId);
    if (fresh !== undefined) {
      return fresh.events;
    }
    const kept: Kept = {
      since: this.clock().getTime(),
      events: this.make(meetingId).then((views) => {
        kept.views = views;
        return views === undefined
          ? undefined
          : {
              members: Buffer.from(eventText('view', views.members)),
              room: Buffer.from(eventText('view', views.room)),
            };
      }),
    };
    kept.events.catch(() => {
      if (this.kept.get(meetingId) === kept) {
        this.kept.delete(meetingId);
      }
    });
    const [oldest] = this.kept.size >= MOST ? this.kept.keys() : [];
    if (oldest !== undefined) {
      this.kept.delete(oldest);
    }
    this.kept.set(meetingId, kept);
    return kept.events;
  }

  private fresh(meetingId: string): Kept | undefined {
    const kept = this.kept.get(meetingId);
    return kept !== undefined && this.clock().getTime() - kept.since < KEPT ? kept : undefined;
  }
}
