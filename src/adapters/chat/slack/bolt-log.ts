import { LogLevel, type Logger } from '@slack/bolt';
import type { Log } from '../../../domain/ports/log.ts';

/**
 * Bolt's logger over ours. Only warnings and errors pass: below them the SDK prints whole
 * payloads, people's words included.
 */
export function createBoltLog(log: Log): Logger {
  return {
    debug: () => {},
    info: () => {},
    warn: (...parts: unknown[]) => log.warn({ sdk: sentenceOf(parts) }, 'Slack SDK warning'),
    error: (...parts: unknown[]) => log.error({ sdk: sentenceOf(parts) }, 'Slack SDK error'),
    setLevel: () => {},
    getLevel: () => LogLevel.WARN,
    setName: () => {},
  };
}

/** Objects are left out: they may be payloads. */
function sentenceOf(parts: unknown[]): string {
  const words = parts.map((part) => {
    if (part instanceof Error) return `${part.name}: ${part.message}`;
    return typeof part === 'string' ? part : '';
  });
  return words.filter(Boolean).join(' ').slice(0, 300);
}
