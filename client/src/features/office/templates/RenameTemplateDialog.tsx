import { isBlank } from '@diem-cau/shared/kernel/cleanText.ts';
import type { TemplateWords } from '@diem-cau/shared/organisation/state.ts';
import type { OwnTemplate } from '@diem-cau/shared/protocol/conferenceTemplates.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { callRoute } from '../../../connection/callRoute.ts';
import { Dialog } from '../../../ui/overlays/Dialog.tsx';
import type { Send } from '../accountContext.ts';
import { OfficeForm } from '../OfficeForm.tsx';
import { TemplateFields } from './TemplateFields.tsx';

interface RenameTemplateDialogProps {
  readonly template: OwnTemplate;
  readonly onChanged: () => Promise<void>;
  readonly onClose: () => void;
}

/** Gives a template another name, or says otherwise what it is for. */
export function RenameTemplateDialog({ template, onChanged, onClose }: RenameTemplateDialogProps) {
  const { t } = useTranslation();
  const { id, name, about, revision } = template;
  const [words, setWords] = useState<TemplateWords>({ name, about });
  const isSame = words.name === name && words.about === about;
  const rename = async (send: Send) => {
    const params = { conferenceId: id };
    const sent = callRoute('POST /api/organisation/templates/:conferenceId/name', {
      params,
      body: { ...words, revision },
    });
    if (!(await send(sent, t('account.saved')))) return;
    onClose();
    await onChanged();
  };
  return (
    <Dialog title={t('conferenceTemplates.rename')} onClose={onClose}>
      <OfficeForm
        submit={t('office.rename')}
        problem={isBlank(words.name) ? t('account.fillIn') : isSame ? t('conferenceTemplates.same') : undefined}
        send={rename}
      >
        <TemplateFields words={words} onChange={setWords} />
      </OfficeForm>
    </Dialog>
  );
}
