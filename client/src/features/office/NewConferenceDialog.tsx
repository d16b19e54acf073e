import { CONFERENCE_LIMITS } from '@diem-cau/shared/domain/conference/limits.ts';
import { isBlank } from '@diem-cau/shared/kernel/cleanText.ts';
import type { OfficeConference } from '@diem-cau/shared/protocol/accounts.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { callRoute } from '../../connection/callRoute.ts';
import { pathOf } from '../../store/rolePages.ts';
import { Select, TextField } from '../../ui/fields/Field.tsx';
import { Dialog } from '../../ui/overlays/Dialog.tsx';
import { type Send, useSend } from './accountContext.ts';
import { OfficeForm } from './OfficeForm.tsx';

const NOTHING = '';

interface NewConferenceDialogProps {
  readonly conferences: readonly OfficeConference[];
  /** The conference that it begins like, unless another one is chosen. */
  readonly like: OfficeConference | undefined;
  /** Called where it was created and cannot be entered. */
  readonly onCreated: () => void;
  readonly onClose: () => void;
}

/** Creates a conference and goes to its plan. */
export function NewConferenceDialog({ conferences, like, onCreated, onClose }: NewConferenceDialogProps) {
  const { t } = useTranslation();
  const sendBeside = useSend();
  const [, navigate] = useLocation();
  const [title, setTitle] = useState('');
  const [model, setModel] = useState<string>(like?.id ?? NOTHING);
  const models = conferences.filter(({ roles }) => roles.includes('organiser'));
  const create = async (send: Send) => {
    const chosen = models.find(({ id }) => id === model);
    const body = { title, ...(chosen && { like: chosen.id }) };
    const created = await send(callRoute('POST /api/organisation/conferences', { body }));
    if (!created) return;
    const params = { conferenceId: created.id };
    const path = 'POST /api/organisation/conferences/:conferenceId/entry';
    // It is there now: what is refused from here on must not make another one.
    const entered = await sendBeside(callRoute(path, { params, body: { role: 'organiser' } }));
    if (entered) navigate(pathOf('organiser', entered.peerId));
    else onCreated();
  };
  return (
    <Dialog title={t('office.newTitle')} onClose={onClose}>
      <OfficeForm submit={t('office.create')} problem={isBlank(title) ? t('account.fillIn') : undefined} send={create}>
        <TextField
          label={t('office.titleField')}
          value={title}
          maxLength={CONFERENCE_LIMITS.title}
          autoFocus
          onChange={setTitle}
        />
        {models.length > 0 && (
          <Select
            label={t('office.like')}
            hint={t('office.likeHint')}
            value={model}
            onChange={setModel}
            options={[
              { value: NOTHING, label: t('office.likeNothing') },
              ...models.map(({ id, title: name, template }) => ({
                value: id as string,
                label: template ? `${name} (${t('office.template')})` : name,
              })),
            ]}
          />
        )}
      </OfficeForm>
    </Dialog>
  );
}
