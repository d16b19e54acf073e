import { mayCommand } from '@diem-cau/shared/domain/permissions.ts';
import type { OfficeConference } from '@diem-cau/shared/protocol/accounts.ts';
import { Archive, CopyPlus, History, LayoutTemplate, Pencil, Trash2, Users } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { callRoute } from '../../connection/callRoute.ts';
import { Button } from '../../ui/buttons/Button.tsx';
import { useSend } from './accountContext.ts';
import { ConferenceStaffDialog } from './ConferenceStaffDialog.tsx';
import { ConfirmDialog } from './ConfirmDialog.tsx';
import { RowActions } from './OfficeCard.tsx';
import { RenameDialog } from './RenameDialog.tsx';
import { SaveTemplateDialog } from './templates/SaveTemplateDialog.tsx';

const PATH = 'POST /api/organisation/conferences/:conferenceId';

interface ConferenceActionsProps {
  readonly conference: OfficeConference;
  readonly onChanged: () => Promise<void>;
  readonly onCopy: () => void;
  readonly onSeries: () => void;
}

/** What those who plan a conference do with it without entering it; each button is there while it may be done. */
export function ConferenceActions({ conference, onChanged, onCopy, onSeries }: ConferenceActionsProps) {
  const { t } = useTranslation();
  const send = useSend();
  const [open, setOpen] = useState<'staff' | 'title' | 'template' | 'archive' | 'removal'>();
  const close = () => setOpen(undefined);
  const { id, title, phase, template } = conference;
  const params = { conferenceId: id };
  const may = (type: 'RenameConference' | 'ArchiveConference') =>
    mayCommand({ role: 'organiser' }, type, { conference: { phase } }).ok;
  /** Closes the dialog of what was done; a refusal keeps it open. */
  const finish = async (sent: Promise<unknown>) => {
    if ((await sent) === undefined) return;
    close();
    await onChanged();
  };
  const unmarkTemplate = async () => {
    await send(callRoute(`${PATH}/template`, { params, body: { template: false } }), t('account.saved'));
    await onChanged();
  };
  return (
    <>
      <RowActions>
        <Button
          size="small"
          variant="quiet"
          icon={<Users aria-hidden="true" size={16} />}
          onClick={() => setOpen('staff')}
        >
          {t('office.assign')}
        </Button>
        <Act icon={<CopyPlus aria-hidden="true" size={16} />} label={t('office.copy')} onClick={onCopy} />
        {!template && (
          <Act icon={<History aria-hidden="true" size={16} />} label={t('series.open')} onClick={onSeries} />
        )}
        <Act
          icon={<LayoutTemplate aria-hidden="true" size={16} />}
          label={t(template ? 'office.unmakeTemplate' : 'conferenceTemplates.save')}
          onClick={() => (template ? void unmarkTemplate() : setOpen('template'))}
        />
        {may('RenameConference') && (
          <Act
            icon={<Pencil aria-hidden="true" size={16} />}
            label={t('office.rename')}
            onClick={() => setOpen('title')}
          />
        )}
        {may('ArchiveConference') && (
          <Act
            icon={<Archive aria-hidden="true" size={16} />}
            label={t('office.archive')}
            onClick={() => setOpen('archive')}
          />
        )}
        {(phase === 'draft' || phase === 'none') && (
          <Act
            icon={<Trash2 aria-hidden="true" size={16} />}
            label={t('office.delete')}
            onClick={() => setOpen('removal')}
          />
        )}
      </RowActions>
      {open === 'staff' && <ConferenceStaffDialog conference={conference} onChanged={onChanged} onClose={close} />}
      {open === 'template' && <SaveTemplateDialog conference={conference} onChanged={onChanged} onClose={close} />}
      {open === 'title' && <RenameDialog conference={conference} onChanged={onChanged} onClose={close} />}
      {open === 'archive' && (
        <ConfirmDialog
          title={t('office.archiveTitle', { title })}
          hint={t('office.archiveHint')}
          confirm={t('office.archive')}
          send={(sendHere) => finish(sendHere(callRoute(`${PATH}/archive`, { params }), t('office.archived')))}
          onClose={close}
        />
      )}
      {open === 'removal' && (
        <ConfirmDialog
          title={t('office.deleteTitle', { title })}
          hint={t('office.deleteHint')}
          confirm={t('office.delete')}
          danger
          send={(sendHere) =>
            finish(sendHere(callRoute(`${PATH}/removal`, { params }), t('office.deleted', { title })))
          }
          onClose={close}
        />
      )}
    </>
  );
}

interface ActProps {
  readonly icon: ReactNode;
  readonly label: string;
  readonly onClick: () => void;
}

/** A button of a row, named by its picture and its tooltip. */
function Act({ icon, label, onClick }: ActProps) {
  return <Button size="small" variant="quiet" icon={icon} label={label} onClick={onClick} />;
}
