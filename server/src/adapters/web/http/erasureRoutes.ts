import { err, ok } from '@diem-cau/shared/kernel/result.ts';
import { refuseWhenLow } from '../../../application/limits/storageLevel.ts';
import type { HttpAppOptions } from './httpOptions.ts';
import type { RouteHandlers } from './routeHandler.ts';

/** Erasing a person from all conferences of an organisation, for its administrators. */
export function erasureHandlers({ erasure, limits }: HttpAppOptions): RouteHandlers<'findPerson' | 'erasePerson'> {
  return {
    findPerson: {
      async handle({ account, body }) {
        return ok({ conferences: await erasure.find(account.organisationId, body.words) });
      },
    },
    erasePerson: {
      async handle({ account, member, body }) {
        // Each log is copied on the way.
        const full = refuseWhenLow(limits.storage, 'organiser');
        return full ? err(full) : ok(await erasure.erase(account.organisationId, member, body));
      },
    },
  };
}
