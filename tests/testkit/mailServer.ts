import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

/** What a mail server says to the recipient of a letter: takes it, or refuses it with this reply. */
type Verdict = { readonly responseCode: number; readonly message: string } | undefined;

/** A letter as it arrived. */
export interface ArrivedLetter extends ParsedMail {
  /** Whom the envelope named. */
  readonly envelopeTo: readonly string[];
  /** The letter as it was sent. */
  readonly source: string;
}

interface MailServerOptions {
  /** Who may send; anybody without one. */
  readonly user?: { readonly name: string; readonly password: string };
  readonly judge?: (address: string) => Verdict;
  readonly smtp?: Partial<SMTPServerOptions>;
}

/** A real SMTP server on this machine that keeps what it gets. */
export class MailServer {
  readonly letters: readonly ArrivedLetter[];
  readonly port: number;
  readonly #server: SMTPServer;

  private constructor(server: SMTPServer, letters: readonly ArrivedLetter[], port: number) {
    this.#server = server;
    this.letters = letters;
    this.port = port;
  }

  static async start({ user, judge = () => undefined, smtp }: MailServerOptions = {}): Promise<MailServer> {
    const letters: ArrivedLetter[] = [];
    const server = new SMTPServer({
      disableReverseLookup: true,
      disabledCommands: user ? ['STARTTLS'] : ['STARTTLS', 'AUTH'],
      allowInsecureAuth: true,
      authOptional: user === undefined,
      onAuth({ username, password }, _session, done) {
        if (username === user?.name && password === user?.password) done(null, { user: username });
        else done(replyOf({ responseCode: 535, message: 'Authentication credentials invalid' }));
      },
      onRcptTo({ address }, _session, done) {
        const verdict = judge(address);
        done(verdict && replyOf(verdict));
      },
      onData(stream, session, done) {
        const parts: Buffer[] = [];
        stream.on('data', (part: Buffer) => parts.push(part));
        stream.on('end', () => {
          const source = Buffer.concat(parts).toString('utf8');
          const envelopeTo = session.envelope.rcptTo.map(({ address }) => address);
          simpleParser(source).then(
            (letter) => {
              letters.push({ ...letter, envelopeTo, source });
              done();
            },
            (error: Error) => done(error),
          );
        });
      },
      ...smtp,
    });
    // A client that ends the connection while TLS begins: it does not trust the certificate.
    server.on('error', () => {});
    server.listen(0, '127.0.0.1');
    await once(server.server, 'listening');
    return new MailServer(server, letters, (server.server.address() as AddressInfo).port);
  }

  async stop(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.close(resolve));
  }
}

function replyOf({ responseCode, message }: NonNullable<Verdict>): Error {
  return Object.assign(new Error(message), { responseCode });
}
