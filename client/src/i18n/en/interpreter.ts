import type { interpreter as vietnamese } from '../vi/interpreter.ts';
import type { Words } from '../words.ts';

/** Where an interpreter works. */
export const interpreter: Words<typeof vietnamese> = {
  interpreter: {
    title: 'Interpretation: {{name}}',
    go: 'Start interpreting',
    takeOver: 'Take over',
    leave: 'Stop interpreting',
    mute: 'Mute for a moment',
    unmute: 'Go on speaking',
    ask: 'Ask for relief',
    asked: 'You have asked to be relieved.',
    onAir: 'On air: those who chose this language hear or see you.',
    onAirUnheard: 'On air. Nobody has chosen this language yet, or the sound is being connected.',
    muted: 'Muted: nobody hears you.',
    other: '{{name}} interprets now.',
    otherAsks: '{{name}} interprets and asks to be relieved: press “Take over”.',
    nobody: 'Nobody interprets into this language now.',
    removed: 'This language is not part of the {{meeting}} any more. Please call the organisers.',
    asking: 'Waiting for the browser to allow the microphone.',
    noMicrophone: 'The microphone does not work. Allow it in the browser and reload the page.',
    onlyOnAir: 'Only while you are on air.',
    level: 'Level of the microphone',
    chair: '{{Chair}}',
    now: 'Speaking: {{now}}.',
    nowAndNext: 'Speaking: {{now}}. Next: {{next}}.',
  },
};
