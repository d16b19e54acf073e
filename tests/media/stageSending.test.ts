import { describe, expect, it } from 'vitest';
import { DEVICES, SPEAKER_SLOT, type TestConnection, track, useStageRoom } from '../support/stageConnection.ts';
import { CHAIR_SLOT, join, stageOf, TestPeer } from '../testkit/mediaFixture.ts';

const stage = useStageRoom();

describe('sending', () => {
  it('sends all tracks while they are wanted, replaces them in place, and stops no device', async () => {
    const chair = stage.connect(TestPeer.chair());
    const receiver = TestPeer.site('S-02');
    await join(stage.room, receiver);
    const camera = track('camera');
    chair.media.setTracks({ camera, microphone: track('microphone') });
    await chair.join();
    await chair.until(({ producing }) => producing.camera && producing.microphone);
    const opened = () => receiver.notices.flatMap((it) => (it.type === 'consumersOpened' ? it.consumers : []));
    await receiver.until(() => opened().length === 2);
    const producing = stage.observer.producers.filter((producer) => !producer.closed);
    expect(producing.map(({ kind }) => kind).sort()).toEqual(['audio', 'video']);
    const video = producing.find(({ kind }) => kind === 'video');
    expect(video?.type).toBe('simulcast');
    expect(video?.rtpParameters.codecs[0]?.mimeType).toBe('video/VP8');

    const messages = chair.sent.length;
    chair.media.setTracks({ camera: track('camera') });
    await chair.until(({ producing }) => !producing.microphone);
    await expect.poll(() => chair.sent.length).toBe(messages + 1);
    expect(chair.sent.at(-1)).toEqual({ type: 'closeProducer', source: 'microphone' });
    expect(chair.snapshot?.producing).toEqual({ camera: true });

    stage.room.setStage(stageOf([]));
    await chair.until(({ producing }) => !producing.camera);
    const closed = () => receiver.notices.flatMap((it) => (it.type === 'consumersClosed' ? it.consumerIds : []));
    await receiver.until(() => closed().length === 2);
    expect(camera.readyState).toBe('live');
  });

  it('sends nothing that is not wanted, and what is wanted at the first request', async () => {
    const site = stage.connect(TestPeer.site('S-01', SPEAKER_SLOT));
    site.media.setTracks({ camera: track('camera') });
    await site.join();
    await new Promise(setImmediate);
    expect(site.sentTypes()).not.toContain('produce');
    stage.room.setStage(stageOf([CHAIR_SLOT, SPEAKER_SLOT]));
    await site.until(({ producing }) => producing.camera);
    expect(site.sentTypes().filter((type) => type === 'produce')).toHaveLength(1);
  });

  it('asks again after a refusal once it is wanted again', async () => {
    const site = stage.connect(TestPeer.site('S-01'));
    site.media.setTracks({ microphone: track('microphone') });
    stage.room.setStage(stageOf([CHAIR_SLOT, SPEAKER_SLOT]));
    await site.join();
    await expect.poll(() => site.sentTypes()).toContain('produce');
    stage.room.setStage(stageOf([CHAIR_SLOT]));
    site.peer.slot = SPEAKER_SLOT;
    stage.room.setStage(stageOf([CHAIR_SLOT, SPEAKER_SLOT]));
    await site.until(({ producing }) => producing.microphone);
  });

  it('does not fight the server that closes it, until it is wanted again', async () => {
    const site = stage.connect(TestPeer.site('S-01', SPEAKER_SLOT));
    site.media.setTracks({ camera: track('camera') });
    stage.room.setStage(stageOf([CHAIR_SLOT, SPEAKER_SLOT]));
    await site.join();
    await site.until(({ producing }) => producing.camera);
    stage.room.setStage(stageOf([CHAIR_SLOT]));
    await site.until(({ producing }) => !producing.camera);
    site.media.setTracks({ camera: track('camera') });
    const produced = () => site.sentTypes().filter((type) => type === 'produce').length;
    expect(produced()).toBe(1);
    stage.room.setStage(stageOf([CHAIR_SLOT, SPEAKER_SLOT]));
    await site.until(({ producing }) => producing.camera);
    expect(produced()).toBe(2);
  });

  it('takes a camera that is pulled out off the stage', async () => {
    const chair = stage.connect(TestPeer.chair());
    const camera = track('camera');
    chair.media.setTracks({ camera });
    await chair.join();
    await chair.until(({ producing }) => producing.camera);
    camera.end();
    await chair.until(({ producing }) => !producing.camera);
    await expect.poll(() => stage.server.stats().producers).toBe(0);
  });
});

