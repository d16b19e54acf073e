import { parseArgs } from 'node:util';
import type { ConferenceId } from '@diem-cau/shared/kernel/ids.ts';
import { EXAMPLE_ID } from '../../server/src/application/exampleConference.ts';
import { readWholeNumber } from '../support/wholeNumber.ts';
import { BRANCHES } from './branches.ts';

/** How a rehearsal is to be held. */
export interface RehearsalOptions {
  readonly conferenceId: ConferenceId;
  /** Whether the branches of a district are rehearsed in place of a conference of the store. */
  readonly branches: boolean;
  readonly sites: number;
  readonly phones: number;
  /** How many of the sites have a real page in Chromium. */
  readonly peers: number;
  readonly minutes: number;
  readonly seed: string;
  readonly port: number;
  /** Whether chair and moderator are simulated too. */
  readonly lead: boolean;
  readonly json: boolean;
}

/** The sites of the example. */
const USUAL_SITES = 101;
/** So many where nothing is said; each takes about half a core for its pictures. */
const USUAL_PEERS = 2;
const MAX_PEERS = 8;

const USAGE = [
  'npm run rehearse -- [--sites 101] [--phones 0] [--peers 2] [--conference ID] [--minutes 30] [--seed TEXT]',
  '                    [--branches] [--port 4600] [--lead] [--json]',
  '',
  'Fills a copy of a conference with simulated sites. You lead it with the links that are printed; with --lead a',
  'simulated chair and moderator do. The conference itself is not touched. --peers of the sites have a page of their',
  'own in Chromium, with all that a browser does; the others send and receive plain packets. --branches rehearses the',
  `${BRANCHES} neighbourhood branches of one district with their statuses, in place of a conference of yours.`,
].join('\n');

/** Reads the command line. Throws an `Error` that says what is expected. */
export function readOptions(args: readonly string[]): RehearsalOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      conference: { type: 'string', default: EXAMPLE_ID },
      branches: { type: 'boolean', default: false },
      sites: { type: 'string' },
      phones: { type: 'string', default: '0' },
      peers: { type: 'string' },
      minutes: { type: 'string', default: '30' },
      seed: { type: 'string', default: '1' },
      port: { type: 'string', default: '4600' },
      lead: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  });
  const usual = values.branches ? BRANCHES : USUAL_SITES;
  const sites = readNumber('sites', values.sites ?? String(usual), 0, 1_000);
  return {
    conferenceId: values.conference as ConferenceId,
    branches: values.branches,
    sites,
    phones: readNumber('phones', values.phones, 0, 5_000),
    peers: readPeers(values.peers, sites),
    minutes: readMinutes(values.minutes),
    seed: values.seed,
    port: readNumber('port', values.port, 1, 65_535),
    lead: values.lead,
    json: values.json,
  };
}

function readPeers(text: string | undefined, sites: number): number {
  if (text === undefined) return Math.min(USUAL_PEERS, sites);
  const peers = readNumber('peers', text, 0, MAX_PEERS);
  if (peers <= sites) return peers;
  throw new Error(`--peers ${peers} is more than --sites ${sites}: each of them is one of the sites.\n\n${USAGE}`);
}

function readMinutes(text: string): number {
  const value = Number(text);
  if (value >= 0.1 && value <= 600) return value;
  throw new Error(`--minutes is a number from 0.1 to 600.\n\n${USAGE}`);
}

function readNumber(name: string, text: string, least: number, most: number): number {
  try {
    return readWholeNumber(name, text, least, most);
  } catch (error) {
    throw new Error(`${(error as Error).message}\n\n${USAGE}`);
  }
}
