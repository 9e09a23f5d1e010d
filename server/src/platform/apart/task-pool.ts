import type { TaskReply } from './answer-tasks.js';
import type { Doer, StartDoer } from './doer.js';

/**
 * Why a task was not done. `full`: too many wait; `superseded`: a newer one of the same name came; `slow`, `memory`: it
 * went over a limit; `ended`: its doer ended without a word, or the pool was closed.
 */
export type NotDone = 'full' | 'superseded' | 'slow' | 'memory' | 'ended';

export class TaskNotDone extends Error {
  constructor(readonly why: NotDone) {
    super(`a task was not done: ${why}`);
    this.name = 'TaskNotDone';
  }
}

export interface PoolLimits {
  /** in what tasks are done: `ownThread` for what we make ourselves, `ownProcess` for files of others */
  in: StartDoer;
  /** how many of these at most; each is started when it is first needed */
  atOnce: number;
  /** how many tasks may wait */
  waiting: number;
  /** of each, without the bytes that are given to it */
  megabytes: number;
}

export interface TaskOptions {
  /** milliseconds of work, not of waiting */
  limit: number;
  /**
   * Somebody's work that nobody waits for by itself: a newer one of the same name takes its place, and what is waited
   * for goes before it.
   */
  beside?: string;
}

interface Task extends TaskOptions {
  given: unknown;
  settle: { done: (value: unknown) => void; failed: (error: Error) => void };
}

interface Busy {
  task: Task;
  timer: NodeJS.Timeout;
}

function errorOf({ name, message, stack }: { name: string; message: string; stack: string }): Error {
  return Object.assign(new Error(message), { name, stack });
}

/**
 * Some doers, threads or processes, of heavy work, one task at a time each, so that the thread that answers people never
 * stands still. A task that goes over its limits, or takes its doer down, ends alone: the next one gets a new one.
 */
export class TaskPool {
  private readonly idle: Doer[] = [];
  private readonly busy = new Map<Doer, Busy>();
  private readonly awaited: Task[] = [];
  private readonly beside = new Map<string, Task>();
  private besideAtWork = 0;

  /** `file` runs in each doer, and calls `answerTasks`. */
  constructor(
    private readonly file: URL,
    private readonly limits: PoolLimits,
  ) {}

  /**
   * Has a task done and gives what is answered. What the doer throws is thrown here, by name and message.
   * @throws TaskNotDone
   */
  run(given: unknown, options: TaskOptions): Promise<unknown> {
    return new Promise((done, failed) => {
      const task: Task = { ...options, given, settle: { done, failed } };
      const { beside } = options;
      if (beside !== undefined) {
        this.beside.get(beside)?.settle.failed(new TaskNotDone('superseded'));
        this.beside.delete(beside);
      }
      if (this.awaited.length + this.beside.size >= this.limits.waiting) {
        failed(new TaskNotDone('full'));
        return;
      }
      if (beside === undefined) {
        this.awaited.push(task);
      } else {
        this.beside.set(beside, task);
      }
      this.next();
    });
  }

  /** Ends all doers. What was under way or waited is not done; a task that comes later starts them anew. */
  async close(): Promise<void> {
    const left = [...this.awaited.splice(0), ...this.beside.values()];
    this.beside.clear();
    left.forEach(({ settle }) => settle.failed(new TaskNotDone('ended')));
    const doers = [...this.idle.splice(0), ...this.busy.keys()];
    doers.forEach((doer) => this.end(doer, 'ended'));
    await Promise.all(doers.map((doer) => doer.end()));
  }

  private next(): void {
    while (this.idle.length > 0 || this.busy.size < this.limits.atOnce) {
      const task = this.take();
      if (task === undefined) {
        return;
      }
      this.begin(this.idle.pop() ?? this.start(), task);
    }
  }

  private take(): Task | undefined {
    const first = this.awaited.shift();
    if (first !== undefined) {
      return first;
    }
    // one is left free for what somebody may ask for next
    const [name, task] = [...this.beside][0] ?? [];
    if (name === undefined || this.besideAtWork >= Math.max(1, this.limits.atOnce - 1)) {
      return undefined;
    }
    this.beside.delete(name);
    return task;
  }

  private begin(doer: Doer, task: Task): void {
    const timer = setTimeout(() => {
      this.end(doer, 'slow');
      void doer.end();
    }, task.limit);
    this.busy.set(doer, { task, timer });
    this.besideAtWork += task.beside === undefined ? 0 : 1;
    // one at work keeps the program alive, one that waits does not
    doer.keepsProgram(true);
    doer.begin(task.given);
  }

  private start(): Doer {
    const doer = this.limits.in(this.file, this.limits.megabytes, {
      reply: (reply) => {
        this.replied(doer, reply);
      },
      gone: (why, cause) => {
        this.end(doer, why, cause);
      },
    });
    return doer;
  }

  private replied(doer: Doer, reply: TaskReply): void {
    const task = this.release(doer);
    if (task === undefined) {
      // its limit ran out while the answer was on its way
      return;
    }
    this.idle.push(doer);
    doer.keepsProgram(false);
    if ('thrown' in reply) {
      task.settle.failed(errorOf(reply.thrown));
    } else {
      task.settle.done(reply.value);
    }
    this.next();
  }

  /** The doer is no more, or will not be: its task fails, and the next one gets another. */
  private end(doer: Doer, why: NotDone, cause?: unknown): void {
    const place = this.idle.indexOf(doer);
    if (place >= 0) {
      this.idle.splice(place, 1);
    }
    const error = new TaskNotDone(why);
    error.cause = cause;
    this.release(doer)?.settle.failed(error);
    this.next();
  }

  private release(doer: Doer): Task | undefined {
    const held = this.busy.get(doer);
    if (held === undefined) {
      return undefined;
    }
    clearTimeout(held.timer);
    this.busy.delete(doer);
    this.besideAtWork -= held.task.beside === undefined ? 0 : 1;
    return held.task;
  }
}
