import { addressOf, associationClaims, signed, signedJson, strangerKey, unsigned } from './hub-tokens.mjs';
import { publicKeyOf } from './keys.mjs';

const now = () => Date.now() / 1000;
const twice = (claims, name, value) => JSON.stringify(claims).replace(`"${name}":`, `"${name}":${JSON.stringify(value)},"${name}":`);
const tokenOf = ({ authorization }) => authorization.slice('bearer v1:'.length);
const filler = (length) => 'x'.repeat(length);
const levels = (count) => Array.from({ length: count }, () => 'd').join('/');

/**
 * Paths as they are written in the request line, and what comes of each: the status and the error, or the names the
 * bucket then holds. What does not fit into a request line is turned away without ceremony. `only` as below.
 */
export const hostilePaths = [
  { name: 'a step up', path: '../file', refused: 'BadPathError' },
  { name: 'a step up in the middle', path: 'a/../../file', refused: 'BadPathError' },
  { name: 'a step up at the end', path: 'a/..', refused: 'BadPathError' },
  { name: 'a step up in percent signs', path: '%2e%2e/file', refused: 'BadPathError' },
  { name: 'a step up in great percent signs', path: '%2E%2E%2Ffile', refused: 'BadPathError' },
  { name: 'a step up half in percent signs', path: 'a/.%2e/file', refused: 'BadPathError' },
  { name: 'a step up with its slash hidden', path: 'a%2f..%2ffile', refused: 'BadPathError' },
  { name: 'a step up behind a backslash', path: '..%5cfile', refused: 'BadPathError' },
  { name: 'two dots within a name', path: 'a..b', refused: 'BadPathError' },
  { name: 'a step up written twice in percent signs', path: '%252e%252e/file', names: ['%2e%2e/file'] },
  { name: 'a step up in overlong bytes', path: '%c0%ae%c0%ae/file', turnedAway: true },
  { name: 'a slash in overlong bytes', path: 'a%c0%affile', turnedAway: true },
  { name: 'bytes that are no text', path: 'a%ff%fe', turnedAway: true },
  { name: 'half of a pair of surrogates', path: 'a%ed%a0%80', turnedAway: true },
  { name: 'a percent sign alone', path: 'a%', turnedAway: true },
  { name: 'a percent sign before one digit', path: 'a%4', turnedAway: true },
  { name: 'a percent sign before no digits', path: 'a%zz', turnedAway: true },
  { name: 'a NUL', path: 'a%00b', turnedAway: true, only: true },
  { name: 'a NUL before an ending', path: 'file.txt%00.html', turnedAway: true, only: true },
  { name: 'a line feed', path: 'a%0ab', namesOrTurnedAway: ['a\nb'] },
  { name: 'a carriage return and a header', path: 'a%0d%0aSet-Cookie:%20x=1', namesOrTurnedAway: ['a\r\nSet-Cookie: x=1'] },
  { name: 'an escape and a delete', path: 'a%1b%7f', namesOrTurnedAway: ['a\x1b\x7f'] },
  { name: 'a backslash', path: 'a%5cb', names: ['a\\b'] },
  { name: 'a drive', path: 'C:%5cWindows%5cfile', names: ['C:\\Windows\\file'] },
  { name: 'a drive with slashes', path: 'C:/Windows/file', names: ['C:/Windows/file'] },
  { name: 'a stream of a file', path: 'file::$DATA', names: ['file::$DATA'] },
  { name: 'a device', path: 'CON', names: ['CON'] },
  { name: 'a device with an ending', path: 'a/nul.txt', names: ['a/nul.txt'] },
  { name: 'a dot and a space at the end', path: 'a.%20', names: ['a. '] },
  { name: 'one dot', path: 'a/./b', namesOrTurnedAway: ['a/./b'], only: true },
  { name: 'an empty level', path: 'a//b', namesOrTurnedAway: ['a//b'], only: true },
  { name: 'an absolute path', path: '/etc/passwd', namesOrTurnedAway: ['/etc/passwd'], only: true },
  { name: 'a parameter', path: 'a;jsessionid=1/b', names: ['a;jsessionid=1/b'] },
  { name: 'a part that looks like a query', path: 'a%3Fb%23c', names: ['a?b#c'] },
  { name: 'a name as a shell would run it', path: '%24(id)%60id%60;%7Cid', names: ['$(id)`id`;|id'] },
  { name: 'a home', path: '~/.ssh/authorized_keys', names: ['~/.ssh/authorized_keys'] },
  { name: 'a name that a template would fill in', path: '$%7Bjndi:ldap:x%7D', names: ['${jndi:ldap:x}'] },
  { name: 'a name of markup', path: '%3Cscript%3Ealert(1)%3C%2Fscript%3E', names: ['<script>alert(1)</script>'] },
  { name: 'a name written from right to left', path: 'a%E2%80%AEtxt.exe', namesOrTurnedAway: ['a\u202etxt.exe'] },
  { name: 'a name of 300 characters', path: filler(300), names: [filler(300)], only: true },
  { name: 'a name of 4096 characters', path: filler(4096), names: [filler(4096)], only: true },
  { name: 'a name of 5000 characters', path: filler(5000), refused: 'BadPathError' },
  { name: 'a name of 4097 characters', path: filler(4097), refused: 'BadPathError' },
  { name: '90 levels', path: levels(90), names: [levels(90)] },
  { name: '100 levels', path: levels(100), names: [levels(100)], only: true },
  { name: '102 levels', path: levels(102), refused: 'BadPathError' },
  { name: '2000 levels', path: levels(2000), refused: 'BadPathError' },
  { name: 'a million characters', path: filler(1_000_000), turnedAway: true },
];

