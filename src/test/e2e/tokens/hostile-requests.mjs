import blockstack from 'blockstack';
import { createUnsecuredToken, decodeToken } from 'jsontokens';
import { newTransitKey, requestFor, signedText, signedWith, withSignatureBitFlipped } from './requests.mjs';

const hour = 3600;
const now = () => Math.floor(Date.now() / 1000);
const keyOf = blockstack.getPublicKeyFromPrivate;
const alone = (token) => `?authRequest=${token}`;

/** Claims of a request whose three addresses all lie at one origin. */
const allAt = (origin) => ({ domain_name: origin, manifest_uri: `${origin}/manifest.json`, redirect_uri: `${origin}/` });

/**
 * Requests that break a rule: what is wrong, the query that carries it, and the codes of every rule it breaks.
 * Each is made by the original library for `app` and spoiled in that one respect.
 */
export const hostileRequests = [
  {
    name: 'no request at all',
    query: () => '',
    codes: ['token-missing'],
  },
  {
    name: 'two requests in one address',
    query: ({ app }) => `?authRequest=${requestFor(app)}&authRequest=${requestFor(app)}`,
    codes: ['token-repeated'],
  },
  {
    name: 'a request of more than 64 KiB',
    query: ({ app }) => alone(signedWith(app, { padding: 'x'.repeat(65_536) })),
    codes: ['token-too-large'],
  },
  {
    name: 'text that is no token',
    query: () => alone('bm90.YQ.dG9rZW4'),
    codes: ['token-malformed'],
  },
  {
    name: 'an echo that is more than letters and digits',
    query: ({ app }) => `${alone(requestFor(app))}&echo=${encodeURIComponent('abc&authResponse=forged')}`,
    codes: ['echo-malformed'],
  },
  {
    name: 'a claim that is written twice',
    query: ({ app, elsewhere }) => alone(signedText(app,
      (json) => json.replace('"redirect_uri":', `"redirect_uri":"${elsewhere.origin}/","redirect_uri":`))),
    codes: ['json-duplicate-key'],
  },
  {
    name: 'claims nested a thousand deep',
    query: ({ app }) => alone(signedText(app, (json) => json.replace(/}$/, `,"nest":${'['.repeat(1000)}${']'.repeat(1000)}}`))),
    codes: ['json-too-deep'],
  },
  {
    name: 'the algorithm "none" above a right signature',
    query: ({ app }) => alone(signedWith(app, {}, { alg: 'none' })),
    codes: ['algorithm-unsupported'],
  },
  {
    name: 'the algorithm HS256 above a right signature',
    query: ({ app }) => alone(signedWith(app, {}, { alg: 'HS256' })),
    codes: ['algorithm-unsupported'],
  },
  {
    name: 'no signature at all',
    query: ({ app }) => alone(createUnsecuredToken(decodeToken(requestFor(app)).payload)),
    codes: ['algorithm-unsupported', 'signature-wrong'],
  },
  {
    name: 'a signature with one bit flipped',
    query: ({ app }) => alone(withSignatureBitFlipped(requestFor(app))),
    codes: ['signature-wrong'],
  },
  {
    name: 'claims of one request under the signature of another',
    query: ({ app }) => {
      const [header, payload] = requestFor(app).split('.');
      return alone([header, payload, requestFor(app).split('.')[2]].join('.'));
    },
    codes: ['signature-wrong'],
  },
  {
    name: 'two public keys',
    query: ({ app }) => {
      const own = decodeToken(requestFor(app)).payload.public_keys[0];
      return alone(signedWith(app, { public_keys: [own, keyOf(newTransitKey())] }));
    },
    codes: ['public-keys-not-one'],
  },
  {
    name: 'a public key that is no point of the curve',
    query: ({ app }) => alone(signedWith(app, { public_keys: [`02${'ff'.repeat(32)}`] })),
    codes: ['public-key-invalid'],
  },
  {
    name: 'the issuer of another key',
    query: ({ app }) => alone(signedWith(app, { iss: decodeToken(requestFor(app)).payload.iss })),
    codes: ['issuer-mismatch'],
  },
  {
    name: 'an issuer of another kind',
    query: ({ app }) => alone(signedWith(app, { iss: 'did:web:example.org' })),
    codes: ['issuer-malformed'],
  },
  {
    name: 'a request that ran out an hour ago',
    query: ({ app }) => alone(signedWith(app, { iat: now() - 2 * hour, exp: now() - hour })),
    codes: ['expired'],
  },
  {
    name: 'an expiry in words',
    query: ({ app }) => alone(signedWith(app, { exp: 'next year' })),
    codes: ['expiry-malformed'],
  },
  {
    name: 'a request issued next year',
    query: ({ app }) => alone(signedWith(app, { iat: now() + 365 * 24 * hour, exp: now() + 366 * 24 * hour })),
    codes: ['issued-in-future'],
  },
  {
    name: 'a time of issue in words',
    query: ({ app }) => alone(signedWith(app, { iat: 'today' })),
    codes: ['issue-time-malformed'],
  },
  {
    name: 'the way back leading to another origin',
    query: ({ app, elsewhere }) => alone(signedWith(app, { redirect_uri: `${elsewhere.origin}/` })),
    codes: ['redirect-elsewhere'],
  },
  {
    name: 'the way back leading to the same host by its number',
    query: ({ app }) => alone(signedWith(app, { redirect_uri: `${app.originByNumber}/` })),
    codes: ['redirect-elsewhere'],
  },
  {
    name: 'the manifest at another origin',
    query: ({ app, elsewhere }) => alone(signedWith(app, { manifest_uri: `${elsewhere.origin}/manifest.json` })),
    codes: ['manifest-elsewhere'],
  },
  {
    name: 'the way back being a script',
    query: ({ app }) => alone(signedWith(app, { redirect_uri: `javascript:alert(1)//${app.origin}/` })),
    codes: ['address-scheme'],
  },
  {
    name: 'user info in the way back',
    query: ({ app }) => alone(signedWith(app, { redirect_uri: app.origin.replace('//', '//user:password@') })),
    codes: ['address-user-info'],
  },
  {
    name: 'the way back being no address',
    query: ({ app }) => alone(signedWith(app, { redirect_uri: 'http://local host/' })),
    codes: ['address-malformed'],
  },
  {
    name: 'a web app without encryption on another machine',
    query: ({ app }) => alone(signedWith(app, allAt('http://app.example'))),
    codes: ['address-not-secure'],
  },
  {
    name: 'the program itself as the web app',
    query: ({ app, program }) => alone(signedWith(app, allAt(program.origin))),
    codes: ['own-address'],
  },
  {
    name: 'no permissions named',
    query: ({ app }) => alone(signedWith(app, { scopes: undefined })),
    codes: ['scopes-missing'],
  },
  {
    name: 'more permissions than anybody could read',
    query: ({ app }) => alone(signedWith(app, { scopes: Array.from({ length: 33 }, (_, i) => `collection.c${i}`) })),
    codes: ['scopes-too-many'],
  },
  {
    name: 'an unknown permission with markup in its name',
    query: ({ app }) => alone(signedWith(app, { scopes: ['store_write', '<b id="injected">wallet</b>'] })),
    codes: ['scope-unknown'],
  },
  {
    name: 'version 1.0.0',
    query: ({ app }) => alone(signedWith(app, { version: '1.0.0' })),
    codes: ['version-too-old'],
  },
  {
    name: 'no version',
    query: ({ app }) => alone(signedWith(app, { version: undefined })),
    codes: ['version-too-old'],
  },
  {
    name: 'a version in words',
    query: ({ app }) => alone(signedWith(app, { version: 'newest' })),
    codes: ['version-malformed'],
  },
  {
    name: 'a library too old to be told where the storage is',
    query: ({ app }) => alone(signedWith(app, { version: '1.1.0', supports_hub_url: undefined })),
    codes: ['hub-unsupported'],
  },
  {
    name: 'four rules broken at once',
    query: ({ app, elsewhere }) => alone(withSignatureBitFlipped(signedWith(app, {
      exp: now() - hour, redirect_uri: `${elsewhere.origin}/`, scopes: ['wallet'],
    }))),
    codes: ['expired', 'redirect-elsewhere', 'scope-unknown', 'signature-wrong'],
  },
];
