import type { home as vietnamese } from '../vi/home.ts';
import type { Words } from '../words.ts';

/** The front page. */
export const home: Words<typeof vietnamese> = {
  home: {
    title: 'One {{meeting}}, every connection point',
    lead: 'The {{chair}} in online dialogue with hundreds of sites: every site is seen, heard and answered, and all of it is on record.',
    enterTitle: 'Enter with an invitation code',
    point1Title: 'Asking for the floor',
    point1:
      'A site raises its hand and sees its place and why. Once it has confirmed the invitation, its picture and sound are on the main screen.',
    point2Title: 'Questions and answers',
    point2:
      '{{Delegates}} ask by phone or from their site. Moderators review, the {{chair}} takes the questions, and the asker sees what became of theirs.',
    point3Title: 'Roll-call and votes',
    point3: 'Headcounts of every site, summed by area. One ballot for each site, with the result on the spot.',
    waySite: 'Operators of a site:',
    waySiteHow: 'open the invitation’s link on the computer at the screen, check the devices, and enter.',
    wayDelegate: '{{Delegates}} in a room:',
    wayDelegateHow: 'scan the QR code on the screen to ask and to vote by phone.',
    wayOthers: '{{Chair}}, moderators, secretary, respondents:',
    wayOthersHow: 'each has a code that opens the right desk.',
    signIn: 'Staff sign in',
    invited: 'No invitation yet? Please contact the organisers of the {{meeting}}.',
  },
};