/** Names that a careless disk takes for one, though they are two. */
export const namesApart = {
  'of great and small letters': ['Note', 'note', 'NOTE'],
  'of letters put together in two ways': ['\u00e9', 'e\u0301'],
  'of letters that look alike': ['a', '\u0430', '\uff41'],
  'of a folder and a file': ['a', 'a/b', 'a/b/c'],
  'with and without a dot at the end': ['b', 'b.', 'b '],
  'of a file and what the hub could keep beside it': ['c', 'c.meta', 'c.tmp', '.c', 'c.json', '.gaia-metadata/c'],
  'of a file and its writing in percent signs': ['d e', 'd%20e', 'd+e'],
};

/** Authorizations that must open nothing; `only` where the original gives way or stumbles. */
export const hostileAuthorizations = [
  { name: 'none', of: () => null },
  { name: 'garbage', of: () => 'bearer v1:\u00ff\u00fe.!!.?' },
  { name: 'two at once', of: (bucket) => `${bucket.authorization}, ${bucket.authorization}` },
  { name: 'another scheme that starts alike', of: (bucket) => `bearerer v1:${tokenOf(bucket)}` },
  { name: 'the algorithm none and no signature', of: (bucket) => `bearer v1:${unsigned(bucket.claims)}` },
  { name: 'a signature of zeros', of: (bucket) => `${bucket.authorization.replace(/[^.]*$/, '')}${'A'.repeat(86)}` },
  { name: 'a signature cut short', of: (bucket) => bucket.authorization.slice(0, -20) },
  { name: 'a signature with one bit flipped', of: (bucket) => {
    const [header, claims, signature] = tokenOf(bucket).split('.');
    const bytes = Buffer.from(signature, 'base64url');
    bytes[40] ^= 1;
    return `bearer v1:${header}.${claims}.${bytes.toString('base64url')}`;
  } },
  { name: 'another challenge', of: (bucket) => bucket.bearer({ gaiaChallenge: JSON.stringify(['gaiahub', '0', 'elsewhere', 'blockstack_storage_please_sign']) }) },
  { name: 'a challenge in a list', of: (bucket) => bucket.bearer({ gaiaChallenge: [bucket.hub.challenge] }) },
  { name: 'the token of a sign-in', of: (bucket) => `bearer v1:${signed({ iss: publicKeyOf(bucket.key), exp: now() + 60, public_keys: [publicKeyOf(bucket.key)] }, bucket.key)}` },
  { name: 'the association alone', of: (bucket) => `bearer v1:${bucket.association}` },
  { name: 'an expiry in the past', of: (bucket) => bucket.bearer({ exp: now() - 1 }) },
  { name: 'an expiry in words', of: (bucket) => bucket.bearer({ exp: 'next year' }), only: true },
  { name: 'the bucket of another', of: (bucket, other) => other.authorization },
  { name: 'an issuer that is a list', of: (bucket) => bucket.bearer({ iss: [publicKeyOf(bucket.key)] }), only: true },
  { name: 'an association that ran out', of: (bucket) => bucket.bearer({ associationToken: bucket.associated({ exp: now() - 1 }) }) },
  { name: 'an association without expiry', of: (bucket) => bucket.bearer({ associationToken: bucket.associated({ exp: undefined }) }) },
  { name: 'an association for another app', of: (bucket, other) => bucket.bearer({ associationToken: other.association }) },
  { name: 'an association signed by another', of: (bucket) => bucket.bearer({ associationToken: bucket.associated({}, strangerKey()) }) },
  { name: 'an association of a stranger', of: (bucket) => {
    const identityKey = strangerKey();
    return bucket.bearer({ associationToken: signed(associationClaims({ identityKey, appKey: bucket.key }), identityKey) });
  } },
  { name: 'an association nobody signed', of: (bucket) => bucket.bearer({
    associationToken: unsigned(associationClaims({ identityKey: bucket.identityKey, appKey: bucket.key })),
  }), only: true },
  { name: 'an association that is an object', of: (bucket) => bucket.bearer({ associationToken: { iss: publicKeyOf(bucket.identityKey) } }), only: true },
  { name: 'an association that is false', of: (bucket) => bucket.bearer({ associationToken: false }) },
  { name: 'an association that is empty', of: (bucket) => bucket.bearer({ associationToken: '' }) },
  { name: 'nine scopes', of: (bucket) => bucket.scoped(...Array.from({ length: 9 }, () => ['putFile', 'file'])) },
  { name: 'an unknown scope', of: (bucket) => bucket.scoped(['everything', '/']) },
  { name: 'scopes that are no list', of: (bucket) => bucket.bearer({ scopes: 'putFile' }), only: true },
  { name: 'a scope without domain', of: (bucket) => bucket.bearer({ scopes: [{ scope: 'putFile' }] }), only: true },
  { name: 'claims that are a list', of: (bucket) => `bearer v1:${signedJson(JSON.stringify([bucket.claims]), bucket.key)}` },
  { name: 'claims that are no JSON', of: (bucket) => `bearer v1:${signedJson('{"iss":', bucket.key)}` },
  { name: 'claims with something behind them', of: (bucket) => `bearer v1:${signedJson(`${JSON.stringify(bucket.claims)} {}`, bucket.key)}` },
  { name: 'an issuer written twice', of: (bucket) => `bearer v1:${signedJson(twice(bucket.claims, 'iss', publicKeyOf(strangerKey())), bucket.key)}`, only: true },
  { name: 'scopes written twice', of: (bucket) => {
    const claims = { ...bucket.claims, scopes: [] };
    return `bearer v1:${signedJson(twice(claims, 'scopes', [{ scope: 'putFile', domain: 'elsewhere' }]), bucket.key)}`;
  }, only: true },
  { name: 'claims nested a thousand deep', of: (bucket) => {
    const text = JSON.stringify(bucket.claims).replace(/}$/, `,"nest":${'['.repeat(1000)}${']'.repeat(1000)}}`);
    return `bearer v1:${signedJson(text, bucket.key)}`;
  }, only: true },
  { name: 'the signed challenge of one not admitted', of: (bucket) => `bearer ${Buffer.from(JSON.stringify({
    publickey: publicKeyOf(bucket.key), signature: '00',
  })).toString('base64')}`, only: true },
  { name: 'an address in place of a key', of: (bucket) => bucket.bearer({ iss: addressOf(bucket.key) }), only: true },
];

/**
 * Types a file may be given, and as what it is read again: the type that is told, and whether a browser must
 * download it rather than show it. None of them may run anything where files lie.
 */
export const hostileTypes = [
  { type: 'text/html', download: true },
  { type: 'TEXT/HTML; charset=utf-8', download: true },
  { type: 'text/html;', download: true },
  { type: ' text/html', download: true },
  { type: 'image/svg+xml', download: true },
  { type: 'application/xhtml+xml', download: true },
  { type: 'text/xml', download: true },
  { type: 'application/xml', download: true },
  { type: 'application/rss+xml', download: true },
  { type: 'text/xsl', download: true },
  { type: 'multipart/x-mixed-replace; boundary=x', download: true },
  { type: 'message/rfc822', download: true },
  { type: 'text/javascript', download: false },
  { type: 'application/pdf', download: false },
  { type: 'text/plain', download: false },
  { type: 'application/json', download: false },
  { type: 'image/png', download: false },
  { type: 'nonsense', download: false },
  { type: '', download: false },
  { type: undefined, download: false },
];
