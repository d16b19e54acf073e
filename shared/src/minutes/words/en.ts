import type { WordSet } from '../../domain/conference/vocabulary.ts';
import type { QuestionKind } from '../../domain/dialogue/state.ts';
import type { Speaker } from '../../domain/floor/speech.ts';
import type { HandKind } from '../../domain/floor/state.ts';
import type { Signer } from '../../domain/minutes/state.ts';
import type { PollBase, PollThreshold } from '../../domain/poll/rules.ts';
import type { Verdict } from '../../domain/poll/verdict.ts';
import { capital } from './capital.ts';
import type { MinutesWords } from './minutesWords.ts';
import { quoted } from './quoted.ts';

const GAP = '……………………';

const SPOKE: Readonly<Record<HandKind, string>> = {
  question: 'asked a question',
  comment: 'spoke',
  reply: 'replied',
  pointOfOrder: 'raised a point of order',
};

const ASKED: Readonly<Record<QuestionKind, string>> = {
  question: 'asked',
  opinion: 'gave an opinion',
  idea: 'suggested',
};

const THRESHOLDS: Readonly<Record<PollThreshold, string>> = {
  simple: 'more than any other choice of',
  absolute: 'more than half of',
  twoThirds: 'at least two thirds of',
};

const BASES: Readonly<Record<PollBase, string>> = {
  cast: 'the votes cast',
  present: 'those present',
  entitled: 'those entitled to vote',
};

const OUTCOMES: Readonly<Record<Verdict['outcome'], string>> = {
  carried: 'Carried',
  notCarried: 'Not carried',
  noQuorum: 'Without a quorum, so that there is no result',
  rated: 'Rated',
};

function signed({ name, post }: Signer): string {
  return post === undefined ? name : `${name}, ${post}`;
}

function introduced({ name, position }: Speaker): string {
  return position === undefined ? name : `${name}, ${position}`;
}

