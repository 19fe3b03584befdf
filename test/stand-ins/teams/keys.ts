import { generateKeyPair, exportJWK, SignJWT, type JWK } from 'jose';

/** Key ids the stand-in publishes, each with the channels it is endorsed for; `null`: none are named. */
const publishedKeys: Record<string, string[] | null> = {
  'for-teams': ['msteams', 'webchat'],
  'for-skype': ['skype'],
  'for-nobody': null,
};

export interface MintOptions {
  /** Replaces single claims; `undefined` leaves one out. */
  claims?: Record<string, unknown>;
  /** Replaces single header fields; `undefined` leaves one out. */
  header?: Record<string, unknown>;
  /** `own`: the key that is published; `foreign`: another key under the same id. */
  signedBy?: 'own' | 'foreign';
}

export interface Keys {
  jwks: { keys: JWK[] };
  /** The public key as an attacker would have it. */
  publicModulus: string;
  /** Signs with RS256 whatever header and claims it is given. */
  sign(
    claims: Record<string, unknown>,
    header: Record<string, unknown>,
    by: 'own' | 'foreign',
  ): Promise<string>;
}

export async function createKeys(): Promise<Keys> {
  const own = await generateKeyPair('RS256', { extractable: true });
  const foreign = await generateKeyPair('RS256');
  const jwk = await exportJWK(own.publicKey);
  const keys = Object.entries(publishedKeys).map(([kid, endorsements]) => ({
    ...jwk,
    kid,
    use: 'sig',
    ...(endorsements && { endorsements }),
  }));
  return {
    jwks: { keys },
    publicModulus: jwk.n ?? '',
    sign: (claims, header, by) =>
      new SignJWT(claims)
        .setProtectedHeader({ alg: 'RS256', ...header })
        .sign(by === 'own' ? own.privateKey : foreign.privateKey),
  };
}
