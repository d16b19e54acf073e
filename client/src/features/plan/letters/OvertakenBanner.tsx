import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/buttons/Button.tsx';
import { Banner } from '../../../ui/status/Banner.tsx';
import type { Draft } from './useDraft.ts';

/** Says that somebody else has saved the same part meanwhile, and lets its reader choose whose stays. */
export function OvertakenBanner({
  draft,
}: {
  readonly draft: Pick<Draft<unknown>, 'isOvertaken' | 'takeTheirs' | 'keepMine'>;
}) {
  const { t } = useTranslation();
  if (!draft.isOvertaken) return null;
  return (
    <Banner
      tone="attention"
      action={
        <>
          <Button size="small" onClick={draft.takeTheirs}>
            {t('letters.takeTheirs')}
          </Button>
          <Button size="small" onClick={draft.keepMine}>
            {t('letters.keepMine')}
          </Button>
        </>
      }
    >
      {t('letters.overtaken')}
    </Banner>
  );
}
