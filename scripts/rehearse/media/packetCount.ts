interface Stream {
  received: number;
  first: number;
  /** The highest sequence number so far, with its turns of 65,536. */
  highest: number;
}

/** Counts the media packets that one peer receives, and those missing in between, stream by stream. */
export class PacketCount {
  readonly #streams = new Map<number, Stream>();
  #received = 0;
  #lost = 0;

  /** Packets of media; reports about it do not count. */
  get received(): number {
    return this.#received;
  }

  /** Gaps in the sequence numbers that nothing has filled. */
  get lost(): number {
    let lost = this.#lost;
    for (const stream of this.#streams.values()) lost += missingIn(stream);
    return lost;
  }

  /** Takes note of one datagram of RTP or RTCP. */
  take(packet: Buffer): void {
    if (packet.length < 12 || isRtcp(packet)) return;
    this.#received++;
    const ssrc = packet.readUInt32BE(8);
    const sequence = packet.readUInt16BE(2);
    const stream = this.#streams.get(ssrc);
    if (!stream) {
      this.#streams.set(ssrc, { received: 1, first: sequence, highest: sequence });
      return;
    }
    stream.received++;
    const ahead = (sequence - stream.highest) & 0xffff;
    // Half a turn behind is behind: a packet that was overtaken.
    if (ahead < 0x8000) stream.highest += ahead;
  }

  /** Ends the streams of a session; the sums stay. */
  endStreams(): void {
    this.#lost = this.lost;
    this.#streams.clear();
  }
}

/** Whether a datagram is a report or a request about media (RFC 5761). */
function isRtcp(packet: Buffer): boolean {
  const type = packet[1] ?? 0;
  return type >= 192 && type <= 223;
}

function missingIn({ received, first, highest }: Stream): number {
  return Math.max(0, highest - first + 1 - received);
}
