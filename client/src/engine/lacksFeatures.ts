/** Whether this browser needs `polyfills.ts`: it lacks the newest features of that list, and so perhaps older ones. */
export function lacksFeatures(): boolean {
  return !('withResolvers' in Promise && 'transferToFixedLength' in ArrayBuffer.prototype);
}
