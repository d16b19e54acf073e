import type { PhoneQuestionView } from '@diem-cau/shared/views/shapes.ts';
import type { ReactNode } from 'react';
import { useView } from '../../store/conferenceContext.ts';
import styles from './OpenQuestion.module.css';
import { SupportButton } from './SupportButton.tsx';

interface OpenQuestionProps {
  readonly question: PhoneQuestionView;
  readonly children: ReactNode;
}

/** Another delegate's question in a list, with the button that supports it. */
export function OpenQuestion({ question, children }: OpenQuestionProps) {
  const supported = useView('self')?.supports[question.id] === true;
  return (
    <li className={styles.question} data-question={question.id}>
      <SupportButton question={question} supported={supported} />
      {children}
    </li>
  );
}
