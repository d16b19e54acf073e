import type { SiteId } from '@diem-cau/shared/kernel/ids.ts';
import type { PhonesClosedView } from '@diem-cau/shared/views/shapes.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat.ts';
import { Button } from '../../ui/buttons/Button.tsx';
import { Checkbox } from '../../ui/fields/Field.tsx';
import { CommandButton } from '../commands/CommandButton.tsx';
import { Confirmation } from '../commands/Confirmation.tsx';
import { SiteFieldset } from './SiteFieldset.tsx';

interface RoomPhonesProps {
  readonly siteId: SiteId;
  readonly closed: PhonesClosedView | undefined;
  /** Whether who looks may open what the desk has closed. */
  readonly ofDesk: boolean;
}

/** What keeps order among a room's phones: closing them all, and a new code. For the operator and the desk. */
export function RoomPhones({ siteId, closed, ofDesk }: RoomPhonesProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const by = closed && { name: closed.byName, time: format.time(closed.at) };
  return (
    <SiteFieldset aria-label={t('room.order')} data-testid="room-phones">
      {by && <p role="status">{t('room.closedBy', by)}</p>}
      {closed ? (
        <CommandButton
          size="small"
          command="OpenPhones"
          make={() => ({ type: 'OpenPhones', siteId })}
          blockedBecause={closed.byDesk && !ofDesk ? t('errors.CLOSED_BY_DESK', { by: closed.byName }) : undefined}
        >
          {t('room.openPhones')}
        </CommandButton>
      ) : (
        <CommandButton size="small" command="ClosePhones" make={() => ({ type: 'ClosePhones', siteId })}>
          {t('room.closePhones')}
        </CommandButton>
      )}
      <RenewCode siteId={siteId} />
    </SiteFieldset>
  );
}

/** Asks once more: every sheet with the old code is worth nothing from then on. */
function RenewCode({ siteId }: { readonly siteId: SiteId }) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const [signOut, setSignOut] = useState(false);
  if (!asking) {
    return (
      <Button size="small" variant="quiet" onClick={() => setAsking(true)}>
        {t('room.renew')}
      </Button>
    );
  }
  return (
    <Confirmation>
      <span>{t('room.renewConfirm')}</span>
      <Checkbox label={t('room.renewSignOut')} checked={signOut} onChange={setSignOut} />
      <CommandButton
        size="small"
        variant="danger"
        command="RenewRoomCode"
        make={() => ({ type: 'RenewRoomCode', siteId, signOut })}
        onRecorded={() => setAsking(false)}
      >
        {t('room.renew')}
      </CommandButton>
      <Button size="small" variant="quiet" onClick={() => setAsking(false)}>
        {t('actions.cancel')}
      </Button>
    </Confirmation>
  );
}
