import type { ErrorCode, WireError } from '@diem-cau/shared/protocol/errors.ts';
import { useTranslation } from 'react-i18next';
import { useConference, useConferenceInfo } from '../store/conferenceContext.ts';
import { useRefusalWords } from '../widgets/wording/wording.ts';
import { MessagePage } from './MessagePage.tsx';

/** What does not let anybody in again. */
const ENDED: ReadonlySet<ErrorCode> = new Set(['INVITE_REVOKED', 'INVITE_EXPIRED', 'CONFERENCE_DELETED']);

/** The site was removed, its phones are closed, or this phone was signed out. The page comes back by itself once it may. */
export function ShutOutPage() {
  const { t } = useTranslation();
  const words = useRefusalWords();
  const refusal = useConference(({ shutOut }) => shutOut);
  if (!refusal) return null;
  if (refusal.code === 'SITE_REMOVED') return <Removed facts={refusal.facts} />;
  const title = t(ENDED.has(refusal.code) ? 'session.endedTitle' : 'session.shutOutTitle');
  return <MessagePage title={title}>{words(refusal)}</MessagePage>;
}

function Removed({ facts }: { readonly facts: Extract<WireError, { readonly code: 'SITE_REMOVED' }>['facts'] }) {
  const { t } = useTranslation();
  const contact = useConferenceInfo()?.contact;
  return (
    <MessagePage title={t('session.removedTitle')}>
      {facts?.by !== undefined && t('session.removedBy', { name: facts.by })}{' '}
      {facts?.reason !== undefined && t('session.removedReason', { reason: facts.reason })} {t('session.removedText')}{' '}
      {contact && t('session.call', { ...contact })}
    </MessagePage>
  );
}
