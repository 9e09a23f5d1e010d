import { pino, type DestinationStream, type Logger } from 'pino';

export type Log = Logger;

/** Lines of JSON, on standard error where nothing else is said. Secrets never come this far, and are cut out if they do. */
export function createLog(level: string, into: DestinationStream = pino.destination(2)): Log {
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
    into,
  );
}
