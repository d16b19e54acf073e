import type { SiteId } from '@diem-cau/shared/kernel/ids.ts';
import type { ControlView, SiteView } from '@diem-cau/shared/views/shapes.ts';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/buttons/Button.tsx';
import { LiveRegion } from '../../../ui/status/LiveRegion.tsx';
import { CardActions } from '../CardActions.tsx';
import { SideRegion } from './SideRegion.tsx';

interface HeadcountClaimsProps {
  readonly sites: ControlView['sites'];
  readonly onChoose: (id: SiteId) => void;
}

/** The rooms that reported far more people than are expected, oldest first. Nothing where none did. */
export const HeadcountClaims = memo(function HeadcountClaims({ sites, onChoose }: HeadcountClaimsProps) {
  const { t } = useTranslation();
  const waiting = (Object.values(sites) as SiteView[])
    .filter(({ claimed }) => claimed !== undefined)
    .sort((a, b) => (a.claimedAt ?? 0) - (b.claimedAt ?? 0));
  const wordClaim = ({ name, claimed = 0, expected }: SiteView) => t('desk.claim', { name, count: claimed, expected });
  return (
    <>
      <SideRegion title={t('desk.claims')} testId="claims" items={waiting} keyOf={({ id }) => id}>
        {(site) => (
          <>
            <p>{wordClaim(site)}</p>
            <CardActions>
              <Button size="small" label={`${t('desk.claimOpen')}: ${site.name}`} onClick={() => onChoose(site.id)}>
                {t('desk.claimOpen')}
              </Button>
            </CardActions>
          </>
        )}
      </SideRegion>
      <LiveRegion>{waiting.length > 0 && waiting.map(wordClaim).join('; ')}</LiveRegion>
    </>
  );
});
