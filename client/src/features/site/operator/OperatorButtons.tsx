import { FurtherButtons, type FurtherButtonsProps } from './FurtherButtons.tsx';
import { HandButton } from './HandButton.tsx';
import { AskButton, VoteButton } from './MainButtons.tsx';

/** What the operator does for the room, each with its key. */
export function OperatorButtons(props: FurtherButtonsProps) {
  const { operator, className } = props;
  return (
    <>
      <HandButton operator={operator} className={className} />
      <AskButton operator={operator} className={className} />
      <VoteButton operator={operator} className={className} />
      <FurtherButtons {...props} />
    </>
  );
}
