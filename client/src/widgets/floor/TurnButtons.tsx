import type { TurnView } from '@diem-cau/shared/views/shapes.ts';
import { useTranslation } from 'react-i18next';
import { CommandButton } from '../commands/CommandButton.tsx';

const EXTENSION_SECONDS = 60;

/** Pause, one more minute, and the end of the running turn. */
export function TurnButtons({ turn }: { readonly turn: TurnView }) {
  const { t } = useTranslation();
  const { handId, deadline } = turn;
  return (
    <>
      {turn.pausedAt === undefined ? (
        <CommandButton
          size="small"
          about={turn.handId}
          command="PauseTurn"
          make={() => ({ type: 'PauseTurn', handId })}
        >
          {t('turn.pause')}
        </CommandButton>
      ) : (
        <CommandButton
          size="small"
          about={turn.handId}
          command="ResumeTurn"
          make={() => ({ type: 'ResumeTurn', handId })}
        >
          {t('turn.resume')}
        </CommandButton>
      )}
      <CommandButton
        size="small"
        about={turn.handId}
        command="ExtendTurn"
        make={() => ({ type: 'ExtendTurn', handId, deadline, seconds: EXTENSION_SECONDS })}
      >
        {t('turn.extend')}
      </CommandButton>
      <CommandButton size="small" about={turn.handId} command="EndTurn" make={() => ({ type: 'EndTurn', handId })}>
        {t('turn.end')}
      </CommandButton>
    </>
  );
}
