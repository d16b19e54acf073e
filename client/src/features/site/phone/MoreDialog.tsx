import { Settings2, Tv } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { setDataSaving, useDataSaving } from '../../../store/dataSaving.ts';
import { setTelevisionLayout } from '../../../store/hallLayout.ts';
import { Button } from '../../../ui/buttons/Button.tsx';
import { Checkbox } from '../../../ui/fields/Field.tsx';
import { Dialog } from '../../../ui/overlays/Dialog.tsx';
import { showDeviceDialog } from '../../../widgets/devices/deviceDialog.ts';
import { GuideButton } from '../../../widgets/shell/GuideButton.tsx';
import { LanguageSwitch } from '../../../widgets/shell/LanguageSwitch.tsx';
import { FurtherButtons } from '../operator/FurtherButtons.tsx';
import type { Operator } from '../operator/useOperator.ts';
import styles from './MoreDialog.module.css';

interface MoreDialogProps {
  readonly operator: Operator;
  readonly onClose: () => void;
}

/** What a phone's bar has no room for. */
export function MoreDialog({ operator, onClose }: MoreDialogProps) {
  const { t } = useTranslation();
  const { saves } = useDataSaving();
  return (
    <Dialog
      title={t('site.phone.more')}
      onClose={onClose}
      actions={
        <>
          <GuideButton />
          <LanguageSwitch />
        </>
      }
    >
      <div className={styles.buttons}>
        <FurtherButtons operator={operator} className={styles.button} spelled />
        <Button
          className={styles.button}
          icon={<Settings2 aria-hidden="true" size="1.25em" />}
          onClick={() => {
            onClose();
            showDeviceDialog(true);
          }}
        >
          {t('devices.choose')}
        </Button>
        {!operator.person && (
          <Button
            className={styles.button}
            icon={<Tv aria-hidden="true" size="1.25em" />}
            onClick={() => setTelevisionLayout(true)}
          >
            {t('site.phone.television')}
          </Button>
        )}
      </div>
      <Checkbox
        label={t('site.phone.saveData')}
        hint={t('site.phone.saveDataHint')}
        checked={saves}
        onChange={setDataSaving}
      />
    </Dialog>
  );
}
