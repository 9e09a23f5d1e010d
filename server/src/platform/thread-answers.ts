import { parentPort } from 'node:worker_threads';

/** What a thread says when a task is done: its value, or what it threw, as far as data can tell. */
export type ThreadReply = { value: unknown } | { thrown: { name: string; message: string; stack: string } };

/** A part of memory that may be handed over. */
export type Handed = ArrayBuffer;

/**
 * Bytes that can be handed to another thread without copying them. Small buffers share their memory with others, and
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

/** In a thread: answers each task that the pool sends, one at a time. */
export function answerTasks<Task, Value>(
  answer: (task: Task) => Promise<{ value: Value; handed?: Handed[] }>,
): void {
  const port = parentPort;
  if (port === null) {
    throw new Error('this file is run by a thread of its own');
  }
  const say = (reply: ThreadReply, handed: Handed[] = []) => {
    port.postMessage(reply, handed);
  };
  port.on('message', (task: Task) => {
    answer(task).then(
      ({ value, handed }) => {
        say({ value }, handed);
      },
      (error: unknown) => {
        const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
        say({ thrown: { name, message, stack: stack ?? message } });
      },
    );
  });
}
