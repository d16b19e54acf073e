import type { AccountSession } from '@diem-cau/shared/protocol/accounts.ts';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat.ts';
import { Button } from '../../ui/buttons/Button.tsx';
import { Badge } from '../../ui/status/Badge.tsx';
import { EmptyState } from '../../ui/status/EmptyState.tsx';
import { NameCell, OfficeTable } from './OfficeCard.tsx';

interface SessionTableProps {
  readonly sessions: readonly AccountSession[];
  readonly onEnd: (sessionId: string) => void;
}

/** The sessions of an account, each of which can be ended. */
export function SessionTable({ sessions, onEnd }: SessionTableProps) {
  const { t } = useTranslation();
  const format = useFormat();
  if (sessions.length === 0) return <EmptyState title={t('account.noSessions')} />;
  return (
    <OfficeTable
      testId="sessions"
      headings={[
        t('account.device'),
        t('account.started'),
        t('account.lastUsed'),
        t('account.ends'),
        t('staff.actions'),
      ]}
    >
      {sessions.map(({ id, agent, startedAt, lastUsedAt, endsAt, current }) => (
        <tr key={id}>
          <td>
            <NameCell>
              {browserOf(agent)}
              {current && <Badge tone="blue">{t('account.thisSession')}</Badge>}
            </NameCell>
          </td>
          <td>{format.moment(startedAt)}</td>
          <td>{format.moment(lastUsedAt)}</td>
          <td>{format.moment(endsAt)}</td>
          <td>
            {!current && (
              <Button
                size="small"
                label={t('account.endSessionOf', { agent: browserOf(agent) })}
                onClick={() => onEnd(id)}
              >
                {t('account.endSession')}
              </Button>
            )}
          </td>
        </tr>
      ))}
    </OfficeTable>
  );
}

const BROWSERS: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/coc_coc/i, 'Cốc Cốc'],
  [/Edg\//, 'Edge'],
  [/Firefox\//, 'Firefox'],
  [/Chrome\//, 'Chrome'],
  [/Safari\//, 'Safari'],
];
const SYSTEMS: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Windows/, 'Windows'],
  [/Mac OS/, 'macOS'],
  [/Linux/, 'Linux'],
];

/** The browser and the system that a `User-Agent` names, or the whole of it. */
function browserOf(agent: string): string {
  const named = [BROWSERS, SYSTEMS].flatMap((list) => list.find(([pattern]) => pattern.test(agent))?.[1] ?? []);
  return named.length > 0 ? named.join(' · ') : agent || '–';
}
