/** Measures how loud a track is. */
export interface LevelMeter {
  /** Root mean square of the last moment, 1 being full scale; undefined until the browser lets the page listen. */
  level(): number | undefined;
  close(): void;
}

/**
 * Measures a track of sound by sending it to this page over a connection of its own and reading the level that the
 * receiver reports. It needs no audio context. The level is linear, as RFC 6464 has it in dBov:
 * https://www.w3.org/TR/webrtc/#dom-rtcrtpcontributingsource-audiolevel
 */
export function openLoopbackLevel(track: MediaStreamTrack): LevelMeter {
  const sending = new RTCPeerConnection();
  const receiving = new RTCPeerConnection();
  passCandidates(sending, receiving);
  passCandidates(receiving, sending);
  sending.addTrack(track);
  // Without a connection the level stays unknown, which the meter's bar shows.
  connect(sending, receiving).catch(() => {});
  return {
    level: () => receiving.getReceivers()[0]?.getSynchronizationSources()[0]?.audioLevel,
    close() {
      sending.close();
      receiving.close();
    },
  };
}

function passCandidates(from: RTCPeerConnection, to: RTCPeerConnection): void {
  from.addEventListener('icecandidate', ({ candidate }) => {
    if (candidate) to.addIceCandidate(candidate).catch(() => {});
  });
}

async function connect(sending: RTCPeerConnection, receiving: RTCPeerConnection): Promise<void> {
  await sending.setLocalDescription();
  if (!sending.localDescription) return;
  await receiving.setRemoteDescription(sending.localDescription);
  await receiving.setLocalDescription();
  if (receiving.localDescription) await sending.setRemoteDescription(receiving.localDescription);
}
