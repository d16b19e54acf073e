import type { ClientCommand } from '@diem-cau/shared/protocol/messages.ts';
import { commandKey } from '../../server/src/application/eventStore.ts';
import type { RecordingClient } from '../../tests/testkit/recordingClient.ts';
import type { Evidence, StoredPoll } from './evidence.ts';
import { ballotsOf, type Voting } from './voting.ts';

/** What the clients' records say, held against the store. */
export interface Verdict {
  /** Commands and ballots of which a client was told that they are accepted. */
  acknowledged: number;
  /** Of these, what the store does not have. */
  lost: number;
  /** Voters whose ballot was acknowledged, over all polls. */
  ballotsAcknowledged: number;
  /** Votes in the recorded results, over all polls. */
  ballotsCounted: number;
  /**
   * Secret ballots in a result whose voters lost the acknowledgement and could not ask again before the box was sealed.
   */
  ballotsUnacknowledged: number;
  /** Votes beyond one for each voter, and commands that are in the log more than once. */
  doubleCounted: number;
  /** Ballots first sent after the close was acknowledged, and accepted. */
  acceptedAfterClose: number;
  /** Commands that were refused for good although the log has them. */
  refusedButStored: number;
  /** Each thing that is wrong, in words. */
  readonly problems: string[];
}

/** Judges one run. Everything must have been answered: `lost` rests on the last answer to each command. */
export function judge(clients: readonly RecordingClient[], votings: readonly Voting[], evidence: Evidence): Verdict {
  const verdict: Verdict = {
    acknowledged: 0,
    lost: 0,
    ballotsAcknowledged: 0,
    ballotsCounted: 0,
    ballotsUnacknowledged: 0,
    doubleCounted: 0,
    acceptedAfterClose: 0,
    refusedButStored: 0,
    problems: [...evidence.problems],
  };
  judgeCommands(verdict, clients, evidence);
  for (const voting of votings) judgeVoting(verdict, clients, voting, evidence.polls.get(voting.pollId));
  return verdict;
}

/** What may be so already when it arrives: an item in its place, a confirmed revision. That is acknowledged without an entry. */
const MAY_BE_SO: ReadonlySet<ClientCommand['type']> = new Set<ClientCommand['type']>([
  'MoveAgendaItem',
  'ConfirmConclusion',
]);

/** G1: what was acknowledged is in the log, and nothing is in it twice. */
function judgeCommands(verdict: Verdict, clients: readonly RecordingClient[], { commands }: Evidence): void {
  for (const { actor, record } of clients) {
    for (const { commandId, command, reply } of record) {
      if (reply?.ok) verdict.acknowledged++;
      if (['CastBallot', 'SupportQuestion', 'WithdrawSupport'].includes(command.type)) continue;
      const times = commands.get(commandKey({ actor, commandId })) ?? 0;
      if (reply?.ok && times === 0 && !MAY_BE_SO.has(command.type)) {
        verdict.lost++;
        verdict.problems.push(`${command.type} ${commandId} of ${actor.id} was acknowledged and is not in the log.`);
      }
      if (reply && !reply.ok && times > 0) {
        verdict.refusedButStored++;
        verdict.problems.push(`${command.type} ${commandId} was refused (${reply.error.code}) and is in the log.`);
      }
    }
  }
  for (const [key, times] of commands) {
    verdict.doubleCounted += times - 1;
    if (times > 1) verdict.problems.push(`${key} is in the log ${times} times.`);
  }
}

/** G2 and G3: accepted = listed = counted, each voter once, and nobody after the close. */
function judgeVoting(
  verdict: Verdict,
  clients: readonly RecordingClient[],
  { pollId, secret, closedAt = Number.POSITIVE_INFINITY }: Voting,
  stored: StoredPoll | undefined,
): void {
  const wrong = (what: string) => verdict.problems.push(`Poll ${pollId}: ${what}`);
  const [result, ...more] = stored?.results ?? [];
  if (!stored || !result || more.length > 0) {
    wrong(`${stored?.results.length} results instead of one.`);
    return;
  }
  let voters = 0;
  let unacknowledged = 0;
  for (const client of clients) {
    const notes = ballotsOf(client, pollId);
    const accepted = notes.filter(({ reply }) => reply?.ok);
    const last = accepted.at(-1);
    for (const late of accepted.filter(({ sentAt }) => sentAt > closedAt)) {
      // The very ballot that is in the box may be confirmed again.
      if (accepted.some(({ sentAt, command }) => sentAt < closedAt && command.choice === late.command.choice)) continue;
      verdict.acceptedAfterClose++;
      wrong(`${client.actor.id} voted after the close.`);
    }
    if (!last) {
      if (notes.some(({ sentAt }) => sentAt < closedAt)) unacknowledged++;
      continue;
    }
    voters++;
    const key = secret && last.reply?.ok ? last.reply.value.receipt?.receipt : client.actor.siteId;
    const listed = stored.ballots.get(key ?? '');
    if (listed === last.command.choice) continue;
    verdict.lost++;
    wrong(`${client.actor.id} received ${last.command.choice}; the box has ${listed}.`);
  }
  const counted = result.votes ?? 0;
  const tallied = Object.values(result.tally).reduce((sum, votes) => sum + votes, 0);
  const listed = stored.ballots.size;
  verdict.ballotsAcknowledged += voters;
  verdict.ballotsCounted += counted;
  if (counted !== listed || tallied !== listed) {
    wrong(`${listed} ballots are listed, ${counted} counted, ${tallied} tallied.`);
    verdict.doubleCounted += Math.max(0, counted - listed, tallied - listed);
  }
  const beyond = listed - voters;
  verdict.ballotsUnacknowledged += Math.min(Math.max(beyond, 0), unacknowledged);
  if (beyond > unacknowledged) {
    verdict.doubleCounted += beyond - unacknowledged;
    wrong(`${listed} ballots of ${voters} voters and at most ${unacknowledged} without an acknowledgement.`);
  }
}
