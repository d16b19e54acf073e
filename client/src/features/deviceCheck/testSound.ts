import { playNotes } from '../../widgets/sound/playNotes.ts';

/** Plays two quiet notes for two seconds, on the chosen loudspeaker where the browser can choose one. */
export function playTestSound(speaker: string | undefined): Promise<void> {
  return playNotes({ frequencies: [440, 554.37], noteS: 1, volume: 0.2 }, speaker);
}
