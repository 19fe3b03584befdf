import { createHmac } from 'node:crypto';
import type { Turn } from '../../../domain/turn.ts';

/** The digests under which people and conversations are kept: the file names nobody. */
export interface Keys {
  /** One person on one platform in one tenant. */
  person(turn: Turn): string;
  /** One conversation of one person. */
  conversation(turn: Turn): string;
}

/** With another pepper the same person has another key. */
export function createKeys(pepper: string): Keys {
  // JSON keeps the parts apart: ["a","bc"] and ["ab","c"] differ.
  const digest = (parts: string[]) =>
    createHmac('sha256', pepper).update(JSON.stringify(parts)).digest('base64url');
  return {
    person: ({ platform, tenant, user }) => digest(['person', platform, tenant, user]),
    conversation: ({ platform, tenant, user, conversation }) =>
      digest(['conversation', platform, tenant, user, conversation]),
  };
}
