import type { Speech } from '@diem-cau/shared/domain/floor/speech.ts';

/** A speaker as screens name them: `Nguyễn Thị Lan, Bí thư Đoàn xã`. Undefined where nobody has said who speaks. */
export function speakerText({ speaker }: Speech): string | undefined {
  return speaker && [speaker.name, speaker.position].filter((part) => part !== undefined).join(', ');
}

/** Who speaks and on what, in one line; undefined where nothing was said. */
export function speechText(speech: Speech): string | undefined {
  const topic = speech.topic === undefined ? undefined : `“${speech.topic}”`;
  const parts = [speakerText(speech), topic].filter((part) => part !== undefined);
  return parts.length === 0 ? undefined : parts.join(' – ');
}
