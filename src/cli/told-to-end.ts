/** Resolves when the process is told to end, by Ctrl+C or by whoever runs it. */
export function toldToEnd(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
  });
}
