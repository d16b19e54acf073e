const LENGTH_S = 2;

/** Plays two quiet notes for two seconds, on the chosen loudspeaker where the browser can choose one. */
export async function playTestSound(speaker: string | undefined): Promise<void> {
  const context = new AudioContext();
  const output = context.createMediaStreamDestination();
  const gain = context.createGain();
  gain.gain.value = 0.2;
  gain.connect(output);
  [440, 554.37].forEach((frequency, index) => {
    const note = context.createOscillator();
    note.frequency.value = frequency;
    note.connect(gain);
    note.start(context.currentTime + index);
    note.stop(context.currentTime + index + LENGTH_S / 2);
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
  setTimeout(() => void context.close(), LENGTH_S * 1000 + 200);
}
