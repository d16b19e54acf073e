import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/buttons/Button.tsx';
import { Dialog } from '../../ui/overlays/Dialog.tsx';
import { CommandButton } from '../../widgets/commands/CommandButton.tsx';
import { PlanActions } from './PlanCard.tsx';

type Act = 'replaceAll' | 'revokeAll';

/** Replaces or revokes every invitation at once, after a question. */
export function AllInvitations({ onChanged }: { readonly onChanged: () => void }) {
  const { t } = useTranslation();
  const [act, setAct] = useState<Act>();
  const command = act === 'revokeAll' ? 'RevokeInvitations' : 'ReplaceInvitations';
  return (
    <PlanActions>
      <Button onClick={() => setAct('replaceAll')}>{t('plan.replaceAll')}</Button>
      <Button variant="quiet" onClick={() => setAct('revokeAll')}>
        {t('plan.revokeAll')}
      </Button>
      {act && (
        <Dialog
          title={t(`plan.${act}Title`)}
          onClose={() => setAct(undefined)}
          actions={
            <>
              <Button onClick={() => setAct(undefined)}>{t('actions.cancel')}</Button>
              <CommandButton
                variant="danger"
                command={command}
                make={() => ({ type: command, invitees: 'all' })}
                onRecorded={() => {
                  setAct(undefined);
                  onChanged();
                }}
              >
                {t(`plan.${act}`)}
              </CommandButton>
            </>
          }
        >
          <p>{t(`plan.${act}Hint`)}</p>
        </Dialog>
      )}
    </PlanActions>
  );
}
