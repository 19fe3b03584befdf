import { z } from 'zod';

const header = z.object({ alg: z.string(), kid: z.string().min(1) });

const claims = z.looseObject({
  iss: z.string(),
  aud: z.string(),
  exp: z.number(),
  nbf: z.number(),
  serviceurl: z.string().min(1),
});

/** What a token says of itself. Nothing here is proven: the signature is checked elsewhere. */
export interface BearerToken {
  raw: string;
  algorithm: string;
  keyId: string;
  issuer: string;
  audience: string;
  /** Seconds since 1970. */
  expires: number;
  /** Seconds since 1970. */
  notBefore: number;
  serviceUrl: string;
}

/** Reads an `Authorization` header; null when it holds no token with every claim we insist on. */
export function readBearerToken(authorization: string | undefined): BearerToken | null {
  const raw = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/.exec(authorization ?? '')?.[1];
  if (raw === undefined) return null;
  const [first, second] = raw.split('.').map(jsonOf);
  const head = header.safeParse(first);
  const body = claims.safeParse(second);
  if (!head.success || !body.success) return null;
  return {
    raw,
    algorithm: head.data.alg,
    keyId: head.data.kid,
    issuer: body.data.iss,
    audience: body.data.aud,
    expires: body.data.exp,
    notBefore: body.data.nbf,
    serviceUrl: body.data.serviceurl,
  };
}

function jsonOf(part: string): unknown {
  try {
    return JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}
