// The whole sign-in and its parts with the original library, warm: medians in milliseconds, as JSON.
import { createHash, randomBytes } from 'node:crypto';
import { createRequire } from 'node:module';
import { performance } from 'node:perf_hooks';

const fromEndToEnd = createRequire(new URL('../../test/e2e/package.json', import.meta.url));
const blockstack = fromEndToEnd('blockstack');
const fromBlockstack = createRequire(fromEndToEnd.resolve('blockstack'));
const { SECP256K1Client, TokenSigner } = fromBlockstack('jsontokens');
const { encryptECIES } = fromBlockstack('./encryption/ec');
const { BlockstackWallet } = blockstack;
blockstack.config.logLevel = 'error';

const warmUp = 200;
const measured = 300;
const app = 'https://app.example.com';
const now = Math.floor(Date.now() / 1000);

const transitKey = randomBytes(32).toString('hex');
const transitPublicKey = SECP256K1Client.derivePublicKey(transitKey);
const claims = {
  jti: '88189cb4-0a13-415a-9bd0-46315553d04e',
  iat: now,
  exp: now + 3600,
  iss: `did:btc-addr:${blockstack.publicKeyToAddress(transitPublicKey)}`,
  public_keys: [transitPublicKey],
  domain_name: app,
  manifest_uri: `${app}/manifest.json`,
  redirect_uri: `${app}/`,
  version: '1.3.1',
  do_not_include_profile: true,
  supports_hub_url: true,
  scopes: ['store_write'],
};
const token = new TokenSigner('ES256K', transitKey).sign(claims);

// As in Ownhand, the nodes above the identities and the salt are there once the keychain is open.
const identities = BlockstackWallet.fromSeedBuffer(randomBytes(64)).getIdentityPrivateKeychain();
const salt = createHash('sha256').update(identities.publicKey.toString('hex')).digest('hex');

function derive() {
  const identity = identities.deriveHardened(0);
  const appKey = BlockstackWallet.getLegacyAppPrivateKey(identity.deriveHardened(0), salt, app);
  return { identityKey: identity.privateKey.toString('hex'), appKey };
}

// What blockstack-browser does beside calling the library.
function associationToken(identityKey, appKey) {
  return new TokenSigner('ES256K', identityKey).sign({
    childToAssociate: SECP256K1Client.derivePublicKey(appKey),
    iss: SECP256K1Client.derivePublicKey(identityKey),
    exp: now + 365 * 86400,
    iat: now,
    salt: randomBytes(16).toString('hex'),
  });
}

async function whole() {
  if (!(await blockstack.verifyAuthRequest(token))) {
    throw new Error('a valid request was refused');
  }
  const { identityKey, appKey } = derive();
  return blockstack.makeAuthResponse(
    identityKey, {}, null, { profileUrl: null }, null, appKey, undefined, transitPublicKey, null, null,
    associationToken(identityKey, appKey));
}

const parts = {
  verify: () => blockstack.verifyAuthRequest(token),
  derive,
  encrypt: () => encryptECIES(transitPublicKey, Buffer.from(transitKey), true),
  sign: () => new TokenSigner('ES256K', transitKey).sign(claims),
  whole,
};

async function median(part) {
  const times = [];
  for (let i = 0; i < warmUp + measured; i += 1) {
    const start = performance.now();
    await part();
    if (i >= warmUp) {
      times.push(performance.now() - start);
    }
  }
  times.sort((a, b) => a - b);
  return times[measured / 2];
}

const medians = {};
for (const [name, part] of Object.entries(parts)) {
  medians[name] = await median(part);
}
process.stdout.write(JSON.stringify(medians));
