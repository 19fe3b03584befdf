import pino from 'pino';
import type { LogLevel } from '../config.ts';
import type { Log } from '../domain/ports/log.ts';

/** JSON lines on standard error; errors by name, message and stack of our own code, never a request's content. */
export function openLog(level: LogLevel): Log {
  const log = pino(
    { level, base: null, serializers: { err: errorOf, error: errorOf } },
    pino.destination({ fd: 2, sync: true }),
  );
  return {
    debug: (fields, message) => log.debug(fields, message),
    info: (fields, message) => log.info(fields, message),
    warn: (fields, message) => log.warn(fields, message),
    error: (fields, message) => log.error(fields, message),
  };
}

/** An error's name, code and message; what libraries hang onto it (requests, headers, bodies) stays out. */
function errorOf(fault: unknown): Record<string, unknown> {
  if (!(fault instanceof Error)) return { name: typeof fault };
  const code: unknown = Reflect.get(fault, 'code');
  return {
    name: fault.name,
    message: fault.message.slice(0, 300),
    ...(typeof code === 'string' ? { code } : {}),
    stack: fault.stack?.split('\n').slice(1, 6).join('\n'),
  };
}
