import { isBlank } from '@diem-cau/shared/kernel/cleanText.ts';
import { DEFAULT_TIME_ZONE } from '@diem-cau/shared/kernel/timeZone.ts';
import { readLevels } from '@diem-cau/shared/organisation/levels.ts';
import { ORGANISATION_LIMITS } from '@diem-cau/shared/organisation/limits.ts';
import { ACCOUNT_LIMITS } from '@diem-cau/shared/protocol/accounts.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { callRoute } from '../../connection/callRoute.ts';
import { TextField } from '../../ui/fields/Field.tsx';
import { EntryForm } from './EntryForm.tsx';
import { EntryGroup, EntryPage, EntryPair } from './EntryPage.tsx';
import { NewPasswordField } from './NewPasswordField.tsx';

/** Sets up an organisation and its first administrator. */
export function FoundForm({ token }: { readonly token: string }) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const [office, setOffice] = useState('');
  const [superior, setSuperior] = useState('');
  const [typedLevels, setLevels] = useState('');
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const levels = readLevels(typedLevels);
  const isEmpty = [office, name, email, typedLevels].some(isBlank) || password === '';
  return (
    <EntryPage title={t('start.foundTitle')} lead={t('start.foundLead')} wide>
      <EntryForm
        submit={t('start.found')}
        problem={
          isEmpty ? t('account.fillIn') : levels ? undefined : t('start.levelsBad', { most: ORGANISATION_LIMITS.level })
        }
        send={() => {
          const details = { name: office, superior, timeZone: DEFAULT_TIME_ZONE, levels: levels ?? [] };
          return callRoute('POST /api/organisations', { body: { token, details, name, email, password } });
        }}
        onDone={() => navigate('/office', { replace: true })}
      >
        <EntryGroup name={t('start.aboutOffice')}>
          <TextField
            label={t('start.name')}
            hint={t('start.nameHint')}
            value={office}
            maxLength={ORGANISATION_LIMITS.name}
            onChange={setOffice}
          />
          <EntryPair>
            <TextField
              label={t('start.superior')}
              hint={t('start.superiorHint')}
              value={superior}
              maxLength={ORGANISATION_LIMITS.name}
              onChange={setSuperior}
            />
            <TextField
              label={t('start.levels')}
              hint={t('start.levelsHint')}
              value={typedLevels}
              onChange={setLevels}
            />
          </EntryPair>
        </EntryGroup>
        <EntryGroup name={t('start.aboutYou')}>
          <EntryPair>
            <TextField
              label={t('account.name')}
              value={name}
              maxLength={ORGANISATION_LIMITS.staffName}
              autoComplete="name"
              onChange={setName}
            />
            <TextField
              label={t('signIn.email')}
              value={email}
              type="email"
              maxLength={ACCOUNT_LIMITS.email}
              autoComplete="username"
              onChange={setEmail}
            />
          </EntryPair>
          <NewPasswordField value={password} onChange={setPassword} />
        </EntryGroup>
      </EntryForm>
    </EntryPage>
  );
}
