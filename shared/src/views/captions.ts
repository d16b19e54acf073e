import { CAPTION_LIMITS } from '../domain/captions/limits.ts';
import type { CaptionLine, CaptionsState } from '../domain/captions/state.ts';
import type { RosterState } from '../domain/roster/state.ts';
import type { ConferenceState } from '../domain/state.ts';
import { memoiseWith } from './memoise.ts';
import { placeOf } from './parts.ts';
import type { CaptionsView } from './shapes.ts';

/** The last lines, as every screen shows them (CAP-1). */
export function captionsView({ captions, roster }: Pick<ConferenceState, 'captions' | 'roster'>): {
  readonly captions?: CaptionsView;
} {
  if (Object.keys(captions.last).length === 0) return {};
  return { captions: lastLines(captions, { places: roster.places }) };
}

const lastLines = memoiseWith(
  ({ count, last }: CaptionsState, { places }: Pick<RosterState, 'places'>): CaptionsView =>
    Object.fromEntries(
      Object.values<CaptionLine>(last)
        .filter(({ number }) => number > count - CAPTION_LIMITS.shown)
        .map(({ id, number, text, siteId, machine }) => [
          id,
          {
            number,
            text,
            ...(siteId !== undefined && { siteName: placeOf({ places }, siteId).siteName }),
            ...(machine && { machine }),
          },
        ]),
    ),
);
