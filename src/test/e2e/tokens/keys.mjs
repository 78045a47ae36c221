import { mnemonicToEntropy, mnemonicToSeedSync } from 'bip39';
import blockstack from 'blockstack';

const { BlockstackWallet, getPublicKeyFromPrivate, makeDIDFromAddress } = blockstack;

/** What the original library derives from a phrase: the measure of what the program must send. */
export function keysOf(phrase, index = 0) {
  const wallet = BlockstackWallet.fromSeedBuffer(mnemonicToSeedSync(phrase));
  const identity = wallet.getIdentityKeyPair(index, true);
  return {
    entropy: Buffer.from(mnemonicToEntropy(phrase), 'hex'),
    address: identity.address,
    did: makeDIDFromAddress(identity.address),
    identityKey: identity.key,
    identityPublicKey: identity.keyID,
    appKey: (origin) => BlockstackWallet.getLegacyAppPrivateKey(identity.appsNodeKey, identity.salt, origin),
  };
}

export { getPublicKeyFromPrivate as publicKeyOf };
