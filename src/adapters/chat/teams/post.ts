import type { CloudAdapter, TurnContext } from 'botbuilder';
import { inTime } from './in-time.ts';
import { type Reference, sdkReferenceOf } from './reference.ts';
import { isAllowedServiceUrl } from './service-url.ts';

export interface PostOptions {
  adapter: CloudAdapter;
  appId: string;
  /** Audience of the bot's tokens for the connector. */
  resource: string;
  allowedServiceHosts: readonly string[];
  /** Longest wait for Teams, its retries included. */
  timeoutMs: number;
}

type Work = (context: TurnContext) => Promise<void>;

/** Ways to speak up in Teams after the HTTP request is over. Both reject when Teams does. */
export interface Post {
  /** In the conversation the message came from. */
  inConversation(reference: Reference, work: Work): Promise<void>;
  /** In a chat with the person alone; opened when there is none yet. */
  inPersonalChat(reference: Reference, work: Work): Promise<void>;
}

export function createPost(options: PostOptions): Post {
  const { adapter, appId, resource, allowedServiceHosts, timeoutMs } = options;
  /** A kept URL is checked as a fresh one is: the bot's token goes where it points. */
  const insistOnHost = (reference: Reference) => {
    if (isAllowedServiceUrl(reference.serviceUrl, allowedServiceHosts)) return;
    throw new Error("A kept Teams conversation points to a host that is not Microsoft's; nothing was sent.");
  };
  return {
    async inConversation(reference, work) {
      insistOnHost(reference);
      const going = adapter.continueConversationAsync(appId, sdkReferenceOf(reference), (context) => {
        // The SDK makes an id up here and would reply to a message that does not exist.
        context.activity.id = reference.activityId;
        return work(context);
      });
      await inTime(going, timeoutMs);
    },
    async inPersonalChat(reference, work) {
      insistOnHost(reference);
      const { bot, user } = sdkReferenceOf(reference);
      const chat = {
        isGroup: false,
        bot,
        members: user ? [user] : [],
        tenantId: reference.tenant,
        channelData: { tenant: { id: reference.tenant } },
      };
      const { serviceUrl } = reference;
      const going = adapter.createConversationAsync(
        appId,
        'msteams',
        serviceUrl,
        resource,
        chat,
        (context) => {
          // Holds the new conversation's id, which is no message to reply to.
          context.activity.id = '';
          return work(context);
        },
      );
      await inTime(going, timeoutMs);
    },
  };
}
