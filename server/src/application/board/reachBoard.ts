import type { Actor } from '@diem-cau/shared/domain/actor.ts';
import { itemsInOrder } from '@diem-cau/shared/domain/agenda/state.ts';
import type { AnyCommand, DomainCommand } from '@diem-cau/shared/domain/commands.ts';
import { mayEverSend } from '@diem-cau/shared/domain/permissions.ts';
import type { ConferenceState } from '@diem-cau/shared/domain/state.ts';
import type { ActorId, AgendaItemId } from '@diem-cau/shared/kernel/ids.ts';
import { err, ok } from '@diem-cau/shared/kernel/result.ts';
import type { AssignedRole } from '@diem-cau/shared/organisation/state.ts';
import type { BoardOutcome } from '@diem-cau/shared/protocol/board.ts';
import type { Reply } from '@diem-cau/shared/protocol/messages.ts';
import { addDocument } from '../addDocument.ts';
import type { Clock } from '../clock.ts';
import type { ConferenceRuntime } from '../conferenceRuntime.ts';
import type { DocumentStore } from '../documentStore.ts';
import { Fault } from '../fault.ts';
import { roleFor } from './rights.ts';

/** A conference that a press on the board is for. */
export interface Addressee {
  readonly runtime: ConferenceRuntime;
  /** The roles of who presses. */
  readonly roles: readonly AssignedRole[];
}

type Announcement = Omit<Extract<DomainCommand, { readonly type: 'PublishAnnouncement' }>, 'type'>;

/** Publishes an announcement in a conference; the same one again changes nothing. Errors: `FORBIDDEN`, what the decider refuses. */
export async function announceIn(
  addressee: Addressee,
  name: string,
  announcement: Announcement,
): Promise<BoardOutcome> {
  return reach(addressee, name, 'PublishAnnouncement', async (actor) => {
    const command = { type: 'PublishAnnouncement', ...announcement } as const;
    return addressee.runtime.submit({ commandId: `board-${announcement.announcementId}`, actor, command });
  });
}

/** A document that was checked, for several conferences. */
export interface BoardDocument {
  /** Names the upload. */
  readonly upload: string;
  readonly title: string;
  readonly file: Buffer;
  readonly pages: number;
}

interface DocumentPorts {
  readonly documents: DocumentStore;
  readonly clock: Clock;
}

/**
 * Adds a document to the running item of a conference, to the next one where none runs, or to the last one; the same upload again adds nothing. Errors: `FORBIDDEN`,
 * `AGENDA_ITEM_UNKNOWN` where it has no agenda, what the decider refuses.
 */
export async function addDocumentIn(
  addressee: Addressee,
  name: string,
  { upload, ...document }: BoardDocument,
  ports: DocumentPorts,
): Promise<BoardOutcome> {
  return reach(addressee, name, 'AddDocument', async (actor) => {
    const { runtime } = addressee;
    const itemId = itemNow(runtime.state);
    if (itemId === undefined) return err({ code: 'AGENDA_ITEM_UNKNOWN' });
    return addDocument(runtime, ports, { actor, itemId, ...document, commandId: `board-${upload}` });
  });
}

async function reach(
  { runtime, roles }: Addressee,
  name: string,
  type: AnyCommand['type'],
  send: (actor: Actor) => Promise<Reply<unknown>>,
): Promise<BoardOutcome> {
  const outcome = { conferenceId: runtime.id, title: runtime.state.conference.title };
  // A role that allows it in another phase lets the decider say which phase refuses it.
  const role = roleFor(roles, type, runtime.state) ?? roles.find((one) => mayEverSend(one, type));
  if (role === undefined) return { ...outcome, error: { code: 'FORBIDDEN' } };
  const reply = await settle(() => send({ id: role as string as ActorId, role, name }));
  return reply.ok ? outcome : { ...outcome, error: reply.error };
}

/** One conference that cannot be written to leaves the others to be reached. */
async function settle(send: () => Promise<Reply<unknown>>): Promise<Reply<unknown>> {
  try {
    const reply = await send();
    return reply.ok ? ok({}) : reply;
  } catch (error) {
    if (error instanceof Fault) return err({ code: error.code });
    throw error;
  }
}

function itemNow({ agenda }: ConferenceState): AgendaItemId | undefined {
  if (agenda.currentItemId !== undefined) return agenda.currentItemId;
  const items = itemsInOrder(agenda.items);
  return (items.find(({ state }) => state === 'planned') ?? items.at(-1))?.id;
}
