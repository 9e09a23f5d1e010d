import { randomBytes } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';

export interface MailCatcher {
  /** where the mailer reaches it, with the password that only this process knows */
  url: string;
  close: () => Promise<void>;
}

/**
 * A real mail server on this machine only, for where no other is set: nothing leaves the machine. `keep` stores the
 * raw message; the server accepts only after that.
 */
export async function startMailCatcher(
  keep: (mail: { recipient: string; raw: Buffer }) => Promise<void>,
  onError: (error: unknown) => void,
): Promise<MailCatcher> {
  const password = randomBytes(18).toString('hex');
  const server = new SMTPServer({
    // the line never leaves the machine, and a certificate of one's own would be refused
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    authMethods: ['PLAIN'],
    onAuth: (auth, _session, answer) => {
      answer(auth.password === password ? null : new Error('Wrong password'), { user: auth.username });
    },
    onData: (stream, session, answer) => {
      const keepAll = async (): Promise<void> => {
        const raw = await buffer(stream);
        for (const { address } of session.envelope.rcptTo) {
          await keep({ recipient: address, raw });
        }
      };
      keepAll().then(
        () => {
          answer(null);
        },
        (error: unknown) => {
          onError(error);
          answer(Object.assign(new Error('The message could not be kept'), { responseCode: 451 }));
        },
      );
    },
  });
  server.on('error', onError);
  await new Promise<void>((listening, failed) => {
    server.server.once('error', failed);
    server.listen(0, '127.0.0.1', listening);
  });
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://klubbat:${password}@127.0.0.1:${port}`,
    close: () => new Promise((closed) => server.close(closed)),
  };
}
