import type { wall as vietnamese } from '../vi/wall.ts';
import type { Words } from '../words.ts';

/** The pictures of all sites. */
export const wall: Words<typeof vietnamese> = {
  wall: {
    show: 'How to see the sites',
    map: 'By {{group}}',
    pictures: 'Pictures of the sites',
    enlarge: 'Fill the window',
    previous: 'Previous page',
    next: 'Next page',
    page: 'Page {{page}}/{{pages}}',
    group: '{{Group}}',
    allGroups: 'All {{groups}}',
    chooseHint: 'Press a site’s picture to put it on the main screen or to stop its microphone or camera.',
    empty: 'No site has joined the {{meeting}} yet.',
    emptyOfStatus: 'No site with the status “{{name}}” has entered the {{meeting}} yet.',
    noPicture: 'No picture',
    onStage: 'On the main screen now',
    level: 'Sound level: {{level}}/10',
    loss: '{{percent}} packet loss',
    hasSound: 'sound',
    weakLine: 'weak connection',
    noPicturesLine: 'no pictures',
    listen: 'Listen to {{name}}',
    stopListening: 'Stop listening to {{name}}',
  },
};
