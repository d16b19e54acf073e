import type { stage as vietnamese } from '../vi/stage.ts';
import type { Words } from '../words.ts';

/** Pictures and sound on the main screen. */
export const stage: Words<typeof vietnamese> = {
  edge: {
    title: 'Edge of the screen',
    hint: 'Press plus until all four golden corners are seen in the corners of the television. This device remembers it.',
    more: 'Make the picture smaller',
    less: 'Make the picture larger',
    percent: '{{percent}} % left at each side',
    least: 'The picture fills the screen.',
    most: 'This is the most. Please choose the picture mode “Just Scan” or “1:1” of the television.',
  },
  media: {
    frozen: 'The picture stands still',
    partFailed: 'This part met an error. Picture and sound go on.',
    micOn: 'Mic on',
    micOff: 'Mic off',
    cameraOn: 'Camera on',
    cameraOff: 'Camera off',
    turnMicOn: 'Turn the microphone on',
    turnMicOff: 'Turn the microphone off',
    turnCameraOn: 'Turn the camera on',
    turnCameraOff: 'Turn the camera off',
    unblockSound: 'Turn sound on',
    soundBlocked: 'The browser is blocking this page’s sound.',
    listen: 'Listen',
    waitingForChair: 'No picture from the {{chair}}’s hall yet',
    waitingForChairHint: 'It appears here once the {{chair}}’s camera is on.',
    waitingForSpeaker: 'No picture from the site yet',
    waitingForSpeakerHint: 'The site may speak by sound only, or is turning its camera on.',
    connecting: 'Connecting picture and sound…',
    failed: 'Picture and sound are not connected; trying again by itself.',
    obstacles: {
      noWebRtc:
        'This browser has no WebRTC, so that it can neither receive nor send pictures and sound. Figures, requests to speak and votes still work. Open the invitation in a current Chrome, Edge, Cốc Cốc, Firefox or Safari; if your organisation has switched WebRTC off, ask your IT staff to allow it.',
      pathBlocked:
        'Your network blocks pictures and sound, by UDP and by TCP. Figures, requests to speak and votes still work. Ask your IT staff to open UDP and TCP to {{address}}; if they cannot, tell the organisers to use a TURN relay, or use another network such as mobile data. The page keeps trying.',
    },
    stage: 'Main screen',
    cannotHear: 'This room cannot hear the {{meeting}}',
    cannotHearBecause: {
      muted: 'The loudspeaker of this page is muted.',
      blocked: 'The browser is not playing the sound yet. Press anywhere on the page to turn it on.',
      nothingReceived: 'The main screen has sound, but it does not arrive here. Please check the connection.',
      speakerMissing: 'The chosen loudspeaker is not there; the default one plays. Please check the cable.',
    },
    notHeard: 'The sites cannot hear this room',
    notHeardBecause: {
      ended: 'The microphone is disconnected. Check the cable or choose another one.',
      muted: 'The computer has muted the microphone. Turn it on in the sound settings or on the microphone.',
      notSent: 'The sound is not being sent. It is being connected again.',
      silent: 'The microphone is on but hears nothing. Check its own switch and speak closer to it.',
      notArriving:
        'The sound is sent but does not reach the server. Check the network and firewall, or ask a technician.',
      excess:
        'The sound was far too much and the server closed it; it is sent again in a few minutes. Otherwise try another microphone.',
    },
    notSeen: 'The sites cannot see this room',
    notSeenBecause: {
      ended:
        'The camera is not open or was disconnected. Check the cable and the browser’s permission, or choose another one.',
      muted: 'The computer is blocking the camera. Open its cover or turn it on in the settings.',
      notSent:
        'The picture is not being sent. It is being connected again; reload the page if this takes over a minute.',
      notArriving:
        'The picture is sent but does not reach the server. Check the network and firewall, or ask a technician.',
      excess:
        'The picture was far too much and the server closed it; it is sent again in a few minutes. Otherwise try another camera.',
    },
    sources: {
      camera: 'the camera',
      microphone: 'the microphone',
      screen: 'the shared screen',
      thumbnail: 'the small picture',
      roomSound: 'the room’s sound',
    },
    sentElsewhere: 'This page does not send to the main screen: {{what}}',
    sentElsewhereHint:
      'Another window or device of the room was opened later and sends instead. Close it, or press the button to send from this page.',
    ownPictureElsewhere: 'Another machine of this room sends its picture; this one does not.',
    takeOver: 'Send from this page',
    excess: {
      lower: '{{place}} sends too much of {{what}} ({{megabits}}\u00a0Mbit/s). The server is lowering it.',
      close:
        '{{place}}: {{what}} was closed for sending too much ({{megabits}}\u00a0Mbit/s). Ask the site to check its device.',
    },
  },
  stage: {
    waitingForScreen: 'Waiting for the presentation',
    layout: 'Layout of the main screen',
    layouts: {
      speaker: 'Speaker',
      sideBySide: 'Side by side',
      presentation: 'Presentation',
      grid: 'Grid',
    },
    shareScreen: 'Share screen',
    stopSharing: 'Stop sharing',
    pin: 'Pin to the main screen',
    unpin: 'Unpin',
    offerVoice: 'Invite to join in',
    takeBackVoice: 'Take the invitation back',
    takeVoice: 'Join in',
    voiceOffered: 'The {{chair}} invites your site to join in',
    voiceOfferedHint: 'Press “Join in” to send your room’s sound to the main screen.',
    shownHere: 'Your room’s picture is on the main screen',
    stopMicrophone: 'Turn microphone off',
    allowMicrophone: 'Allow microphone',
    stopCamera: 'Turn camera off',
    allowCamera: 'Allow camera',
    takeOff: 'Take off the main screen',
    remove: 'Disconnect the site',
    removeConfirm: 'The site’s screen is disconnected until it is let in again.',
    readmit: 'Let in again',
    microphoneStopped: '{{name}} has turned off the site’s microphone.',
    cameraStopped: '{{name}} has turned off the site’s camera.',
    moderation: 'The site’s picture and sound',
  },
  devices: {
    camera: 'Camera',
    microphone: 'Microphone',
    speaker: 'Loudspeaker',
    choose: 'Devices of the room',
    chooseLead: 'The hall goes on meanwhile. What you choose is kept for the next time.',
    isOff: '{{device}} is off: {{because}}',
    offByChoice: 'it was turned off here. Press the {{device}} button to turn it on.',
    because: {
      denied: 'the browser has no permission. Press the icon to the left of the address, choose “Allow” and try again.',
      missing: 'no device was found. Check the cable or choose another one.',
      busy: 'another program is using it. Close that program (Zalo, Zoom, Teams) and try again.',
      insecure: 'the page was not opened from a secure (https) address. Open the link in the invitation again.',
      inApp: 'this app gives pages no devices. Open the page in a browser (Chrome, Safari).',
      failed: 'it did not start. Plug it in again or choose another one.',
      lostDevice: 'it was disconnected. Check the cable or choose another one.',
    },
    doWithout: { camera: 'Do without a camera', microphone: 'Do without a microphone' },
    beforeConfirm: 'Please see to this before you confirm:',
    standIn: '“{{name}}” is not there: the default device stands in, and it is used again once it is plugged in.',
  },
  wall: {
    seen: 'The {{chair}} or the desk is looking at the room',
    heard: 'The desk is listening to the room',
    ownRung: 'Weak connection: {{rung}}',
    rungs: {
      high: 'clear picture',
      low: 'small picture',
      stills: 'still pictures',
      audio: 'sound only',
      text: 'text only',
    },
  },
};
