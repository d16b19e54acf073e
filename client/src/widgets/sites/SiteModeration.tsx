import type { StoppableSource } from '@diem-cau/shared/domain/stage/state.ts';
import type { ControlView, SiteView } from '@diem-cau/shared/views/shapes.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/buttons/Button.tsx';
import { CommandButton } from '../commands/CommandButton.tsx';
import { Confirmation } from '../commands/Confirmation.tsx';
import { SiteFieldset } from './SiteFieldset.tsx';

interface SiteModerationProps {
  readonly site: SiteView;
  readonly control: ControlView;
}

/** Everything the desk may do with a site's picture and sound. */
export function SiteModeration({ site, control }: SiteModerationProps) {
  const { t } = useTranslation();
  const place = control.stage.places[`speaker:${site.id}`];
  if (site.removed) {
    return (
      <SiteFieldset aria-label={t('stage.moderation')}>
        <CommandButton
          size="small"
          command="ReadmitSite"
          make={() => ({ type: 'ReadmitSite', siteId: site.id })}
          testId="readmit"
        >
          {t('stage.readmit')}
        </CommandButton>
      </SiteFieldset>
    );
  }
  return (
    <SiteFieldset aria-label={t('stage.moderation')}>
      <PinButtons site={site} voice={place?.voice} />
      <StopButton site={site} source="microphone" />
      <StopButton site={site} source="camera" />
      {place && (
        <CommandButton
          size="small"
          command="TakeOffStage"
          make={() => ({ type: 'TakeOffStage', siteId: site.id })}
          testId="take-off"
        >
          {t('stage.takeOff')}
        </CommandButton>
      )}
      <RemoveButton site={site} />
    </SiteFieldset>
  );
}

function PinButtons({ site, voice }: { readonly site: SiteView; readonly voice: string | undefined }) {
  const { t } = useTranslation();
  const siteId = site.id;
  if (voice === undefined) {
    return (
      <CommandButton
        size="small"
        command="PinSite"
        make={() => ({ type: 'PinSite', siteId, voice: false })}
        testId="pin"
      >
        {t('stage.pin')}
      </CommandButton>
    );
  }
  const silent = voice === 'none';
  return (
    <>
      <CommandButton size="small" command="UnpinSite" make={() => ({ type: 'UnpinSite', siteId })} testId="unpin">
        {t('stage.unpin')}
      </CommandButton>
      <CommandButton
        size="small"
        command="PinSite"
        make={() => ({ type: 'PinSite', siteId, voice: silent })}
        testId="voice"
      >
        {t(silent ? 'stage.offerVoice' : 'stage.takeBackVoice')}
      </CommandButton>
    </>
  );
}

interface StopButtonProps {
  readonly site: SiteView;
  readonly source: StoppableSource;
}

/** Stops a device of a site, or allows it again. */
export function StopButton({ site, source }: StopButtonProps) {
  const { t } = useTranslation();
  const stopped = site.stopped?.[source] !== undefined;
  const words =
    source === 'microphone'
      ? t(stopped ? 'stage.allowMicrophone' : 'stage.stopMicrophone')
      : t(stopped ? 'stage.allowCamera' : 'stage.stopCamera');
  const type = stopped ? 'AllowSiteMedia' : 'StopSiteMedia';
  return (
    <CommandButton
      size="small"
      command={type}
      make={() => ({ type, siteId: site.id, source })}
      testId={`stop-${source}`}
    >
      {words}
    </CommandButton>
  );
}

/** Asks once more: the room loses its screen. */
function RemoveButton({ site }: { readonly site: SiteView }) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  if (!asking) {
    return (
      <Button size="small" variant="quiet" testId="remove" onClick={() => setAsking(true)}>
        {t('stage.remove')}
      </Button>
    );
  }
  return (
    <Confirmation>
      <span>{t('stage.removeConfirm')}</span>
      <CommandButton
        size="small"
        variant="danger"
        command="RemoveSite"
        make={() => ({ type: 'RemoveSite', siteId: site.id })}
        onRecorded={() => setAsking(false)}
        testId="remove-confirm"
      >
        {t('stage.remove')}
      </CommandButton>
      <Button size="small" variant="quiet" onClick={() => setAsking(false)}>
        {t('actions.cancel')}
      </Button>
    </Confirmation>
  );
}
