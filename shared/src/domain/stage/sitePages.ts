import type { Timestamp } from '../../kernel/ids.ts';

/** Whether a hall has its camera or its microphone: on, off by the room's choice, or wanted and not working. */
export const DEVICE_STATES = ['on', 'off', 'failed'] as const;

/** How a hall's line bears its pictures and sounds. */
export const LINE_STATES = ['good', 'weak', 'lost'] as const;

/** What a hall sees of the stage: a picture that moves, one that stands still, or none. */
export const PICTURE_STATES = ['moving', 'still', 'none'] as const;

/** What the page with a hall's screen says of its machine. */
export interface HallReport {
  readonly camera: (typeof DEVICE_STATES)[number];
  readonly microphone: (typeof DEVICE_STATES)[number];
  readonly line: (typeof LINE_STATES)[number];
  readonly picture: (typeof PICTURE_STATES)[number];
  /** When the page claimed last to send the hall's picture and sound, in the server's time: of several the latest does. */
  readonly claim: Timestamp;
}

/**
 * What a page of a site shows: the screen of its hall, which alone can be seen and heard; or something beside it, such as the
 * operator's board or the check of the devices.
 */
export type PageState =
  | {
      readonly shows: 'hall';
      /** Names the page over reconnects, until it is loaded again; absent from a page that is older than these messages. */
      readonly id?: string | undefined;
      readonly hall: HallReport;
    }
  | { readonly shows: 'board' };

/** A hall's screen whose page said nothing: it is older than these messages. */
export const UNTOLD_HALL: Extract<PageState, { shows: 'hall' }> = {
  shows: 'hall',
  hall: { camera: 'on', microphone: 'on', line: 'good', picture: 'moving', claim: 0 as Timestamp },
};

/** Which of a hall's open screens sends its picture and sound: the one with the latest claim. Rule TAKE-5. */
export function findSender(halls: Readonly<Record<string, Pick<HallReport, 'claim'>>>): string | undefined {
  const [first] = Object.entries(halls).sort(
    ([oneId, one], [otherId, other]) => other.claim - one.claim || (oneId < otherId ? 1 : -1),
  );
  return first?.[0];
}
