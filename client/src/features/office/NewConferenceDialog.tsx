import { CONFERENCE_LIMITS } from '@diem-cau/shared/domain/conference/limits.ts';
import { isBlank } from '@diem-cau/shared/kernel/cleanText.ts';
import type { OfficeConference } from '@diem-cau/shared/protocol/accounts.ts';
import type { ConferenceTemplate } from '@diem-cau/shared/protocol/conferenceTemplates.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { callRoute } from '../../connection/callRoute.ts';
import { pathOf } from '../../store/rolePages.ts';
import { Select, TextField } from '../../ui/fields/Field.tsx';
import { Dialog } from '../../ui/overlays/Dialog.tsx';
import { type Send, useSend } from './accountContext.ts';
import { OfficeForm } from './OfficeForm.tsx';
import { type Beginning, keyOf } from './templates/beginnings.ts';
import { TemplateBrings } from './templates/TemplateBrings.tsx';

interface NewConferenceDialogProps {
  readonly conferences: readonly OfficeConference[];
  readonly templates: readonly ConferenceTemplate[];
  /** What it begins with, unless another beginning is chosen; named as `keyOf` does. */
  readonly beginning: string;
  /** Called where it was created and cannot be entered. */
  readonly onCreated: () => void;
  readonly onClose: () => void;
}

/** Creates a conference, shows what it begins with, and goes to its plan. */
export function NewConferenceDialog(props: NewConferenceDialogProps) {
  const { conferences, templates, onCreated, onClose } = props;
  const { t, i18n } = useTranslation();
  const sendBeside = useSend();
  const [, navigate] = useLocation();
  const [title, setTitle] = useState('');
  const [key, setKey] = useState(props.beginning);
  const beginnings: readonly Beginning[] = [
    { kind: 'nothing' },
    ...templates.map((template) => ({ kind: 'template', template }) as const),
    ...conferences
      .filter(({ roles }) => roles.includes('organiser'))
      .map((conference) => ({ kind: 'like', conference }) as const),
  ];
  const chosen = beginnings.find((one) => keyOf(one) === key);
  const nameOf = (one: Beginning) => {
    switch (one.kind) {
      case 'nothing':
        return t('conferenceTemplates.nothing');
      case 'template':
        return t(`conferenceTemplates.${one.template.kind}`, { name: one.template.name });
      case 'like':
        return t('conferenceTemplates.like', { name: one.conference.title });
    }
  };
  const create = async (send: Send) => {
    const body = { title, ...(chosen && bodyOf(chosen, i18n.language === 'en' ? 'en' : 'vi')) };
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
        <Select
          label={t('conferenceTemplates.from')}
          hint={chosen?.kind === 'like' ? t('office.likeHint') : undefined}
          value={key}
          onChange={setKey}
          options={beginnings.map((one) => ({ value: keyOf(one), label: nameOf(one) }))}
        />
        {chosen?.kind === 'template' && (
          <TemplateBrings about={chosen.template.about} brings={chosen.template.brings} />
        )}
      </OfficeForm>
    </Dialog>
  );
}

function bodyOf(beginning: Beginning, language: 'vi' | 'en') {
  if (beginning.kind === 'like') return { like: beginning.conference.id };
  if (beginning.kind === 'nothing') return {};
  const { template } = beginning;
  return template.kind === 'own' ? { like: template.id } : { shipped: { name: template.id, language } };
}
