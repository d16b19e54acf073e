import { isSameContact } from '@diem-cau/shared/domain/contact.ts';
import { LEVEL_PLACES } from '@diem-cau/shared/domain/roster/levels.ts';
import { ROSTER_LIMITS } from '@diem-cau/shared/domain/roster/limits.ts';
import type { SiteRecord } from '@diem-cau/shared/domain/roster/state.ts';
import type { ControlView, SiteView } from '@diem-cau/shared/views/shapes.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useConferenceSession } from '../../store/conferenceContext.ts';
import { Select, TextField } from '../../ui/fields/Field.tsx';
import { NumberField } from '../../ui/fields/NumberField.tsx';
import { useNumberReader, useTypedNumber } from '../../ui/fields/useNumberReader.ts';
import { Dialog } from '../../ui/overlays/Dialog.tsx';
import { CommandButton } from '../../widgets/commands/CommandButton.tsx';
import { CommandForm } from '../../widgets/commands/CommandForm.tsx';
import { HEADCOUNT } from '../../widgets/commands/numberRules.ts';
import { statusOptions } from '../../widgets/sites/SiteStatusSetting.tsx';
import { useLevelName } from '../../widgets/sites/useLevelName.ts';
import { ContactFields } from './contacts/ContactFields.tsx';
import { isEmailWrong } from './contacts/typedContact.ts';
import { recordOfTyped, SITE_CODE, type TypedSite, typedSite } from './typedSite.ts';

interface SiteDialogProps {
  readonly control: ControlView;
  /** The site that is changed; undefined for a new one. */
  readonly site: SiteView | undefined;
  readonly onClose: () => void;
}

/** Adds a site by hand, or changes or deletes one. */
export function SiteDialog({ control, site, onClose }: SiteDialogProps) {
  const { t } = useTranslation();
  const session = useConferenceSession();
  const asTyped = useTypedNumber();
  const [typed, setTyped] = useState(() => typedSite(site, asTyped(site?.expected)));
  const { value: expected } = useNumberReader()(typed.expected, HEADCOUNT);
  const record = recordOfTyped(typed, expected);
  const command = site ? 'ChangeSite' : 'AddSite';
  const title = site ? t('siteForm.editOf', { name: site.name }) : t('siteForm.add');
  const codeWrong = typed.code !== '' && !SITE_CODE.test(typed.code);
  const emailWrong = record !== undefined && isEmailWrong(record);
  const isUnchanged = site !== undefined && record !== undefined && isSame(record, site);
  const problem = codeWrong
    ? t('siteForm.codeWrong')
    : emailWrong
      ? t('siteForm.emailWrong')
      : isUnchanged
        ? t('siteForm.same')
        : undefined;
  return (
    <Dialog title={title} onClose={onClose}>
      <CommandForm
        command={command}
        submit={t('siteForm.save')}
        problem={problem}
        seenAt="opening"
        make={() => (record && !isUnchanged && !emailWrong ? { type: command, site: record } : undefined)}
        onRecorded={() => {
          if (!site) session.noticeDone(t('siteForm.added', { name: typed.name }));
          onClose();
        }}
      >
        <SiteFields control={control} site={site} typed={typed} onChange={setTyped} />
      </CommandForm>
      {site && <DeleteButton site={site} onClose={onClose} />}
    </Dialog>
  );
}

interface SiteFieldsProps extends Pick<SiteDialogProps, 'control' | 'site'> {
  readonly typed: TypedSite;
  readonly onChange: (typed: TypedSite) => void;
}

function SiteFields({ control, site, typed, onChange }: SiteFieldsProps) {
  const { t } = useTranslation();
  const levelName = useLevelName();
  const put = (part: Partial<TypedSite>) => onChange({ ...typed, ...part });
  const above = Object.values<SiteView>(control.sites).filter(({ level }) => level < Number(typed.level));
  const statuses = statusOptions(control.statuses, t('desk.noStatus'));
  return (
    <>
      {!site && (
        <TextField
          label={t('siteForm.code')}
          hint={t('siteForm.codeHint')}
          value={typed.code}
          maxLength={ROSTER_LIMITS.code}
          autoFocus
          onChange={(code) => put({ code: code.toUpperCase() })}
        />
      )}
      <TextField
        label={t('siteForm.name')}
        value={typed.name}
        maxLength={ROSTER_LIMITS.name}
        onChange={(name) => put({ name })}
      />
      <Select
        label={t('siteForm.level')}
        value={typed.level}
        options={LEVEL_PLACES.filter((place) => control.conference.levels[place]).map((place) => ({
          value: `${place}`,
          label: levelName(place),
        }))}
        onChange={(level) => put({ level, parent: '' })}
      />
      <Select
        label={t('siteForm.parent')}
        value={typed.parent}
        options={[
          { value: '', label: t('siteForm.noParent') },
          ...above.map(({ id, name }) => ({ value: id as string, label: name })),
        ]}
        onChange={(parent) => put({ parent })}
      />
      <NumberField
        label={t('siteForm.expected')}
        hint={t('siteForm.expectedHint')}
        value={typed.expected}
        rule={HEADCOUNT}
        onChange={(expected) => put({ expected })}
      />
      <ContactFields typed={typed} onChange={put} />
      {statuses.length > 1 && (
        <Select
          label={t('desk.status')}
          value={typed.status}
          options={statuses}
          onChange={(status) => put({ status })}
        />
      )}
    </>
  );
}

/** Asks once: what was sent to the site no longer works. */
function DeleteButton({ site, onClose }: { readonly site: SiteView; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const session = useConferenceSession();
  return (
    <details>
      <summary>{t('siteForm.remove')}</summary>
      <p>{t('siteForm.removeConfirm', { name: site.name })}</p>
      <CommandButton
        variant="danger"
        command="DeleteSite"
        make={() => ({ type: 'DeleteSite', siteId: site.id })}
        onRecorded={() => {
          session.noticeDone(t('siteForm.removed', { name: site.name }));
          onClose();
        }}
      >
        {t('siteForm.remove')}
      </CommandButton>
    </details>
  );
}

function isSame(record: SiteRecord, site: SiteView | undefined): boolean {
  return (
    site !== undefined &&
    record.name === (site.listedName ?? site.name) &&
    record.level === site.level &&
    record.parentId === site.parentId &&
    record.expected === site.expected &&
    record.status === site.status &&
    isSameContact(record, site)
  );
}
