import type { ActorId } from '@diem-cau/shared/kernel/ids.ts';
import { describe, expect, it } from 'vitest';
import type { LocalSource } from '../../server/src/adapters/media/sources/roomSource.ts';
import { nextOrder, resolvePrecedence } from '../../server/src/adapters/media/sources/sourcePrecedence.ts';
import type { AnnouncedSource, MediaStatement } from '../../server/src/application/mediaBoard.ts';

function source(id: string, order: number, kind: 'camera' | 'microphone' = 'camera'): AnnouncedSource {
  return {
    id,
    kind: kind === 'camera' ? 'video' : 'audio',
    actorId: 'chair' as ActorId,
    source: kind,
    slot: { kind: 'chair' },
    order,
  };
}

/** What matters here of a producer is what is announced of it. */
function own(id: string, order: number): LocalSource {
  return source(id, order) as LocalSource;
}

function statement(server: string, ...sources: AnnouncedSource[]): MediaStatement {
  return { server, sources, demand: {}, stills: [], links: {} };
}

describe('the stage of several servers', () => {
  it('has what each server has', () => {
    const { remote, overtaken } = resolvePrecedence([own('a', 1)], [statement('two', source('b', 1, 'microphone'))]);
    expect(remote.map(({ id, server }) => [id, server])).toStrictEqual([['b', 'two']]);
    expect(overtaken).toStrictEqual([]);
  });

  it('has of two sources of one place the newer: the local one, or the other', () => {
    const newer = resolvePrecedence([own('a', 2)], [statement('two', source('b', 1))]);
    expect(newer).toStrictEqual({ remote: [], overtaken: [] });
    const older = resolvePrecedence([own('a', 1)], [statement('two', source('b', 2))]);
    expect(older.remote.map(({ id }) => id)).toStrictEqual(['b']);
    expect(older.overtaken.map(({ id }) => id)).toStrictEqual(['a']);
  });

  it('is the same at every server, also when two came at once', () => {
    const [a, b, c] = [source('a', 3), source('b', 3), source('c', 2)];
    const atA = resolvePrecedence([own('a', 3)], [statement('b', b), statement('c', c)]);
    const atB = resolvePrecedence([own('b', 3)], [statement('c', c), statement('a', a)]);
    const atC = resolvePrecedence([own('c', 2)], [statement('a', a), statement('b', b)]);
    expect(atA.remote.map(({ id }) => id)).toStrictEqual(['b']);
    expect(atA.overtaken.map(({ id }) => id)).toStrictEqual(['a']);
    expect(atB).toStrictEqual({ remote: [], overtaken: [] });
    expect(atC.remote.map(({ id }) => id)).toStrictEqual(['b']);
  });

  it('TAKE-3: has nothing older where a page of another server holds the place and has turned it off', () => {
    const off: MediaStatement = { ...statement('two'), held: { 'chair camera': 5 } };
    expect(resolvePrecedence([own('a', 4)], [off]).overtaken.map(({ id }) => id)).toStrictEqual(['a']);
    expect(resolvePrecedence([own('a', 6)], [off]).overtaken).toStrictEqual([]);
    expect(nextOrder([own('a', 4)], [off])).toBe(6);
  });

  it('counts on from what was known before', () => {
    expect(nextOrder([own('a', 4)], [], 9)).toBe(10);
  });

  it('counts on from the newest it knows of', () => {
    expect(nextOrder([], [])).toBe(1);
    expect(nextOrder([own('a', 4)], [statement('two', source('b', 7), source('c', 2, 'microphone'))])).toBe(8);
  });
});
