import type { chair as vietnamese } from '../vi/chair.ts';
import type { Words } from '../words.ts';

/** The chair's desk. */
export const chair: Words<typeof vietnamese> = {
  chair: {
    next: 'Next',
    noNext: 'No site is waiting',
    noNextHint: 'When a site raises its hand, who should be next and why appears here.',
    choose: 'Choose another',
    others_other: '{{count}} other sites are waiting',
    open: 'Let the sites in',
    openConfirm: 'Let the sites in, so that they check their devices and report their headcounts?',
    goLive: 'Start the {{meeting}}',
    goLiveConfirm: 'Start the {{meeting}}? From now on sites can raise their hands to speak.',
    goLiveFacts: '{{connected}}/{{sites}} sites are connected, {{present}} people are present.',
    closeConference: 'End the {{meeting}}',
    closeConfirm: 'End the {{meeting}}? The running turn and agenda item end too; this cannot be undone.',
    archive: 'Archive the {{meeting}}',
    archiveConfirm: 'Archive the {{meeting}}? After that its record can only be read.',
    tabQueue: 'Speaking order',
    tabQuestions: 'Questions',
    tabPoll: 'Vote',
    tabAgenda: 'Agenda',
    progress: 'Progress of the agenda',
    notOpen: 'The {{meeting}} is being prepared',
    notOpenHint: 'Press “Let the sites in” so that sites connect, check their devices and report their headcounts.',
    notLive: 'The {{meeting}} has not started',
    notLiveHint: '{{connected}}/{{sites}} sites have connected. When all is ready, press “Start the {{meeting}}”.',
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
    calledHint: 'A question that the desk accepts appears here, for the {{chair}} to take.',
    others_one: 'one other site is waiting',
  },
};
