import type { deviceCheck as vietnamese } from '../vi/deviceCheck.ts';
import type { Words } from '../words.ts';

/** The check of devices and rooms. */
export const deviceCheck: Words<typeof vietnamese> = {
  devices: {
    title: 'Check your devices',
    lead: 'If you see the picture, see the level move and hear the test sound, you are ready.',
    recorded: {
      on: 'This session is being recorded: picture and sound of the hall are recorded while it speaks.',
      paused: 'Recording is paused; when it goes on, picture and sound of the hall are recorded while it speaks.',
      planned: 'This session will be recorded: picture and sound of the hall are recorded while it speaks.',
    },
    defaultDevice: 'Default device',
    unnamedCamera: 'Camera {{n}}',
    unnamedMicrophone: 'Microphone {{n}}',
    unnamedSpeaker: 'Loudspeaker {{n}}',
    level: 'Microphone level',
    levelHint: 'Say a sentence: the green bar moves when the microphone hears you.',
    sound: 'Treatment of the sound',
    echoCancellation: 'Take the echo of the loudspeakers out',
    noiseSuppression: 'Less noise',
    autoGainControl: 'Even out the loudness',
    soundHint: 'A hall with loudspeakers: leave all three on. A hall with a sound desk of its own: turn all three off.',
    testSound: 'Test the loudspeaker',
    testSoundHint: 'It plays on the hall’s loudspeakers for two seconds.',
    plain: 'Weak computer: plain screen',
    plainHint:
      'One picture, the sound, the clock and two buttons. This computer remembers it; key L leads back to the full screen.',
    firstMinute: {
      title: 'Three steps for the first time',
      step: 'Step {{n}}/{{of}}',
      picture: 'Look at the picture: is everybody in the room in sight? If not, move the camera or choose another.',
      voice: 'Say a sentence as if you had the floor: the green bar moves when the microphone hears you.',
      hearing:
        'Press “Test the loudspeaker”. If the room hears it, you are done: press “Enter the {{meeting}}” or the Enter key.',
      next: 'Next',
      done: 'Done',
      skip: 'Skip, and never show again',
    },
    enter: 'Enter the {{meeting}}',
    enterWithout: 'Enter without a camera',
    asking: 'Asking for permission to use camera and microphone. Choose “Allow” in the browser’s dialog.',
    off: 'You can enter now; camera or microphone was turned off here.',
    noDevicesYet: 'You can enter now to follow, raise a hand and vote, but the room will be without picture or sound.',
    noPreview: 'No picture from the camera yet',
    tryAgain: 'Try the devices again',
    ready: 'Camera and microphone are ready.',
    goesTo:
      'Picture and sound reach the main screen only while the site has the floor. From the moment it enters, the {{chair}} and the moderators can look at the room and listen to it; the screen says so. While the {{meeting}} is recorded, every screen says “Recording”.',
    goesToChair:
      'The {{chair}}’s picture and sound are on the main screen once the {{meeting}} is open. While the {{meeting}} is recorded, every screen says “Recording”.',
    inBrowser: {
      title: 'Open in a browser',
      steps: {
        zalo: 'Zalo gives pages no camera and microphone. Press the three dots at the top right and choose “Open in browser”.',
        messenger:
          'Messenger gives pages no camera and microphone. Press the three dots in a corner and choose “Open in browser”.',
        facebook:
          'Facebook gives pages no camera and microphone. Press the three dots at the top right and choose “Open in external browser”.',
        instagram:
          'Instagram gives pages no camera and microphone. Press the three dots at the top right and choose “Open in external browser”.',
        tiktok:
          'TikTok gives pages no camera and microphone. Press the three dots at the top right and choose “Open in browser”.',
        line: 'Line gives pages no camera and microphone. Press the three dots at the bottom right and choose “Open in other browser”.',
        other:
          'The app that shows this page gives it no camera and microphone. Look for “Open in browser” in the app’s menu.',
      },
      orCopy:
        'If there is no such entry, copy this link, open Chrome or Safari and paste it as the address. The link is this room’s invitation: pass it on to nobody.',
      copy: 'Copy the link',
      copied: 'Copied. Open Chrome or Safari and paste it',
      noLink:
        'If there is no such entry, go back to the invitation, hold a finger on its link to copy it, and paste it into Chrome or Safari.',
    },
    howToAllow: {
      chromium:
        'Chrome, Edge, Cốc Cốc: press the icon to the left of the address, turn Camera and Microphone on, then reload the page.',
      firefox:
        'Firefox: press the crossed-out camera to the left of the address, remove “Blocked”, then reload the page.',
      safari:
        'Safari: open Safari › Settings for This Website (on an iPhone or iPad: the icon left of the address), choose Allow for Camera and Microphone, then reload the page.',
      inApp:
        'This page is open inside an app (such as Zalo or Facebook) that allows no camera. Press the three dots and choose “Open in browser”.',
      windows:
        'Still blocked on Windows: open Settings › Privacy › Camera (and Microphone) and let desktop apps use them.',
      mac: 'Still blocked on a Mac: open System Settings › Privacy & Security › Camera (and Microphone) and turn this browser on.',
    },
  },
  hallTest: {
    title: 'The halls speak in turn',
    lead: 'Each hall with an open screen is on the main screen for five seconds, so that all see and hear it. Do this before the {{chair}} begins; it can be stopped at any time.',
    start_one: 'Test {{count}} hall',
    start_other: 'Test {{count}} halls',
    again_one: 'Test {{count}} hall with faults again',
    again_other: 'Test {{count}} halls with faults again',
    takes: 'Takes about {{time}}',
    stop: 'Stop the test',
    running: 'Testing {{turn}}/{{turns}}: {{site}}',
    noHalls:
      'No site has opened the screen of its hall. Remind the operators to open the invitation on the machine at the television.',
    notOpen: 'Halls can be tested once the waiting room is open and before the {{chair}} begins.',
    calls: 'To telephone after the test',
    allWell_one: '{{count}} hall tested, picture and sound are good',
    allWell_other: '{{count}} halls tested, picture and sound are good',
    wellCount_one: 'Good picture and sound: {{count}} hall',
    wellCount_other: 'Good picture and sound: {{count}} halls',
    testedAt: 'Tested at {{time}}',
    faults: {
      noAnswer: 'No answer: the machine hangs, or the screen was closed',
      noSound: 'No sound is heard: turn the microphone on, check the cable',
      noPicture: 'No picture: turn the camera on, check the cable',
      echo: 'Echo suspected: the loudspeaker reaches the microphone; turn echo cancellation on, move the microphone away',
      clipping: 'The sound is distorted: lower the microphone’s input',
      quiet: 'Too quiet ({{figure}} dB): speak closer, or raise the input',
      loss: 'The line loses {{figure}}: use a cable, stop other downloads',
      slowPicture: 'The picture stutters ({{figure}} a second): close other programs, use the plain screen',
    },
  },
  readiness: {
    title: 'Readiness',
    check: 'Check the room',
    checkHint:
      'The loudspeaker plays two notes, the microphone records them, then the connection is measured. About 10\u00a0seconds.',
    running: 'Checking. Please keep the room quiet.',
    told: 'The result has been sent to the desk.',
    notMeasured: 'not measured',
    microphoneOk: 'The microphone works',
    microphoneBad: 'The microphone does not work',
    cameraOk: 'The camera works',
    cameraBad: 'The camera does not work',
    loopback: {
      heard: 'The microphone picks up the loudspeaker',
      notHeard: 'The microphone does not pick up the loudspeaker',
      notMeasured: 'The loudspeaker could not be checked',
    },
    uplink: 'Upload: {{figure}}',
    downlink: 'Download: {{figure}}',
    roundTrip: 'Round-trip time: {{figure}}',
    loss: 'Packet loss: {{figure}}',
    passed_other: 'Rooms that passed the check: {{count}}',
    failed: 'Rooms that did not pass: {{n}}',
    unchecked: 'Rooms not checked: {{n}}',
    calls: 'To telephone',
    nobodyToCall: 'Every site has passed its check',
    ready: 'Passed',
    neverChecked: 'Never checked',
    checkedAt: 'Checked at {{time}}',
    passed_one: 'Rooms that passed the check: {{count}}',
  },
};
