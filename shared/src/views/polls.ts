import { emptyTally } from '../domain/poll/ballot.ts';
import { entitledVotes } from '../domain/poll/electorate.ts';
import { type BallotCount, type Poll, type Tally, votesIn } from '../domain/poll/state.ts';
import { verdict } from '../domain/poll/verdict.ts';
import { showsTally } from '../domain/poll/visibility.ts';
import { findGroup } from '../domain/roster/groups.ts';
import type { RosterState } from '../domain/roster/state.ts';
import type { SiteId } from '../kernel/ids.ts';
import { memoisePair, memoiseWith } from './memoise.ts';
import type { PollView } from './shapes.ts';
import type { ViewSource } from './source.ts';

const NOTHING_CAST: BallotCount = { tally: {}, votes: 0 };
const HIDDEN: Tally = {};

/** A poll as site screens, observers and phones see it. */
export function publicPollView(poll: Poll, tallies: ViewSource['tallies']): PollView {
  return describePublic(poll, tallies[poll.id] ?? NOTHING_CAST);
}

/** A poll as the desk sees it: with the tally by group, where ballots are open. */
export function deskPollView(poll: Poll, tallies: ViewSource['tallies'], roster: RosterState): PollView {
  const count = tallies[poll.id] ?? NOTHING_CAST;
  const view = addDeskParts(describeForDesk(poll, count), poll, count);
  const sites = poll.result?.sites ?? count.sites;
  // No box counts a secret poll by site; if one ever did, its counts are not shown. Without votes there is nothing to
  // show.
  if (!sites || Object.keys(sites).length === 0 || poll.rules.secret || view.tally === HIDDEN) return view;
  return addGroups(view, groupTallies(sites, roster));
}

/** What the desk works with: the rest of a draft's rules, and who has not voted yet. */
function addDeskParts(view: PollView, poll: Poll, count: BallotCount): PollView {
  if (poll.phase === 'draft') return describeDraft(view, poll);
  return poll.phase === 'open' && !poll.rules.secret ? describeMissing(view, { poll, sites: count.sites }) : view;
}

const describeDraft = memoisePair((view: PollView, { rules: { weights, group } }: Poll): PollView => {
  return { ...view, draft: { ...(weights && { votesBySite: weights }), ...(group && { group }) } };
});

const describeMissing = memoiseWith((view: PollView, { poll, sites = {} }: MissingFacts): PollView => {
  const without = poll.electorate.filter((id) => sites[id] === undefined && poll.limits?.[id] !== 0);
  return { ...view, notVoted: Object.fromEntries(without.map((id) => [id, true as const])) };
});

interface MissingFacts {
  readonly poll: Poll;
  readonly sites: BallotCount['sites'];
}

const describePublic = memoisePair((poll: Poll, count: BallotCount) =>
  describe(poll, count, showsTally(poll, 'others')),
);
const describeForDesk = memoisePair((poll: Poll, count: BallotCount) =>
  describe(poll, count, showsTally(poll, 'desk')),
);

function describe(poll: Poll, count: BallotCount, shown: boolean): PollView {
  const { rules, electorate, limits, weights, opening: _opening, present, result, ...open } = poll;
  const { weights: _weights, group: _group, ...told } = rules;
  const { tally, votes = votesIn(tally) } = result ?? count;
  const entitled = result?.entitled ?? entitledVotes(poll);
  return {
    ...open,
    rules: told,
    weighted: rules.weights !== undefined,
    tally: shown ? { ...emptyTally(rules.form), ...tally } : HIDDEN,
    votes,
    entitled,
    ...(shown &&
      result &&
      !rules.informal && { verdict: verdict(rules, { tally, votes, entitled, present: present ?? votes }) }),
  };
}

const groupTallies = memoisePair((sites: Readonly<Record<SiteId, Tally>>, roster: RosterState) => {
  const groups: Record<SiteId, Record<string, number>> = {};
  for (const [siteId, tally] of Object.entries(sites) as [SiteId, Tally][]) {
    const group = findGroup(roster, siteId);
    if (!group) continue;
    groups[group.id] ??= {};
    const sums = groups[group.id] as Record<string, number>;
    for (const [choice, votes] of Object.entries(tally)) sums[choice] = (sums[choice] ?? 0) + votes;
  }
  return groups;
});

const addGroups = memoisePair(
  (view: PollView, groups: Readonly<Record<SiteId, Tally>>): PollView => ({
    ...view,
    groups,
  }),
);
