import { channelMessage, groupMessage, personalMessage, tenantId } from '../stand-ins/teams/message.ts';
import type { SentActivity } from '../stand-ins/teams/recorder.ts';
import type { TeamsStandIn } from '../stand-ins/teams/start.ts';
import { type TeamsPerson, teamsPeople } from './teams-people.ts';

export interface TeamsTalk {
  /** Posts a message of the person's personal chat; resolves to the HTTP response. */
  say(text: string, who?: TeamsPerson, fields?: Record<string, unknown>): Promise<Response>;
  /** The same, and resolves to what the assistant says to it. */
  ask(text: string, who?: TeamsPerson): Promise<SentActivity>;
  /** Clicks on a button of a plan card. */
  pick(plan: string, who: TeamsPerson): Promise<SentActivity>;
  mentionInGroup(text: string, who: TeamsPerson): Promise<Response>;
  mentionInChannel(text: string, who: TeamsPerson): Promise<Response>;
  /** Resolves when that many messages stand in a conversation. */
  untilSaid(conversation: string, count: number): Promise<SentActivity[]>;
  /** Messages in a conversation so far; typing signs aside. */
  saidIn(conversation: string): SentActivity[];
}

let ids = 1_764_000_100_000;

/** Id and sender of a new message. */
function common({ id, objectId }: TeamsPerson) {
  ids += 1;
  return { id: String(ids), from: { id, name: 'Somebody', aadObjectId: objectId } };
}

/** Talks to the assistant as people in Teams do. */
export function createTeamsTalk(standIn: TeamsStandIn, url: string): TeamsTalk {
  const saidIn = (conversation: string): SentActivity[] =>
    standIn.activities.filter(
      (sent) => sent.conversation === conversation && sent.activity['type'] === 'message',
    );
  const untilSaid = async (conversation: string, count: number): Promise<SentActivity[]> => {
    await standIn.waitForActivity(() => saidIn(conversation).length >= count);
    return saidIn(conversation);
  };
  const say: TeamsTalk['say'] = (text, who = teamsPeople.salaried, fields = {}) =>
    standIn.post(
      url,
      personalMessage(standIn.serviceUrl, text, {
        ...common(who),
        conversation: { id: who.chat, conversationType: 'personal', tenantId },
        ...fields,
      }),
    );
  const next = async (who: TeamsPerson, act: () => Promise<Response>): Promise<SentActivity> => {
    const before = saidIn(who.chat).length;
    const { status } = await act();
    if (status !== 200) throw new Error(`The message was answered with HTTP ${status}.`);
    const said = (await untilSaid(who.chat, before + 1))[before];
    if (!said) throw new Error('Nothing was said.');
    return said;
  };
  return {
    say,
    saidIn,
    untilSaid,
    ask: (text, who = teamsPeople.salaried) => next(who, () => say(text, who)),
    pick: (plan, who) => next(who, () => say('', who, { text: undefined, value: { pickPlan: plan } })),
    mentionInGroup: (text, who) => standIn.post(url, groupMessage(standIn.serviceUrl, text, common(who))),
    mentionInChannel: (text, who) => standIn.post(url, channelMessage(standIn.serviceUrl, text, common(who))),
  };
}

/** The text of a message, its numeric entities read back. */
export function textOf({ activity }: SentActivity): string {
  return String(activity['text']).replaceAll(/&#(\d+);/gu, (_, code: string) =>
    String.fromCodePoint(Number(code)),
  );
}
