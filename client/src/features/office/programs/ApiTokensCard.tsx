import type { ApiTokenInfo } from '@diem-cau/shared/protocol/apiTokens.ts';
import { KeyRound } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { callRoute } from '../../../connection/callRoute.ts';
import { useFormat } from '../../../i18n/useFormat.ts';
import { Button } from '../../../ui/buttons/Button.tsx';
import { EmptyState } from '../../../ui/status/EmptyState.tsx';
import { Skeleton } from '../../../ui/status/Skeleton.tsx';
import { type Send, useFetched } from '../accountContext.ts';
import { Actions, NameCell, OfficeCard, OfficeTable, Soft } from '../OfficeCard.tsx';
import { RemovalButton } from '../RemovalButton.tsx';
import { MakeTokenDialog } from './MakeTokenDialog.tsx';

const fetchTokens = () => callRoute('GET /api/organisation/tokens', {});

/** The tokens by which other programs read from the organisation, for administrators. */
export function ApiTokensCard() {
  const { t } = useTranslation();
  const [tokens, reload] = useFetched(fetchTokens);
  const [making, setMaking] = useState(false);
  return (
    <OfficeCard title={t('programs.tokens')}>
      <Soft>{t('programs.tokensHint')}</Soft>
      <Actions>
        <Button icon={<KeyRound aria-hidden="true" size={18} />} onClick={() => setMaking(true)}>
          {t('programs.make')}
        </Button>
      </Actions>
      {tokens ? <TokenTable tokens={tokens} onChanged={reload} /> : <Skeleton height="120px" />}
      {making && <MakeTokenDialog onMade={reload} onClose={() => setMaking(false)} />}
    </OfficeCard>
  );
}

interface TokenTableProps {
  readonly tokens: readonly ApiTokenInfo[];
  readonly onChanged: () => Promise<void>;
}

function TokenTable({ tokens, onChanged }: TokenTableProps) {
  const { t } = useTranslation();
  const format = useFormat();
  if (tokens.length === 0) return <EmptyState title={t('programs.noTokens')} />;
  const revoke = async (tokenId: string, send: Send) => {
    const path = 'POST /api/organisation/tokens/:tokenId/removal';
    const revoked = await send(callRoute(path, { params: { tokenId } }), t('programs.revoked'));
    await onChanged();
    return revoked !== undefined;
  };
  return (
    <OfficeTable
      testId="tokens"
      headings={[t('programs.name'), t('programs.reads'), t('programs.used'), t('programs.ends'), t('staff.actions')]}
    >
      {tokens.map(({ id, name, scopes, by, lastUsedAt, endsAt }) => (
        <tr key={id}>
          <td>
            <NameCell>
              {name}
              <Soft>{t('programs.by', { name: by })}</Soft>
            </NameCell>
          </td>
          <td>{scopes.map((scope) => t(`apiScopes.${scope}`)).join('; ')}</td>
          <td>{lastUsedAt === undefined ? t('programs.unused') : format.moment(lastUsedAt)}</td>
          <td>{format.moment(endsAt)}</td>
          <td>
            <RemovalButton
              label={t('programs.revoke')}
              title={t('programs.revokeTitle', { name })}
              hint={t('programs.revokeHint')}
              send={(send) => revoke(id, send)}
            />
          </td>
        </tr>
      ))}
    </OfficeTable>
  );
}
