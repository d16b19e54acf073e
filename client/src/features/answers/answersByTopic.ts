import type { PublicAnswersView, PublicAnswerView } from '@diem-cau/shared/views/shapes.ts';
import { fold } from '../../i18n/fold.ts';

/** The answers to questions about one topic, the latest first. */
export interface TopicAnswers {
  /** Absent for questions without a topic, which come last. */
  readonly topic: string | undefined;
  readonly answers: readonly PublicAnswerView[];
}

/** The answers that hold every word that is looked for, by topic in alphabetical order. */
export function answersByTopic(answers: PublicAnswersView['answers'], query: string): readonly TopicAnswers[] {
  const words = fold(query).split(' ').filter(Boolean);
  const topics = new Map<string, { topic: string | undefined; answers: PublicAnswerView[] }>();
  for (const one of Object.values<PublicAnswerView>(answers).sort((a, b) => b.answer.at - a.answer.at)) {
    const text = searchedText(one);
    if (!words.every((word) => text.includes(word))) continue;
    const key = fold(one.topic ?? '');
    const group = topics.get(key) ?? { topic: one.topic, answers: [] };
    topics.set(key, group);
    group.answers.push(one);
  }
  return [...topics.entries()]
    .sort(([a], [b]) => Number(a === '') - Number(b === '') || a.localeCompare(b, 'vi'))
    .map(([, group]) => group);
}

function searchedText({ text, topic, siteName, groupName, others, answer }: PublicAnswerView): string {
  const names = [topic, siteName, groupName, ...Object.values(others ?? {})].filter((part) => part !== undefined);
  return fold([text, answer.text, answer.respondent, ...names].join(' '));
}
