import { Worker } from 'node:worker_threads';
import type { TaskReply } from './answer-tasks.js';
import { fromSource, isSource, type StartDoer } from './doer.js';

/**
 * A thread of this process: quick to start, and what it has made is handed over without copying it. Only for what we make ourselves: one
 * list that grows past the limit at a stroke takes the whole program down with it, since V8 then ends the process.
 */
export const ownThread: StartDoer = (file, megabytes, heard) => {
  const settings = { resourceLimits: { maxOldGenerationSizeMb: megabytes } };
  const thread = isSource(file)
    ? new Worker(fromSource, {
        ...settings,
        workerData: { file: file.href },
        execArgv: ['--conditions=@klubbat/source'],
      })
    : new Worker(file, settings);
  thread.on('message', (reply: TaskReply) => {
    heard.reply(reply);
  });
  thread.on('error', (error: NodeJS.ErrnoException) => {
    heard.gone(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'memory' : 'ended', error);
  });
  thread.on('exit', () => {
    heard.gone('ended');
  });
  return {
    begin: (task) => {
      thread.postMessage(task);
    },
    keepsProgram: (does) => {
      if (does) {
        thread.ref();
      } else {
        thread.unref();
      }
    },
    end: () => thread.terminate(),
  };
};