/** The sentences of English papers, with what the conference calls itself and its people. */
export function englishWords({ meeting, chair, delegate, yes, no, abstain }: WordSet): MinutesWords {
  return {
    beside: 'Outside the items of the agenda',
    leftOpen: 'Speeches and questions that were not reached',
    goneItems: 'Items no longer on the agenda',
    wholeConclusion: `Conclusions on the ${meeting} as a whole`,
    spoke: SPOKE,
    questionStates: {
      submitted: 'Not reviewed',
      accepted: 'Waiting',
      called: 'Being answered',
      answered: 'Answered',
      noted: 'Noted',
      declined: 'Declined',
      merged: 'Merged',
      deferred: 'Assigned',
      withdrawn: 'Withdrawn',
    },
    commitmentStates: { open: 'Open', done: 'Done', givenUp: 'Given up' },
    notStarted: 'Beginning: not yet begun.',
    notClosed: `The ${meeting} has not ended.`,
    outsideGroups: 'Others',
    attendanceColumns: ['Sites present', 'Present', 'Expected', 'Share'],
    pollColumns: ['Choice', 'Votes', 'Share of the votes cast'],
    pollUncounted: 'The votes are not counted yet.',
    pollInformal: 'This was a show of opinion that decides nothing.',
    choices: { yes: capital(yes), no: capital(no), abstain: capital(abstain) },
    start: (clock, day) => `Beginning: ${clock}, ${day}.`,
    close: (clock, day) => `The ${meeting} ended at ${clock}, ${day}.`,
    place: (venue, sites) =>
      venue === undefined
        ? `Place: online, at ${sites} sites.`
        : `Place: ${venue}, connected online with ${sites} sites.`,
    attendance: ({ sites, presentSites, present, expected, share }) =>
      `Attendance: ${presentSites} of ${sites} sites, with ${present} of ${expected} people expected, which is ${share}.`,
    absent: (count, names) =>
      names.length === 0 ? 'Absent sites: none.' : `Absent sites: ${count}, namely ${names.join('; ')}.`,
    chair: (signer) => `${capital(chair)}: ${signer ? signed(signer) : GAP}.`,
    secretary: (signer) => `Secretary: ${signer ? signed(signer) : GAP}.`,
    item({ state, presenters, times }) {
      if (!times) return state === 'skipped' ? 'This item was skipped.' : 'This item has not begun.';
      const span = times.until === undefined ? `From ${times.from}.` : `From ${times.from} to ${times.until}.`;
      return presenters === undefined ? span : `${span} Presented by ${presenters}.`;
    },
    turn({ at, kind, speaker, site, topic, length }) {
      const who = speaker ? `${introduced(speaker)}, of ${site},` : `A speaker of ${site}`;
      const about = topic === undefined ? '' : ` about “${topic}”`;
      return `At ${at}, ${who} ${SPOKE[kind]}${about} (${length}).`;
    },
    asker({ place, group, name, others }) {
      const unnamed = group === undefined ? `A ${delegate}` : `A ${delegate} of ${group}`;
      const who = place === undefined ? unnamed : name === undefined ? place : `${name}, of ${place},`;
      return others === 0 ? who : `${who} and ${others} ${others === 1 ? 'other' : 'others'}`;
    },
    asked: (kind, asker, text) => `${asker} ${ASKED[kind]}: ${quoted(text)}`,
    answeredAloud: (respondent, from, until) =>
      `${respondent ?? `The ${chair}`} answered aloud ${until === undefined ? `at ${from}` : `from ${from} to ${until}`}.`,
    answeredInWriting: (respondent, text) => `${respondent} answered in writing: ${quoted(text)}`,
    answeredPrivately: (respondent) => `${respondent} answered the asker privately in writing.`,
    noted: (note) => `The ${chair} noted: ${quoted(note)}`,
    promised: (unit, text, due) => `Assigned to ${unit}: ${text}; due ${due}.`,
    concluded: (text, confirmed) => `The ${chair} concluded${confirmed ? '' : ' (to be confirmed)'}: ${text}`,
    assigned({ owner, text, due, target }) {
      const number = target === undefined ? '' : `; target: ${target}`;
      return `Assigned to ${owner ?? GAP}: ${text}${number}${due === undefined ? '' : `; due ${due}`}.`;
    },
    unreached: (unit) =>
      unit === undefined ? `Not answered at the ${meeting}.` : `Not answered at the ${meeting}; passed to ${unit}.`,
    unheard: (site, kind, topic) =>
      `${site} asked for the floor (${SPOKE[kind]}${topic === undefined ? '' : `, “${topic}”`}) and was not heard.`,
    poll: ({ title, secret, voters }) => {
      const who = { site: 'one ballot a site', head: 'by people in the rooms', delegate: `each ${delegate}` }[voters];
      return `${secret ? 'Secret' : 'Open'} vote (${who}): ${quoted(title)}`;
    },
    pollNumbers: (entitled, votes, share) => `Votes entitled: ${entitled}; votes cast: ${votes}, which is ${share}.`,
    mark: (value) => `Mark ${value}`,
    verdict({ outcome, threshold, base, baseVotes, needed, inFavour, quorum, chosen, mean }) {
      const result =
        chosen.length > 0 && outcome === 'carried' ? `${OUTCOMES[outcome]}: ${chosen.join('; ')}` : OUTCOMES[outcome];
      const average = mean === undefined ? '' : `: ${mean} on average`;
      const least = quorum ? ` The quorum is ${quorum.percent}%, which is ${quorum.needed} votes.` : '';
      const rule =
        outcome === 'rated'
          ? ''
          : ` Needed: ${THRESHOLDS[threshold]} ${BASES[base]} (${baseVotes}), which is ${needed}; reached: ${inFavour}.`;
      return `${result}${average}.${rule}${least}`;
    },
  };
}
