import { verify } from 'node:crypto';
import { OpenIdMetadata } from 'botframework-connector/lib/auth/openIdMetadata.js';
import type { BearerToken } from './bearer-token.ts';

/** True when the channel's published key signed the token. Rejects when the keys cannot be had. */
export type SignatureCheck = (token: BearerToken) => Promise<boolean>;

/**
 * Checks the signature ahead of the SDK for two reasons: the SDK asks for the key's endorsement
 * only when the key happens to carry some, and it prints every forged token's story to stderr,
 * which lets anybody fill the disk.
 */
export function createSignatureCheck(openIdMetadataUrl: string): SignatureCheck {
  const metadata = new OpenIdMetadata(openIdMetadataUrl);
  return async (token) => {
    const key = await metadata.getKey(token.keyId);
    if (!key?.endorsements?.includes('msteams')) return false;
    const signed = token.raw.slice(0, token.raw.lastIndexOf('.'));
    const signature = Buffer.from(token.raw.slice(signed.length + 1), 'base64url');
    return verify('RSA-SHA256', Buffer.from(signed), key.key, signature);
  };
}
