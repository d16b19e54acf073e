/** A packet in its place in the stream, its counters continued beyond their overflow. */
export interface OrderedPacket {
  readonly sequence: number;
  readonly timestamp: number;
  readonly marker: boolean;
  readonly payload: Buffer;
}

/** An encoded picture. */
export interface Frame {
  readonly timestamp: number;
  readonly isKey: boolean;
  readonly data: Buffer;
}

/** How a codec's pictures are put together from packets (its RTP payload format). */
export interface PictureFormat {
  /** Whether a packet can be the first of a picture. */
  isFirst(payload: Buffer): boolean;
  /** The picture of a complete run of packets; undefined where they do not fit. */
  join(payloads: readonly Buffer[]): { readonly data: Buffer; readonly isKey: boolean } | undefined;
}

/**
 * Puts packets together to pictures. Where a packet is missing nothing is given until the next key frame, since a decoder
 * would show a broken picture in between.
 */
export class FrameAssembler {
  readonly #format: PictureFormat;
  #packets: OrderedPacket[] = [];
  #nextSequence: number | undefined;
  #needsKey = true;

  constructor(format: PictureFormat) {
    this.#format = format;
  }

  /** Takes the next packet in order; gives a picture where it completes one. */
  take(packet: OrderedPacket): Frame | undefined {
    const last = this.#packets.at(-1);
    if (last && (last.timestamp !== packet.timestamp || last.sequence + 1 !== packet.sequence)) this.#breakOff();
    if (this.#packets.length === 0 && !this.#isNext(packet)) return undefined;
    this.#packets.push(packet);
    this.#nextSequence = packet.sequence + 1;
    return packet.marker ? this.#complete() : undefined;
  }

  /** Whether a picture can begin with a packet; one that follows a loss must be a key frame. */
  #isNext({ sequence, payload }: OrderedPacket): boolean {
    if (this.#nextSequence !== undefined && sequence !== this.#nextSequence) this.#needsKey = true;
    this.#nextSequence = sequence + 1;
    if (this.#format.isFirst(payload)) return true;
    this.#needsKey = true;
    return false;
  }

  #breakOff(): void {
    this.#packets = [];
    this.#needsKey = true;
  }

  #complete(): Frame | undefined {
    const [first] = this.#packets;
    const joined = this.#format.join(this.#packets.map(({ payload }) => payload));
    this.#packets = [];
    if (!joined || !first) {
      this.#needsKey = true;
      return undefined;
    }
    if (this.#needsKey && !joined.isKey) return undefined;
    this.#needsKey = false;
    return { timestamp: first.timestamp, ...joined };
  }
}
