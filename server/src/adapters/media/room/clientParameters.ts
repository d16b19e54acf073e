import { getSupportedRtpCapabilities, ortc } from 'mediasoup';
import type { DtlsParameters, MediaKind, RtpCapabilities, RtpParameters } from 'mediasoup/types';
import { z } from 'zod';

// mediasoup writes what a client sends straight into one buffer that all requests to a worker share, and some
// values make it throw half-way (a fractional `maxBitrate` does): from then on every request to that worker
// fails, for every conference on it. So nothing reaches mediasoup that does not have this shape to the last number.

const uint8 = z.int().min(0).max(255);
const uint32 = z.int().min(0).max(0xffff_ffff);
const ssrc = z.int().min(1).max(0xffff_ffff);
const payloadType = z.int().min(0).max(127);
const shortText = z.string().max(256);
const token = z.string().regex(/^[\w-]{1,32}$/);

const codecSettings = z
  .record(z.string().max(64), z.union([shortText, z.int().min(-0x8000_0000).max(0x7fff_ffff)]))
  .refine((settings) => Object.keys(settings).length <= 32);

const rtcpFeedback = z.array(z.object({ type: shortText.min(1), parameter: shortText.exactOptional() })).max(16);

const codec = z.object({
  mimeType: z.string().regex(/^(audio|video)\/[\w.+-]{1,32}$/i),
  clockRate: uint32,
  channels: uint8.exactOptional(),
  parameters: codecSettings.exactOptional(),
  rtcpFeedback: rtcpFeedback.exactOptional(),
});

const extensionUri = z.enum([...new Set(getSupportedRtpCapabilities().headerExtensions?.map(({ uri }) => uri))]);

const dtlsParametersSchema: z.ZodType<DtlsParameters> = z.object({
  role: z.enum(['auto', 'client', 'server']).exactOptional(),
  fingerprints: z
    .array(
      z.object({
        algorithm: z.enum(['sha-1', 'sha-224', 'sha-256', 'sha-384', 'sha-512']),
        value: z.string().regex(/^[0-9a-f]{2}(:[0-9a-f]{2}){19,63}$/i),
      }),
    )
    .min(1)
    .max(8),
});

const rtpParametersSchema: z.ZodType<RtpParameters> = z.object({
  mid: token.exactOptional(),
  codecs: z.array(codec.extend({ payloadType })).min(1).max(8),
  headerExtensions: z
    .array(z.object({ uri: extensionUri, id: z.int().min(1).max(14), encrypt: z.boolean().exactOptional() }))
    .max(24)
    .exactOptional(),
  encodings: z
    .array(
      z.object({
        ssrc: ssrc.exactOptional(),
        rid: token.exactOptional(),
        codecPayloadType: payloadType.exactOptional(),
        rtx: z.object({ ssrc }).exactOptional(),
        dtx: z.boolean().exactOptional(),
        // One spatial layer per stream: neither VP8 nor H264 can have more.
        scalabilityMode: z.enum(['L1T1', 'L1T2', 'L1T3']).exactOptional(),
        maxBitrate: uint32.exactOptional(),
      }),
    )
    .min(1)
    .max(3),
  rtcp: z.object({ cname: shortText.exactOptional(), reducedSize: z.boolean().exactOptional() }).exactOptional(),
  msid: shortText.exactOptional(),
});

const rtpCapabilitiesSchema: z.ZodType<RtpCapabilities> = z.object({
  codecs: z
    .array(codec.extend({ kind: z.enum(['audio', 'video']), preferredPayloadType: payloadType }))
    .max(64)
    .exactOptional(),
  headerExtensions: z
    .array(
      z.object({
        kind: z.enum(['audio', 'video']),
        uri: extensionUri,
        preferredId: z.int().min(1).max(255),
        preferredEncrypt: z.boolean().exactOptional(),
        direction: z.enum(['sendrecv', 'sendonly', 'recvonly', 'inactive']).exactOptional(),
      }),
    )
    .max(64)
    .exactOptional(),
});

/** A client's side of a DTLS handshake, or undefined when it is not one. */
export function findDtlsParameters(value: unknown): DtlsParameters | undefined {
  return dtlsParametersSchema.safeParse(value).data;
}

/** What a client is about to send, or undefined when mediasoup must not see it. */
export function findRtpParameters(value: unknown, kind: MediaKind): RtpParameters | undefined {
  const parameters = rtpParametersSchema.safeParse(value).data;
  // mediasoup would take a microphone that sends video.
  return parameters?.codecs.every(({ mimeType }) => mimeType.toLowerCase().startsWith(`${kind}/`))
    ? parameters
    : undefined;
}

/** What a client can receive, or undefined when it is malformed or has no codec in common with the router. */
export function findRtpCapabilities(value: unknown, router: RtpCapabilities): RtpCapabilities | undefined {
  const capabilities = rtpCapabilitiesSchema.safeParse(value).data;
  if (!capabilities) return undefined;
  const everything: RtpParameters = {
    codecs: (router.codecs ?? []).map((codec) => ({ ...codec, payloadType: codec.preferredPayloadType })),
  };
  try {
    return ortc.canConsume(everything, capabilities) ? capabilities : undefined;
  } catch {
    // mediasoup throws on codec settings that contradict each other.
    return undefined;
  }
}

/** Whether a client says that it does not know the router's codecs yet: it wants to be told. */
export function lacksCodecs(value: unknown): boolean {
  return !rtpCapabilitiesSchema.safeParse(value).data?.codecs?.length;
}
