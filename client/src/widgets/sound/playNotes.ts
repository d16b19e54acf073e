interface Notes {
  /** In hertz, one after the other. */
  readonly frequencies: readonly number[];
  /** How long each sounds, in seconds. */
  readonly noteS: number;
  /** From 0 to 1. */
  readonly volume: number;
}

/** Plays notes on the chosen loudspeaker where the browser can choose one. Where it may not play, nothing is heard. */
export async function playNotes({ frequencies, noteS, volume }: Notes, speaker: string | undefined): Promise<void> {
  const context = new AudioContext();
  const output = context.createMediaStreamDestination();
  const gain = context.createGain();
  gain.gain.value = volume;
  gain.connect(output);
  frequencies.forEach((frequency, index) => {
    const note = context.createOscillator();
    note.frequency.value = frequency;
    note.connect(gain);
    note.start(context.currentTime + index * noteS);
    note.stop(context.currentTime + (index + 1) * noteS);
  });
  // Through an element and not the context: only an element can choose its loudspeaker everywhere.
  const audio = new Audio();
  audio.srcObject = output.stream;
  try {
    if (speaker !== undefined && 'setSinkId' in audio) await audio.setSinkId(speaker);
  } catch {
    // The chosen loudspeaker is gone: the default one plays.
  }
  await audio.play().catch(() => undefined);
  setTimeout(() => void context.close(), frequencies.length * noteS * 1000 + 200);
}
