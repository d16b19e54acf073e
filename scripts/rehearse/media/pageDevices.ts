import type { RoomLook } from './mediaLoop.ts';
import { paintRoom } from './paintRoom.ts';

/** What the connections of a page have received and sent since it was opened. */
export interface PageCount {
  /** Pictures decoded, of all places of the stage together. */
  readonly framesDecoded: number;
  readonly packetsLost: number;
  readonly bytesReceived: number;
  readonly bytesSent: number;
}

/** A script for a page: its camera sees the room, its microphone hears the room's tone, its connections are counted. */
export function pageScript(look: RoomLook): string {
  return [
    `(${replaceDevices})(${paintRoom}, ${JSON.stringify(look)});`,
    // In the page's own world, where `readPageCount` finds it.
    `(${countConnections})();`,
  ].join('\n');
}

/** Runs in the page: what its connections count now. Those that were closed keep what they had. */
export async function readPageCount(): Promise<PageCount> {
  const { diemCauConnections = [] } = window as unknown as { diemCauConnections?: readonly RTCPeerConnection[] };
  const sum = { framesDecoded: 0, packetsLost: 0, bytesReceived: 0, bytesSent: 0 };
  for (const connection of diemCauConnections) {
    const report = (await connection.getStats().catch(() => [])) as Iterable<[string, Record<string, unknown>]>;
    for (const [, entry] of report) {
      if (entry.type === 'inbound-rtp') {
        sum.framesDecoded += Number(entry.framesDecoded ?? 0);
        sum.packetsLost += Number(entry.packetsLost ?? 0);
      }
      if (entry.type !== 'transport') continue;
      sum.bytesReceived += Number(entry.bytesReceived ?? 0);
      sum.bytesSent += Number(entry.bytesSent ?? 0);
    }
  }
  return sum;
}

/** Runs in the page, in place of the machine's camera and microphone. */
function replaceDevices(paint: typeof paintRoom, look: RoomLook): void {
  const PICTURES_PER_SECOND = 10;
  const LOOP_PICTURES = 30;
  // An empty window has none.
  if (!navigator.mediaDevices) return;
  const canvas = document.createElement('canvas');
  canvas.width = 320;
  canvas.height = 180;
  const pen = canvas.getContext('2d') as CanvasRenderingContext2D;
  let drawn = 0;
  const draw = () => paint(pen, look, (drawn++ % LOOP_PICTURES) / LOOP_PICTURES);
  draw();
  setInterval(draw, 1_000 / PICTURES_PER_SECOND);
  navigator.mediaDevices.getUserMedia = async ({ video, audio } = {}) => {
    const tracks: MediaStreamTrack[] = [];
    if (video) tracks.push(...canvas.captureStream(PICTURES_PER_SECOND).getVideoTracks());
    if (audio) {
      const sound = new AudioContext();
      const tone = new OscillatorNode(sound, { frequency: look.toneHz });
      const output = sound.createMediaStreamDestination();
      tone.connect(new GainNode(sound, { gain: 0.2 })).connect(output);
      tone.start();
      tracks.push(...output.stream.getAudioTracks());
    }
    return new MediaStream(tracks);
  };
}

/** Runs in the page: keeps every connection that it opens. */
function countConnections(): void {
  const opened: RTCPeerConnection[] = [];
  Object.assign(window, { diemCauConnections: opened });
  window.RTCPeerConnection = class extends RTCPeerConnection {
    constructor(configuration?: RTCConfiguration) {
      super(configuration);
      opened.push(this);
    }
  };
}
