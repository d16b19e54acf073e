import type { recording as vietnamese } from '../vi/recording.ts';
import type { Words } from '../words.ts';

/** Recording the conference, and playing what was recorded. */
export const recording: Words<typeof vietnamese> = {
  streaming: {
    title: 'Live stream',
    allow: 'Let the public watch the {{meeting}} by a link',
    allowHint: 'Everybody who has the link can watch, without an invitation. Unchecked: the stream stops at once.',
    notAllowed: 'The {{chair}} or the organiser has not allowed a live stream. If needed, ask them to allow it here.',
    off: 'Nothing is being streamed.',
    onBy: 'Streaming since {{time}}, started by {{name}}.',
    pausedSince: 'Stream paused since {{time}}: the public sees a card that says so.',
    start: 'Start streaming',
    pause: 'Pause streaming',
    resume: 'Resume streaming',
    stop: 'Stop streaming',
    address: 'Link for the public:',
    halted: {
      noFfmpeg:
        'Streaming was not possible at {{time}} because ffmpeg is not installed on the server. Ask the administrator to install the package ffmpeg, then press “Start streaming”. The {{meeting}} is not affected.',
      noRoom:
        'Streaming was not possible at {{time}} because the server has no room for it. Wait until it is less busy and press “Start streaming”, or ask the administrator for more processors. The {{meeting}} is not affected.',
      noStreamer:
        'The server stopped streaming at {{time}} because its program does not run. Tell the administrator, then press “Start streaming”. The {{meeting}} is not affected.',
    },
  },
  recording: {
    title: 'Recording the {{meeting}}',
    about:
      'Records picture and sound of the site that speaks and of the {{chair}}. Every screen says “Recording”. For secret business, press “Pause recording”.',
    off: 'Nothing is being recorded.',
    planned: 'Recording begins when the {{chair}} starts the {{meeting}}.',
    onSince: 'Recording since {{time}}.',
    onBy: 'Recording since {{time}}, started by {{name}}.',
    pausedSince: 'Recording paused since {{time}}: no picture and no sound is recorded.',
    start: 'Start recording',
    pause: 'Pause recording',
    resume: 'Resume recording',
    stop: 'Stop recording',
    automatic: 'Start recording when the {{meeting}} starts',
    everybody: 'Let sites and observers play it',
    everybodyHint: 'Otherwise only the {{chair}}, the moderators, the organiser and the secretary can.',
    nothing: 'Nothing recorded yet. Each speech can be played a few seconds after it ends.',
    size: '{{n}} parts, {{length}}, {{size}} GB.',
    gaps: '{{n}} gaps could not be recorded; the playback page lists them.',
    play: 'Open the playback page',
    halted: {
      noSpace:
        'The server stopped recording at {{time}} because storage is almost full. Delete old recordings or ask the administrator for more storage, then press “Start recording”. The {{meeting}} is not affected.',
      noRecorder:
        'The server stopped recording at {{time}} because the recorder does not run. Tell the administrator, then press “Start recording”. The {{meeting}} is not affected.',
      indexFull:
        'The server stopped recording at {{time}} because the {{meeting}} has as many recorded parts as it can have. They can still be played; to go on recording, use another device. The {{meeting}} is not affected.',
    },
    pageTitle: 'Playback',
    parts: 'Recorded parts',
    none: 'Nothing to play yet',
    noneHint: 'While recording is on, each speech appears here a few seconds after it ends.',
    notAllowed: 'Playback is not open',
    notAllowedHint:
      'The {{chair}} or the moderators have not opened playback to sites. Ask a moderator if you need it.',
    unread: 'The list of recordings could not be loaded. Check the network, then press “Try again”.',
    chairPart: '{{Chair}}',
    noItem: 'Outside the agenda',
    lasting: '{{length}} long',
    deletedBy: 'Deleted by {{name}} at {{time}}',
    expired: 'Deleted by the server at {{time}}: kept for {{n}} days',
    keepDays: 'Recordings are kept',
    keepDaysHint:
      'Counted from the day of recording. Then the server deletes the files for good; the list keeps that they were deleted.',
    keepForever: 'until somebody deletes them',
    keepFor: 'for {{n}} days',
    confirmKeepDays:
      'Parts older than {{n}} days will be deleted, also those that are older today. The files cannot be recovered.',
    setKeepDays: 'Keep for {{n}} days',
    leaveKeepDays: 'Leave as it is',
    gap: {
      recorder: 'Not recorded from {{from}} to {{to}}: the recorder failed',
      worker: 'Not recorded from {{from}} to {{to}}: the media worker failed',
      server: 'Not recorded from {{from}} to {{to}}: the server restarted',
    },
    search: 'Search the captions',
    searchHint: 'With accents or without',
    found_one: '{{count}} place in {{parts}} part. Choose it to play from that second.',
    found_other: '{{count}} places in {{parts}} parts. Choose a line to play from its second.',
    foundNone: 'Nothing found. Try fewer words, or type without accents.',
    foundMore: 'Only the first {{most}} places are shown. Type more to narrow down.',
    hits_one: '{{count}} place',
    hits_other: '{{count}} places',
    speed: 'Speed',
    times: '{{n}}×',
    mainPicture: 'Picture of {{name}}',
    chairPicture: 'Picture of the {{chair}}',
    captions: 'Captions',
    soundOnly: 'This part has sound only.',
    cannotPlay:
      'This part cannot be played here. Its file may be on another server, or the browser is old; try a current Chrome or Edge, then tell the administrator.',
    copyLink: 'Copy a link to this second',
    copied: 'Link copied. It opens on this signed-in device.',
    notCopied: 'Not copied. The link is in the address bar.',
    deleteOf: 'Delete the part at {{time}}',
    confirmDelete: 'Delete the part of {{name}} at {{time}} for good? The files cannot be restored.',
    keep: 'Keep it',
    deleteNow: 'Delete for good',
  },
};
