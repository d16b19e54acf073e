import type { AccountId } from '@diem-cau/shared/kernel/ids.ts';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { callRoute } from '../../connection/callRoute.ts';
import { Dialog } from '../../ui/overlays/Dialog.tsx';
import { Skeleton } from '../../ui/status/Skeleton.tsx';
import { useFetched, useSend } from './accountContext.ts';
import { SessionTable } from './SessionTable.tsx';

interface StaffSessionsDialogProps {
  readonly accountId: AccountId;
  readonly name: string;
  readonly onClose: () => void;
}

/** The sessions of somebody else, for an administrator. */
export function StaffSessionsDialog({ accountId, name, onClose }: StaffSessionsDialogProps) {
  const { t } = useTranslation();
  const send = useSend();
  const fetchSessions = useCallback(
    () => callRoute('GET /api/organisation/staff/:accountId/sessions', { params: { accountId } }),
    [accountId],
  );
  const [sessions, reload] = useFetched(fetchSessions);
  const end = async (sessionId: string) => {
    const path = 'POST /api/organisation/staff/:accountId/sessions/:sessionId/end';
    await send(callRoute(path, { params: { accountId, sessionId } }), t('account.saved'));
    await reload();
  };
  return (
    <Dialog title={t('staff.sessionsOf', { name })} width="wide" onClose={onClose}>
      {sessions ? <SessionTable sessions={sessions} onEnd={(id) => void end(id)} /> : <Skeleton height="120px" />}
    </Dialog>
  );
}
