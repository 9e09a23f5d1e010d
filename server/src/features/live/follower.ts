import type { Response } from 'express';
import type { LiveEvent } from '@klubbat/shared/contracts/live';
import type { FollowAudience } from '@klubbat/shared/vocabulary/following-words';

/** What may wait for one who reads slowly, in bytes: he is let go then, and comes back by himself to read anew. */
const MOST_WAITING = 256 * 1024;

/** Comes back after this, in ms. Not all at the same moment when a server has been away. */
const soon = () => 500 + Math.floor(Math.random() * 1000);

export interface FollowerOf {
  meetingId: string;
  personId: string;
  /** whose limit it counts in */
  session: string;
  /** asks again whether he may follow */
  mayStill: () => Promise<boolean>;
  /** as whom he is shown the meeting itself, besides what has changed in it */
  audience: FollowAudience | undefined;
}

/** An event as it goes over the line: made once, written to all. */
export function eventText(event: LiveEvent, data: unknown, id?: string): string {
  return `${id === undefined ? '' : `id: ${id}\n`}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
}

/** One stream that is open. */
export class Follower {
  constructor(
    readonly of: FollowerOf,
    private readonly response: Response,
  ) {
    response.status(200).set({
      'Content-Type': 'text/event-stream; charset=utf-8',
      'Cache-Control': 'no-store, no-transform',
      // nginx would keep it back until some kilobytes have come together
      'X-Accel-Buffering': 'no',
    });
    response.flushHeaders();
    response.socket?.setNoDelay(true);
    this.write(`retry: ${soon()}\n\n`);
  }

  readonly write = (text: string | Buffer): void => {
    if (this.response.writableEnded || this.response.destroyed) {
      return;
    }
    this.response.write(text);
    if (this.response.writableLength > MOST_WAITING) {
      this.response.destroy();
    }
  };

  end(): void {
    this.response.end();
  }

  onGone(gone: () => void): void {
    this.response.once('close', gone);
  }
}
