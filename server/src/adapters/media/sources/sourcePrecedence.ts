import type { Producer } from 'mediasoup/types';
import type { AnnouncedSource, MediaStatement } from '../../../application/mediaBoard.ts';
import type { RoomRouter } from '../workers/roomRouters.ts';
import { keyOfSource, type LocalSource } from './roomSource.ts';

/** A source that another server has. */
export interface RemoteSource extends AnnouncedSource {
  readonly server: string;
}

/** A source that another server has and this one wants. */
export interface WantedSource extends RemoteSource {
  /** Whether somebody receives it itself, rather than stills of it. */
  readonly taken: boolean;
}

/** Something of another server's that has come onto a router of this one. */
export interface PipedSource extends RemoteSource {
  readonly producer: Producer;
  readonly home: RoomRouter;
}

/** Whose source of each place stands, where several servers have one. */
interface Precedence {
  /** What other servers have for the stage. */
  readonly remote: readonly RemoteSource[];
  /** What a newer one of another server took the place of. */
  readonly overtaken: readonly LocalSource[];
}

/** Of each source of each place the newest stands; every server comes to the same answer. */
export function resolvePrecedence(local: readonly LocalSource[], statements: readonly MediaStatement[]): Precedence {
  const newest = new Map<string, RemoteSource>();
  for (const { server, sources } of statements) {
    for (const announced of sources) {
      const key = keyOfSource(announced);
      const rival = newest.get(key);
      if (!rival || isNewer(announced, rival)) newest.set(key, { ...announced, server });
    }
  }
  const held = greatestHeld(statements);
  const overtaken = local.filter((own) => {
    const key = keyOfSource(own);
    const rival = newest.get(key);
    return (rival !== undefined && isNewer(rival, own)) || (held.get(key) ?? 0) > own.order;
  });
  for (const own of local) if (!overtaken.includes(own)) newest.delete(keyOfSource(own));
  return { remote: [...newest.values()], overtaken };
}

/** The order of a source that comes now; `before` is the greatest that was given or heard of earlier. */
export function nextOrder(local: readonly LocalSource[], statements: readonly MediaStatement[], before = 0): number {
  const known = [...local, ...statements.flatMap(({ sources }) => sources)].map(({ order }) => order);
  return Math.max(before, ...known, ...greatestHeld(statements).values()) + 1;
}

/** The places that pages of other servers hold without sending, each with the greatest order. */
export function greatestHeld(statements: readonly MediaStatement[]): ReadonlyMap<string, number> {
  const greatest = new Map<string, number>();
  for (const [key, order] of statements.flatMap(({ held = {} }) => Object.entries(held))) {
    greatest.set(key, Math.max(greatest.get(key) ?? 0, order));
  }
  return greatest;
}

interface Ordered {
  readonly id: string;
  readonly order: number;
}

/** Two that came at once are told apart by their ids. */
function isNewer(one: Ordered, other: Ordered): boolean {
  return one.order === other.order ? one.id > other.id : one.order > other.order;
}
