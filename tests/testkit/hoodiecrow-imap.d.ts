declare module 'hoodiecrow-imap' {
  import type { Server } from 'node:net';

  interface Message {
    readonly raw: string;
    readonly flags: readonly string[];
  }

  interface ImapServer {
    readonly server: Server;
    appendMessage(mailbox: string, flags: string[], internaldate: Date, raw: string): { readonly message: Message };
    getMailbox(path: string): { readonly messages: readonly Message[] };
  }

  export default function hoodiecrow(options: {
    readonly storage: Readonly<Record<string, object>>;
    readonly users: Readonly<Record<string, { readonly password: string }>>;
    readonly plugins?: readonly string[];
  }): ImapServer;
}
