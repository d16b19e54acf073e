import type { ConferenceId } from '@diem-cau/shared/kernel/ids.ts';
import { type AccessStore, issueInvites } from '../access.ts';
import type { BallotBox } from '../ballotBox.ts';
import type { Clock } from '../clock.ts';
import { ConferenceRuntime } from '../conferenceRuntime.ts';
import type { EventStore } from '../eventStore.ts';
import { invitedActors } from '../invitees.ts';
import type { EntryAdmission } from '../limits/entryAdmission.ts';
import type { Logger } from '../logger.ts';
import type { MediaRoom, MediaServer } from '../mediaPort.ts';
import type { PresenceStore } from '../presenceStore.ts';
import { keepDeadlines } from '../reactors/deadlines.ts';
import { closePolls } from '../reactors/pollCloser.ts';
import { type KeeperPorts, keepRecording } from '../reactors/recordingKeeper.ts';
import { endAbandonedScreens } from '../reactors/screenKeeper.ts';
import { keepStage } from '../reactors/stageKeeper.ts';
import { keepStream } from '../reactors/streamKeeper.ts';
import { sealSurveys } from '../reactors/surveySealer.ts';
import type { Secrets } from '../secrets.ts';
import type { Streams } from '../streams.ts';
import type { SupportBox } from '../supportBox.ts';
import type { SurveyBox } from '../surveys/surveyBox.ts';
import type { ConferenceViews } from './conferenceViews.ts';
import { Presence } from './presence.ts';
import { sharePresence } from './sharePresence.ts';
import { SupportWatcher } from './supportWatcher.ts';
import { TallyWatcher } from './tallyWatcher.ts';

/** One conference as this server runs it. */
export interface LiveConference {
  readonly runtime: ConferenceRuntime;
  readonly views: ConferenceViews;
  readonly room: MediaRoom;
  readonly presence: Presence;
  readonly supports: SupportWatcher;
  readonly tallies: TallyWatcher;
  /** Stops everything but the media room. What is in flight still completes: the log is in the store. */
  close(): Promise<void>;
}

/** The ports that a live conference stands on. */
export interface ConferencePorts {
  readonly store: EventStore;
  readonly ballots: BallotBox;
  readonly supports: SupportBox;
  readonly surveys: SurveyBox;
  readonly access: AccessStore;
  readonly secrets: Secrets;
  readonly presence: PresenceStore;
  readonly media: MediaServer;
  /** Absent on a server that never records. */
  readonly recording?: Omit<KeeperPorts, 'logger'>;
  /** Absent on a server that never streams. */
  readonly streams?: Streams;
  /** Makes the views of a conference that was just loaded. */
  readonly createViews: (runtime: ConferenceRuntime) => ConferenceViews;
  /** Whether an entry may still join a log; without one, every entry may. */
  readonly admission?: EntryAdmission;
  /** Called where the store has lost entries that this server has seen; see `ConferenceRuntime.onLoss`. */
  readonly onLoss?: (conferenceId: ConferenceId) => void;
  readonly clock: Clock;
  readonly logger: Logger;
}

/**
 * Loads a conference from the store and starts everything that follows its log. Rejects with `STORE_UNAVAILABLE` or
 * `MEDIA_UNAVAILABLE`; then nothing is left running.
 */
export async function loadConference(conferenceId: ConferenceId, ports: ConferencePorts): Promise<LiveConference> {
  const { store, media, clock, admission, createViews } = ports;
  const room = await media.openRoom(conferenceId);
  const runtime = await ConferenceRuntime.load(conferenceId, store, clock, admission);
  const views = createViews(runtime);
  try {
    return await start(runtime, views, room, ports);
  } catch (error) {
    // The next attempt loads again; this one must not follow the log beside it.
    views.close();
    runtime.close();
    throw error;
  }
}

async function start(
  runtime: ConferenceRuntime,
  views: ConferenceViews,
  room: MediaRoom,
  ports: ConferencePorts,
): Promise<LiveConference> {
  const { ballots, clock, logger } = ports;
  const conferenceId = runtime.id;
  runtime.onLoss(() => ports.onLoss?.(conferenceId));
  const presence = new Presence((connections) => views.setPresence(connections));
  keepStage(runtime, room);
  closePolls(runtime, ballots, logger);
  sealSurveys(runtime, ports.surveys, logger);
  endAbandonedScreens(runtime, room, { clock, logger });
  keepDeadlines(runtime, logger);
  if (ports.recording) keepRecording(runtime, room, { ...ports.recording, logger });
  if (ports.streams) keepStream(runtime, room, { streams: ports.streams, logger });
  await keepInvites(runtime, ports);
  const supports = new SupportWatcher(runtime, views, ports.supports, logger);
  await supports.countAll();
  const tallies = new TallyWatcher(runtime, views, ballots, logger);
  await tallies.countAll();
  // Last: if loading fails, nobody stops it.
  const leavePresence = sharePresence(conferenceId, presence, ports.presence, logger);
  logger.info({ conferenceId, version: runtime.version }, 'Conference loaded.');
  const close = async () => {
    await leavePresence();
    views.close();
    runtime.close();
  };
  return { runtime, views, room, presence, supports, tallies, close };
}

/** Stores the invitations of everybody in the conference, now and whenever somebody joins the roster or is called otherwise. */
async function keepInvites(runtime: ConferenceRuntime, { access, secrets, logger }: ConferencePorts): Promise<void> {
  const issue = () => {
    const { state } = runtime;
    return issueInvites(access, secrets.invitationKey, runtime.id, invitedActors(state), state.invitations);
  };
  await issue();
  runtime.onAdvance(({ before, after }) => {
    const samePeople =
      before.dialogue.respondents === after.dialogue.respondents &&
      before.interpretation.languages === after.interpretation.languages;
    const sameSites =
      before.roster.sites === after.roster.sites ||
      Object.keys(before.roster.sites).length === Object.keys(after.roster.sites).length;
    const sameWords = before.conference.vocabulary === after.conference.vocabulary;
    if (samePeople && sameSites && sameWords && before.invitations === after.invitations) return;
    issue().catch((error) =>
      logger.error({ err: error }, 'Invitations could not be stored; they will be when the conference is next loaded.'),
    );
  });
}
