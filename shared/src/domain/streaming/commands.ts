import type { StreamHaltReason } from './state.ts';

/** What may be asked about streaming the conference to the public. */
export type StreamingCommand =
  /** Whether the conference may be watched at a public address. */
  | { readonly type: 'SetStreamRule'; readonly isPublic: boolean }
  | { readonly type: 'StartStream' }
  /** Secret business begins. */
  | { readonly type: 'PauseStream' }
  | { readonly type: 'ResumeStream' }
  | { readonly type: 'StopStream' }
  /** The server cannot go on. */
  | { readonly type: 'HaltStream'; readonly reason: StreamHaltReason };
