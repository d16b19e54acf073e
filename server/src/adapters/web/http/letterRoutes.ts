import { reject } from '@diem-cau/shared/domain/rejections.ts';
import type { ConferenceId } from '@diem-cau/shared/kernel/ids.ts';
import { err, ok } from '@diem-cau/shared/kernel/result.ts';
import { planOf } from '../../../application/deliveries/composeLetter.ts';
import { describeDelivery } from '../../../application/deliveries/delivery.ts';
import { queueLetters, readEntered } from '../../../application/deliveries/queueLetters.ts';
import { refuseWhenLow } from '../../../application/limits/storageLevel.ts';
import { setChannels } from './channelRoutes.ts';
import type { HttpAppOptions } from './httpOptions.ts';
import type { RouteCall, RouteHandlers } from './routeHandler.ts';

type LetterRoute = 'readLetters' | 'writeLetters' | 'sendLetters' | 'stopLetters';

/** What a conference writes to its sites, and what has become of each letter. */
export function letterHandlers(options: HttpAppOptions): RouteHandlers<LetterRoute> {
  const { access, channels, deliveries, dispatcher, organisations, audit, clock, limits } = options;

  const channelsOf = async (conferenceId: ConferenceId) => {
    const organisationId = await organisations.findOrganisationOf(conferenceId);
    return organisationId === undefined ? [] : setChannels(await channels.access(organisationId));
  };

  const record = ({ pass, conference }: RouteCall<LetterRoute>, act: string, detail: string) =>
    audit.recordOf(conference.runtime.id, {
      at: clock.wall(),
      act,
      outcome: 'ok',
      by: pass.actor.name,
      about: conference.runtime.state.conference.title,
      detail,
    });

  return {
    readLetters: {
      async handle({ conference: { runtime } }) {
        const plan = await deliveries.readPlan(runtime.id);
        return ok({
          plan: planOf(plan, runtime.state),
          isOwn: plan !== undefined,
          sendings: await deliveries.countSendings(runtime.id),
          channels: await channelsOf(runtime.id),
          deliveries: (await deliveries.list(runtime.id)).map(describeDelivery),
          entered: await readEntered(access, runtime.id),
        });
      },
    },
    writeLetters: {
      async handle({ conference: { runtime }, body }) {
        const full = refuseWhenLow(limits.storage, 'organiser');
        if (full) return err(full);
        const isWritten = await deliveries.writePlan(runtime.id, body);
        return isWritten ? ok({}) : reject('STALE', { about: 'letters' });
      },
    },
    sendLetters: {
      async handle(call) {
        const full = refuseWhenLow(limits.storage, 'organiser');
        if (full) return err(full);
        const { id, state } = call.conference.runtime;
        const begun = await queueLetters({ id, state }, call.body, options);
        if (!begun.ok) return begun;
        const { isRepeated, ...reply } = begun.value;
        if (isRepeated) return ok(reply);
        await record(call, 'LettersSent', `${call.body.kind}: ${reply.queued}`);
        void dispatcher.run();
        return ok(reply);
      },
    },
    stopLetters: {
      async handle(call) {
        const seen = call.body.sendings;
        const stopped = await deliveries.stop(call.conference.runtime.id, { at: clock.wall(), seen });
        await record(call, 'LettersStopped', `${stopped}`);
        return ok({ stopped });
      },
    },
  };
}
