import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { hostileAuthorizations, hostilePaths, hostileTypes, namesApart } from '../tokens/hostile-files.mjs';
import { assertRefused } from '../world/hub-client.mjs';
import { hubStage, onlyForOwnhand, unlike } from '../world/hub-stage.mjs';
import { until } from '../world/waiting.mjs';

const closed = { status: 'closed' };
const orClosed = (answer) => answer.catch((error) => {
  if (['ECONNRESET', 'EPIPE', 'HPE_INVALID_CONSTANT'].includes(error.code)) return closed;
  throw error;
});
const isRefusal = ({ status }) => status === 'closed' || (status >= 400 && status < 500);

describe('A storage hub under attack', () => {
  const on = hubStage();

  describe('by a path:', () => {
    /** What is asked of every attempt, whatever comes of it: nothing is changed beside it. */
    async function attempt({ path, refused, names, namesOrTurnedAway }) {
      const [bucket, beside] = [on.newBucket(), on.newBucket()];
      await bucket.put('untouched', 'before');
      await beside.put('file', 'before');
      const expected = names ?? namesOrTurnedAway;

      const answer = await orClosed(bucket.store(path, 'content'));
      if (answer.status === 202) {
        assert.ok(expected, `stored as ${JSON.stringify(await bucket.names())}`);
        assert.deepEqual(await bucket.names(), [...expected, 'untouched'].sort());
        const { status, text, headers } = await bucket.read(path);
        assert.deepEqual([status, text], [200, 'content']);
        assert.equal(headers['set-cookie'], undefined);
        assert.equal(answer.json.publicURL, `${on.hub.readUrl}${bucket.address}/${expected[0]}`);
        assert.equal((await bucket.delete(path)).status, 202);
        assert.equal((await bucket.read(path)).status, 404);
      } else {
        assert.equal(names, undefined, answer.text);
        if (refused) assertRefused(answer, 403, refused);
        else assert.ok(isRefusal(answer), `${answer.status} ${answer.text}`);
        const [read, deleted] = [await orClosed(bucket.read(path)), await orClosed(bucket.delete(path))];
        assert.ok(isRefusal(read), `read: ${read.status} ${read.text}`);
        assert.ok(isRefusal(deleted), `deleted: ${deleted.status} ${deleted.text}`);
        if (refused) assertRefused(deleted, 403, refused);
      }
      assert.deepEqual(await bucket.names(), ['untouched']);
      assert.equal((await beside.read('file')).text, 'before');
      assert.deepEqual(await beside.names(), ['file']);
    }

    for (const hostile of hostilePaths) {
      const outcome = hostile.refused ?? (hostile.names ? 'is a name like any other' : 'goes nowhere');
      it(`${hostile.name}: ${outcome}`, hostile.only ? onlyForOwnhand : {}, () => attempt(hostile));
    }

    for (const [kind, names] of Object.entries(namesApart)) {
      it(`names ${kind} stay apart`, onlyForOwnhand, async () => {
        const bucket = on.newBucket();
        const written = (name) => name.split('/').map(encodeURIComponent).join('/');
        for (const name of names) await bucket.put(written(name), `content of ${name}`);
        assert.deepEqual(await bucket.names(), [...names].sort());
        for (const name of names) assert.equal((await bucket.read(written(name))).text, `content of ${name}`);
        assert.equal((await bucket.delete(written(names[0]))).status, 202);
        assert.deepEqual(await bucket.names(), names.slice(1).sort());
        for (const name of names.slice(1)) assert.equal((await bucket.read(written(name))).text, `content of ${name}`);
      });
    }

    it('another bucket cannot be entered by the address in front of it', async () => {
      const bucket = on.newBucket();
      for (const address of ['..', '.', '%2e%2e', `${bucket.address}%2f..`, `${bucket.address}-auth`, `${bucket.address}%00`, '-', '~', 'x'.repeat(5000)]) {
        const stored = await orClosed(bucket.ask('POST', `/store/${address}/file`, { body: 'content' }));
        assert.ok(isRefusal(stored), `${address}: ${stored.status}`);
        const read = await orClosed(on.hub.read(`${address}/file`));
        assert.ok(isRefusal(read), `${address}: ${read.status}`);
      }
      assert.deepEqual(await bucket.names(), []);
    });
  });

  describe('by an authorization:', () => {
    for (const { name, of, only } of hostileAuthorizations) {
      it(`${name}: opens nothing`, only ? onlyForOwnhand : {}, async () => {
        const [bucket, other] = [on.newBucket(), on.newBucket()];
        await bucket.put('file', 'before');
        const tried = { authorization: of(bucket, other) };
        assertRefused(await bucket.store('file', 'after', tried), 401, 'ValidationError');
        assertRefused(await bucket.delete('file', tried), 401, 'ValidationError');
        assertRefused(await bucket.revoke({ oldestValidTimestamp: Math.floor(Date.now() / 1000) }, tried), 401, 'ValidationError');
        const listed = await bucket.list({ page: null }, tried);
        assert.ok(listed.status === 401 || unlike(false, listed.status === 500), `list: ${listed.status} ${listed.text}`);
        assert.equal((await bucket.read('file')).text, 'before');
        assert.deepEqual(await bucket.names(), ['file']);
      });
    }

    it('100 KB of it: opens nothing, and costs nobody else anything', async () => {
      const bucket = on.newBucket();
      const answer = await orClosed(bucket.store('file', 'content', { authorization: bucket.bearer({ padding: 'x'.repeat(100_000) }) }));
      assert.ok(isRefusal(answer), String(answer.status));
      assert.equal((await bucket.read('file')).status, 404);
      assert.equal((await bucket.store('file', 'content')).status, 202);
    });

    it('no answer repeats it', onlyForOwnhand, async () => {
      const bucket = on.newBucket();
      const authorization = bucket.bearer({ exp: 1 });
      const { text, headers } = await bucket.store('file', 'content', { authorization });
      for (const part of authorization.split('.')) assert.ok(!`${text}${JSON.stringify(headers)}`.includes(part));
    });
  });

  describe('by a type:', () => {
    const assertHarmless = ({ headers }) => {
      assert.equal(headers['x-content-type-options'], 'nosniff');
      const policy = headers['content-security-policy'] ?? '';
      assert.match(policy, /(^|;)\s*sandbox\s*(;|$)/, policy);
      assert.match(policy, /default-src 'none'/, policy);
      // A type that is none would be guessed by some browsers.
      if (!/^[\w.+-]+\/[\w.+-]+\s*(;|$)/.test(headers['content-type'])) assert.match(headers['content-disposition'], /^attachment\b/);
      assert.equal(headers['set-cookie'], undefined);
    };

    for (const { type, download } of hostileTypes) {
      it(`${type === undefined ? 'none' : JSON.stringify(type)}: a browser ${download ? 'downloads it' : 'runs nothing of it'}`, onlyForOwnhand, async () => {
        const bucket = on.newBucket();
        const content = '<script>alert(1)</script>';
        await bucket.put('page.html', content, { headers: type === undefined ? {} : { 'Content-Type': type } });
        for (const method of ['GET', 'HEAD']) {
          const answer = await bucket.read('page.html', { method });
          assert.equal(answer.status, 200);
          assertHarmless(answer);
          if (download) assert.match(answer.headers['content-disposition'] ?? '', /^attachment\b/);
        }
        assert.equal((await bucket.read('page.html')).text, content);
      });
    }

    const smuggled = {
      'a header in the line below': 'text/plain\r\n Set-Cookie: x=1',
      'a header behind a bare carriage return': 'text/plain\rSet-Cookie: x=1',
      'a header behind a bare line feed': 'text/plain\nSet-Cookie: x=1',
      'a NUL': 'text/plain\0x',
      'bytes beyond ASCII': 'text/\u00ff\u0080',
      'another answer': 'text/plain\r\n\r\nHTTP/1.1 200 OK\r\n\r\n<script>',
    };
    for (const [name, type] of Object.entries(smuggled)) {
      it(`${name}: is no header of an answer`, async () => {
        const bucket = on.newBucket();
        await on.hub.send(Buffer.from([
          `POST /store/${bucket.address}/file HTTP/1.1`, `Host: 127.0.0.1:${on.hub.port}`, 'Connection: close',
          `Authorization: ${bucket.authorization}`, 'Content-Length: 7', `Content-Type: ${type}`, '', 'content',
        ].join('\r\n'), 'latin1'));
        const { status, headers, text } = await bucket.read('file');
        assert.ok(status === 404 || unlike(status === 200, true), String(status));
        assert.equal(headers['set-cookie'], undefined);
        assert.doesNotMatch(text, /<script>/);
        for (const value of Object.values(headers)) assert.doesNotMatch(String(value), /[\r\n\0]/);
      });
    }

    it('one of 10 KB: is refused, or is not kept', async () => {
      const bucket = on.newBucket();
      const answer = await bucket.store('file', 'content', { headers: { 'Content-Type': `text/${'x'.repeat(10_000)}` } });
      assert.ok(unlike(isRefusal(answer) || answer.status === 202, true), String(answer.status));
      if (answer.status === 202) assert.ok((await bucket.read('file')).headers['content-type'].length <= 1024);
      else assert.equal((await bucket.read('file')).status, 404);
    });

    it('what is not there and what is refused is as harmless', onlyForOwnhand, async () => {
      const bucket = on.newBucket();
      for (const answer of [
        await bucket.read('%3Cscript%3Ealert(1)%3C%2Fscript%3E'), await on.hub.ask('/%3Cscript%3E'), await bucket.store('a/../%3Cscript%3E', 'x'),
      ]) {
        assert.equal(answer.headers['x-content-type-options'], 'nosniff');
        assert.doesNotMatch(answer.headers['content-type'] ?? '', /html|xml/);
      }
    });
  });

  describe('by a request that is wrong in itself:', () => {
    let bucket;
    let head;

    beforeEach(async () => {
      bucket = on.newBucket();
      await bucket.put('untouched', 'before');
      head = (path, ...lines) => [
        `POST /store/${bucket.address}/${path} HTTP/1.1`, `Host: 127.0.0.1:${on.hub.port}`, 'Connection: close',
        `Authorization: ${bucket.authorization}`, ...lines, '', '',
      ].join('\r\n');
    });

    const statuses = (text) => [...text.matchAll(/HTTP\/1\.[01] (\d{3})/g)].map(([, status]) => Number(status));
    const assertNotStored = async (answer, path) => {
      assert.ok(statuses(answer).every((status) => status >= 400 && status < 500), answer);
      assert.ok(statuses(answer).length <= 1, answer);
      assert.equal((await bucket.read(path)).status, 404);
      assert.deepEqual(await bucket.names(), ['untouched']);
    };

    it('two lengths that differ', async () => {
      await assertNotStored(await on.hub.send(`${head('lengths', 'Content-Length: 4', 'Content-Length: 7')}content`), 'lengths');
    });

    for (const length of ['-1', '0x7', '7, 7', '+7', '7 7', '99999999999999999999', '']) {
      it(`the length "${length}"`, onlyForOwnhand, async () => {
        await assertNotStored(await on.hub.send(`${head('length', `Content-Length: ${length}`)}content`), 'length');
      });
    }

    it('a length and pieces: it is refused, or the pieces are what counts', onlyForOwnhand, async () => {
      const smuggled = `GET /hub_info HTTP/1.1\r\nHost: 127.0.0.1:${on.hub.port}\r\n\r\n`;
      for (const lines of [['Transfer-Encoding: chunked', 'Content-Length: 4'], ['Content-Length: 4', 'Transfer-Encoding: chunked']]) {
        const answer = await on.hub.send(`${head('both', ...lines)}5\r\nhello\r\n0\r\n\r\n${smuggled}`);
        assert.equal(statuses(answer).length, 1, answer);
        assert.doesNotMatch(answer, /challenge_text/);
        if (statuses(answer)[0] !== 202) return assertNotStored(answer, 'both');
        assert.equal((await bucket.read('both')).text, 'hello');
        await bucket.delete('both');
      }
    });

    for (const coding of ['xchunked', 'chunked, identity', 'gzip, chunked', 'identity, chunked, chunked']) {
      it(`the coding "${coding}"`, onlyForOwnhand, async () => {
        const answer = await on.hub.send(`${head('coded', `Transfer-Encoding: ${coding}`)}5\r\nhello\r\n0\r\n\r\n`);
        assert.ok(statuses(answer).every((status) => status >= 400 && status < 600 && status !== 500), answer);
        assert.equal((await bucket.read('coded')).status, 404);
      });
    }

    for (const [name, pieces] of Object.entries({
      'pieces of no size': 'zz\r\nhello\r\n0\r\n\r\n',
      'pieces of a size below nothing': '-5\r\nhello\r\n0\r\n\r\n',
      'pieces of a size beyond everything': 'ffffffffffffffffff\r\nhello\r\n0\r\n\r\n',
    })) {
      it(name, onlyForOwnhand, async () => {
        await assertNotStored(await on.hub.send(`${head('pieces', 'Transfer-Encoding: chunked')}${pieces}`), 'pieces');
      });
    }

    it('a body that ends too early', onlyForOwnhand, async () => {
      const sent = bucket.store('short', undefined, { headers: { 'Content-Length': 100 }, parts: ['only this', (request) => { request.destroy(); }] });
      await assert.rejects(sent);
      await until('the path to be free', async () => (await bucket.store('short', 'x', { headers: { 'If-Match': 'nothing' } })).status === 412);
      assert.deepEqual(await bucket.names(), ['untouched']);
    });

    const foreign = (port) => [
      'evil.example', `evil.example:${port}`, `127.0.0.1.evil.example:${port}`, `localhost.evil.example:${port}`,
      `evil.example@127.0.0.1:${port}`, `127.0.0.1:${port}@evil.example`, '127.0.0.1:1', `127.0.0.2:${port}`, `[::ffff:7f00:1]:${port}`, 'null',
    ];
    it('a host of another name, as after a name was bent to this machine', onlyForOwnhand, async () => {
      for (const host of foreign(on.hub.port)) {
        const headers = { Host: host };
        for (const answer of [
          await on.hub.ask('/hub_info', { headers }),
          await bucket.read('untouched', { headers }),
          await bucket.store('rebound', 'content', { headers }),
          await bucket.delete('untouched', { headers }),
          await bucket.list({ page: null }, { headers }),
          await on.hub.ask('/hub_info', { method: 'OPTIONS', headers: { ...headers, Origin: 'http://evil.example', 'Access-Control-Request-Method': 'GET' } }),
        ]) {
          assert.ok([400, 403, 421].includes(answer.status), `${host}: ${answer.status}`);
          assert.doesNotMatch(answer.text, /challenge_text|before/);
        }
      }
      assert.deepEqual(await bucket.names(), ['untouched']);
      assert.equal((await bucket.read('untouched')).text, 'before');
    });

    for (const [name, lines] of Object.entries({
      'two hosts': (port) => ['GET /hub_info HTTP/1.1', `Host: 127.0.0.1:${port}`, 'Host: evil.example'],
      'a host of no name': () => ['GET /hub_info HTTP/1.1', 'Host:'],
      'no host': () => ['GET /hub_info HTTP/1.1'],
      'another host in the request line': (port) => ['GET http://evil.example/hub_info HTTP/1.1', `Host: 127.0.0.1:${port}`],
      'another host in the request line and below': () => ['GET http://evil.example/hub_info HTTP/1.1', 'Host: evil.example'],
      'a way through to elsewhere': () => ['CONNECT evil.example:80 HTTP/1.1', 'Host: evil.example:80'],
      'a path of no root': (port) => ['GET hub_info HTTP/1.1', `Host: 127.0.0.1:${port}`],
      'no path': (port) => ['GET  HTTP/1.1', `Host: 127.0.0.1:${port}`],
      'a header without a name': (port) => ['GET /hub_info HTTP/1.1', `Host: 127.0.0.1:${port}`, ': x'],
      'a space before the colon': (port) => ['GET /hub_info HTTP/1.1', `Host: 127.0.0.1:${port}`, 'Content-Length : 5'],
    })) {
      it(name, onlyForOwnhand, async () => {
        const answer = await on.hub.send([...lines(on.hub.port), 'Connection: close', '', ''].join('\r\n'));
        // What is not answered at all is as good as refused.
        assert.ok(statuses(answer).every((status) => (status >= 400 && status < 500) || status === 505 || status === 501), answer);
        assert.doesNotMatch(answer, /challenge_text/);
      });
    }

    it('a path of bytes as they are, or of backslashes', onlyForOwnhand, async () => {
      for (const path of ['a\\..\\b', '..\\b', 'a\u00e9', 'a b', 'a\0b']) {
        const answer = await on.hub.send(Buffer.from(`${head(path, 'Content-Length: 1')}x`, 'latin1'));
        if (statuses(answer)[0] === 202) {
          const [name] = (await bucket.names()).filter((found) => found !== 'untouched');
          assert.ok(!name.includes('..'), name);
          assert.equal((await bucket.delete(encodeURIComponent(name))).status, 202);
        } else await assertNotStored(answer, 'a');
      }
    });

    it('forty bodies that never go on: others are served meanwhile', onlyForOwnhand, async () => {
      const stalled = Array.from({ length: 40 }, (_, index) => {
        let request;
        const sent = bucket.store(`stalled${index}`, undefined, {
          headers: { 'Content-Length': 1000 }, parts: ['begun', (under) => { request = under; return new Promise(() => {}); }],
        });
        sent.catch(() => {});
        return () => request?.destroy();
      });
      await pause(500);
      const started = Date.now();
      assert.equal((await on.hub.ask('/hub_info')).status, 200);
      assert.equal((await bucket.store('meanwhile', 'content')).status, 202);
      assert.equal((await bucket.read('meanwhile')).text, 'content');
      assert.equal((await bucket.delete('meanwhile')).status, 202);
      assert.ok(Date.now() - started < 5_000, `${Date.now() - started} ms`);
      for (const end of stalled) end();
      await until('all paths to be free', async () => {
        const answers = await Promise.all(stalled.map((_, index) => bucket.store(`stalled${index}`, 'x', { headers: { 'If-Match': 'nothing' } })));
        return answers.every(({ status }) => status === 412);
      });
      assert.deepEqual(await bucket.names(), ['untouched']);
    });
  });

  it('serves everybody as before when all of it is over', async () => {
    const bucket = on.newBucket();
    await bucket.put('file', 'content');
    assert.equal((await bucket.read('file')).text, 'content');
    assert.deepEqual(await bucket.names(), ['file']);
  });
});
