import type { HelpId } from '@diem-cau/shared/kernel/ids.ts';
import type { ControlView, HelpView } from '@diem-cau/shared/views/shapes.ts';
import { memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/useFormat.ts';
import { Button } from '../../../ui/buttons/Button.tsx';
import { Dialog } from '../../../ui/overlays/Dialog.tsx';
import { Badge } from '../../../ui/status/Badge.tsx';
import { LiveRegion } from '../../../ui/status/LiveRegion.tsx';
import { MessageLine } from '../../../widgets/announcements/MessageLine.tsx';
import { CommandButton } from '../../../widgets/commands/CommandButton.tsx';
import { CardActions } from '../CardActions.tsx';
import { SideRegion } from './SideRegion.tsx';

/** The sites that wait for help, those with unread messages marked. Nothing where none does. */
export const HelpRequests = memo(function HelpRequests({ help }: { readonly help: ControlView['help'] }) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<HelpId>();
  const open = (Object.values(help) as HelpView[])
    .filter(({ state }) => state === 'open')
    .sort((a, b) => a.askedAt - b.askedAt);
  const request = chosen && help[chosen];
  return (
    <>
      <SideRegion title={t('help.requests')} testId="help-requests" items={open} keyOf={({ id }) => id}>
        {(one) => <RequestLine request={one} onOpen={() => setChosen(one.id)} />}
      </SideRegion>
      <LiveRegion>
        {open.length > 0 && `${t('help.requests')}: ${open.map(({ siteName }) => siteName).join(', ')}`}
      </LiveRegion>
      {request && <RequestDialog request={request} onClose={() => setChosen(undefined)} />}
    </>
  );
});

function RequestLine({ request, onOpen }: { readonly request: HelpView; readonly onOpen: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { siteName, kind, unread, takenBy, askedAt } = request;
  return (
    <>
      <p>
        <strong>{siteName}</strong> · {t(`helpKinds.${kind}`)} · {format.time(askedAt)}{' '}
        {unread > 0 && <Badge tone="red">{t('help.unread', { count: unread })}</Badge>}
      </p>
      <p>{Object.values(request.messages).at(-1)?.text}</p>
      {takenBy !== undefined && <p>{t('help.takenBy', { name: takenBy })}</p>}
      <CardActions>
        {takenBy === undefined && (
          <CommandButton size="small" command="TakeHelp" make={() => ({ type: 'TakeHelp', helpId: request.id })}>
            {t('help.take')}
          </CommandButton>
        )}
        <Button size="small" label={`${t('help.open')}: ${siteName}`} onClick={onOpen}>
          {t('help.open')}
        </Button>
      </CardActions>
    </>
  );
}

function RequestDialog({ request, onClose }: { readonly request: HelpView; readonly onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Dialog
      title={`${t('help.title')}: ${request.siteName}`}
      onClose={onClose}
      actions={
        <>
          {request.state === 'open' && (
            <CommandButton
              variant="primary"
              command="ResolveHelp"
              make={() => ({ type: 'ResolveHelp', helpId: request.id })}
              onRecorded={onClose}
            >
              {t('help.resolve')}
            </CommandButton>
          )}
          <Button onClick={onClose}>{t('actions.close')}</Button>
        </>
      }
    >
      <p>
        {t(`helpKinds.${request.kind}`)} · {t(`helpStates.${request.state}`)}
        {request.takenBy !== undefined && ` · ${t('help.takenBy', { name: request.takenBy })}`}
      </p>
      <MessageLine request={request} own="desk" />
    </Dialog>
  );
}
