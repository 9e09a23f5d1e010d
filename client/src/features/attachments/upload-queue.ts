import { FILE_LIMIT } from '@klubbat/shared/contracts/door';
import { fileSize } from '../../lib/file-size.js';
import { problemOf } from '../../lib/problem-error.js';

export type UploadState = 'waiting' | 'sending' | 'added' | 'was-there' | 'failed';

/** One file on its way to become an attachment. */
export interface Upload {
  key: number;
  file: File;
  state: UploadState;
  /** how much has gone out, from 0 to 1 */
  share: number;
  /** the number that it got */
  number?: number;
  /** why it failed, and what to do */
  sentence?: string;
  /** true: what failed was the way there, so the same file may be sent again */
  mayRetry?: boolean;
}

interface Sent {
  number: number;
  /** true: the same file stood there already */
  wasThere: boolean;
}

/** Sends one file; safe to call again for the same. */
export type Send = (file: File, signal: AbortSignal, onProgress: (share: number) => void) => Promise<Sent>;

const tooLarge = ({ size }: File) =>
  `Filen är ${fileSize(size)}. En bilaga får vara högst ${FILE_LIMIT / 1024 ** 2} MB. Minska den, eller dela upp den.`;

/**
 * Files that become attachments, one after the other so that their numbers follow the order in which they were chosen.
 * One that fails stays listed with its sentence, while the rest goes on.
 */
export class UploadQueue {
  private list: readonly Upload[] = [];
  private nextKey = 1;
  private giveUp: AbortController | undefined;
  private readonly listeners = new Set<() => void>();

  constructor(private readonly send: Send) {}

  readonly uploads = (): readonly Upload[] => this.list;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Those that are too large are refused here and now: nobody waits for what cannot succeed. */
  add(files: readonly File[]): void {
    const added = files.map((file): Upload => {
      const upload = { key: this.nextKey++, file, share: 0 };
      return file.size > FILE_LIMIT
        ? { ...upload, state: 'failed', sentence: tooLarge(file) }
        : { ...upload, state: 'waiting' };
    });
    this.set([...this.list.filter(({ state }) => state !== 'added'), ...added]);
    void this.sendNext();
  }

  retry(key: number): void {
    this.change(key, { state: 'waiting', share: 0 });
    void this.sendNext();
  }

  /** Tries again what failed on the way. */
  retryAll(): void {
    this.list.filter(({ mayRetry }) => mayRetry === true).forEach(({ key }) => this.retry(key));
  }

  /** Takes one away: from the list, and from the line where it is being sent. */
  remove(key: number): void {
    if (this.list.find((upload) => upload.key === key)?.state === 'sending') {
      this.giveUp?.abort();
    }
    this.set(this.list.filter((upload) => upload.key !== key));
  }

  private async sendNext(): Promise<void> {
    const next = this.list.find(({ state }) => state === 'waiting');
    if (next === undefined || this.giveUp !== undefined) {
      return;
    }
    const { key } = next;
    this.giveUp = new AbortController();
    this.change(key, { state: 'sending' });
    try {
      const { number, wasThere } = await this.send(next.file, this.giveUp.signal, (share) =>
        this.change(key, { share }),
      );
      this.change(key, { state: wasThere ? 'was-there' : 'added', share: 1, number });
    } catch (error) {
      this.change(key, { state: 'failed', ...whyNot(error) });
    } finally {
      this.giveUp = undefined;
      void this.sendNext();
    }
  }

  private change(key: number, part: Partial<Upload>): void {
    this.set(
      this.list.map((upload) => {
        if (upload.key !== key) {
          return upload;
        }
        const { sentence: _, mayRetry: __, ...rest } = upload;
        return { ...rest, ...part };
      }),
    );
  }

  private set(list: readonly Upload[]): void {
    this.list = list;
    this.listeners.forEach((listener) => listener());
  }
}

/** A refusal stays one. What got no answer, or none that can be read, may get through the next time. */
function whyNot(error: unknown): { sentence: string; mayRetry: boolean } {
  const { status, detail, errors, code } = problemOf(error);
  if (status === 0) {
    return { sentence: 'Kontakten med servern bröts innan filen kom fram.', mayRetry: true };
  }
  const sentence = code === 'invalid' ? (errors[0]?.message ?? detail) : detail;
  return { sentence, mayRetry: status >= 500 || status === 401 };
}
