import { LazyDialog } from '../../../ui/status/LazyPart.tsx';
import { PartBoundary } from '../../../ui/status/PartBoundary.tsx';
import { OwnLineDialog } from '../../../widgets/messages/OwnLineDialog.tsx';
import { READING_DIALOG } from '../../../widgets/reading/readingSource.ts';
import { CheckInDialog } from '../checkIn/CheckInDialog.tsx';
import { AskDialog } from './AskDialog.tsx';
import { AskFirstDialog } from './AskFirstDialog.tsx';
import { HeadcountDialog } from './HeadcountDialog.tsx';
import { HelpDialog } from './HelpDialog.tsx';
import { RaiseHandDialog } from './RaiseHandDialog.tsx';
import { RoomDialog } from './RoomDialog.tsx';
import { SpeakersDialog } from './SpeakersDialog.tsx';
import { SupportDialog } from './SupportDialog.tsx';
import type { Operator } from './useOperator.ts';
import { VoteDialog } from './VoteDialog.tsx';
import { WaitingHandDialog } from './WaitingHandDialog.tsx';

/** The dialog that the operator has opened. One that fails to draw leaves the hall as it is. */
export function OperatorDialogs({ operator }: { readonly operator: Operator }) {
  return (
    <PartBoundary key={operator.dialog}>
      <OpenDialog operator={operator} />
    </PartBoundary>
  );
}

function OpenDialog({ operator }: { readonly operator: Operator }) {
  const { hall, place, dialog, votable, raise, close } = operator;
  switch (dialog) {
    case 'raise':
      return <RaiseHandDialog hall={hall} onChoose={raise} onClose={close} />;
    case 'hand':
      return place.kind === 'waiting' ? (
        <WaitingHandDialog
          hall={hall}
          kind={place.asked}
          onChoose={operator.changeKind}
          onLower={operator.lower}
          onClose={close}
        />
      ) : null;
    case 'lower':
      return <AskFirstDialog about="lower" onConfirm={operator.lower} onClose={close} />;
    case 'end':
      return <AskFirstDialog about="end" onConfirm={operator.end} onClose={close} />;
    case 'speakers':
      return <SpeakersDialog hall={hall} place={operator.place} onClose={close} />;
    case 'ask':
      return <AskDialog onClose={close} />;
    case 'vote':
      return votable ? <VoteDialog key={votable.id} poll={votable} onClose={close} /> : null;
    case 'headcount':
      return <HeadcountDialog onNames={() => operator.open('checkIn')} onClose={close} />;
    case 'checkIn':
      return <CheckInDialog onCount={() => operator.open('headcount')} onClose={close} />;
    case 'help':
      return <HelpDialog onClose={close} />;
    case 'messages':
      return <OwnLineDialog onClose={close} />;
    case 'room':
      return <RoomDialog onClose={close} />;
    case 'reading':
      return <LazyDialog source={READING_DIALOG} props={{ documents: hall.documentsToRead, onClose: close }} />;
    case 'support':
      return <SupportDialog hall={hall} onClose={close} />;
    default:
      return null;
  }
}
