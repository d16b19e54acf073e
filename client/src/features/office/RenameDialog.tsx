import { CONFERENCE_LIMITS } from '@diem-cau/shared/domain/conference/limits.ts';
import { isBlank } from '@diem-cau/shared/kernel/cleanText.ts';
import type { OfficeConference } from '@diem-cau/shared/protocol/accounts.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { callRoute } from '../../connection/callRoute.ts';
import { TextField } from '../../ui/fields/Field.tsx';
import { Dialog } from '../../ui/overlays/Dialog.tsx';
import type { Send } from './accountContext.ts';
import { OfficeForm } from './OfficeForm.tsx';

interface RenameDialogProps {
  readonly conference: OfficeConference;
  readonly onChanged: () => Promise<void>;
  readonly onClose: () => void;
}

/** Gives a conference another title. */
export function RenameDialog({ conference: { id, title }, onChanged, onClose }: RenameDialogProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(title);
  const rename = async (send: Send) => {
    const path = 'POST /api/organisation/conferences/:conferenceId/title';
    const sent = callRoute(path, { params: { conferenceId: id }, body: { title: typed } });
    if (!(await send(sent, t('account.saved')))) return;
    onClose();
    await onChanged();
  };
  return (
    <Dialog title={t('office.renameTitle')} onClose={onClose}>
      <OfficeForm
        submit={t('office.rename')}
        problem={isBlank(typed) ? t('account.fillIn') : typed === title ? t('organisationForm.same') : undefined}
        send={rename}
      >
        <TextField
          label={t('office.titleField')}
          value={typed}
          maxLength={CONFERENCE_LIMITS.title}
          autoFocus
          onChange={setTyped}
        />
      </OfficeForm>
    </Dialog>
  );
}
