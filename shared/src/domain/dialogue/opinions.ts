import { ok } from '../../kernel/result.ts';
import { siteActorId } from '../actor.ts';
import type { Decision, DecisionContext } from '../decision.ts';
import type { DomainEvent } from '../events.ts';
import { reject } from '../rejections.ts';
import type { ConferenceState } from '../state.ts';
import type { DialogueCommand } from './commands.ts';

/** Makes questions of a survey's open answers, which become one question of all their sites. Rule DIAL-30 in SPEC.md. */
export function enterOpinions(
  { opinions, topic, respondentId }: Extract<DialogueCommand, { type: 'EnterOpinions' }>,
  { dialogue, roster }: ConferenceState,
  { actor, at }: DecisionContext,
): Decision {
  const [first] = opinions;
  if (!first) return ok([]);
  if (respondentId !== undefined && !dialogue.respondents[respondentId]) return reject('RESPONDENT_UNKNOWN');
  const asked: DomainEvent[] = [];
  for (const { questionId, siteId, text } of opinions) {
    if (!roster.sites[siteId]) return reject('SITE_UNKNOWN', { site: siteId });
    if (dialogue.questions[questionId]) return reject('QUESTION_EXISTS');
    const origin = {
      source: 'survey',
      siteId,
      askedBy: siteActorId(siteId),
      enteredBy: actor.name,
      askedAt: at,
    } as const;
    const about = topic === undefined ? {} : { topic };
    asked.push({
      type: 'QuestionAsked',
      question: { id: questionId, kind: 'opinion', text, anonymous: false, ...origin, ...about },
    });
  }
  const into = first.questionId;
  const merged = opinions
    .slice(1)
    .map(({ questionId }): DomainEvent => ({ type: 'QuestionsMerged', questionId, intoQuestionId: into, at }));
  const routed: readonly DomainEvent[] =
    respondentId === undefined ? [] : [{ type: 'QuestionRouted', questionId: into, respondentId, at }];
  return ok([...asked, ...merged, ...routed]);
}
