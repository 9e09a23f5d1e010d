import { Worker } from 'node:worker_threads';
import type { Handed, ThreadReply } from './thread-answers.js';

/**
 * Why a task was not done. `full`: too many wait; `superseded`: a newer one of the same name came; `slow`, `memory`: it
 * went over a limit; `ended`: its thread ended without a word, or the pool was closed.
 */
export type NotDone = 'full' | 'superseded' | 'slow' | 'memory' | 'ended';

export class TaskNotDone extends Error {
  constructor(readonly why: NotDone) {
    super(`a task was not done: ${why}`);
    this.name = 'TaskNotDone';
  }
}

export interface PoolLimits {
  /** how many threads at most; each is started when it is first needed */
  threads: number;
  /** how many tasks may wait */
  waiting: number;
  /** of each thread, without the bytes that are handed to it */
  megabytes: number;
}

export interface TaskOptions {
  /** milliseconds of work, not of waiting */
  limit: number;
  /** memory that goes over to the thread, and is gone here */
  handed?: readonly Handed[];
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
 * Some threads that do heavy work one task at a time each, so that the thread that answers people never stands still.
 * A task that goes over its limits, or takes its thread down, ends alone: the next one gets a new thread.
 */
export class ThreadPool {
  private readonly idle: Worker[] = [];
  private readonly busy = new Map<Worker, Busy>();
  private readonly awaited: Task[] = [];
  private readonly beside = new Map<string, Task>();
  private besideAtWork = 0;

  /** `file` runs in each thread, and calls `answerTasks`. */
  constructor(
    private readonly file: URL,
    private readonly limits: PoolLimits,
  ) {}

  /**
   * Has a task done and gives what the thread answers. What the thread throws is thrown here, by name and message.
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

  /** Ends all threads. What was under way or waited is not done; a task that comes later starts threads anew. */
  async close(): Promise<void> {
    const left = [...this.awaited.splice(0), ...this.beside.values()];
    this.beside.clear();
    left.forEach(({ settle }) => settle.failed(new TaskNotDone('ended')));
    const threads = [...this.idle.splice(0), ...this.busy.keys()];
    await Promise.all(threads.map((thread) => thread.terminate()));
  }

  private next(): void {
    while (this.idle.length > 0 || this.busy.size < this.limits.threads) {
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
    // one thread is left free for what somebody may ask for next
    const [name, task] = [...this.beside][0] ?? [];
    if (name === undefined || this.besideAtWork >= Math.max(1, this.limits.threads - 1)) {
      return undefined;
    }
    this.beside.delete(name);
    return task;
  }

  private begin(thread: Worker, task: Task): void {
    const timer = setTimeout(() => {
      this.end(thread, 'slow');
      void thread.terminate();
    }, task.limit);
    this.busy.set(thread, { task, timer });
    this.besideAtWork += task.beside === undefined ? 0 : 1;
    // a thread at work keeps the program alive, one that waits does not
    thread.ref();
    thread.postMessage(task.given, [...(task.handed ?? [])]);
  }

  private start(): Worker {
    const settings = { resourceLimits: { maxOldGenerationSizeMb: this.limits.megabytes } };
    const thread = this.file.pathname.endsWith('.ts')
      ? new Worker(new URL('./thread-from-source.mjs', import.meta.url), {
          ...settings,
          workerData: { file: this.file.href },
          execArgv: ['--conditions=@klubbat/source'],
        })
      : new Worker(this.file, settings);
    thread.on('message', (reply: ThreadReply) => {
      const task = this.release(thread);
      this.idle.push(thread);
      thread.unref();
      if ('thrown' in reply) {
        task?.settle.failed(errorOf(reply.thrown));
      } else {
        task?.settle.done(reply.value);
      }
      this.next();
    });
    thread.on('error', (error: NodeJS.ErrnoException) => {
      this.end(thread, error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'memory' : 'ended', error);
    });
    thread.on('exit', () => {
      this.end(thread, 'ended');
    });
    return thread;
  }

  /** The thread is no more, or will not be: its task fails, and the next one gets another. */
  private end(thread: Worker, why: NotDone, cause?: unknown): void {
    const place = this.idle.indexOf(thread);
    if (place >= 0) {
      this.idle.splice(place, 1);
    }
    const error = new TaskNotDone(why);
    error.cause = cause;
    this.release(thread)?.settle.failed(error);
    this.next();
  }

  private release(thread: Worker): Task | undefined {
    const held = this.busy.get(thread);
    if (held === undefined) {
      return undefined;
    }
    clearTimeout(held.timer);
    this.busy.delete(thread);
    this.besideAtWork -= held.task.beside === undefined ? 0 : 1;
    return held.task;
  }
}
