import type { SiteId } from '@diem-cau/shared/kernel/ids.ts';
import type { SlipInfo } from '@diem-cau/shared/protocol/messages.ts';
import { Printer } from 'lucide-react';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fetchSlips } from '../../connection/planning.ts';
import { useConference, useConferenceSession } from '../../store/conferenceContext.ts';
import { Button } from '../../ui/buttons/Button.tsx';
import { type PersonOf, SlipSheets } from './SlipSheets.tsx';

interface PrintSlipsButtonProps {
  readonly conferenceTitle: string;
  readonly nameOf: (siteId: SiteId) => string;
  /** Whose slip a number of a room is; absent where slips have no names. */
  readonly personOf?: PersonOf | undefined;
}

/** Fetches the slips with their codes of this moment, and prints them. */
export function PrintSlipsButton({ conferenceTitle, nameOf, personOf }: PrintSlipsButtonProps) {
  const { t } = useTranslation();
  const session = useConferenceSession();
  const conferenceId = useConference((state) => state.conferenceId);
  const [fetching, setFetching] = useState(false);
  const [slips, setSlips] = useState<readonly SlipInfo[]>();
  const stop = useCallback(() => setSlips(undefined), []);
  const print = async () => {
    if (conferenceId === undefined || fetching) return;
    setFetching(true);
    const reply = await fetchSlips({ peerId: session.peerId, conferenceId });
    setFetching(false);
    if (reply.ok) setSlips(reply.value);
    else session.noticeRefusal(reply.error);
  };
  return (
    <>
      <Button
        icon={<Printer aria-hidden="true" size={18} />}
        pending={fetching || slips !== undefined}
        onClick={() => void print()}
      >
        {t('slips.print')}
      </Button>
      {slips && (
        <SlipSheets
          conferenceTitle={conferenceTitle}
          slips={slips}
          nameOf={nameOf}
          personOf={personOf}
          onPrinted={stop}
        />
      )}
    </>
  );
}
