// Loaded into a server before its own code: makes it meet errors that nothing catches, at a signal.
process.on('SIGUSR2', () => void Promise.reject(new Error('A stray rejection.')));
process.on('SIGWINCH', () => {
  throw new Error('A stray exception.');
});
