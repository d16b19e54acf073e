import type { ClientCommand, Reply } from '@diem-cau/shared/protocol/messages.ts';
import type { MinutesDraft } from '@diem-cau/shared/protocol/minutes.ts';
import type { RecordingClient } from '../../tests/testkit/recordingClient.ts';

/** The members of commands that a person types. */
const TYPED: ReadonlySet<string> = new Set([
  'text',
  'wording',
  'summary',
  'reply',
  'name',
  'post',
  'position',
  'venue',
  'date',
  'dueDate',
  'minutes',
  'notice',
]);
/** The presses that open and save a form. */
const PRESSES = 2;

/** The minutes secretary, whose keystrokes are counted. */
export class Typist {
  readonly client: RecordingClient;
  #keystrokes = 0;

  constructor(client: RecordingClient) {
    this.client = client;
  }

  /** Characters typed and forms opened and saved, since the last call of `startCounting`. */
  get keystrokes(): number {
    return this.#keystrokes;
  }

  startCounting(): void {
    this.#keystrokes = 0;
  }

  async act(command: ClientCommand): Promise<void> {
    this.#keystrokes += PRESSES + typedLength(command);
    await this.client.act(command);
  }

  /** Writes what was said beside the sentence of the minutes that begins with this id. */
  async summarise(blockId: string, summary: string): Promise<void> {
    const { document } = await this.readDraft();
    const block = document.sections.flatMap(({ blocks }) => blocks).find(({ id }) => id === blockId);
    if (!block) throw new Error(`The minutes have no ${blockId}.`);
    await this.act({ type: 'EditMinutesBlock', blockId: block.id, summary, basis: block.versions.at(-1) ?? 0 });
  }

  readDraft(): Promise<MinutesDraft> {
    return readDraft(this.client);
  }
}

/** The draft of the minutes as this person's page reads it. */
export async function readDraft(client: RecordingClient): Promise<MinutesDraft> {
  const reply = (await (await request(client, 'minutes?language=vi')).json()) as Reply<MinutesDraft>;
  if (!reply.ok) throw new Error(`The draft was refused: ${reply.error.code}`);
  return reply.value;
}

/** A request about the conference with the session of a client. */
export function request({ session, origin }: RecordingClient, path: string, body?: object): Promise<Response> {
  const { info, cookie } = session;
  return fetch(`${origin}/api/conferences/${info.conferenceId}/${path}`, {
    headers: { cookie, 'x-peer': info.peerId, ...(body && { 'content-type': 'application/json', origin }) },
    ...(body && { method: 'POST', body: JSON.stringify(body) }),
  });
}

function typedLength(value: unknown, name = ''): number {
  if (typeof value === 'string') return TYPED.has(name) ? value.length : 0;
  if (typeof value !== 'object' || value === null) return 0;
  return Object.entries(value).reduce((sum, [key, inner]) => sum + typedLength(inner, key), 0);
}
