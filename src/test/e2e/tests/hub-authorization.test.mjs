import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { addressOf, associationClaims, signed, signedChallenge, signedJson, strangerKey, unsigned, withHighS } from '../tokens/hub-tokens.mjs';
import { keysOf, publicKeyOf } from '../tokens/keys.mjs';
import { Bucket, assertRefused } from '../world/hub-client.mjs';
import { hubStage, onlyForOwnhand, unlike } from '../world/hub-stage.mjs';

const hour = 3600;
const now = () => Date.now() / 1000;
const tokenOf = (authorization) => authorization.slice('bearer v1:'.length);

describe('Who may write at a storage hub', () => {
  const on = hubStage({ prepare: ({ ownhand }) => ownhand.addIdentity('Work') });

  /** The bucket of an identity itself, to which its own key is the key. */
  const identityBucket = () => new Bucket(on.hub, on.keys.identityKey);

  async function assertAdmitted(bucket, authorization) {
    const answer = await bucket.store('file', 'content', { authorization });
    assert.equal(answer.status, 202, answer.text);
    assert.equal((await bucket.read('file')).text, 'content');
  }

  async function assertTurnedAway(bucket, authorization, message) {
    await bucket.put('file', 'before');
    const tried = { authorization };
    assertRefused(await bucket.store('file', 'after', tried), 401, 'ValidationError', message);
    assertRefused(await bucket.store('other', 'after', tried), 401, 'ValidationError', message);
    assertRefused(await bucket.delete('file', tried), 401, 'ValidationError', message);
    assertRefused(await bucket.revoke({ oldestValidTimestamp: Math.floor(now()) }, tried), 401, 'ValidationError', message);
    assert.equal((await bucket.read('file')).text, 'before');
    assert.deepEqual(await bucket.names(), ['file']);
  }

  /** The same of a list, where the original fails in its own way at what it cannot read. */
  async function assertNotListed(bucket, authorization) {
    const answer = await bucket.list({ page: null }, { authorization });
    if (unlike(true, answer.status !== 500)) assertRefused(answer, 401, 'ValidationError');
  }

  describe('is decided by a token', () => {
    const admitted = {
      'as both libraries make it, with neither time of issue nor expiry': (bucket) => bucket.bearer(),
      'behind a scheme in small letters': (bucket) => `bearer v1:${tokenOf(bucket.authorization)}`,
      'behind a scheme in great letters': (bucket) => `BEARER v1:${tokenOf(bucket.authorization)}`,
      'behind a scheme in both': (bucket) => `Bearer v1:${tokenOf(bucket.authorization)}`,
      'that runs out in an hour': (bucket) => bucket.bearer({ exp: Math.floor(now()) + hour }),
      'that runs out in a part of a second more than an hour': (bucket) => bucket.bearer({ exp: Math.floor(now()) + hour + 0.123 }),
      'issued at some time': (bucket) => bucket.bearer({ iat: Math.floor(now()) - hour }),
      'made for another hub address': (bucket) => bucket.bearer({ hubUrl: 'https://elsewhere.example' }),
      'made for no hub address': (bucket) => bucket.bearer({ hubUrl: undefined }),
      'without salt': (bucket) => bucket.bearer({ salt: undefined }),
      'with a claim nobody knows': (bucket) => bucket.bearer({ colour: { name: 'blue' } }),
      'without scopes, said as null': (bucket) => bucket.bearer({ scopes: null }),
      'with an empty list of scopes': (bucket) => bucket.bearer({ scopes: [] }),
      'with the other right signature, whose s is high': (bucket) => `bearer v1:${withHighS(tokenOf(bucket.authorization))}`,
      'whose header names another algorithm': (bucket) => bucket.bearer({}, { alg: 'HS256' }),
      'whose header names none, though it is signed': (bucket) => bucket.bearer({}, { alg: 'none' }),
      'that answers the challenge of 2018': (bucket) => bucket.bearer({ gaiaChallenge: bucket.hub.challenge.replace('"0"', '"2018"') }),
      'that answers the challenge of 2019': (bucket) => bucket.bearer({ gaiaChallenge: bucket.hub.challenge.replace('"0"', '"2019"') }),
    };
    for (const [name, authorizationOf] of Object.entries(admitted)) {
      it(`${name}: it admits`, async () => {
        const bucket = on.newBucket();
        await assertAdmitted(bucket, authorizationOf(bucket));
        assert.equal((await bucket.list({ page: null }, { authorization: authorizationOf(bucket) })).status, 202);
        assert.equal((await bucket.delete('file', { authorization: authorizationOf(bucket) })).status, 202);
      });
    }

    const unreadable = 'Failed to parse authentication header.';
    const turnedAway = {
      'that is not there': [() => null, unreadable],
      'that is empty': [() => '', unreadable],
      'behind no scheme': [(bucket) => `v1:${tokenOf(bucket.authorization)}`, unreadable],
      'behind another scheme': [(bucket) => `Basic v1:${tokenOf(bucket.authorization)}`, unreadable],
      'of a version to come': [(bucket) => `bearer v2:${tokenOf(bucket.authorization)}`, unreadable],
      'that is none': [() => 'bearer v1:nonsense', unreadable],
      'of three parts that are none': [() => 'bearer v1:bm90.YQ.dG9rZW4', unreadable],
      'with nothing in it': [() => 'bearer v1:', unreadable],
      'without issuer': [(bucket) => bucket.bearer({ iss: undefined }), unreadable],
      'of another bucket': [() => on.newBucket().authorization],
      'with the issuer of this bucket, signed by another': [(bucket) => `bearer v1:${signed(bucket.claims, strangerKey())}`],
      'whose issuer is no key': [(bucket) => bucket.bearer({ iss: `02${'ff'.repeat(32)}` }), undefined, onlyForOwnhand],
      'whose issuer is the address': [(bucket) => bucket.bearer({ iss: bucket.address }), undefined, onlyForOwnhand],
      'that nobody signed': [(bucket) => `bearer v1:${unsigned(bucket.claims)}`],
      'that was shortened': [(bucket) => bucket.authorization.slice(0, -8)],
      'whose claims were changed after the signing': [(bucket) => {
        const [header, , signature] = tokenOf(bucket.authorization).split('.');
        const claims = Buffer.from(JSON.stringify({ ...bucket.claims, salt: 'other' })).toString('base64url');
        return `bearer v1:${header}.${claims}.${signature}`;
      }],
      'that answers another challenge': [(bucket) => bucket.bearer({ gaiaChallenge: bucket.hub.challenge.replace('please', 'do') })],
      'that answers the challenge of 2017': [(bucket) => bucket.bearer({ gaiaChallenge: bucket.hub.challenge.replace('"0"', '"2017"') })],
      'that answers the challenge in other words': [(bucket) => bucket.bearer({ gaiaChallenge: bucket.hub.challenge.replaceAll(',', ', ') })],
      'that answers a list in place of its text': [(bucket) => bucket.bearer({ gaiaChallenge: JSON.parse(bucket.hub.challenge) })],
      'that answers no challenge': [(bucket) => bucket.bearer({ gaiaChallenge: undefined })],
      'that ran out a second ago': [(bucket) => bucket.bearer({ exp: Math.floor(now()) - 1 })],
      'that ran out a part of a second ago': [(bucket) => bucket.bearer({ exp: now() - 0.01 })],
      'with nine scopes': [(bucket) => bucket.scoped(...Array.from({ length: 9 }, (_, index) => ['putFile', `file${index}`]))],
      'with a scope nobody knows': [(bucket) => bucket.scoped(['putFile', 'file'], ['readFile', 'file'])],
    };
    for (const [name, [authorizationOf, message, options]] of Object.entries(turnedAway)) {
      it(`${name}: it turns away`, options, async () => {
        const bucket = on.newBucket();
        await assertTurnedAway(bucket, authorizationOf(bucket), message);
        await assertNotListed(bucket, authorizationOf(bucket));
      });
    }

    it('in which no claim is written twice', onlyForOwnhand, async () => {
      const bucket = on.newBucket();
      const text = JSON.stringify(bucket.claims);
      await assertAdmitted(bucket, `bearer v1:${signedJson(text, bucket.key)}`);
      const twice = text.replace('"iss":', `"iss":"${publicKeyOf(strangerKey())}","iss":`);
      await assertTurnedAway(bucket, `bearer v1:${signedJson(twice, bucket.key)}`);
    });

    it('or by the challenge itself, signed by an identity for its own bucket', async () => {
      const bucket = identityBucket();
      const { challenge } = on.hub;
      await assertAdmitted(bucket, `bearer ${signedChallenge(challenge, bucket.key)}`);
      for (const wrong of [signedChallenge(challenge, strangerKey()), signedChallenge(`${challenge} `, bucket.key), 'bm9uc2Vuc2U=']) {
        assertRefused(await bucket.store('file', 'after', { authorization: `bearer ${wrong}` }), 401, 'ValidationError');
      }
      assert.equal((await bucket.read('file')).text, 'content');
      assert.equal((await bucket.delete('file', { authorization: `bearer ${signedChallenge(challenge, bucket.key)}` })).status, 202);
    });

    it('before anything else is looked at', async () => {
      const bucket = on.newBucket();
      await bucket.put('file', 'before');
      const refused = { authorization: null };
      assertRefused(await bucket.store('file', 'after', { ...refused, headers: { 'If-None-Match': '*' } }), 401, 'ValidationError');
      assertRefused(await bucket.store('file', undefined, { ...refused, headers: { 'Content-Length': 1e9 } }), 401, 'ValidationError');
      assertRefused(await bucket.store('a/../file', 'after', refused), 401, 'ValidationError');
      assertRefused(await bucket.delete('missing', refused), 401, 'ValidationError');
    });
  });

  describe('is decided by the identity behind it', () => {
    it('which may write to its own bucket', async () => {
      const bucket = identityBucket();
      assert.equal(bucket.address, on.keys.address);
      await assertAdmitted(bucket, bucket.bearer());
      await assertAdmitted(bucket, bucket.bearer({ associationToken: null }));
      assert.equal((await bucket.delete('file')).status, 202);
    });

    it('and no key of an app may without its word', async () => {
      const bucket = on.newBucket();
      const sentence = `Address ${bucket.address} not authorized for writes`;
      for (const associationToken of [undefined, null]) {
        await assertTurnedAway(bucket, bucket.bearer({ associationToken }), sentence);
        assertRefused(await bucket.list({ page: null }, { authorization: bucket.bearer({ associationToken }) }), 401, 'ValidationError', sentence);
      }
      assertRefused(await bucket.store('file', 'x', { authorization: `bearer ${signedChallenge(on.hub.challenge, bucket.key)}` }),
        401, 'ValidationError', sentence);
    });

    it('and every other identity of the person may, and its apps', onlyForOwnhand, async () => {
      const keys = keysOf(on.phrase, 1);
      const appKey = keys.appKey('https://notebook.example');
      assert.notEqual(keys.address, on.keys.address);
      for (const bucket of [
        new Bucket(on.hub, keys.identityKey), new Bucket(on.hub, appKey, keys.identityKey), new Bucket(on.hub, appKey, on.keys.identityKey),
      ]) {
        await assertAdmitted(bucket, bucket.authorization);
      }
    });

    it('and no identity of somebody else may, nor its apps', async () => {
      const [identityKey, appKey] = [strangerKey(), strangerKey()];
      for (const bucket of [new Bucket(on.hub, identityKey), new Bucket(on.hub, appKey, identityKey)]) {
        assertRefused(await bucket.store('file', 'content'), 401, 'ValidationError', `Address ${addressOf(identityKey)} not authorized for writes`);
        assert.equal((await bucket.read('file')).status, 404);
      }
    });

    const associations = {
      'that runs out in an hour': [(bucket) => bucket.associated({ exp: Math.floor(now()) + hour }), true],
      'that runs out at a part of a second': [(bucket) => bucket.associated({ exp: Math.floor(now()) + hour + 0.5 }), true],
      'without time of issue': [(bucket) => bucket.associated({ iat: undefined }), true],
      'that never runs out': [(bucket) => bucket.associated({ exp: undefined }), false],
      'that ran out a second ago': [(bucket) => bucket.associated({ exp: Math.floor(now()) - 1 }), false],
      'that ran out a part of a second ago': [(bucket) => bucket.associated({ exp: now() - 0.01 }), false],
      'for another app': [() => on.newBucket().association, false],
      'for no app': [(bucket) => bucket.associated({ childToAssociate: undefined }), false],
      'without issuer': [(bucket) => bucket.associated({ iss: undefined }), false],
      'signed by the app itself': [(bucket) => bucket.associated({}, bucket.key), false],
      'signed by a stranger in the identity\'s name': [(bucket) => bucket.associated({}, strangerKey()), false],
      'of a stranger': [(bucket) => {
        const identityKey = strangerKey();
        return signed(associationClaims({ identityKey, appKey: bucket.key }), identityKey);
      }, false],
      'that nobody signed': [(bucket) => unsigned(associationClaims({ identityKey: on.keys.identityKey, appKey: bucket.key })), false, onlyForOwnhand],
      'that is none': [() => 'nonsense', false],
      'that is a list': [(bucket) => [bucket.association], false],
    };
    for (const [name, [associationOf, admits, options]] of Object.entries(associations)) {
      it(`whose word ${name} ${admits ? 'counts' : 'does not count'}`, options, async () => {
        const bucket = on.newBucket();
        const authorization = bucket.bearer({ associationToken: associationOf(bucket) });
        if (admits) await assertAdmitted(bucket, authorization);
        else await assertTurnedAway(bucket, authorization);
      });
    }
  });

  describe('can be narrowed by scopes', () => {
    const storing = {
      'putFile to that very path': [['putFile', 'a/file'], { 'a/file': true, 'a/file2': false, 'a': false }],
      'putFilePrefix to all that begins so': [['putFilePrefix', 'a/f'], { 'a/file': true, 'a/f': true, 'a/g': false, 'b/a/f': false }],
      'putFileArchival to that very path': [['putFileArchival', 'a/file'], { 'a/file': true, 'a/file2': false }],
      'putFileArchivalPrefix to all that begins so': [['putFileArchivalPrefix', 'a/'], { 'a/file': true, 'b/file': false }],
      'deleteFile not at all': [['deleteFile', 'a/file'], { 'a/file': true, 'b': true }],
    };
    for (const [name, [scope, paths]] of Object.entries(storing)) {
      it(`in writing, by ${name}`, async () => {
        for (const [path, allowed] of Object.entries(paths)) {
          const bucket = on.newBucket();
          const answer = await bucket.store(path, 'content', { authorization: bucket.scoped(scope) });
          if (allowed) assert.equal(answer.status, 202, `${path}: ${answer.text}`);
          else assertRefused(answer, 401, 'ValidationError', /scopes$/);
          assert.equal((await bucket.read(path)).status, allowed ? 200 : 404, path);
        }
      });
    }

    const deleting = {
      'deleteFile to that very path': [['deleteFile', 'a/file'], { 'a/file': true, 'a/file2': false }],
      'deleteFilePrefix to all that begins so': [['deleteFilePrefix', 'a/'], { 'a/file': true, 'b/file': false }],
      'putFile not at all': [['putFile', 'a/file'], { 'a/file': true, 'b': true }],
      'putFilePrefix not at all': [['putFilePrefix', 'a/'], { 'a/file': true, 'b': true }],
      'putFileArchival to that very path': [['putFileArchival', 'a/file'], { 'a/file': true, 'a/file2': false }],
      'putFileArchivalPrefix to all that begins so': [['putFileArchivalPrefix', 'a/'], { 'a/file': true, 'b/file': false }],
    };
    for (const [name, [scope, paths]] of Object.entries(deleting)) {
      it(`in deleting, by ${name}`, async () => {
        for (const [path, allowed] of Object.entries(paths)) {
          const bucket = on.newBucket();
          await bucket.put(path, 'content');
          const answer = await bucket.delete(path, { authorization: bucket.scoped(scope) });
          if (allowed) assert.equal(answer.status, 202, `${path}: ${answer.text}`);
          else assertRefused(answer, 401, 'ValidationError', /scopes$/);
          assert.equal((await bucket.read(path)).status, allowed ? 404 : 200, path);
        }
      });
    }

    it('of which eight may be named, and each of them holds', async () => {
      const bucket = on.newBucket();
      const authorization = bucket.scoped(...Array.from({ length: 8 }, (_, index) => ['putFile', `file${index}`]));
      for (const path of ['file0', 'file7']) assert.equal((await bucket.store(path, 'content', { authorization })).status, 202);
      assertRefused(await bucket.store('file8', 'content', { authorization }), 401, 'ValidationError', /scopes$/);
    });

    it('so that what is overwritten or deleted is kept beside it', async () => {
      const bucket = on.newBucket();
      const authorization = bucket.scoped(['putFileArchivalPrefix', 'notes/']);
      for (const content of ['first', 'second']) {
        assert.equal((await bucket.store('notes/a', content, { authorization })).status, 202);
      }
      assert.equal((await bucket.delete('notes/a', { authorization })).status, 202);
      assert.equal((await bucket.read('notes/a')).status, 404);

      const kept = await bucket.names();
      assert.equal(kept.length, 2, String(kept));
      for (const name of kept) assert.match(name, /^notes\/\.history\.\d{13}\.[0-9A-Za-z_-]{10}\.a$/);
      const contents = await Promise.all(kept.map(async (name) => (await bucket.read(name)).text));
      assert.deepEqual(contents.sort(), ['first', 'second']);

      await bucket.put('notes/b', 'shown');
      assert.deepEqual((await bucket.list({ page: null }, { authorization })).json.entries, ['notes/b']);
      const stated = await bucket.list({ page: null, stat: true }, { authorization });
      assert.deepEqual(stated.json.entries.map(({ name }) => name), ['notes/b']);
    });
  });
});
