import { needsVerification } from '@diem-cau/shared/domain/roster/state.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useConferenceSession, useView } from '../../../store/conferenceContext.ts';
import { useCommand } from '../../../store/useCommand.ts';
import { Button } from '../../../ui/buttons/Button.tsx';
import { NumberField } from '../../../ui/fields/NumberField.tsx';
import { useNumberReader } from '../../../ui/fields/useNumberReader.ts';
import { Dialog } from '../../../ui/overlays/Dialog.tsx';
import { HEADCOUNT } from '../../../widgets/commands/numberRules.ts';

interface HeadcountDialogProps {
  /** Opens the list of names instead. */
  readonly onNames: () => void;
  readonly onClose: () => void;
}

/** How many people sit in the room. */
export function HeadcountDialog({ onNames, onClose }: HeadcountDialogProps) {
  const { t } = useTranslation();
  const session = useConferenceSession();
  const site = useView('self')?.site;
  const { send, pending } = useCommand('opening');
  const [text, setText] = useState(site?.declared === undefined ? '' : String(site.declared));
  const [error, setError] = useState<string>();
  const { value: count, problem, missing } = useNumberReader()(text, HEADCOUNT);
  const save = async () => {
    if (pending) return;
    if (count === undefined) {
      setError(problem ?? missing);
      return;
    }
    if (!(await send({ type: 'DeclareHeadcount', count }))) return;
    const waits = site !== undefined && needsVerification(site, count);
    const outcome = waits ? t('site.headcountClaimed', { n: count }) : t('actions.recorded');
    session.noticeDone(`${t('site.headcountWith', { n: count })}. ${outcome}`);
    onClose();
  };
  return (
    <Dialog
      title={t('site.headcountTitle')}
      onClose={onClose}
      actions={
        <>
          <Button variant="quiet" onClick={onNames}>
            {t('checkIn.open')}
          </Button>
          <Button onClick={onClose}>{t('actions.cancel')}</Button>
          <Button variant="primary" pending={pending} onClick={() => void save()}>
            {t('site.headcountSave')}
          </Button>
        </>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <NumberField
          label={t('site.headcountLabel')}
          hint={t('site.headcountHint', { count: site?.expected ?? 0 })}
          error={error}
          value={text}
          rule={HEADCOUNT}
          autoFocus
          onChange={(value) => {
            setText(value);
            setError(undefined);
          }}
        />
      </form>
      {site?.claimed !== undefined && (
        <p data-testid="headcount-claimed">{t('site.headcountClaimed', { n: site.claimed })}</p>
      )}
      {site?.verified !== undefined && <p>{t('site.headcountVerified', { count: site.verified })}</p>}
    </Dialog>
  );
}
