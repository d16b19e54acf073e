import { DIALOGUE_LIMITS } from '@diem-cau/shared/domain/dialogue/limits.ts';
import type { Respondent } from '@diem-cau/shared/domain/dialogue/state.ts';
import { isBlank } from '@diem-cau/shared/kernel/cleanText.ts';
import type { RespondentId } from '@diem-cau/shared/kernel/ids.ts';
import type { ControlView } from '@diem-cau/shared/views/shapes.ts';
import { nanoid } from 'nanoid';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/buttons/Button.tsx';
import { TextField } from '../../../ui/fields/Field.tsx';
import { Dialog } from '../../../ui/overlays/Dialog.tsx';
import { EmptyState } from '../../../ui/status/EmptyState.tsx';
import { CommandButton, useBlockReason } from '../../../widgets/commands/CommandButton.tsx';
import { CommandForm } from '../../../widgets/commands/CommandForm.tsx';
import { ContactFields } from '../contacts/ContactFields.tsx';
import { contactOfTyped, isEmailWrong, typedContact } from '../contacts/typedContact.ts';
import { PlanActions, PlanCard } from '../PlanCard.tsx';
import styles from './RespondentsSection.module.css';
import { UnitContactDialog } from './UnitContactDialog.tsx';

/** The units that answer: added, renamed and removed, and whom to reach there. */
export function RespondentsSection({ respondents }: Pick<ControlView, 'respondents'>) {
  const { t } = useTranslation();
  const [name, setName] = useState('');
  const [typed, setTyped] = useState(() => typedContact(undefined));
  const contact = contactOfTyped(typed);
  const isWrong = isEmailWrong(contact);
  const units = Object.values<Respondent>(respondents);
  return (
    <PlanCard title={t('respondents.title')}>
      <p className={styles.soft}>{t('respondents.hint')}</p>
      {units.length === 0 && <EmptyState title={t('questionActions.noUnits')} />}
      <ul data-testid="respondents">
        {units.map((unit) => (
          <li key={unit.id} data-respondent={unit.id}>
            <UnitLine unit={unit} />
          </li>
        ))}
      </ul>
      <CommandForm
        command="AddRespondent"
        submit={t('respondents.add')}
        make={() =>
          isBlank(name) || isWrong
            ? undefined
            : { type: 'AddRespondent', respondentId: `unit_${nanoid(12)}` as RespondentId, name, contact }
        }
        problem={isWrong ? t('siteForm.emailWrong') : undefined}
        onRecorded={() => {
          setName('');
          setTyped(typedContact(undefined));
        }}
      >
        <TextField
          label={t('respondents.name')}
          value={name}
          maxLength={DIALOGUE_LIMITS.respondent}
          onChange={setName}
        />
        <ContactFields typed={typed} onChange={(part) => setTyped({ ...typed, ...part })} />
      </CommandForm>
    </PlanCard>
  );
}

function UnitLine({ unit }: { readonly unit: Respondent }) {
  const { t } = useTranslation();
  const [name, setName] = useState(unit.name);
  const [removing, setRemoving] = useState(false);
  const [reaching, setReaching] = useState(false);
  const blocked = useBlockReason('RemoveRespondent');
  const contactBlocked = useBlockReason('SetRespondentContact');
  return (
    <div className={styles.unit}>
      <TextField label={t('respondents.name')} value={name} maxLength={DIALOGUE_LIMITS.respondent} onChange={setName} />
      <PlanActions>
        <CommandButton
          command="RenameRespondent"
          make={() => ({ type: 'RenameRespondent', respondentId: unit.id, name })}
          blockedBecause={isBlank(name) ? t('ask.empty') : name === unit.name ? t('respondents.sameName') : undefined}
          label={t('respondents.renameOf', { name: unit.name })}
        >
          {t('respondents.rename')}
        </CommandButton>
        <Button
          label={t('respondents.contactOf', { name: unit.name })}
          blockedBecause={contactBlocked}
          onClick={() => setReaching(true)}
        >
          {t('respondents.contact')}
        </Button>
        <Button
          variant="quiet"
          label={t('respondents.removeOf', { name: unit.name })}
          blockedBecause={blocked}
          onClick={() => setRemoving(true)}
        >
          {t('respondents.remove')}
        </Button>
      </PlanActions>
      <UnitContact unit={unit} />
      {reaching && <UnitContactDialog unit={unit} onClose={() => setReaching(false)} />}
      {removing && <RemoveDialog unit={unit} onClose={() => setRemoving(false)} />}
    </div>
  );
}

/** Whom to reach at the unit, or what is missing without it. */
function UnitContact({ unit }: { readonly unit: Respondent }) {
  const { t } = useTranslation();
  const { contactName, contactPhone, email } = unit;
  const isReached = email !== undefined || contactPhone !== undefined;
  return (
    <p className={styles.contact}>
      {[contactName, contactPhone, email].filter((one) => one !== undefined).join(' · ')}
      {!isReached && <span className={styles.soft}>{t('respondents.noContact')}</span>}
    </p>
  );
}

/** Asks once: the unit's session ends with it. */
function RemoveDialog({ unit, onClose }: { readonly unit: Respondent; readonly onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Dialog
      title={t('respondents.removeOf', { name: unit.name })}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('actions.cancel')}</Button>
          <CommandButton
            variant="danger"
            command="RemoveRespondent"
            make={() => ({ type: 'RemoveRespondent', respondentId: unit.id })}
            onRecorded={onClose}
          >
            {t('respondents.remove')}
          </CommandButton>
        </>
      }
    >
      <p>{t('respondents.removeConfirm')}</p>
    </Dialog>
  );
}
