import type { Finding } from '../../domain/finding.ts';

/** A warning about a file, or about one line of it. */
export function warning(path: string, code: string, message: string, line: number | null = null): Finding {
  return { path, line, severity: 'warning', code, message };
}

/** The same for what is left out of answers or answered wrongly. */
export function error(path: string, code: string, message: string, line: number | null = null): Finding {
  return { ...warning(path, code, message, line), severity: 'error' };
}
