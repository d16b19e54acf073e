import type { Board } from '@diem-cau/shared/protocol/board.ts';
import { ArrowLeft, FileText, Megaphone, Upload } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { callRoute } from '../../../connection/callRoute.ts';
import { useFormat } from '../../../i18n/useFormat.ts';
import { Button } from '../../../ui/buttons/Button.tsx';
import { Banner } from '../../../ui/status/Banner.tsx';
import { Skeleton } from '../../../ui/status/Skeleton.tsx';
import { useFetched } from '../accountContext.ts';
import { Actions, OfficeCard, Soft } from '../OfficeCard.tsx';
import { AnnounceDialog } from './AnnounceDialog.tsx';
import { BoardQuestions } from './BoardQuestions.tsx';
import { ConferenceCards } from './ConferenceCards.tsx';
import { DocumentDialog } from './DocumentDialog.tsx';
import { JointPaperDialog } from './JointPaperDialog.tsx';

/** How often the board is read again (s). */
const EVERY_S = 5;

const fetchBoard = () => callRoute('GET /api/organisation/board', {});

/** Conferences side by side, for who leads them: where each one is, what is to be told to all, and their questions in one list. */
export function BoardPage({ onBack }: { readonly onBack: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [board, reload] = useFetched(fetchBoard);
  useEffect(() => {
    const timer = setInterval(() => void reload(), EVERY_S * 1_000);
    return () => clearInterval(timer);
  }, [reload]);
  return (
    <>
      <Actions>
        <Button icon={<ArrowLeft aria-hidden="true" size={18} />} onClick={onBack}>
          {t('series.back')}
        </Button>
        <Soft>{t('board.refreshed', { seconds: format.number(EVERY_S) })}</Soft>
      </Actions>
      {board ? <Parts board={board} /> : <Skeleton height="240px" />}
    </>
  );
}

function Parts({ board: { conferences, storage } }: { readonly board: Board }) {
  const { t } = useTranslation();
  return (
    <>
      {storage !== 'plenty' && <Banner tone="problem">{t(`board.storage.${storage}`)}</Banner>}
      <OfficeCard title={t('board.title')}>
        {conferences.length === 0 ? (
          <Soft>{t('board.empty')}</Soft>
        ) : (
          <>
            <Presses conferences={conferences} />
            <ConferenceCards conferences={conferences} />
          </>
        )}
      </OfficeCard>
      <OfficeCard title={t('board.proposals')}>
        <BoardQuestions conferences={conferences} every={EVERY_S * 1_000} />
      </OfficeCard>
    </>
  );
}

const DIALOGS = { announce: AnnounceDialog, document: DocumentDialog, paper: JointPaperDialog };

const ICONS = { announce: Megaphone, document: Upload, paper: FileText };

type Press = keyof typeof DIALOGS;

/** What is done for several conferences at once. */
function Presses({ conferences }: Pick<Board, 'conferences'>) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<Press>();
  const Opened = open && DIALOGS[open];
  return (
    <Actions>
      {(Object.keys(DIALOGS) as Press[]).map((press) => {
        const Icon = ICONS[press];
        return (
          <Button key={press} icon={<Icon aria-hidden="true" size={18} />} onClick={() => setOpen(press)}>
            {t(`board.presses.${press}`)}
          </Button>
        );
      })}
      {Opened && <Opened conferences={conferences} onClose={() => setOpen(undefined)} />}
    </Actions>
  );
}
