/** An activity the bot sent, with the very bytes that were on the wire. */
export interface SentActivity {
  /** The conversation it was sent to. */
  conversation: string;
  /** The activity it replies to; null for a new message. */
  replyToId: string | null;
  bytes: string;
  activity: Record<string, unknown>;
}

type Predicate = (sent: SentActivity) => boolean;

/** Keeps what was sent and wakes those who wait for it. */
export function createRecorder() {
  const activities: SentActivity[] = [];
  const waiting = new Set<{ predicate: Predicate; resolve: (sent: SentActivity) => void }>();
  return {
    activities,
    add: (sent: SentActivity): void => {
      activities.push(sent);
      for (const waiter of waiting) {
        if (!waiter.predicate(sent)) continue;
        waiting.delete(waiter);
        waiter.resolve(sent);
      }
    },
    /** The first activity, sent before or from now on, for which the predicate is true. */
    waitFor: (predicate: Predicate): Promise<SentActivity> => {
      const found = activities.find(predicate);
      if (found) return Promise.resolve(found);
      return new Promise((resolve) => waiting.add({ predicate, resolve }));
    },
  };
}
