import { isBlank } from '@diem-cau/shared/kernel/cleanText.ts';
import { ORGANISATION_LIMITS } from '@diem-cau/shared/organisation/limits.ts';
import type { OfficeConference } from '@diem-cau/shared/protocol/accounts.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { callRoute } from '../../../connection/callRoute.ts';
import { Checkbox } from '../../../ui/fields/Field.tsx';
import { Dialog } from '../../../ui/overlays/Dialog.tsx';
import type { Send } from '../accountContext.ts';
import { Soft } from '../OfficeCard.tsx';
import { OfficeForm } from '../OfficeForm.tsx';
import { TemplateFields } from './TemplateFields.tsx';

interface SaveTemplateDialogProps {
  readonly conference: OfficeConference;
  readonly onChanged: () => Promise<void>;
  readonly onClose: () => void;
}

/** Keeps the plan of a conference as a template for all who plan. */
export function SaveTemplateDialog({ conference: { id, title }, onChanged, onClose }: SaveTemplateDialogProps) {
  const { t } = useTranslation();
  const [words, setWords] = useState({ name: title.slice(0, ORGANISATION_LIMITS.templateName), about: '' });
  const [sites, setSites] = useState(false);
  const save = async (send: Send) => {
    const sent = callRoute('POST /api/organisation/templates', { body: { from: id, ...words, sites } });
    if (!(await send(sent, t('conferenceTemplates.saved', { name: words.name })))) return;
    onClose();
    await onChanged();
  };
  return (
    <Dialog title={t('conferenceTemplates.saveTitle', { title })} onClose={onClose}>
      <OfficeForm
        submit={t('conferenceTemplates.save')}
        problem={isBlank(words.name) ? t('account.fillIn') : undefined}
        send={save}
      >
        <Soft>{t('conferenceTemplates.saveHint')}</Soft>
        <TemplateFields words={words} onChange={setWords} />
        <Checkbox
          label={t('conferenceTemplates.sites')}
          hint={t('conferenceTemplates.sitesHint')}
          checked={sites}
          onChange={setSites}
        />
      </OfficeForm>
    </Dialog>
  );
}
