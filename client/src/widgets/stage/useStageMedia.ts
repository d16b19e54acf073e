import { useEffect, useState } from 'react';
import { StageMedia } from '../../connection/media/stageMedia.ts';
import { IDLE_SNAPSHOT, type StageMediaSnapshot } from '../../connection/media/stageMediaSnapshot.ts';
import { useConference, useConferenceSession } from '../../store/conferenceContext.ts';
import { sendableTracks, useDevices } from '../../store/deviceStore.ts';
import { useSharedScreen, useSharedSound } from '../../store/screenStore.ts';
import { openLevelMeter } from '../sound/levelMeter.ts';
import { usePageSight } from './usePageSight.ts';

interface StageMediaOptions {
  readonly sends?: boolean;
  readonly showsOne?: boolean;
  readonly savesData?: boolean;
}

/**
 * The stage's media for the page: receives it, and sends from this device what the server wants. Where another page of the
 * place `sends` instead, it sends nothing, and receives the pictures of its own place too. A page that `showsOne`
 * picture alone receives no other; one that `savesData` begins with little.
 */
export function useStageMedia({
  sends = true,
  showsOne = false,
  savesData = false,
}: StageMediaOptions = {}): StageMediaSnapshot {
  const { connection } = useConferenceSession();
  const welcomes = useConference((state) => state.welcomes);
  const capabilities = useConference((state) => state.routerRtpCapabilities);
  const camera = useDevices((state) => sendableTracks(state).camera);
  const microphone = useDevices((state) => sendableTracks(state).microphone);
  const screen = useSharedScreen();
  const screenSound = useSharedSound();
  const [media, setMedia] = useState<StageMedia>();
  const [snapshot, setSnapshot] = useState<StageMediaSnapshot>(IDLE_SNAPSHOT);

  useEffect(() => {
    const created = new StageMedia(connection);
    const stop = created.subscribe(setSnapshot);
    setMedia(created);
    return () => {
      stop();
      created.close();
    };
  }, [connection]);

  useEffect(() => media?.setSavesData(savesData), [media, savesData]);

  useEffect(() => {
    if (welcomes > 0) void media?.join(capabilities);
  }, [media, welcomes, capabilities]);

  useEffect(() => {
    const tracks = {
      ...(camera && { camera }),
      ...(microphone && { microphone }),
      ...(screen && { screen }),
      ...(screenSound && { screenSound }),
    };
    media?.setTracks(sends ? tracks : {});
  }, [media, camera, microphone, screen, screenSound, sends]);

  const connected = snapshot.state === 'connected';
  useEffect(() => {
    if (!connected || sends) return undefined;
    void connection.signal({ type: 'watchOwn', watch: true });
    return () => void connection.signal({ type: 'watchOwn', watch: false });
  }, [connection, connected, sends]);

  useEffect(() => {
    if (!connected || !showsOne) return undefined;
    void connection.signal({ type: 'showOne', one: true });
    return () => void connection.signal({ type: 'showOne', one: false });
  }, [connection, connected, showsOne]);

  const inSight = usePageSight();
  useEffect(() => media?.setInSight(inSight), [media, inSight]);

  const isSite = useConference(({ actor }) => actor?.role === 'site');
  useEffect(() => {
    if (!media || !microphone || !isSite || !sends) return undefined;
    const meter = openLevelMeter(microphone);
    media.setLevel(meter.level);
    return () => {
      media.setLevel(undefined);
      meter.close();
    };
  }, [media, microphone, isSite, sends]);

  return snapshot;
}
