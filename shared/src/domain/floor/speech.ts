/** Who speaks for a site, as people would introduce them. */
export interface Speaker {
  readonly name: string;
  /** Such as `Bí thư Đoàn xã`. */
  readonly position?: string | undefined;
}

/** Who speaks and on what, as far as somebody has said so. */
export interface Speech {
  readonly speaker?: Speaker | undefined;
  readonly topic?: string | undefined;
}

/** A speech without the fields that nobody filled in, as events and states keep it. */
export interface SaidSpeech {
  readonly speaker?: Speaker;
  readonly topic?: string;
}

/** Takes the speech out of what carries one. */
export function speechOf({ speaker, topic }: Speech): SaidSpeech {
  return {
    ...(speaker && { speaker: speakerOf(speaker) }),
    ...(topic !== undefined && { topic }),
  };
}

/** Whether two speeches name the same person and topic. */
export function sameSpeech(one: Speech, other: Speech): boolean {
  return (
    one.topic === other.topic &&
    one.speaker?.name === other.speaker?.name &&
    one.speaker?.position === other.speaker?.position
  );
}

function speakerOf({ name, position }: Speaker): Speaker {
  return { name, ...(position !== undefined && { position }) };
}