describe('two windows of the chair', () => {
  /** A window with its camera and microphone on the stage. */
  async function openWindow(id: string): Promise<TestConnection> {
    const chair = stage.connect(TestPeer.chair(id));
    chair.media.setTracks({ camera: track('camera'), microphone: track('microphone') });
    await chair.join();
    await chair.until(({ producing }) => producing.camera && producing.microphone);
    return chair;
  }

  const ELSEWHERE = { camera: 'elsewhere', microphone: 'elsewhere' };

  it('TAKE-2, TAKE-4: the first is told that it does not send, and sends again when the second is closed', async () => {
    const first = await openWindow('first');
    const second = await openWindow('second');
    const replaced = await first.until(({ troubles }) => troubles.camera && troubles.microphone);
    expect(replaced).toMatchObject({ producing: {}, troubles: ELSEWHERE });
    expect(second.snapshot?.troubles).toEqual({});
    // Neither a change of the stage nor another camera takes the place back.
    stage.room.setStage(stageOf([CHAIR_SLOT, SPEAKER_SLOT]));
    first.media.setTracks({ camera: track('camera'), microphone: track('microphone') });
    await new Promise(setImmediate);
    expect(first.snapshot?.troubles).toEqual(ELSEWHERE);

    second.media.close();
    const back = await first.until(({ producing }) => producing.camera && producing.microphone);
    expect(back.troubles).toEqual({});
    expect(back.takeOver).toBeUndefined();
  });

  it('TAKE-2: the first goes on waiting when it joins again, and is back when the second’s connection dies', async () => {
    const first = await openWindow('first');
    const second = await openWindow('second');
    await first.until(({ troubles }) => troubles.camera && troubles.microphone);
    await first.join();
    await expect.poll(() => first.sentTypes().filter((type) => type === 'standBy')).toHaveLength(2);
    expect(first.snapshot?.troubles).toEqual(ELSEWHERE);
    expect(second.snapshot?.producing).toEqual(DEVICES);
    stage.room.removePeer(second.peer.id);
    await first.until(({ producing }) => producing.camera && producing.microphone);
  });

  it('TAKE-4: the first sends instead when its person says so, and the second waits', async () => {
    const first = await openWindow('first');
    const second = await openWindow('second');
    const { takeOver } = await first.until(({ troubles }) => troubles.camera && troubles.microphone);
    takeOver?.();
    await first.until(({ producing }) => producing.camera && producing.microphone);
    await second.until(({ troubles }) => troubles.camera && troubles.microphone);
    expect(first.snapshot?.troubles).toEqual({});
    stage.room.removePeer(first.peer.id);
    await second.until(({ producing }) => producing.camera && producing.microphone);
  });

  it('TAKE-3: a microphone that the second has turned off stays off, also when both join again', async () => {
    const first = await openWindow('first');
    const second = await openWindow('second');
    await first.until(({ troubles }) => troubles.camera && troubles.microphone);
    second.media.setTracks({ camera: track('camera') });
    await second.until(({ producing }) => !producing.microphone);
    await Promise.all([second.join(), first.join()]);
    await second.until(({ producing }) => producing.camera);
    await expect.poll(() => second.sentTypes()).toContain('standBy');
    await first.until(({ troubles }) => troubles.camera && troubles.microphone);
    expect([first.snapshot?.producing, second.snapshot?.producing]).toEqual([{}, { camera: true }]);
    stage.room.removePeer(second.peer.id);
    await first.until(({ producing }) => producing.camera && producing.microphone);
  });
});

describe('a place that is taken away and given back before the page hears of it', () => {
  it('TAKE-4: is filled again by itself', async () => {
    const site = stage.connect(TestPeer.site('S-01', SPEAKER_SLOT));
    site.media.setTracks({ camera: track('camera') });
    stage.room.setStage(stageOf([CHAIR_SLOT, SPEAKER_SLOT]));
    await site.join();
    await site.until(({ producing }) => producing.camera);
    stage.room.setStage(stageOf([CHAIR_SLOT]));
    stage.room.setStage(stageOf([CHAIR_SLOT, SPEAKER_SLOT]));
    await site.until(({ producing }) => !producing.camera);
    await site.until(({ producing }) => producing.camera);
  });
});
