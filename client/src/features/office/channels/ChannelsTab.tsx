import { callRoute } from '../../../connection/callRoute.ts';
import { Skeleton } from '../../../ui/status/Skeleton.tsx';
import { useFetched } from '../accountContext.ts';
import { GatewayCard } from './GatewayCard.tsx';
import { MailCard } from './MailCard.tsx';
import { ReturnsCard } from './ReturnsCard.tsx';

const fetchChannels = () => callRoute('GET /api/organisation/channels', {});

/** What the office reaches sites by, for administrators. */
export function ChannelsTab() {
  const [channels, reload] = useFetched(fetchChannels);
  if (!channels) return <Skeleton height="240px" />;
  const { mail, gateway, returns } = channels;
  // A fault comes and goes while somebody types.
  const mailbox = returns && { ...returns, fault: undefined };
  return (
    <>
      <MailCard key={`mail ${JSON.stringify(mail)}`} present={mail} onSaved={reload} />
      <ReturnsCard key={`returns ${JSON.stringify(mailbox)}`} present={returns} onSaved={reload} />
      <GatewayCard key={`gateway ${JSON.stringify(gateway)}`} present={gateway} onSaved={reload} />
    </>
  );
}
