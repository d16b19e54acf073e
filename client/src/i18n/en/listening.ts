import type { listening as vietnamese } from '../vi/listening.ts';
import type { Words } from '../words.ts';

/** Listening on a phone. */
export const listening: Words<typeof vietnamese> = {
  listening: {
    title: 'Listen on this phone',
    hint: 'For {{delegates}} outside the room, or who hear badly. In the room, use headphones only, or the sound comes back.',
    start: 'Listen',
    stop: 'Stop listening',
    language: 'Language',
    original: 'Original',
    waiting: '{{name}} (nobody interprets now)',
    connecting: 'Connecting the sound…',
    silent: 'Nobody speaks at the moment.',
    playing: 'You hear: {{name}}',
    failed: 'The sound cannot be connected. Please check the network and press “Listen” again.',
    full: 'Many phones listen already. Please try again in a few minutes, or listen in the room.',
    off: 'This {{meeting}} does not let phones listen. Please ask the organisers.',
  },
};
