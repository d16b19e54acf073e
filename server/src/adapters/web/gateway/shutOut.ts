import type { ConferenceState } from '@diem-cau/shared/domain/state.ts';
import type { WireError } from '@diem-cau/shared/protocol/errors.ts';
import type { Pass } from '../../../application/access.ts';
import type { ConferenceRuntime } from '../../../application/conferenceRuntime.ts';
import type { Advance } from '../../../application/knownLog.ts';
import { findShutOut } from './peerContext.ts';

/** A connection that the log may shut out. */
export interface ShutOutPeer {
  readonly pass: Pass;
  readonly conference: { readonly runtime: Pick<ConferenceRuntime, 'state' | 'now' | 'onAdvance'> };
  /** Tells why and ends the connection with its media. */
  end(refusal: WireError): void;
}

/** The connections of this server: each ends as soon as the log shuts it out. */
export class ShutOuts {
  // Weak, since a conference may be unloaded.
  readonly #peers = new WeakMap<ShutOutPeer['conference'], Set<ShutOutPeer>>();

  /** Watches over a peer until the returned function is called. */
  watch(peer: ShutOutPeer): () => void {
    const { conference } = peer;
    // One listener for all of them: a whole hall of phones enters and leaves.
    const peers = this.#peers.get(conference) ?? this.#follow(conference);
    peers.add(peer);
    return () => peers.delete(peer);
  }

  #follow(conference: ShutOutPeer['conference']): Set<ShutOutPeer> {
    const peers = new Set<ShutOutPeer>();
    this.#peers.set(conference, peers);
    conference.runtime.onAdvance((advance) => {
      if (!changesAdmission(advance)) return;
      for (const peer of [...peers]) {
        const refusal = findShutOut(peer);
        if (refusal) peer.end(refusal);
      }
    });
    return peers;
  }
}

function changesAdmission({ before, after }: Advance): boolean {
  const admissionOf = ({ conference, stage, seats, invitations, roster }: ConferenceState) => [
    conference.deletedAt,
    invitations,
    // Not the sites, which change with every headcount.
    roster.places,
    stage.removed,
    seats.closed,
    seats.signedOut,
    seats.deviceChanges,
  ];
  const earlier = admissionOf(before);
  return admissionOf(after).some((value, index) => value !== earlier[index]);
}
