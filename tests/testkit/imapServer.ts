import { once } from 'node:events';
import type { AddressInfo, Socket } from 'node:net';
import hoodiecrow from 'hoodiecrow-imap';

/** A real IMAP server on this machine with one mailbox. */
export class ImapServer {
  readonly port: number;
  /** What clients have said, line by line. */
  readonly commands: string[] = [];
  readonly #imap: ReturnType<typeof hoodiecrow>;
  readonly #sockets = new Set<Socket>();

  private constructor(imap: ReturnType<typeof hoodiecrow>) {
    this.#imap = imap;
    this.port = (imap.server.address() as AddressInfo).port;
    imap.server.on('connection', (socket) => {
      this.#sockets.add(socket);
      socket.on('data', (bytes) => this.commands.push(...bytes.toString().split('\r\n')));
    });
  }

  static async start(user: { readonly name: string; readonly password: string }): Promise<ImapServer> {
    const storage = { INBOX: {}, '': {} };
    const imap = hoodiecrow({ storage, users: { [user.name]: { password: user.password } } });
    imap.server.listen(0, '127.0.0.1');
    await once(imap.server, 'listening');
    return new ImapServer(imap);
  }

  /** Puts a letter into the mailbox. */
  deliver(raw: string, at: Date): void {
    this.#imap.appendMessage('INBOX', [], at, raw.replace(/\n/g, '\r\n'));
  }

  /** The flags of every letter. */
  get flags(): readonly (readonly string[])[] {
    return this.#imap.getMailbox('INBOX').messages.map(({ flags }) => flags);
  }

  async stop(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    await new Promise((resolve) => this.#imap.server.close(resolve));
  }
}
