import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import { assertRefused, noise } from '../world/hub-client.mjs';
import { hubStage, onlyForOwnhand, unlike } from '../world/hub-stage.mjs';

describe('A storage hub', () => {
  const on = hubStage();

  describe('describes itself', () => {
    for (const path of ['/hub_info', '/hub_info/']) {
      it(`at ${path}`, async () => {
        const { status, headers, json } = await on.hub.ask(path);
        assert.equal(status, 200);
        assert.match(headers['content-type'], /^application\/json\b/);
        assert.deepEqual(Object.keys(json).sort(),
          ['challenge_text', 'latest_auth_version', 'max_file_upload_size_megabytes', 'read_url_prefix']);
        assert.equal(json.latest_auth_version, 'v1');
        assert.equal(json.max_file_upload_size_megabytes, 20);
        assert.match(json.read_url_prefix, /^http:\/\/127\.0\.0\.1:\d+\/(.*\/)?$/);
      });
    }

    it('with a challenge that is the text of a list', async () => {
      const { challenge_text: challenge } = (await on.hub.ask('/hub_info')).json;
      const [kind, span, name, purpose] = JSON.parse(challenge);
      assert.deepEqual([kind, span, purpose], ['gaiahub', '0', 'blockstack_storage_please_sign']);
      assert.match(name, /^\S+$/);
      assert.equal(challenge, JSON.stringify([kind, span, name, purpose]));
    });

    it('in the same words whenever it is asked', async () => {
      const [one, other] = [await on.hub.ask('/hub_info'), await on.hub.ask('/hub_info')];
      assert.equal(one.text, other.text);
    });
  });

  describe('has nothing', () => {
    const routes = [
      ['GET', '/nothing/here'], ['POST', '/nothing'], ['POST', '/hub_info'],
      ['GET', '/store/:address/file'], ['PUT', '/store/:address/file'], ['DELETE', '/store/:address/file'],
      ['POST', '/store/:address'], ['POST', '/store/:address/'], ['POST', '/store/1some-address/file'], ['POST', '/store//file'],
      ['POST', '/delete/:address/file'], ['DELETE', '/delete/:address'], ['DELETE', '/delete/:address/'],
      ['GET', '/list-files/:address'], ['GET', '/revoke-all/:address'], ['POST', '/list-files/'], ['POST', '/revoke-all/'],
    ];
    for (const [method, route] of routes) {
      it(`for ${method} at ${route}`, async () => {
        const bucket = on.newBucket();
        const answer = await bucket.ask(method, route.replace(':address', bucket.address), method === 'GET' ? {} : { body: '{}' });
        assert.ok(answer.status === 404 || (answer.status === 405 && unlike(true, false)), `${answer.status} ${answer.text}`);
        assert.equal(answer.headers['access-control-allow-origin'], '*');
        assert.doesNotMatch(answer.text, /DoesNotExist/);
      });
    }
  });

  describe('can be used from any web page:', () => {
    const preflight = (hub, path, headers) => hub.ask(path, {
      method: 'OPTIONS', headers: { Origin: 'https://app.example', 'Access-Control-Request-Method': 'POST', ...headers },
    });
    const named = (header) => header.toLowerCase().split(',').map((name) => name.trim());

    for (const path of ['/hub_info', '/store/:address/a/file', '/delete/:address/a/file', '/list-files/:address', '/revoke-all/:address']) {
      it(`it is told beforehand what it may ask of ${path}`, async () => {
        const address = on.newBucket().address;
        const { status, headers, text } = await preflight(on.hub, path.replace(':address', address), {
          'Access-Control-Request-Headers': 'authorization,content-type,if-match,if-none-match',
        });
        assert.equal(status, 204);
        assert.equal(text, '');
        assert.equal(headers['access-control-allow-origin'], '*');
        const methods = named(headers['access-control-allow-methods']);
        for (const method of ['delete', 'post', 'get', 'options', 'head']) assert.ok(methods.includes(method), String(methods));
        const allowed = named(headers['access-control-allow-headers']);
        for (const name of ['authorization', 'content-type', 'if-match', 'if-none-match']) assert.ok(allowed.includes(name), String(allowed));
        assert.equal(headers['access-control-max-age'], '86400');
      });
    }

    it('the header that @stacks/storage adds is allowed', onlyForOwnhand, async () => {
      const { headers } = await preflight(on.hub, '/hub_info', { 'Access-Control-Request-Headers': 'x-hiro-product' });
      assert.ok(named(headers['access-control-allow-headers']).includes('x-hiro-product'));
    });

    it('a page of the internet that asks for it may reach this machine', onlyForOwnhand, async () => {
      const path = `/store/${on.newBucket().address}/file`;
      const asked = await preflight(on.hub, path, { 'Access-Control-Request-Private-Network': 'true' });
      assert.equal(asked.headers['access-control-allow-private-network'], 'true');
    });

    it('what is stored may be asked for with any header', async () => {
      const bucket = on.newBucket();
      await bucket.put('file', 'content');
      const { status, headers } = await bucket.read('file', {
        method: 'OPTIONS',
        headers: { Origin: 'https://app.example', 'Access-Control-Request-Method': 'GET', 'Access-Control-Request-Headers': 'x-hiro-product' },
      });
      assert.equal(status, 204);
      assert.equal(headers['access-control-allow-origin'], '*');
      assert.ok(named(headers['access-control-allow-headers']).includes('x-hiro-product'));
      for (const method of ['get', 'head']) assert.ok(named(headers['access-control-allow-methods']).includes(method));
    });

    it('every answer of the hub is shown to it, be it good or bad', async () => {
      const bucket = on.newBucket();
      const answers = {
        'hub_info': await on.hub.ask('/hub_info'),
        'store 202': await bucket.store('file', 'content'),
        'store 401': await bucket.store('file', 'content', { authorization: null }),
        'store 403': await bucket.store('a/../b', 'content'),
        'store 412': await bucket.store('file', 'content', { headers: { 'If-None-Match': '*' } }),
        'store 413': await bucket.store('file', undefined, { headers: { 'Content-Length': 30 * 1024 * 1024 } }),
        'list 202': await bucket.list(),
        'list 401': await bucket.list({ page: null }, { authorization: null }),
        'revoke 400': await bucket.revoke({}),
        'delete 202': await bucket.delete('file'),
        'delete 404': await bucket.delete('file'),
        'nothing 404': await on.hub.ask('/nothing'),
      };
      for (const [of, { status, headers }] of Object.entries(answers)) {
        assert.equal(headers['access-control-allow-origin'], '*', of);
        if (/\d/.test(of)) assert.equal(status, Number(of.split(' ')[1]), of);
      }
    });

    it('every answer of the reader is shown to it, with type and etag', async () => {
      const bucket = on.newBucket();
      await bucket.put('file', 'content');
      for (const answer of [await bucket.read('file'), await bucket.read('file', { method: 'HEAD' }), await bucket.read('missing')]) {
        assert.equal(answer.headers['access-control-allow-origin'], '*');
        const exposed = named(answer.headers['access-control-expose-headers']);
        assert.ok(exposed.includes('etag') && exposed.includes('content-type'), String(exposed));
      }
    });
  });

  describe('gives back what is stored', () => {
    it('byte for byte, with type, length, etag and time', async () => {
      const bucket = on.newBucket();
      const content = noise(100_000);
      const before = Math.floor(Date.now() / 1000) * 1000;
      const etag = await bucket.put('picture', content, { headers: { 'Content-Type': 'image/x-of-its-own' } });

      const { status, headers, body } = await bucket.read('picture');
      assert.equal(status, 200);
      assert.deepEqual(body, content);
      assert.equal(headers['content-type'], 'image/x-of-its-own');
      assert.equal(headers['content-length'], '100000');
      assert.equal(headers.etag, etag);
      assert.equal(etag, createHash('md5').update(content).digest('hex'));
      assert.equal(headers['cache-control'], 'no-cache');
      const modified = Date.parse(headers['last-modified']);
      assert.ok(modified >= before && modified <= Date.now() + 1000, headers['last-modified']);
    });

    it('without the content when only asked about it', async () => {
      const bucket = on.newBucket();
      await bucket.put('note', 'a few words', { headers: { 'Content-Type': 'text/x-note' } });
      const [whole, about] = [await bucket.read('note'), await bucket.read('note', { method: 'HEAD' })];
      assert.equal(about.status, 200);
      assert.equal(about.body.length, 0);
      for (const name of ['content-type', 'content-length', 'etag', 'last-modified', 'cache-control']) {
        assert.equal(about.headers[name], whole.headers[name], name);
      }
    });

    it('with no type as bytes', async () => {
      const bucket = on.newBucket();
      await bucket.put('bytes', Buffer.from([0, 255, 0]));
      assert.equal((await bucket.read('bytes')).headers['content-type'], 'application/octet-stream');
    });

    it('with nothing in it', async () => {
      const bucket = on.newBucket();
      const etag = await bucket.put('empty', '', { headers: { 'Content-Length': 0 } });
      const { status, headers, body } = await bucket.read('empty');
      assert.deepEqual([status, headers['content-length'], body.length], [200, '0', 0]);
      assert.equal(headers.etag, etag);
    });

    it('and says that a file is not there, to HEAD as to GET', async () => {
      const bucket = on.newBucket();
      await bucket.put('folder/file', 'content');
      // Asked for a folder, the original closes the connection.
      for (const path of ['missing', 'folder/missing', 'folder/file/deeper', ...unlike(['folder', 'folder/'], [])]) {
        for (const method of ['GET', 'HEAD']) {
          assert.equal((await bucket.read(path, { method })).status, 404, `${method} ${path}`);
        }
      }
    });

    it('at its name written in any way', async () => {
      const bucket = on.newBucket();
      await bucket.put('a%20folder/%C3%A4%2Bb', 'content');
      for (const path of ['a%20folder/%C3%A4%2Bb', 'a%20folder/%c3%a4+b', '%61%20folder%2F%c3%a4%2bb', 'a%20folder/%C3%A4+b/']) {
        assert.equal((await bucket.read(path)).text, 'content', path);
      }
      assert.equal((await bucket.read('a+folder/%C3%A4+b')).status, 404);
    });

    it('whoever asks, and whatever comes after a question mark', async () => {
      const bucket = on.newBucket();
      await bucket.put('public', 'content');
      assert.equal((await bucket.read('public?time=1')).text, 'content');
      assert.equal((await bucket.read('public', { headers: { Authorization: 'bearer nonsense', Origin: 'null' } })).text, 'content');
    });

    it('but no bucket as a whole', async () => {
      const bucket = on.newBucket();
      await bucket.put('file', 'content');
      for (const path of [bucket.address, `${bucket.address}/`, '']) {
        assert.equal((await on.hub.read(path)).status, 404, path);
      }
    });

    it('in part, if so asked', onlyForOwnhand, async () => {
      const bucket = on.newBucket();
      const etag = await bucket.put('letters', 'abcdefghij');
      const part = await bucket.read('letters', { headers: { Range: 'bytes=2-4' } });
      assert.deepEqual([part.status, part.text, part.headers['content-range'], part.headers.etag], [206, 'cde', 'bytes 2-4/10', etag]);
      assert.equal((await bucket.read('letters', { headers: { Range: 'bytes=-3' } })).text, 'hij');
      assert.equal((await bucket.read('letters', { headers: { Range: 'bytes=10-' } })).status, 416);
      assert.equal((await bucket.read('letters', { headers: { Range: 'lines=1-2' } })).status, 200);
    });

    it('and not again to who has it already', onlyForOwnhand, async () => {
      const bucket = on.newBucket();
      const etag = await bucket.put('file', 'content');
      for (const held of [etag, `"${etag}"`, `W/"${etag}"`, `"other", "${etag}"`, '*']) {
        const { status, body, headers } = await bucket.read('file', { headers: { 'If-None-Match': held } });
        assert.deepEqual([status, body.length, headers.etag], [304, 0, etag], held);
      }
      assert.equal((await bucket.read('file', { headers: { 'If-None-Match': '"other"' } })).status, 200);
    });

    it('and cannot be led out of the bucket', async () => {
      const bucket = on.newBucket();
      await bucket.put('file', 'content');
      for (const path of ['../file', 'a/../file', '%2e%2e/file', 'a/%2E%2E/file', 'a..b']) {
        const { status, text } = await bucket.read(path);
        assert.ok(status === 400 || (status === 404 && unlike(true, false)), `${path}: ${status} ${text}`);
      }
    });
  });

  it('refuses in the words clients know', async () => {
    const bucket = on.newBucket();
    await bucket.put('file', 'content');
    assertRefused(await bucket.store('x', 'y', { authorization: null }), 401, 'ValidationError', 'Failed to parse authentication header.');
    assertRefused(await bucket.store('a/../b', 'y'), 403, 'BadPathError', 'Invalid Path');
    assertRefused(await bucket.delete('missing'), 404, 'DoesNotExist', 'File does not exist');
    assertRefused(await bucket.store('file', 'y', { headers: { 'If-None-Match': '*' } }), 412, 'PreconditionFailedError',
      'The entity you are trying to create already exists');
    assertRefused(await bucket.store('file', undefined, { headers: { 'Content-Length': 20 * 1024 * 1024 + 1 } }), 413,
      'PayloadTooLargeError');
  });
});
