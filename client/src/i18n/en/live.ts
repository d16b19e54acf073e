import type { live as vietnamese } from '../vi/live.ts';
import type { Words } from '../words.ts';

/** The page on which the public watches. */
export const live: Words<typeof vietnamese> = {
  live: {
    title: 'Live stream',
    none: 'Nothing is being streamed yet',
    noneHint:
      'The picture appears here by itself when the stream begins; leave this page open. If it is time and there is no picture, check the link or ask the organiser.',
    ended: 'The stream has ended',
    endedHint: 'Thank you for watching. If it goes on, the picture appears here by itself.',
    offline:
      'The line to the server is lost. It is being connected again; after a minute, check the network of this device.',
    captions: 'Captions',
    chair: 'Chair',
    behind: 'Picture and sound are about 10 seconds behind. Captions may come before.',
    picture: 'Picture of the live stream',
    soundOn: 'Turn sound on',
    cannotPlay: 'This browser cannot play it',
    cannotPlayHint: 'Open this page in a new Chrome, Edge or Safari, or open this address in a video player:',
  },
};
