import type { languages as vietnamese } from '../vi/languages.ts';
import type { Words } from '../words.ts';

/** The languages of a conference, while it is planned. */
export const languages: Words<typeof vietnamese> = {
  languages: {
    tab: 'Languages',
    title: 'Interpretation, and listening on phones',
    hint: 'Each language has one invitation for its interpreters, under Invitations. Sites choose what they listen to.',
    none: 'No language yet',
    name: 'Name of the language',
    kind: 'Kind',
    spoken: 'Spoken',
    signed: 'Signed, with a picture',
    isSigned: 'It is a sign language',
    add: 'Add the language',
    remove: 'Remove',
    phones: 'Let {{delegates}} listen on their phones',
    phonesHint:
      'For whoever is outside the room or hears badly. In a room, ask for headphones, or the sound comes back.',
    usual: { khmer: 'Khmer', hmong: 'Hmong', english: 'English', sign: 'Sign language' },
  },
};
