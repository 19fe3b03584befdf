import type { Directory } from './directory.ts';
import { whatIsWrong } from './check-message.ts';
import { nextTs } from './payloads.ts';

export interface Call {
  method: string;
  args: Record<string, unknown>;
}

type Result = Record<string, unknown>;
type Method = (args: Record<string, unknown>) => Result;

const refuse = (error: string): Result => ({ ok: false, error });

/** The Web API methods the stand-in knows; a problem it finds in a call is also told to `complain`. */
export function createMethods(
  directory: Directory,
  socketUrl: () => string,
  complain: (problem: string) => void,
): Record<string, Method> {
  const checked = (message: Record<string, unknown>): string | null => {
    const problem = whatIsWrong(message);
    if (problem !== null) complain(`a message Slack would refuse: ${problem}`);
    return problem;
  };
  return {
    'auth.test': () => ({ ok: true, ...directory.authTest }),
    'apps.connections.open': () => ({ ok: true, url: socketUrl() }),
    'users.info': ({ user }) => {
      const found = directory.users.get(String(user));
      return found ? { ok: true, user: found } : refuse('user_not_found');
    },
    'usergroups.users.list': ({ usergroup }) => {
      const users = directory.groups.get(String(usergroup));
      return users ? { ok: true, users } : refuse('no_such_subteam');
    },
    'chat.postMessage': (args) => {
      if (typeof args['channel'] !== 'string') return refuse('channel_not_found');
      if (checked(args) !== null) return refuse('invalid_blocks');
      const ts = nextTs();
      return { ok: true, channel: args['channel'], ts, message: { ts } };
    },
    'chat.postEphemeral': (args) => {
      if (typeof args['user'] !== 'string') return refuse('user_not_in_channel');
      return checked(args) === null ? { ok: true, message_ts: nextTs() } : refuse('invalid_blocks');
    },
    'agents.sessions.setStatus': ({ channel_id, thread_ts, status }) => {
      if (typeof channel_id !== 'string' || typeof thread_ts !== 'string') return refuse('invalid_arguments');
      const isKnown = ['active', 'processing', 'suspended', 'closed'].includes(String(status));
      return isKnown ? { ok: true, status } : refuse('invalid_status');
    },
  };
}

/** The arguments of a call: a JSON body, or a form whose objects are JSON strings. */
export function readArgs(body: string, contentType: string): Record<string, unknown> {
  if (contentType.startsWith('application/json')) {
    const parsed: unknown = JSON.parse(body);
    return typeof parsed === 'object' && parsed !== null ? { ...parsed } : {};
  }
  const pairs = [...new URLSearchParams(body)].map(([name, value]) => [name, valueOf(value)] as const);
  return Object.fromEntries(pairs);
}

function valueOf(value: string): unknown {
  if (value === 'true' || value === 'false') return value === 'true';
  if (!/^[[{]/.test(value)) return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}
