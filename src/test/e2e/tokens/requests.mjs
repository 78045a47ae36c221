import { createHash } from 'node:crypto';
import blockstack from 'blockstack';
import { SECP256K1Client, TokenSigner, decodeToken } from 'jsontokens';

// The library tells of each request it makes; among test results that is noise.
blockstack.config.logLevel = 'error';

export const newTransitKey = blockstack.makeECPrivateKey;

/** A sign-in request as the original library makes it for `app`, which may be spoiled on the way. */
export function requestFor(app, { transitKey = newTransitKey(), redirectPath = '/', scopes = ['store_write'] } = {}) {
  return blockstack.makeAuthRequest(
    transitKey, `${app.origin}${redirectPath}`, `${app.origin}/manifest.json`, scopes, app.origin,
  );
}

/**
 * The same request with claims changed and then properly signed with the app's own key:
 * only what was changed is wrong with it. A claim changed to undefined is left out.
 */
export function signedWith(app, changes, header = {}) {
  const transitKey = newTransitKey();
  const { payload } = decodeToken(requestFor(app, { transitKey }));
  return new TokenSigner('ES256K', transitKey).sign({ ...payload, ...changes }, false, header);
}

/** A properly signed request whose JSON text was changed, as no library would write it. */
export function signedText(app, change) {
  const transitKey = newTransitKey();
  const [header, payload] = requestFor(app, { transitKey }).split('.');
  const text = change(Buffer.from(payload, 'base64url').toString('utf8'));
  const input = `${header}.${Buffer.from(text).toString('base64url')}`;
  const hash = createHash('sha256').update(input).digest();
  return `${input}.${SECP256K1Client.signHash(hash, transitKey)}`;
}

/** The token with one bit of its signature flipped. */
export function withSignatureBitFlipped(token) {
  const [header, payload, signature] = token.split('.');
  const bytes = Buffer.from(signature, 'base64url');
  bytes[40] ^= 1;
  return `${header}.${payload}.${bytes.toString('base64url')}`;
}
