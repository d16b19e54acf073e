import { MonitorSmartphone } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/buttons/Button.tsx';
import { Banner } from '../../ui/status/Banner.tsx';
import type { HallSender } from './useHallSender.ts';

/** Several machines show this hall: which of them sends its picture and sound, and the way to choose another. */
export function SeveralScreens({ sender }: { readonly sender: HallSender }) {
  const { t } = useTranslation();
  const { sends, takeOver, giveWay } = sender;
  return (
    <div data-testid="several-screens" data-sends={sends}>
      <Banner
        tone="attention"
        icon={<MonitorSmartphone aria-hidden="true" size={22} />}
        action={
          <Button size="small" onClick={sends ? giveWay : takeOver}>
            {t(sends ? 'media.several.giveWay' : 'media.several.takeOver')}
          </Button>
        }
      >
        <strong>{t('media.several.title')}</strong> {t(sends ? 'media.several.sends' : 'media.several.shows')}
      </Banner>
    </div>
  );
}
