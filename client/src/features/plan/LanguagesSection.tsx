import { INTERPRETATION_LIMITS } from '@diem-cau/shared/domain/interpretation/limits.ts';
import { isBlank } from '@diem-cau/shared/kernel/cleanText.ts';
import type { LanguageId } from '@diem-cau/shared/kernel/ids.ts';
import type { ControlView, LanguageView } from '@diem-cau/shared/views/shapes.ts';
import { nanoid } from 'nanoid';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../store/useCommand.ts';
import { Button } from '../../ui/buttons/Button.tsx';
import { Checkbox, TextField } from '../../ui/fields/Field.tsx';
import { EmptyState } from '../../ui/status/EmptyState.tsx';
import { CommandButton } from '../../widgets/commands/CommandButton.tsx';
import { CommandForm } from '../../widgets/commands/CommandForm.tsx';
import { PlanActions, PlanCard } from './PlanCard.tsx';
import { PlanTable } from './PlanTable.tsx';

/** What a province asks for most; any other language is typed. */
const USUAL = [
  { key: 'khmer', signed: false },
  { key: 'hmong', signed: false },
  { key: 'english', signed: false },
  { key: 'sign', signed: true },
] as const;

/** The languages of the conference, and whether phones may listen. */
export function LanguagesSection({ control }: { readonly control: ControlView }) {
  const { t } = useTranslation();
  const { send } = useCommand();
  const [name, setName] = useState('');
  const [signed, setSigned] = useState(false);
  const languages = Object.entries(control.interpretation?.languages ?? {}) as [LanguageId, LanguageView][];
  const names = new Set(languages.map(([, language]) => language.name));
  const usual = USUAL.filter(({ key }) => !names.has(t(`languages.usual.${key}`)));
  const phones = control.phoneSound === true;
  return (
    <PlanCard title={t('languages.title')} data-testid="languages">
      <p>{t('languages.hint')}</p>
      {languages.length === 0 ? (
        <EmptyState title={t('languages.none')} />
      ) : (
        <PlanTable testId="language-list">
          <thead>
            <tr>
              <th scope="col">{t('languages.name')}</th>
              <th scope="col">{t('languages.kind')}</th>
              <th scope="col">{t('plan.action')}</th>
            </tr>
          </thead>
          <tbody>
            {languages.map(([languageId, language]) => (
              <tr key={languageId}>
                <td>{language.name}</td>
                <td>{t(language.signed ? 'languages.signed' : 'languages.spoken')}</td>
                <td>
                  <CommandButton
                    size="small"
                    variant="quiet"
                    command="RemoveLanguage"
                    make={() => ({ type: 'RemoveLanguage', languageId })}
                  >
                    {t('languages.remove')}
                  </CommandButton>
                </td>
              </tr>
            ))}
          </tbody>
        </PlanTable>
      )}
      {languages.length < INTERPRETATION_LIMITS.languages && usual.length > 0 && (
        <PlanActions>
          {usual.map(({ key, signed: isSigned }) => (
            <Button
              key={key}
              size="small"
              onClick={() => {
                setName(t(`languages.usual.${key}`));
                setSigned(isSigned);
              }}
            >
              {t(`languages.usual.${key}`)}
            </Button>
          ))}
        </PlanActions>
      )}
      <CommandForm
        command="AddLanguage"
        submit={t('languages.add')}
        make={() =>
          isBlank(name)
            ? undefined
            : { type: 'AddLanguage', languageId: `lang_${nanoid(12)}` as LanguageId, name, signed }
        }
        onRecorded={() => {
          setName('');
          setSigned(false);
        }}
      >
        <TextField label={t('languages.name')} value={name} maxLength={INTERPRETATION_LIMITS.name} onChange={setName} />
        <Checkbox label={t('languages.isSigned')} checked={signed} onChange={setSigned} />
      </CommandForm>
      <Checkbox
        label={t('languages.phones')}
        hint={t('languages.phonesHint')}
        checked={phones}
        onChange={(allowed) => void send({ type: 'SetPhoneSound', allowed })}
      />
    </PlanCard>
  );
}
