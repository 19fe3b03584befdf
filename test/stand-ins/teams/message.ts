export const appId = '0b0e1a2c-4f5d-4c61-9a57-6f0e7a3b9c10';
export const tenantId = '5c1f8b1e-7c1f-4f0a-8a52-2f6f1b7a4d20';
export const askerId = '29:asker';
export const askerObjectId = '7e9f6d10-3a7b-4a83-9a3a-0c51d0a2ee01';
const botId = `28:${appId}`;

type Fields = Record<string, unknown>;

/** A message as Teams sends it from a personal chat; single fields can be replaced or, with `undefined`, left out. */
export function personalMessage(serviceUrl: string, text: string, fields: Fields = {}): Fields {
  return {
    type: 'message',
    id: '1764000000001',
    timestamp: '2026-11-21T12:00:00.000Z',
    channelId: 'msteams',
    serviceUrl,
    from: { id: askerId, name: 'Asker Example', aadObjectId: askerObjectId },
    recipient: { id: botId, name: 'PlanSays' },
    conversation: { id: 'a:personal', conversationType: 'personal', tenantId },
    channelData: { tenant: { id: tenantId } },
    textFormat: 'plain',
    text,
    ...fields,
  };
}

/** The same in a group chat, with our mention in front. */
export function groupMessage(serviceUrl: string, text: string, fields: Fields = {}): Fields {
  return personalMessage(serviceUrl, `<at>PlanSays</at> ${text}`, {
    conversation: { id: '19:group@thread.v2', conversationType: 'groupChat', isGroup: true, tenantId },
    entities: [mentionOfBot],
    ...fields,
  });
}

/** The same in a channel of a team. */
export function channelMessage(serviceUrl: string, text: string, fields: Fields = {}): Fields {
  return groupMessage(serviceUrl, text, {
    conversation: {
      id: '19:channel@thread.tacv2;messageid=1764000000000',
      conversationType: 'channel',
      isGroup: true,
      tenantId,
    },
    channelData: {
      tenant: { id: tenantId },
      team: { id: '19:team@thread.tacv2' },
      channel: { id: '19:channel@thread.tacv2' },
    },
    ...fields,
  });
}

export const mentionOfBot = {
  type: 'mention',
  mentioned: { id: botId, name: 'PlanSays' },
  text: '<at>PlanSays</at>',
};
