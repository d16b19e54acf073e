import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ConferenceId, RecordedPartId } from '@diem-cau/shared/kernel/ids.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PartSheet } from '../../server/src/adapters/media/recording/partSheet.ts';
import { RecordingFolder } from '../../server/src/adapters/media/recording/recordingFolder.ts';
import { isLeft, OWN_PROCESS } from '../../server/src/adapters/media/recording/sheetOwner.ts';
import { removeFolder } from '../testkit/removeFolder.ts';

const CONFERENCE = 'conf_test' as ConferenceId;
const SHEET: PartSheet = { id: 'rec_000001' as RecordedPartId, conferenceId: CONFERENCE, startedAt: 1, streams: [] };

let root: string;
let packets: string;
let failures: number;
let folder: RecordingFolder;

beforeEach(async () => {
  failures = 0;
  root = await mkdtemp(join(tmpdir(), 'dc-folder-'));
  packets = join(root, CONFERENCE, 'packets');
  await mkdir(packets, { recursive: true });
  folder = new RecordingFolder(root, { info() {}, warn() {}, error: () => void failures++ });
});

afterEach(() => removeFolder(root));

describe('what a recorder has left', () => {
  it('REC-4: is found although the sheet of another part cannot be read, which stays', async () => {
    await folder.writeSheet(SHEET);
    await writeFile(folder.pathsOf(SHEET).packets, '');
    await writeFile(join(packets, 'rec_000002.json'), '{"id":');
    await writeFile(join(packets, 'rec_000002.packets'), '');
    expect((await folder.listPending(CONFERENCE)).map(({ sheet }) => sheet)).toEqual([SHEET]);
    expect(failures).toBe(1);
    expect(await readdir(packets)).toHaveLength(4);
  });

  it('REC-5: takes no space where no file can be made of it', async () => {
    await folder.writeSheet(SHEET);
    await writeFile(folder.pathsOf(SHEET).packets, '');
    await writeFile(join(packets, 'rec_000003.packets'), 'packets without a sheet');
    await folder.listPending(CONFERENCE);
    expect((await readdir(packets)).sort()).toEqual(['rec_000001.json', 'rec_000001.packets']);
  });

  it('REC-4: is taken up where no server records it any more, and never from one that does', async () => {
    const ended = spawn(process.execPath, ['--version'], { stdio: 'ignore' });
    await once(ended, 'exit');
    const isTaken = (owner: PartSheet['owner'], earlier?: number) =>
      isLeft(
        { sheet: { ...SHEET, ...(owner && { owner }) }, writtenAt: 2 },
        earlier === undefined ? undefined : { writtenAt: earlier },
      );
    const { host } = OWN_PROCESS;
    const elsewhere = { host: `${host}-2`, pid: OWN_PROCESS.pid };
    expect(isTaken(OWN_PROCESS)).toBe(true);
    expect(isTaken({ host, pid: ended.pid ?? 0 })).toBe(true);
    expect(isTaken({ host, pid: process.ppid })).toBe(false);
    expect(isTaken(elsewhere)).toBe(false);
    // It has been written to since, or not.
    expect(isTaken(elsewhere, 1)).toBe(false);
    expect(isTaken(elsewhere, 2)).toBe(true);
    // Written before sheets named their server.
    expect(isTaken(undefined)).toBe(true);
  });
});
