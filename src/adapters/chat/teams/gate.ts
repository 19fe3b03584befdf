import { z } from 'zod';
import type { BearerToken } from './bearer-token.ts';
import { isAllowedServiceUrl } from './service-url.ts';

/** The part of an activity that decides whether it is let in. */
export const envelope = z.looseObject({
  type: z.string().min(1),
  channelId: z.string(),
  serviceUrl: z.string().min(1),
  conversation: z.looseObject({ id: z.string().min(1), tenantId: z.string().nullish() }),
  channelData: z.looseObject({ tenant: z.looseObject({ id: z.string() }).nullish() }).nullish(),
});
export type Envelope = z.infer<typeof envelope>;

export interface GateRules {
  appId: string;
  tokenIssuer: string;
  allowedServiceHosts: readonly string[];
  /** Tenants whose people are answered. */
  allowedTenants: readonly string[];
  now: () => Date;
}

export type Refusal = { status: 401 | 403; reason: string };

const clockToleranceSeconds = 5 * 60;

/**
 * Our own gate before the SDK's. The SDK takes tokens of emulators and skills, tokens without
 * an end, activities without a service URL, and people of any tenant. Runs first, so that such
 * requests never reach it; the SDK then proves the signature.
 */
export function refusalOf(activity: Envelope, token: BearerToken | null, rules: GateRules): Refusal | null {
  if (token === null) return { status: 401, reason: 'no usable token' };
  const reason = faultInToken(token, rules);
  if (reason !== null) return { status: 401, reason };
  if (activity.serviceUrl !== token.serviceUrl)
    return { status: 401, reason: 'service URL is not the claimed one' };
  return placeRefusalOf(activity, rules) ?? tenantRefusalOf(activity, rules);
}

function faultInToken(token: BearerToken, rules: GateRules): string | null {
  const now = rules.now().getTime() / 1_000;
  if (token.algorithm !== 'RS256') return 'algorithm is not RS256';
  if (token.issuer !== rules.tokenIssuer) return 'issuer is not the channel';
  if (token.audience !== rules.appId) return 'audience is another app';
  if (token.expires + clockToleranceSeconds <= now) return 'token has expired';
  if (token.notBefore - clockToleranceSeconds > now) return 'token is not valid yet';
  return null;
}

/** Holds with and without sign-in: replies go nowhere else. */
export function placeRefusalOf(
  activity: Envelope,
  rules: Pick<GateRules, 'allowedServiceHosts'>,
): Refusal | null {
  if (activity.channelId !== 'msteams') return { status: 403, reason: 'channel is not msteams' };
  return isAllowedServiceUrl(activity.serviceUrl, rules.allowedServiceHosts)
    ? null
    : { status: 403, reason: 'service URL is not on the list' };
}

function tenantRefusalOf(activity: Envelope, rules: GateRules): Refusal | null {
  const tenant = tenantOf(activity);
  return tenant !== null && rules.allowedTenants.includes(tenant)
    ? null
    : { status: 403, reason: 'tenant is not on the list' };
}

/** The tenant an activity comes from, in lower case. */
export function tenantOf(activity: Envelope): string | null {
  const tenant = activity.conversation.tenantId ?? activity.channelData?.tenant?.id;
  return tenant ? tenant.toLowerCase() : null;
}
