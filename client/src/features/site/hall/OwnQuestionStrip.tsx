import type { OwnQuestionView } from '@diem-cau/shared/views/shapes.ts';
import { useTranslation } from 'react-i18next';
import { QuestionBox } from './CalledQuestion.tsx';
import { PagedText } from './PagedText.tsx';

/** How far the site's own latest question has come, while no question is being answered. */
export function OwnQuestionStrip({ question }: { readonly question: OwnQuestionView }) {
  const { t } = useTranslation();
  const state = question.follows?.state ?? question.state;
  const meta = `${t('site.ownQuestions')} · ${t(`questionStates.${state}`)}`;
  return (
    <QuestionBox label={t('site.ownQuestions')} testId="own-question" meta={meta}>
      <PagedText text={question.text} />
    </QuestionBox>
  );
}

/** The latest question that the site has asked under its name: an anonymous one stays off the wall. */
export function findLatestNamed(
  questions: Readonly<Record<string, OwnQuestionView>> = {},
): OwnQuestionView | undefined {
  return Object.values(questions)
    .filter(({ anonymous }) => !anonymous)
    .sort((a, b) => b.askedAt - a.askedAt)[0];
}
