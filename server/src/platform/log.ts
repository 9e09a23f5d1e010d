import { pino, type Logger } from 'pino';

export type Log = Logger;

/** Lines of JSON on standard error. Secrets never come this far, and are cut out if they do. */
export function createLog(level: string): Log {
  return pino(
    {
      level,
      redact: {
        paths: [
          'req.headers.cookie',
          'req.headers.authorization',
          '*.password',
          'password',
          'link',
          '*.link',
        ],
        remove: true,
      },
    },
    pino.destination(2),
  );
}
