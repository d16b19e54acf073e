import { type ChildProcess, spawn } from 'node:child_process';
import type { Writable } from 'node:stream';
import { restrictedCommand } from '../../../system/restrictedCommand.ts';
import { SEGMENT_S } from './streamedKeyFrames.ts';

/** What is shown: pictures that are copied or encoded again, or a card. */
export type Shown =
  | { readonly kind: 'picture'; readonly codec: 'vp8' | 'h264' }
  /** A card with the voices. */
  | { readonly kind: 'voices'; readonly card: string }
  /** A card and silence. */
  | { readonly kind: 'card'; readonly card: string };

/** Where the segments go. */
export interface StreamPlace {
  readonly folder: string;
  /** Begins the name of every segment of this stream. */
  readonly prefix: string;
}

/** The list of segments. */
export const LIST_NAME = 'index.m3u8';
/** Segments in the list, and how many more stay on the disk for players that are behind. */
const LISTED = 15;
const KEPT = 15;
const FRAMES_PER_S = 25;
/** `ffmpeg` has so long to write its last segment (ms). */
const END_MS = 3_000;
const RIGHTS = { offline: true, endsWithUs: true, memoryBytes: 1024 ** 3 } as const;
const HLS_FLAGS = 'append_list+omit_endlist+discont_start+delete_segments+program_date_time+temp_file';

/** One `ffmpeg`, which adds segments to the list while it runs; a change of what is shown is another one. */
export class Encoder {
  readonly #child: ChildProcess;
  readonly #gone: Promise<void>;
  #isEnding = false;

  private constructor(child: ChildProcess, onLost: (detail: string) => void) {
    this.#child = child;
    let said = '';
    this.#child.stderr?.on('data', (bytes: Buffer) => {
      said = `${said}${bytes}`.slice(-500);
    });
    this.#child.stdin?.on('error', () => {});
    this.#gone = new Promise((resolve) => {
      const end = (detail: string) => {
        resolve();
        if (!this.#isEnding) onLost(detail);
        this.#isEnding = true;
      };
      this.#child.once('error', ({ message }) => end(message));
      this.#child.once('exit', (code, signal) => end(`${code ?? signal} ${said}`));
    });
  }

  /** Begins with fewer rights; it ends where this process does. `onLost`: it has ended by itself. */
  static async start(shown: Shown, place: StreamPlace, onLost: (detail: string) => void): Promise<Encoder> {
    const [command, args] = await restrictedCommand('ffmpeg', argumentsOf(shown, place), RIGHTS);
    return new Encoder(spawn(command, args, { stdio: ['pipe', 'ignore', 'pipe'] }), onLost);
  }

  /** What takes the pictures and voices. */
  get pipe(): Writable {
    return this.#child.stdin as Writable;
  }

  /** Writes the last segment and ends. */
  async end(): Promise<void> {
    this.#isEnding = true;
    // A card ends at once; a pipe ends with what was written into it.
    this.pipe.end('q');
    const timer = setTimeout(() => this.#child.kill('SIGKILL'), END_MS);
    await this.#gone;
    clearTimeout(timer);
  }
}

function argumentsOf(shown: Shown, { folder, prefix }: StreamPlace): readonly string[] {
  return [
    ...['-hide_banner', '-loglevel', 'error', '-nostats', '-y'],
    ...inputOf(shown),
    ...['-c:a', 'aac', '-b:a', '96k', '-ar', '48000', '-ac', '2'],
    ...['-f', 'hls', '-hls_time', String(SEGMENT_S), '-hls_list_size', String(LISTED)],
    ...['-hls_delete_threshold', String(KEPT), '-hls_flags', HLS_FLAGS, '-hls_allow_cache', '0'],
    ...['-hls_segment_filename', `${folder}/${prefix}-%05d.ts`, `${folder}/${LIST_NAME}`],
  ];
}

function inputOf(shown: Shown): readonly string[] {
  const pipe = ['-probesize', '100000', '-analyzeduration', '0', '-f', 'matroska', '-i', 'pipe:0'];
  const still = ['-loop', '1', '-framerate', '5'];
  switch (shown.kind) {
    case 'card':
      return [
        ...['-re', ...still, '-i', shown.card, '-f', 'lavfi', '-i', 'anullsrc=r=48000:cl=stereo'],
        ...['-map', '0:v', '-map', '1:a', ...encodingOf('300k'), '-vf', `fps=${FRAMES_PER_S},format=yuv420p`],
      ];
    case 'voices':
      return [
        ...[
          ...pipe,
          ...still,
          '-i',
          shown.card,
          '-filter_complex',
          mixOf(0),
          '-map',
          '1:v',
          '-map',
          '[a]',
          '-shortest',
        ],
        ...[...encodingOf('300k'), '-vf', `fps=${FRAMES_PER_S},format=yuv420p`],
      ];
    case 'picture': {
      if (shown.codec === 'h264') {
        return [...pipe, '-filter_complex', mixOf(0), '-map', '0:v', '-map', '[a]', '-c:v', 'copy'];
      }
      const fit = 'scale=960:540:force_original_aspect_ratio=decrease:flags=fast_bilinear,pad=960:540:-1:-1';
      const picture = `[0:v]${fit},fps=${FRAMES_PER_S},format=yuv420p[v]`;
      return [
        ...[...pipe, '-filter_complex', `${picture};${mixOf(0)}`, '-map', '[v]', '-map', '[a]'],
        ...encodingOf('1200k'),
      ];
    }
  }
}

/** Both voices as they are. */
function mixOf(input: number): string {
  return `[${input}:a:0][${input}:a:1]amix=inputs=2:normalize=0:dropout_transition=0[a]`;
}

/** Bounded: at most two threads, no look ahead. */
function encodingOf(bitrate: string): readonly string[] {
  const frames = String(SEGMENT_S * FRAMES_PER_S);
  return [
    ...['-c:v', 'libx264', '-preset', 'ultrafast', '-tune', 'zerolatency', '-profile:v', 'baseline', '-threads', '2'],
    ...[
      '-g',
      frames,
      '-keyint_min',
      frames,
      '-sc_threshold',
      '0',
      '-b:v',
      bitrate,
      '-maxrate',
      bitrate,
      '-bufsize',
      '2M',
    ],
  ];
}
