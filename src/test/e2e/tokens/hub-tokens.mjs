import { createHash, randomBytes } from 'node:crypto';
import blockstack from 'blockstack';
import { SECP256K1Client, TokenSigner, createUnsecuredToken } from 'jsontokens';
import { publicKeyOf } from './keys.mjs';

const now = () => Date.now() / 1000;
const year = 365 * 24 * 3600;
const order = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141n;

export const addressOf = (key) => blockstack.publicKeyToAddress(publicKeyOf(key));
export const strangerKey = () => blockstack.makeECPrivateKey();

/** Claims of the token that both libraries show a hub: no time of issue, no expiry. */
export function writingClaims({ challenge, key, association }) {
  return {
    gaiaChallenge: challenge,
    hubUrl: 'https://hub.example',
    iss: publicKeyOf(key),
    salt: randomBytes(16).toString('hex'),
    ...(association ? { associationToken: association } : {}),
  };
}

/** Claims by which an identity says that an app's key may write for it. */
export function associationClaims({ identityKey, appKey }) {
  return {
    childToAssociate: publicKeyOf(appKey),
    iss: publicKeyOf(identityKey),
    exp: now() + year,
    iat: now(),
    salt: randomBytes(16).toString('hex'),
  };
}

/** A claim that is undefined is left out. */
export function signed(claims, key, header = {}) {
  return new TokenSigner('ES256K', key).sign(claims, false, header);
}

/** Signed as it is written, as no library would write it. */
export function signedJson(json, key) {
  const input = [JSON.stringify({ typ: 'JWT', alg: 'ES256K' }), json].map((part) => Buffer.from(part).toString('base64url')).join('.');
  return `${input}.${SECP256K1Client.signHash(createHash('sha256').update(input).digest(), key)}`;
}

export const unsigned = (claims) => createUnsecuredToken(claims);

/** The token with the other of the two signatures that are right for it: s above half of the curve's order. */
export function withHighS(token) {
  const [header, payload, signature] = token.split('.');
  const bytes = Buffer.from(signature, 'base64url');
  const s = BigInt(`0x${bytes.subarray(32).toString('hex')}`);
  const high = s > order / 2n ? s : order - s;
  bytes.write(high.toString(16).padStart(64, '0'), 32, 'hex');
  return `${header}.${payload}.${bytes.toString('base64url')}`;
}

/** What clients showed a hub before there were tokens: the challenge itself, signed. */
export function signedChallenge(challenge, key) {
  const signature = SECP256K1Client.signHash(createHash('sha256').update(challenge).digest(), key);
  const bytes = Buffer.from(signature, 'base64url');
  const der = derOf(bytes.subarray(0, 32), bytes.subarray(32));
  return Buffer.from(JSON.stringify({ publickey: publicKeyOf(key), signature: der.toString('hex') })).toString('base64');
}

function derOf(...numbers) {
  const parts = numbers.map((number) => {
    let bytes = number;
    while (bytes.length > 1 && bytes[0] === 0 && bytes[1] < 0x80) bytes = bytes.subarray(1);
    if (bytes[0] >= 0x80) bytes = Buffer.concat([Buffer.of(0), bytes]);
    return Buffer.concat([Buffer.of(2, bytes.length), bytes]);
  });
  const body = Buffer.concat(parts);
  return Buffer.concat([Buffer.of(0x30, body.length), body]);
}
