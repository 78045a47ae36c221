import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { claimsOf } from '../tokens/responses.mjs';
import { Bucket, Hub } from '../world/hub-client.mjs';
import { signedInUser } from '../world/pages.mjs';
import { stage } from '../world/stage.mjs';

/** Runs in a page: what the library makes of a call, and the name of the error if it fails. */
const call = (page, method, ...args) => page.evaluate(async ([name, given]) => {
  const shown = (value) => (value instanceof ArrayBuffer || ArrayBuffer.isView(value) ? { bytes: [...new Uint8Array(value)] } : value);
  const unpacked = given.map((argument) => (argument?.bytes ? new Uint8Array(argument.bytes) : argument));
  return storage[name](...unpacked).then((value) => shown(value), (error) => ({ error: error.name, code: error.code }));
}, [method, args]);

const listed = async (page) => (await page.evaluate(async () => {
  const names = [];
  const count = await storage.listFiles((name) => { names.push(name); return true; });
  return [count, ...names.sort()];
}));

for (const library of ['blockstack', '@stacks/storage']) {
  describe(`A web app using ${library}, signed in with nothing set up,`, () => {
    const on = stage();

    let app;
    let page;
    let user;
    let elsewhere;

    before(async () => {
      ({ app, page, user } = await signedIn());
      elsewhere = (await signedIn()).page;
    });

    async function signIn(tab, { origin }) {
      await tab.goto(origin);
      await tab.click('#sign-in');
      await on.program.nextQuestion();
      on.program.answer('y');
      return signedInUser(tab);
    }

    /** A browser of its own, signed in to an app, and to one of its own if none is named. */
    async function signedIn(known) {
      const opened = known ?? await on.openApp({ library, settings: { authenticator: on.program.authAddress } });
      const tab = await (await on.browser.newContext()).newPage();
      return { app: opened, page: tab, user: await signIn(tab, opened) };
    }

    it('is told the hub of the program', async () => {
      assert.equal(user.hubUrl, on.program.hubUrl);
      assert.equal(user.appPrivateKey, on.keys.appKey(app.origin));
      assert.equal(new URL(claimsOf(user.authResponseToken).profile_url).origin, on.program.hubUrl);
      assert.deepEqual(user.profile, { '@type': 'Person', '@context': 'http://schema.org' }, 'what a library takes where nothing is published');
    });

    const kinds = {
      'encrypted': [{}, {}],
      'public': [{ encrypt: false }, { decrypt: false }],
      'signed': [{ encrypt: false, sign: true }, { decrypt: false, verify: true }],
      'signed and encrypted': [{ encrypt: true, sign: true }, { decrypt: true, verify: true }],
    };
    const contents = { 'text': 'Grüße, 世界 🌍\n', 'bytes': { bytes: [0, 255, 128, 10, 13, 0] }, 'empty text': '' };
    for (const [kind, [putting, getting]] of Object.entries(kinds)) {
      it(`stores and reads ${kind} files`, async () => {
        for (const [name, content] of Object.entries(contents)) {
          const path = `folder/${encodeURIComponent(name)}`;
          const address = await call(page, 'putFile', path, content, putting);
          assert.ok(String(address).startsWith(`${on.program.hubUrl}/`), JSON.stringify(address));
          assert.deepEqual(await call(page, 'getFile', path, getting), content, name);
        }
      });
    }

    it('reads nothing but what was encrypted for it', async () => {
      const address = await call(page, 'putFile', 'diary', 'dear diary');
      const stored = await (await fetch(address)).text();
      assert.deepEqual(Object.keys(JSON.parse(stored)).sort(), ['cipherText', 'ephemeralPK', 'iv', 'mac', 'wasString']);
      assert.doesNotMatch(stored, /diary/);

      const decrypted = await elsewhere.evaluate(async (from) => {
        const text = await (await fetch(from)).text();
        try { return await session.decryptContent(text); } catch (error) { return { error: error.name }; }
      }, address);
      assert.equal(typeof decrypted.error, 'string', JSON.stringify(decrypted));
      assert.deepEqual(await call(elsewhere, 'getFile', 'diary'), { error: 'DoesNotExist', code: 'does_not_exist' });
    });

    it('overwrites a file again and again', async () => {
      for (const content of ['first', 'second', 'third']) {
        assert.equal(typeof await call(page, 'putFile', 'note', content), 'string');
        assert.equal(await call(page, 'getFile', 'note'), content);
      }
      await page.reload();
      await page.waitForFunction(() => globalThis.storage !== undefined);
      assert.equal(typeof await call(page, 'putFile', 'note', 'fourth'), 'string');
      assert.equal(await call(page, 'getFile', 'note'), 'fourth');
    });

    it('does not overwrite what another browser has written since', async () => {
      const { page: other } = await signedIn(app);
      const refusal = { error: 'PreconditionFailedError', code: 'precondition_failed_error' };
      await call(page, 'putFile', 'shared', 'first');
      assert.deepEqual(await call(other, 'putFile', 'shared', 'unseen'), refusal);

      assert.equal(await call(other, 'getFile', 'shared'), 'first');
      await call(page, 'putFile', 'shared', 'second');
      assert.deepEqual(await call(other, 'putFile', 'shared', 'stale'), refusal);
      assert.equal(await call(other, 'getFile', 'shared'), 'second');
      assert.equal(typeof await call(other, 'putFile', 'shared', 'third'), 'string');
      assert.equal(await call(page, 'getFile', 'shared'), 'third');
    });

    it('lists its files, and only its own', async () => {
      assert.deepEqual(await listed(elsewhere), [0]);
      const names = Array.from({ length: 105 }, (_, index) => `folder${index % 3}/file${String(index).padStart(3, '0')}`).sort();
      await elsewhere.evaluate((all) => Promise.all(all.map((name) => storage.putFile(name, name, { encrypt: false }))), names);
      await call(page, 'putFile', 'of another app', 'content');
      assert.deepEqual(await listed(elsewhere), [105, ...names]);
      const [, ...own] = await listed(page);
      assert.ok(own.includes('of another app'));
      assert.ok(!own.some((name) => names.includes(name)));
    });

    it('deletes a file, and writes it anew', async () => {
      const missing = { error: 'DoesNotExist', code: 'does_not_exist' };
      await call(page, 'putFile', 'gone', 'first');
      await call(page, 'putFile', 'gone too', 'content', { encrypt: false, sign: true });
      await call(page, 'deleteFile', 'gone');
      await call(page, 'deleteFile', 'gone too', { wasSigned: true });
      assert.ok(!(await listed(page)).some((name) => String(name).startsWith('gone')));
      assert.deepEqual(await call(page, 'getFile', 'gone'), missing);
      assert.deepEqual(await call(page, 'deleteFile', 'gone'), missing);
      assert.equal(typeof await call(page, 'putFile', 'gone', 'second'), 'string');
      assert.equal(await call(page, 'getFile', 'gone'), 'second');
    });

    it('learns that a file is missing, or its path not possible', async () => {
      assert.deepEqual(await call(page, 'getFile', 'missing'), { error: 'DoesNotExist', code: 'does_not_exist' });
      assert.deepEqual(await call(page, 'getFile', 'missing', { decrypt: false }), { error: 'DoesNotExist', code: 'does_not_exist' });
      assert.deepEqual(await call(page, 'putFile', 'a..b', 'content'), { error: 'BadPathError', code: 'bad_path_error' });
    });

    it('is locked out when its tokens are revoked, until it is signed in to again', async () => {
      await call(page, 'putFile', 'kept', 'before');
      // What was issued in the second of the revocation remains good.
      await pause(1_100);
      const bucket = new Bucket(await Hub.at(on.program.hubUrl), user.appPrivateKey, on.keys.identityKey);
      assert.equal((await bucket.revoke({ oldestValidTimestamp: Math.floor(Date.now() / 1000) })).status, 202);
      assert.equal((await call(page, 'putFile', 'kept', 'after')).error, 'ValidationError');
      assert.equal(await call(page, 'getFile', 'kept'), 'before');

      await page.evaluate(() => session.signUserOut());
      page = await page.context().newPage();
      await signIn(page, app);
      assert.equal(await call(page, 'getFile', 'kept'), 'before');
      assert.equal(typeof await call(page, 'putFile', 'kept', 'after'), 'string');
      assert.equal(await call(page, 'getFile', 'kept'), 'after');
    });

    it('cannot have a script run where its files lie', async () => {
      const script = `fetch('${app.origin}/ran').then(() => { document.title = 'ran'; });`;
      const hostile = {
        'text/html': `<!doctype html><title>Page</title><script>${script}</script><img src="x" onerror="${script.replaceAll('"', "'")}">`,
        'image/svg+xml': `<svg xmlns="http://www.w3.org/2000/svg"><script>${script}</script></svg>`,
        'application/xhtml+xml': `<html xmlns="http://www.w3.org/1999/xhtml"><head><title>Page</title><script>${script}</script></head></html>`,
      };
      const openInEveryWay = async (address) => {
        const visitor = await page.context().newPage();
        // What is handed over as a download is no page to go to.
        await visitor.goto(address).catch(() => {});
        await visitor.goto(app.origin);
        await visitor.evaluate((source) => Promise.all(['iframe', 'object', 'embed'].map((name) => new Promise((done) => {
          const frame = document.createElement(name);
          frame.onload = done;
          frame.onerror = done;
          setTimeout(done, 1_000);
          frame[name === 'object' ? 'data' : 'src'] = source;
          document.body.append(frame);
        }))), address);
        await pause(300);
        await visitor.close();
      };
      for (const [contentType, content] of Object.entries(hostile)) {
        const path = contentType.replaceAll('/', '.');
        const address = await call(page, 'putFile', path, content, { encrypt: false, contentType });
        await openInEveryWay(address);
        assert.equal(app.hitsOf('/ran').length, 0, contentType);
        const read = await call(page, 'getFile', path, { decrypt: false });
        assert.equal(Buffer.from(read.bytes ?? read).toString(), content, 'for the app itself it is what it stored');

        // Where nothing guards against it, it does run.
        app.put(`/${path}`, contentType, content);
        await openInEveryWay(`${app.origin}/${path}`);
        assert.ok(app.hitsOf('/ran').length > 0, contentType);
        app.hits.length = 0;
      }
    });
  });
}
