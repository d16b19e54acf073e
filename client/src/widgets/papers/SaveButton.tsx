import type { Reply } from '@diem-cau/shared/protocol/messages.ts';
import { Download } from 'lucide-react';
import { useState } from 'react';
import { saveFile } from '../../platform/saveFile.ts';
import { useConferenceSession } from '../../store/conferenceContext.ts';
import { Button } from '../../ui/buttons/Button.tsx';
import { useMinutesPlace } from './useMinutesPlace.ts';

interface SaveButtonProps {
  readonly name: string;
  readonly load: (place: NonNullable<ReturnType<typeof useMinutesPlace>>) => Promise<Reply<Blob>>;
  readonly children: string;
}

/** Has the server make a file and saves it under a name. A refusal becomes a notice. */
export function SaveButton({ name, load, children }: SaveButtonProps) {
  const session = useConferenceSession();
  const place = useMinutesPlace();
  const [pending, setPending] = useState(false);
  const save = async () => {
    if (!place || pending) return;
    setPending(true);
    const reply = await load(place);
    setPending(false);
    if (reply.ok) saveFile(reply.value, name);
    else session.noticeRefusal(reply.error);
  };
  return (
    <Button size="small" icon={<Download aria-hidden="true" size={18} />} pending={pending} onClick={() => void save()}>
      {children}
    </Button>
  );
}
