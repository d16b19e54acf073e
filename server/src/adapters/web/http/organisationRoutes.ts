import type { ConferenceId } from '@diem-cau/shared/kernel/ids.ts';
import { letterheadOf } from '@diem-cau/shared/kernel/letterhead.ts';
import { ok } from '@diem-cau/shared/kernel/result.ts';
import type { StaffInfo } from '@diem-cau/shared/protocol/accounts.ts';
import type { HttpAppOptions } from './httpOptions.ts';
import type { RouteHandlers } from './routeHandler.ts';

/** An organisation: its details, its staff and its record. */
export function organisationHandlers({
  organisations,
  accountStore,
  audit,
  conferences,
}: HttpAppOptions): RouteHandlers<
  'readOrganisation' | 'changeOrganisation' | 'changeLetterhead' | 'demandSecondFactor' | 'readAudit'
> {
  const titlesOf = async (ids: readonly ConferenceId[]) => {
    const states = await conferences.read(ids);
    return new Map(
      [...states].flatMap(([id, { conference }]) => (conference.title === '' ? [] : [[id, conference.title]])),
    );
  };
  return {
    readOrganisation: {
      async handle({ account: { organisationId }, member, organisation }) {
        const { name, superior, timeZone, levels, letterheadRevision, templates } = organisation;
        const isAdministrator = member.role === 'administrator';
        const staff = await Promise.all(
          Object.values(organisation.staff).map(async (one): Promise<StaffInfo> => {
            const account = await accountStore.find(one.id);
            return {
              ...one,
              ...(isAdministrator && account && { email: account.email }),
              active: account?.passwordHash !== undefined || account?.subject !== undefined,
              secondFactor: account?.totpSecret !== undefined,
            };
          }),
        );
        return ok({
          id: organisationId,
          name,
          superior,
          timeZone,
          levels,
          letterhead: letterheadOf(organisation),
          letterheadRevision,
          templates,
          staff,
          secondFactor: organisation.secondFactor.policy,
        });
      },
    },
    changeOrganisation: {
      async handle({ account: { organisationId }, member, body: { details } }) {
        const changed = await organisations.submit(organisationId, member, { type: 'ChangeDetails', details });
        return changed.ok ? ok({}) : changed;
      },
    },
    changeLetterhead: {
      async handle({ account: { organisationId }, member, body: { letterhead, revision } }) {
        const command = { type: 'ChangeLetterhead', letterhead, revision } as const;
        const changed = await organisations.submit(organisationId, member, command);
        return changed.ok ? ok({}) : changed;
      },
    },
    demandSecondFactor: {
      async handle({ account: { organisationId }, member, body: { policy } }) {
        const demanded = await organisations.submit(organisationId, member, { type: 'DemandSecondFactor', policy });
        return demanded.ok ? ok({}) : demanded;
      },
    },
    readAudit: { handle: async ({ account: { organisationId } }) => ok(await audit.read(organisationId, titlesOf)) },
  };
}
