import assert from 'node:assert/strict';
import { TokenVerifier, decodeToken } from 'jsontokens';
import { publicKeyOf } from './keys.mjs';

export function claimsOf(token) {
  return decodeToken(token).payload;
}

/** The association token is the identity's word, given to a storage hub, that the app key may write for it. */
export function assertAssociates(token, keys, appKey) {
  assert.equal(new TokenVerifier('ES256K', keys.identityPublicKey).verify(token), true);
  const { iss, childToAssociate, exp } = claimsOf(token);
  assert.deepEqual({ iss, childToAssociate }, {
    iss: keys.identityPublicKey,
    childToAssociate: publicKeyOf(appKey),
  });
  assert.ok(exp > Date.now() / 1000, `ran out at ${exp}`);
}
