import type { TaskReply } from './answer-tasks.js';

/** What does one task at a time, apart from the thread that answers people. */
export interface Doer {
  begin(task: unknown): void;
  /** Whether the program goes on running for its sake. */
  keepsProgram(does: boolean): void;
  end(): Promise<unknown>;
}

/** What is heard of it. */
export interface Heard {
  reply(reply: TaskReply): void;
  /** It is no more, by itself: `memory` when it went over its limit. May be said twice. */
  gone(why: 'memory' | 'ended', cause?: unknown): void;
}

/** Has a file that calls `answerTasks` run apart, with so many megabytes of objects at most. */
export type StartDoer = (file: URL, megabytes: number, heard: Heard) => Doer;

/** Where the program runs from its TypeScript sources (tests, `npm run dev`), Node gives what it starts no loader of them. */
export const fromSource = new URL('./from-source.mjs', import.meta.url);

export const isSource = (file: URL): boolean => file.pathname.endsWith('.ts');
