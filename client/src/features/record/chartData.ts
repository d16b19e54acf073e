import { nameKey } from '@diem-cau/shared/kernel/cleanText.ts';
import type { ControlView, DeskQuestionView } from '@diem-cau/shared/views/shapes.ts';
import { sitesByGroup } from '../../widgets/sites/groups.ts';

/** A bar with its label; `of` is what it is a part of. */
export interface Bar {
  readonly name: string;
  readonly value: number;
  readonly of?: number;
}

/** People present of those expected, by group; rooms outside every group under `outside`. */
export function attendanceBars({ sites }: Pick<ControlView, 'sites'>, outside: string): readonly Bar[] {
  return sitesByGroup(sites).map(({ head, sites: rooms }) => ({
    name: head?.name ?? outside,
    value: rooms.reduce((sum, { verified, declared }) => sum + (verified ?? declared ?? 0), 0),
    of: rooms.reduce((sum, { expected }) => sum + expected, 0),
  }));
}

/** Minutes spoken by group, each begun tenth counted. */
export function speakingBars({ sites }: Pick<ControlView, 'sites'>, outside: string): readonly Bar[] {
  return sitesByGroup(sites).map(({ head, sites: rooms }) => {
    const spokenMs = rooms.reduce((sum, room) => sum + (room.spokenMs ?? 0), 0);
    return { name: head?.name ?? outside, value: Math.ceil(spokenMs / 6_000) / 10 };
  });
}

/** Answered questions of all, by topic, the most asked first. A merged question is counted where it went. */
export function topicBars({ questions }: Pick<ControlView, 'questions'>, noTopic: string): readonly Bar[] {
  const topics = new Map<string, Bar & { readonly of: number }>();
  for (const { topic = noTopic, state } of Object.values<DeskQuestionView>(questions)) {
    if (state === 'merged') continue;
    const { name, value, of } = topics.get(nameKey(topic)) ?? { name: topic, value: 0, of: 0 };
    topics.set(nameKey(topic), { name, value: value + (state === 'answered' ? 1 : 0), of: of + 1 });
  }
  return [...topics.values()].sort((a, b) => b.of - a.of);
}
