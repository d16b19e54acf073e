import { fetchOrganisation } from '../../connection/office.ts';
import { Skeleton } from '../../ui/status/Skeleton.tsx';
import { useFetched } from './accountContext.ts';
import { ErasureCard } from './ErasureCard.tsx';
import { SecondFactorDemand } from './factors/SecondFactorDemand.tsx';
import { SingleSignOnCard } from './factors/SingleSignOnCard.tsx';
import { ApiTokensCard } from './programs/ApiTokensCard.tsx';
import { PortalCard } from './programs/PortalCard.tsx';

/** How people and programs prove who they are, and what is erased for a person, for administrators. */
export function SecurityTab() {
  const [organisation, reload] = useFetched(fetchOrganisation);
  if (!organisation) return <Skeleton height="240px" />;
  return (
    <>
      <SecondFactorDemand organisation={organisation} onSaved={reload} />
      <SingleSignOnCard />
      <ApiTokensCard />
      <PortalCard />
      <ErasureCard />
    </>
  );
}
