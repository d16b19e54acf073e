import type { MediaSource } from '@diem-cau/shared/domain/stage/places.ts';
import type { ProducerOptions, RtpCodecCapability } from 'mediasoup-client/types';

/**
 * A 720p camera as three streams, so that each receiver gets the one its bandwidth bears. The bit rates (a
 * second) are those at which VP8 still looks whole at 180, 360 and 720 lines.
 */
const SIMULCAST = [
  { scaleResolutionDownBy: 4, maxBitrate: 150_000, scalabilityMode: 'L1T3' },
  { scaleResolutionDownBy: 2, maxBitrate: 500_000, scalabilityMode: 'L1T3' },
  { scaleResolutionDownBy: 1, maxBitrate: 1_500_000, scalabilityMode: 'L1T3' },
];

/** A shared screen: letters must stay sharp, so it is whole or half its size, and slow rather than blurred. */
const SCREEN_ENCODINGS = [
  { scaleResolutionDownBy: 2, maxBitrate: 250_000, maxFramerate: 5, scalabilityMode: 'L1T1' },
  { scaleResolutionDownBy: 1, maxBitrate: 1_500_000, maxFramerate: 15, scalabilityMode: 'L1T1' },
];

/** The desk's small picture of a site: one stream, as small and slow as a tile of a full page needs. */
const THUMBNAIL = [{ scaleResolutionDownBy: 4, maxBitrate: 80_000, maxFramerate: 8, scalabilityMode: 'L1T1' }];

/**
 * A voice that bears bad lines: each packet repeats the one before where losses are reported (FEC), and a lost one is
 * sent again while there is time (NACK). Silence costs next to nothing (DTX), and 40 ms a packet half of 20 ms.
 */
const MICROPHONE = { opusFec: true, opusNack: true, opusDtx: true, opusPtime: 40 };

/** Music and speech of a film, in stereo: it never falls silent for a codec that listens for voices. */
const SCREEN_SOUND = { opusStereo: true, opusFec: true, opusNack: true, opusMaxAverageBitrate: 96_000 };

const ENCODINGS = { camera: SIMULCAST, screen: SCREEN_ENCODINGS, thumbnail: THUMBNAIL };

/** How a source is encoded. `codecs` are those that both ends have. */
export function producerSettings(source: MediaSource, codecs: readonly RtpCodecCapability[]): ProducerOptions {
  if (source === 'microphone' || source === 'roomSound') return { codecOptions: MICROPHONE };
  if (source === 'screenSound') return { codecOptions: SCREEN_SOUND };
  // Without VP8 whatever else there is will do.
  const vp8 = codecs.find(({ mimeType }) => mimeType.toLowerCase() === 'video/vp8');
  return {
    encodings: ENCODINGS[source],
    // Otherwise a call starts at 300 kbit/s and takes half a minute to look good. In kbit/s.
    codecOptions: { videoGoogleStartBitrate: 1_000 },
    ...(vp8 ? { codec: vp8 } : {}),
  };
}
