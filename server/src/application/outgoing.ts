import type { Result } from '@diem-cau/shared/kernel/result.ts';

/**
 * Which machines this server connects to for an organisation. An administrator names them, so that without a rule this server
 * would reach whatever its own network has: the operator allows the addresses of private networks one by one.
 */
export interface Targets {
  /**
   * The address to connect to. The connection must use it and not the name, which may lead elsewhere by then (DNS rebinding).
   * Refuses a name of which any address is private.
   */
  resolve(host: string): Promise<Result<string, 'nameUnknown' | 'privateAddress'>>;
}

/** What is asked of another server by HTTP. */
export interface OutgoingRequest {
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | undefined;
  /** Ends the request; without one, only the other side does. */
  readonly signal?: AbortSignal | undefined;
}

/** A target that was not connected to. */
export class RefusedTarget extends Error {
  readonly reason: 'nameUnknown' | 'privateAddress';

  constructor(reason: 'nameUnknown' | 'privateAddress') {
    super(`The target was not connected to: ${reason}.`);
    this.name = 'RefusedTarget';
    this.reason = reason;
  }
}

/** Connections to other servers for an organisation. */
export interface Outgoing {
  readonly targets: Targets;
  /** One request to a target that may be reached; no redirect is followed. Rejects with a `RefusedTarget` or an error of Node.js. */
  readonly request: (url: URL, request: OutgoingRequest) => Promise<Response>;
}
