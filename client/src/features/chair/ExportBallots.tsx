import type { PollView } from '@diem-cau/shared/views/shapes.ts';
import { Download } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fetchSignedBallots } from '../../connection/receipts.ts';
import { saveFile } from '../../platform/saveFile.ts';
import { useConference, useConferenceSession } from '../../store/conferenceContext.ts';
import { Button } from '../../ui/buttons/Button.tsx';

/** Saves a counted poll's signed ballots as a file, which anybody can count again. */
export function ExportBallots({ poll }: { readonly poll: PollView }) {
  const { t } = useTranslation();
  const session = useConferenceSession();
  const conferenceId = useConference((state) => state.conferenceId);
  const [pending, setPending] = useState(false);
  const save = async () => {
    if (conferenceId === undefined || pending) return;
    setPending(true);
    const reply = await fetchSignedBallots({ peerId: session.peerId, conferenceId }, poll.id);
    setPending(false);
    if (reply.ok) saveFile(reply.value, `${poll.id}.json`);
    else session.noticeRefusal(reply.error);
  };
  return (
    <div>
      <Button
        size="small"
        variant="quiet"
        icon={<Download aria-hidden="true" size={18} />}
        pending={pending}
        onClick={() => void save()}
      >
        {t('poll.exportBallots')}
      </Button>
    </div>
  );
}
