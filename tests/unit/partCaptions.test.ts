import type { DomainEvent } from '@diem-cau/shared/domain/events.ts';
import type { RecordedPart } from '@diem-cau/shared/domain/recording/state.ts';
import type { CaptionId, RecordedPartId, SiteId } from '@diem-cau/shared/kernel/ids.ts';
import { describe, expect, it } from 'vitest';
import type { Commit } from '../../server/src/application/eventStore.ts';
import { linesIn, PartCaptions, writeWebVtt } from '../../server/src/application/partCaptions.ts';
import { CONFERENCE_ID } from '../support/memoryConference.ts';
import { captioner, EAST_1, liveConference, START, stateAfter } from '../testkit/given.ts';

const file = { format: 'webm', bytes: 1, offsetMs: 500, durationMs: 59_500, picture: true } as const;
const part: RecordedPart = {
  id: 'rec_000001' as RecordedPartId,
  startedAt: START,
  durationMs: 60_000,
  files: { main: file },
};
const name = (siteId: SiteId) => (siteId === EAST_1 ? 'Xã <Đông> & Tây' : siteId);
const by = { by: captioner.name };
const [first, second] = ['cap_000001', 'cap_000002'] as [CaptionId, CaptionId];

describe('the captions of a recorded part', () => {
  it('CAP-4: are WebVTT on the clock of its main file: each line about when it was said, until the next one', () => {
    const lines = [
      { text: 'Dòng một', at: START + 10_000 },
      { text: 'Dòng hai', siteId: EAST_1, at: START + 12_000 },
      { text: 'a < b & c', at: START + 55_000 },
    ];
    expect(writeWebVtt(part, lines, name)).toBe(
      [
        'WEBVTT\n',
        '00:00:06.500 --> 00:00:08.500\nDòng một\n',
        '00:00:08.500 --> 00:00:15.500\n<v Xã &lt;Đông&gt; &amp; Tây>Dòng hai\n',
        '00:00:51.500 --> 00:00:58.500\na &lt; b &amp; c\n',
      ].join('\n'),
    );
  });

  it('CAP-4: leave out what was said before it and after it, and are empty where nothing was written', () => {
    const at = (seconds: number) => ({ text: `${seconds}`, at: START + seconds * 1_000 });
    // The last words of a turn are written after its end.
    const vtt = writeWebVtt(part, [at(-1), at(2), at(62), at(64)], name);
    expect(vtt.split('\n').filter((line) => /^-?\d+$/.test(line))).toEqual(['2', '62']);
    expect(vtt).toContain('00:00:00.000 --> ');
    expect(writeWebVtt(part, [], name)).toBe('WEBVTT\n');
  });

  it('CAP-4: are read from the log only where somebody has written', async () => {
    const reads: string[] = [];
    const events: DomainEvent[] = [{ type: 'CaptionWritten', captionId: first, text: 'Một', at: START + 5_000, ...by }];
    const captions = new PartCaptions({
      readAfter: async (id) => {
        reads.push(id);
        return [{ events }] as unknown as readonly Commit[];
      },
    });
    expect(await captions.read(CONFERENCE_ID, stateAfter(liveConference), part)).toBe('WEBVTT\n');
    expect(reads).toEqual([]);
    const written = stateAfter([...liveConference, ...events]);
    expect(await captions.read(CONFERENCE_ID, written, part)).toContain('\nMột\n');
  });

  it('CAP-2: are the corrected lines of the log, each at its own time', () => {
    const commits = [
      { events: [{ type: 'CaptionWritten', captionId: first, text: 'Một', at: START, ...by }] },
      { events: [{ type: 'CaptionWritten', captionId: second, text: 'Hai', siteId: EAST_1, at: START + 1, ...by }] },
      { events: [{ type: 'CaptionCorrected', captionId: first, text: 'Dòng một', at: START + 2, ...by }] },
    ] as const;
    expect(linesIn(commits)).toEqual([
      { id: first, text: 'Dòng một', at: START },
      { id: second, text: 'Hai', siteId: EAST_1, at: START + 1 },
    ]);
  });

  it('CAP-5: are listed with when they were said, by whom, and the part that plays them', async () => {
    const events: DomainEvent[] = [
      ...liveConference,
      { type: 'RecordingStarted', by: 'Chủ tọa', at: START },
      { type: 'RecordedPartFiled', part, at: START + 61_000 },
      { type: 'CaptionWritten', captionId: first, text: 'Một', siteId: EAST_1, at: START + 5_000, ...by },
      { type: 'CaptionWritten', captionId: second, text: 'Hai', at: START + 90_000, ...by },
    ];
    const captions = new PartCaptions({ readAfter: async () => [{ events }] as unknown as readonly Commit[] });
    const listed = (more: readonly DomainEvent[] = []) =>
      captions.list(CONFERENCE_ID, stateAfter([...events, ...more]));
    expect(await listed()).toEqual([
      { id: first, at: START + 2_000, text: 'Một', siteName: 'Xã Đông Một', partId: part.id },
      { id: second, at: START + 87_000, text: 'Hai' },
    ]);
    const deleted: DomainEvent = { type: 'RecordedPartDeleted', partId: part.id, by: 'Chủ tọa', at: START + 99_000 };
    expect((await listed([deleted])).map(({ partId }) => partId)).toEqual([undefined, undefined]);
  });
});
