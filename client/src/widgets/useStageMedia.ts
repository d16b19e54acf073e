import { useEffect, useState } from 'react';
import { StageMedia } from '../connection/media/stageMedia.ts';
import { IDLE_SNAPSHOT, type StageMediaSnapshot } from '../connection/media/stageMediaSnapshot.ts';
import { useConference, useConferenceSession } from '../store/conferenceContext.ts';
import { sendableTracks, useDevices } from '../store/deviceStore.ts';

/** The stage's media for the page: receives all of it, and sends this device's own part while `producing`. */
export function useStageMedia(producing: boolean): StageMediaSnapshot {
  const { connection } = useConferenceSession();
  const welcomes = useConference((state) => state.welcomes);
  const capabilities = useConference((state) => state.routerRtpCapabilities);
  const camera = useDevices((state) => sendableTracks(state).camera);
  const microphone = useDevices((state) => sendableTracks(state).microphone);
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

  useEffect(() => {
    if (welcomes > 0) void media?.join(capabilities);
  }, [media, welcomes, capabilities]);

  useEffect(() => {
    media?.setTracks({ ...(camera && { camera }), ...(microphone && { microphone }) });
  }, [media, camera, microphone]);

  useEffect(() => {
    media?.setProducing(producing);
  }, [media, producing]);

  return snapshot;
}
