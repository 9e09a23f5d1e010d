import { parentPort } from 'node:worker_threads';

/** What is said when a task is done: its value, or what it threw, as far as data can tell. */
export type TaskReply = { value: unknown } | { thrown: { name: string; message: string; stack: string } };

/** A part of memory that may be handed over. */
export type Handed = ArrayBuffer;

/**
 * Bytes that a thread can hand over without copying them. Small buffers share their memory with others, and
 * are copied: handing it over would take theirs along.
 */
export function handable(bytes: Uint8Array): { bytes: Uint8Array; memory: Handed } {
  const { buffer } = bytes;
  if (buffer instanceof ArrayBuffer && buffer.byteLength === bytes.byteLength) {
    return { bytes: new Uint8Array(buffer), memory: buffer };
  }
  const own = new Uint8Array(bytes);
  return { bytes: own, memory: own.buffer };
}

/** How what is run apart hears of tasks and answers: as a thread, or as a process of its own. */
interface Line {
  listen(hear: (task: unknown) => void): void;
  say(reply: TaskReply, handed: Handed[]): void;
}

function ownLine(): Line {
  const port = parentPort;
  if (port !== null) {
    return {
      listen: (hear) => port.on('message', hear),
      say: (reply, handed) => {
        port.postMessage(reply, handed);
      },
    };
  }
  if (process.send === undefined) {
    throw new Error('this file is run by a thread or process of its own');
  }
  // a terminal and systemd tell all that belongs to the program to stop: it goes on until the program, which finishes what is
  // under way, ends it
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => undefined);
  }
  // when the program is no more, nobody waits for an answer
  process.on('disconnect', () => process.exit());
  return {
    listen: (hear) => process.on('message', hear),
    say: (reply) => process.send?.(reply),
  };
}

/** In a thread or process of its own: answers each task that the pool sends, one at a time. */
export function answerTasks<Task, Value>(
  answer: (task: Task) => Promise<{ value: Value; handed?: Handed[] }>,
): void {
  const line = ownLine();
  line.listen((task) => {
    answer(task as Task).then(
      ({ value, handed }) => {
        line.say({ value }, handed ?? []);
      },
      (error: unknown) => {
        const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
        line.say({ thrown: { name, message, stack: stack ?? message } }, []);
      },
    );
  });
}
