import type { ConferenceTemplate, OwnTemplate } from '@diem-cau/shared/protocol/conferenceTemplates.ts';
import { FilePlus, Pencil, SquarePen, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { callRoute } from '../../../connection/callRoute.ts';
import { pathOf } from '../../../store/rolePages.ts';
import { Button } from '../../../ui/buttons/Button.tsx';
import { useSend } from '../accountContext.ts';
import { ConfirmDialog } from '../ConfirmDialog.tsx';
import { NameCell, OfficeCard, OfficeTable, RowActions, Soft } from '../OfficeCard.tsx';
import { RenameTemplateDialog } from './RenameTemplateDialog.tsx';

interface ConferenceTemplatesCardProps {
  readonly templates: readonly ConferenceTemplate[];
  readonly onChanged: () => Promise<void>;
  /** Begins a conference with one. */
  readonly onUse: (template: OwnTemplate) => void;
}

/** The templates of the organisation: to begin a conference with, to edit, rename and delete. */
export function ConferenceTemplatesCard({ templates, onChanged, onUse }: ConferenceTemplatesCardProps) {
  const { t } = useTranslation();
  const own = templates.filter((template): template is OwnTemplate => template.kind === 'own');
  const columns = ['name', 'brings', 'actions'] as const;
  return (
    <OfficeCard title={t('conferenceTemplates.title')}>
      <Soft>{own.length === 0 ? t('conferenceTemplates.empty') : t('conferenceTemplates.hint')}</Soft>
      {own.length > 0 && (
        <OfficeTable
          testId="office-own-templates"
          headings={columns.map((column) => t(`conferenceTemplates.columns.${column}`))}
        >
          {own.map((template) => (
            <TemplateRow key={template.id} template={template} onChanged={onChanged} onUse={onUse} />
          ))}
        </OfficeTable>
      )}
    </OfficeCard>
  );
}

interface TemplateRowProps extends Omit<ConferenceTemplatesCardProps, 'templates'> {
  readonly template: OwnTemplate;
}

function TemplateRow({ template, onChanged, onUse }: TemplateRowProps) {
  const { t } = useTranslation();
  const send = useSend();
  const [, navigate] = useLocation();
  const [open, setOpen] = useState<'words' | 'removal'>();
  const { id, name, about, revision, mayChange, brings } = template;
  const params = { conferenceId: id };
  const edit = async () => {
    const path = 'POST /api/organisation/conferences/:conferenceId/entry';
    const entered = await send(callRoute(path, { params, body: { role: 'organiser' } }));
    if (entered) navigate(pathOf('organiser', entered.peerId));
  };
  const remove = async (sendHere: typeof send) => {
    const sent = callRoute('POST /api/organisation/templates/:conferenceId/removal', { params, body: { revision } });
    if (!(await sendHere(sent, t('conferenceTemplates.removed', { name })))) return;
    setOpen(undefined);
    await onChanged();
  };
  const counts = [
    t('conferenceTemplates.brings.shortAgenda', { count: brings.agenda.length }),
    ...(brings.surveys.length > 0
      ? [t('conferenceTemplates.brings.shortSurveys', { count: brings.surveys.length })]
      : []),
    ...(brings.polls.length > 0 ? [t('conferenceTemplates.brings.shortPolls', { count: brings.polls.length })] : []),
    ...(brings.sites > 0 ? [t('conferenceTemplates.brings.siteCount', { count: brings.sites })] : []),
  ];
  return (
    <tr data-template={id}>
      <td>
        <NameCell>
          {name}
          {about !== '' && <Soft>{about}</Soft>}
        </NameCell>
      </td>
      <td>{counts.join(', ')}</td>
      <td>
        <RowActions>
          <Button
            size="small"
            icon={<FilePlus aria-hidden="true" size={16} />}
            label={t('conferenceTemplates.use')}
            onClick={() => onUse(template)}
          />
          {mayChange && (
            <>
              <Button
                size="small"
                variant="quiet"
                icon={<SquarePen aria-hidden="true" size={16} />}
                label={t('conferenceTemplates.edit')}
                onClick={() => void edit()}
              />
              <Button
                size="small"
                variant="quiet"
                icon={<Pencil aria-hidden="true" size={16} />}
                label={t('conferenceTemplates.rename')}
                onClick={() => setOpen('words')}
              />
              <Button
                size="small"
                variant="quiet"
                icon={<Trash2 aria-hidden="true" size={16} />}
                label={t('conferenceTemplates.remove')}
                onClick={() => setOpen('removal')}
              />
            </>
          )}
        </RowActions>
        {open === 'words' && (
          <RenameTemplateDialog template={template} onChanged={onChanged} onClose={() => setOpen(undefined)} />
        )}
        {open === 'removal' && (
          <ConfirmDialog
            title={t('conferenceTemplates.removeTitle', { name })}
            hint={t('conferenceTemplates.removeHint')}
            confirm={t('conferenceTemplates.remove')}
            danger
            send={remove}
            onClose={() => setOpen(undefined)}
          />
        )}
      </td>
    </tr>
  );
}
