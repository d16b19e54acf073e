import { isBlank } from '@diem-cau/shared/kernel/cleanText.ts';
import { API_SCOPES, API_TOKEN_LIMITS, type ApiScope, type MadeApiToken } from '@diem-cau/shared/protocol/apiTokens.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { callRoute } from '../../../connection/callRoute.ts';
import { Checkbox, TextField } from '../../../ui/fields/Field.tsx';
import { Dialog } from '../../../ui/overlays/Dialog.tsx';
import type { Send } from '../accountContext.ts';
import { LinkBox } from '../LinkBox.tsx';
import { OfficeForm } from '../OfficeForm.tsx';

interface MakeTokenDialogProps {
  readonly onMade: () => Promise<void>;
  readonly onClose: () => void;
}

/** Makes a token, and shows it once. */
export function MakeTokenDialog({ onMade, onClose }: MakeTokenDialogProps) {
  const { t } = useTranslation();
  const [made, setMade] = useState<MadeApiToken>();
  return (
    <Dialog title={made ? t('programs.madeTitle', { name: made.name }) : t('programs.make')} onClose={onClose}>
      {made ? (
        <>
          <p>{t('programs.madeHint')}</p>
          <LinkBox label={t('programs.token')} url={made.token} />
        </>
      ) : (
        <TokenForm
          onMade={(token) => {
            setMade(token);
            void onMade();
          }}
        />
      )}
    </Dialog>
  );
}

function TokenForm({ onMade }: { readonly onMade: (token: MadeApiToken) => void }) {
  const { t } = useTranslation();
  const [name, setName] = useState('');
  const [scopes, setScopes] = useState<ReadonlySet<ApiScope>>(new Set(['conferences']));
  const choose = (scope: ApiScope, chosen: boolean) => {
    setScopes(new Set(API_SCOPES.filter((one) => (one === scope ? chosen : scopes.has(one)))));
  };
  const make = async (send: Send) => {
    const body = { name, scopes: [...scopes] };
    const token = await send(callRoute('POST /api/organisation/tokens', { body }));
    if (token) onMade(token);
  };
  const problem = isBlank(name) ? t('account.fillIn') : scopes.size === 0 ? t('programs.chooseScope') : undefined;
  return (
    <OfficeForm submit={t('programs.make')} problem={problem} send={make}>
      <TextField
        label={t('programs.name')}
        hint={t('programs.nameHint')}
        value={name}
        maxLength={API_TOKEN_LIMITS.name}
        autoFocus
        onChange={setName}
      />
      {API_SCOPES.map((scope) => (
        <Checkbox
          key={scope}
          label={t(`apiScopes.${scope}`)}
          checked={scopes.has(scope)}
          onChange={(chosen) => choose(scope, chosen)}
        />
      ))}
    </OfficeForm>
  );
}
