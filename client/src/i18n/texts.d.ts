/** Made by the build (client/vite.config.ts) from vi.ts and en.ts: what a phone needs at once, and the rest. */
declare module 'virtual:texts/vi/first' {
  const texts: object;
  export default texts;
}

declare module 'virtual:texts/vi/later' {
  const texts: object;
  export default texts;
}

declare module 'virtual:texts/en/first' {
  const texts: object;
  export default texts;
}

declare module 'virtual:texts/en/later' {
  const texts: object;
  export default texts;
}
