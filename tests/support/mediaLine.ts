import type { Page } from 'playwright-core';

declare global {
  interface Window {
    /** Every peer connection of the page. */
    connections: RTCPeerConnection[];
  }
}

/** Redirects a page's media to another local port, and keeps its connections for the test. */
export async function leadMedia(page: Page, ports: { readonly from: number; readonly to: number }): Promise<void> {
  await page.addInitScript(({ from, to }) => {
    window.connections = [];
    const Original = window.RTCPeerConnection;
    window.RTCPeerConnection = class extends Original {
      constructor(configuration?: RTCConfiguration) {
        super(configuration);
        window.connections.push(this);
      }

      override setRemoteDescription(description: RTCSessionDescriptionInit): Promise<void> {
        const sdp = (description.sdp ?? '').replaceAll(` ${from} typ host`, ` ${to} typ host`);
        return super.setRemoteDescription({ type: description.type, sdp });
      }
    };
  }, ports);
}

/** Keeps a page's connections for the test, without redirecting its media. */
export async function keepConnections(page: Page): Promise<void> {
  await leadMedia(page, { from: 0, to: 0 });
}

/** The stage's sound received by a page, in samples; `protocol` of the connection in use. */
export interface HeardSound {
  readonly samples: number;
  readonly concealed: number;
  readonly packets: number;
  readonly frames: number;
  /** Packets that were retransmitted, and packets recovered from later ones. */
  readonly nacks: number;
  readonly repaired: number;
  readonly protocol: string | undefined;
}

/** Sums over the page's open connections. */
export async function heardSound(page: Page): Promise<HeardSound> {
  return page.evaluate(async () => {
    const sum = {
      samples: 0,
      concealed: 0,
      packets: 0,
      frames: 0,
      nacks: 0,
      repaired: 0,
      protocol: undefined as string | undefined,
    };
    for (const connection of window.connections) {
      if (connection.connectionState !== 'connected') continue;
      const entries: Record<string, unknown>[] = [];
      (await connection.getStats()).forEach((entry) => {
        entries.push(entry);
      });
      for (const entry of entries) {
        if (entry.type === 'inbound-rtp' && entry.kind === 'audio') {
          sum.samples += Number(entry.totalSamplesReceived ?? 0);
          // Silence filled by comfort noise does not count as loss.
          sum.concealed += Number(entry.concealedSamples ?? 0) - Number(entry.silentConcealedSamples ?? 0);
          sum.packets += Number(entry.packetsReceived ?? 0);
          sum.nacks += Number(entry.nackCount ?? 0);
          sum.repaired += Number(entry.fecPacketsReceived ?? 0);
        }
        if (entry.type === 'inbound-rtp' && entry.kind === 'video') sum.frames += Number(entry.framesDecoded ?? 0);
        if (entry.type !== 'transport') continue;
        const pair = entries.find(({ id }) => id === entry.selectedCandidatePairId);
        const local = entries.find(({ id }) => id === pair?.localCandidateId);
        if (local && sum.protocol !== 'udp') sum.protocol = String(local.protocol);
      }
    }
    return sum;
  });
}
