import type { SiteId } from '@diem-cau/shared/kernel/ids.ts';
import type { ControlView, SiteView } from '@diem-cau/shared/views/shapes.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/buttons/Button.tsx';
import { CommandButton } from '../commands/CommandButton.tsx';

/** How phones come to their seats, and the slips that rooms still lack. For the organiser and the chair. */
export function SeatingSetting({ control }: { readonly control: ControlView }) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const { seating } = control;
  const other = seating === 'open' ? 'slips' : 'open';
  return (
    <section aria-label={t('slips.seating')} data-testid="seating">
      <p>{t(`slips.seatings.${seating}`)}</p>
      {asking ? (
        <>
          <p>{t(`slips.change.${other}`)}</p>
          <CommandButton
            size="small"
            variant="primary"
            command="SetSeating"
            make={() => ({ type: 'SetSeating', seating: other })}
            onRecorded={() => setAsking(false)}
          >
            {t(`slips.choose.${other}`)}
          </CommandButton>
          <Button size="small" variant="quiet" onClick={() => setAsking(false)}>
            {t('actions.cancel')}
          </Button>
        </>
      ) : (
        <Button size="small" onClick={() => setAsking(true)}>
          {t(`slips.choose.${other}`)}
        </Button>
      )}
      {seating === 'slips' && <MissingSlips sites={control.sites} />}
    </section>
  );
}

/** Rooms that came, or were counted, since the slips were issued. */
function MissingSlips({ sites }: Pick<ControlView, 'sites'>) {
  const { t } = useTranslation();
  const counts: Record<SiteId, number> = {};
  for (const { id, expected, verified = 0, slips } of Object.values(sites) as SiteView[]) {
    const wanted = Math.max(expected, verified);
    if (wanted > (slips?.count ?? 0)) counts[id] = wanted;
  }
  const rooms = Object.keys(counts).length;
  if (rooms === 0) return null;
  return (
    <p>
      {t('slips.missing', { count: rooms })}{' '}
      <CommandButton size="small" command="IssueSlips" make={() => ({ type: 'IssueSlips', counts })}>
        {t('slips.issue')}
      </CommandButton>
    </p>
  );
}
