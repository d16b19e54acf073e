import type { ConferenceId, PollId } from '@diem-cau/shared/kernel/ids.ts';

/** All keys of one conference share the hash tag `{id}`, so that on a cluster one script reaches them all. */
export const keys = {
  conferences: 'conferences',
  secret: 'secret',
  invite: (codeHash: string) => `invite:${codeHash}`,
  session: (tokenHash: string) => `session:${tokenHash}`,
  log: (id: ConferenceId) => `conf:{${id}}:log`,
  commands: (id: ConferenceId) => `conf:{${id}}:commands`,
  snapshot: (id: ConferenceId) => `conf:{${id}}:snapshot`,
};

/** One poll's ballots. Open ones fill `choices`, `tally` and `sites`; secret ones `voted` and `ballots`. */
export function ballotKeys({ conferenceId, pollId }: { readonly conferenceId: ConferenceId; readonly pollId: PollId }) {
  const poll = `conf:{${conferenceId}}:poll:${pollId}`;
  return {
    box: `${poll}:box`,
    electorate: `${poll}:electorate`,
    limits: `${poll}:limits`,
    weights: `${poll}:weights`,
    used: `${poll}:used`,
    choices: `${poll}:choices`,
    tally: `${poll}:tally`,
    sites: `${poll}:sites`,
    key: `${poll}:key`,
    voted: `${poll}:voted`,
    ballots: `${poll}:ballots`,
  };
}

/** Where changed tallies are announced to all servers. */
export const BALLOTS_CHANNEL = 'ballots-changed';
