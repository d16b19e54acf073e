import type { chair as vietnamese } from '../vi/chair.ts';
import type { Words } from '../words.ts';

/** The chair's desk. */
export const chair: Words<typeof vietnamese> = {
  chair: {
    entitledNow: {
      head: 'Opened now, {{n}} people may vote.',
      delegate: 'Opened now, {{n}} delegates may vote. A phone that takes its seat later has no ballot this time.',
    },
    uncounted: '{{n}} sites have no verified headcount and therefore no vote.',
    unseated: '{{n}} phones are beyond the headcount of their room, which votes only up to that number.',
    openSeatsRisk:
      'Open seats: whoever has the room’s code can enter, and one device can take several seats. Where the result must be certain, please use numbered slips.',
    next: 'Next',
    noNext: 'No site is waiting',
    noNextHint: 'When a site raises its hand, who should be next and why appears here.',
    choose: 'Choose another',
    others: '{{n}} other sites are waiting',
    open: 'Open the conference',
    openConfirm: 'Open the conference, so that sites connect, check their devices and take their roll-call?',
    goLive: 'Start the conference',
    goLiveConfirm: 'Start the conference? From now on sites can raise their hands and the minutes are kept.',
    goLiveFacts: '{{connected}}/{{sites}} sites are connected, {{present}} people are present.',
    closeConference: 'End the conference',
    closeConfirm: 'End the conference? The running turn and agenda item end too; this cannot be undone.',
    archive: 'Archive the conference',
    archiveConfirm: 'Archive the conference? After that its record can only be read.',
    tabQueue: 'Queue',
    tabQuestions: 'Questions',
    tabPoll: 'Vote',
    tabAgenda: 'Agenda',
    progress: 'Progress of the agenda',
    notOpen: 'The conference is being prepared',
    notOpenHint: 'Press “Open the conference” so that sites connect, check their devices and take their roll-call.',
    notLive: 'The conference has not started',
    notLiveHint: '{{connected}}/{{sites}} sites have connected. When all is ready, press “Start the conference”.',
    steps: 'What is next in the session',
    agendaSteps: {
      start: 'Begin the item',
      next: 'Conclude, go to',
      finish: 'Conclude the last item',
    },
    suggested: 'The moderators suggest',
    suggestedThen: 'Then: {{text}}',
    mostSupported: 'Most supported',
    askedFirst: 'Asked first',
    supporters: 'supporters: {{n}}',
    calledHint: 'A question that the desk accepts appears here, to be called.',
  },
};
