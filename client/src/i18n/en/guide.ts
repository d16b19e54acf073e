import type { guide as vietnamese } from '../vi/guide.ts';
import type { Words } from '../words.ts';

/** What each role sees, five things that it does, and whom to call: the help dialog and the page to print. */
export const guide: Words<typeof vietnamese> = {
  guide: {
    noContact: 'For help contact the organisers of the {{meeting}}.',
    personal:
      'Names given with questions are shown on the screens of the sites and kept in the record of the {{meeting}}. The system records neither picture nor sound.',
    pageTitle: 'Guide: {{role}}',
    page: 'Open the guide to print',
    print: 'Print this page',
    sees: 'What you see',
    todo: 'Five things to do',
    whom: 'Whom to call for help',
    picture: 'Picture of the screen',
    writeContact: 'Contact of the organisers: ……………………………………  Telephone: ……………………',
    seen: {
      organiser: 'The planning page: sites, levels and statuses, invitations, agenda, and which rooms are ready.',
      chair:
        'The room that speaks is in the middle; beside it are the agenda, the speaking order, questions and votes. One button has what comes next.',
      moderator: 'Three parts: questions on the left, the speaking order in the middle, the sites on the right.',
      minutesSecretary:
        'Conclusions and assignments as the {{chair}} speaks; what happens by time, and figures of the {{meeting}}.',
      respondent: 'The questions that were sent to your unit, and a field for the answer.',
      site: 'The large screen of the room: the {{chair}}, the speaker, the question being answered. At the bottom are the operator’s buttons.',
      delegate:
        'At the top is who speaks and which item is on; in the middle are questions; at the bottom is the field to write one.',
      captioner:
        'Picture and sound as on the screen of a room; at the bottom are the field for captions and the last lines.',
      interpreter:
        'Picture and sound as on the screen of a room; at the bottom are the button to go on air, the level of the microphone and who interprets.',
      observer: 'The same as the screen of a room: the {{chair}}, the speaker, the agenda; without buttons that send.',
    },
    steps: {
      organiser: {
        step1: 'Import the list of sites and check each row.',
        step2: 'Prepare the agenda, documents and votes for each item.',
        step3: 'Print the connection sheets, send each to its site, and see which rooms have been checked.',
        step4: 'Press “Let the sites in” when all is ready.',
        step5: 'Before the session, open “Send and remind” to remind and telephone the sites that have not entered.',
      },
      chair: {
        step1: 'Check microphone and camera before entering.',
        step2: 'Press “Start the {{meeting}}”, then begin each agenda item.',
        step3: 'Invite the site shown under Next to speak; end the turn when it is over.',
        step4: 'Take questions, open and close votes in the tabs beside.',
        step5: 'After the last item press “End the {{meeting}}”.',
      },
      moderator: {
        step1: 'Accept, merge, send on or decline questions in the left column.',
        step2: 'See the speaking order in the middle; invite a site or move it where needed.',
        step3: 'Verify headcounts and answer requests for help in the right column.',
        step4: 'Press ? for the keyboard shortcuts.',
        step5: 'Press “absent” in the right column to telephone sites that dropped or have not entered.',
      },
      minutesSecretary: {
        step1: 'See what happened by time; filter by kind, area and site.',
        step2: 'See attendance, speaking and questions under Figures.',
        step3: 'Follow proposals: who settles them, and by when.',
        step4: 'Print the page where needed.',
        step5: 'After the end, compare the figures before you write the minutes.',
      },
      respondent: {
        step1: 'Choose a question that was sent to your unit.',
        step2: 'Write a draft answer and press “Save the draft”.',
        step3: 'Press “Give the answer” to answer in writing.',
        step4: 'Choose “Private answer” if only the asker may read it.',
        step5: 'If the connection is lost, keep the page open: it reconnects by itself, and saved drafts stay.',
      },
      site: {
        step1: 'Let the browser use camera and microphone; choose the room’s devices and check them.',
        step2: 'Press “Headcount” and enter how many are present.',
        step3: 'Press “Raise hand” to ask for the floor; when invited, press “Confirm and speak”.',
        step4: 'Press “Help” to write to the desk.',
        step5: 'When a vote is open, choose what your room decided and send it.',
      },
      delegate: {
        step1: 'See who is speaking and which item is on at the top.',
        step2: 'Write a question in the field at the bottom; follow it under “My questions”.',
        step3: 'Support a question that is there already instead of asking it again.',
        step4: 'When a vote is open, choose on this screen; keep the phone until it ends.',
        step5: 'If the connection is lost, keep the page open: unsent questions are kept and sent by themselves.',
      },
      captioner: {
        step1: 'Press the page so that you hear the sound; headphones help.',
        step2:
          'Type what is said into the field at the bottom and press Enter: sites and phones show the line at once.',
        step3: 'To correct a line, press the up arrow, change it and press Enter; Esc leaves it.',
        step4: 'You need not write who speaks: the system names the site that has the floor.',
        step5: 'While the recording is paused for secret business, no caption is accepted.',
      },
      interpreter: {
        step1: 'Put on headphones and allow the microphone; speak and look at its level.',
        step2: 'Press “Start interpreting”: sites that have chosen the language hear you at once.',
        step3: 'To cough or drink, press “Mute for a moment”; press it again to go on.',
        step4: 'To be relieved, press “Ask for relief”; a colleague takes over with “Start interpreting”.',
        step5: 'If you do not understand the original, listen to another language that is on air.',
      },
      observer: {
        step1: 'This page only watches; it sends no picture, sound or ballot.',
        step2: 'Press anywhere to turn the sound on if you hear nothing.',
        step3: 'See the agenda and the question being answered beside the picture.',
        step4: 'If the connection is lost, the page reconnects by itself; there is no need to reload.',
        step5: 'This link is for the invited only: please do not pass it on.',
      },
    },
  },
};
