import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { TaskReply } from './answer-tasks.js';
import { fromSource, isSource, type StartDoer } from './doer.js';

/** How it ends when V8 has no memory left, and when the system has none. */
const OUT_OF_MEMORY: readonly (NodeJS.Signals | null)[] = ['SIGABRT', 'SIGKILL'];

/**
 * A process of its own, for what reads files of others: whatever one of them makes it do, this program goes on. It knows
 * no secret of ours, for it is given nothing of our environment. Bytes are copied to it and back.
 */
export const ownProcess: StartDoer = (file, megabytes, heard) => {
  const [main, given, conditions] = isSource(file)
    ? [fromSource, [file.href], ['--conditions=@klubbat/source']]
    : [file, [], []];
  const child = fork(fileURLToPath(main), given, {
    env: {},
    execArgv: [`--max-old-space-size=${megabytes}`, ...conditions],
    serialization: 'advanced',
    // what V8 says when it gives up is no line of our log; why it ended is told by the signal
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  child.on('message', (reply) => {
    heard.reply(reply as TaskReply);
  });
  child.on('error', (error) => {
    heard.gone('ended', error);
  });
  child.on('exit', (code, signal) => {
    const why = OUT_OF_MEMORY.includes(signal) ? 'memory' : 'ended';
    heard.gone(why, new Error(`a process for files ended: ${signal ?? code ?? ''}`));
  });
  return {
    begin: (task) => {
      // where it is gone already, its end is heard
      child.send(task as object, () => undefined);
    },
    keepsProgram: (does) => {
      if (does) {
        child.ref();
        child.channel?.ref();
      } else {
        child.unref();
        child.channel?.unref();
      }
    },
    end: async () => {
      if (child.exitCode !== null || child.signalCode !== null) {
        return;
      }
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
    },
  };
};
