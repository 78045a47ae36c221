import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { assertRefused, noise } from '../world/hub-client.mjs';
import { hubStage, onlyForOwnhand } from '../world/hub-stage.mjs';
import { until } from '../world/waiting.mjs';

const limit = 20 * 1024 * 1024;
const md5 = (content) => createHash('md5').update(content).digest('hex');

/** A promise that is kept from outside: what an upload waits for in its middle. */
function gate() {
  let open;
  const opened = new Promise((done) => { open = done; });
  return { open, opened };
}

describe('A file at a storage hub', () => {
  const on = hubStage();

  /** Whether a file is being written: asked with a condition that no file fulfils, so that nothing is changed by it. */
  async function busy(bucket, path) {
    const { status } = await bucket.store(path, 'between', { headers: { 'If-Match': 'nothing' } });
    assert.ok([409, 412].includes(status), String(status));
    return status === 409;
  }

  /** Begins an upload that has sent its first half and waits with the second one. */
  async function beginUpload(bucket, path, first = 'first half, ', second = 'second half') {
    const { open, opened } = gate();
    const begun = gate();
    let answered = false;
    const answer = bucket.store(path, undefined, {
      headers: { 'Content-Length': Buffer.byteLength(first) + Buffer.byteLength(second) },
      parts: [first, async (sent) => { begun.open(sent); await opened; }, second],
    });
    answer.then(() => { answered = true; }, () => {});
    const sent = await begun.opened;
    await until('the upload to be under way', async () => answered || await busy(bucket, path));
    if (!answered) return { finish: () => { open(); return answer; }, abort: () => sent.destroy() };
    // It came while it was asked whether it had come, and was turned away for that.
    assert.equal((await answer).status, 409);
    return beginUpload(bucket, path, first, second);
  }

  describe('is stored', () => {
    it('and the answer names its address and its etag', async () => {
      const bucket = on.newBucket();
      const { status, headers, json } = await bucket.store('a/b/file.txt', 'content');
      assert.equal(status, 202);
      assert.match(headers['content-type'], /^application\/json\b/);
      assert.deepEqual(json, { publicURL: `${on.hub.readUrl}${bucket.address}/a/b/file.txt`, etag: md5('content') });
    });

    it('with the name that was meant in its address', async () => {
      const bucket = on.newBucket();
      const { json } = await bucket.store('a%20folder/%C3%A4%2B%25', 'content');
      assert.equal(json.publicURL, `${on.hub.readUrl}${bucket.address}/a folder/ä+%`);
      assert.equal((await bucket.read('a%20folder/%C3%A4%2B%25')).text, 'content');
    });

    it('without the slash at the end of its name, if there is one', async () => {
      const bucket = on.newBucket();
      const { json } = await bucket.store('folder/file/', 'content');
      assert.equal(json.publicURL, `${on.hub.readUrl}${bucket.address}/folder/file`);
      assert.equal((await bucket.read('folder/file')).text, 'content');
    });

    it('not as part of its name with what comes after a question mark', async () => {
      const bucket = on.newBucket();
      await bucket.put('file?time=1', 'content');
      assert.deepEqual(await bucket.names(), ['file']);
    });

    for (const type of ['application/json', 'text/plain; charset=utf-8', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x']) {
      it(`as it came, not read as ${type}`, async () => {
        const bucket = on.newBucket();
        const content = '{"not": json&a=b%00';
        await bucket.put('file', content, { headers: { 'Content-Type': type } });
        const { text, headers } = await bucket.read('file');
        assert.equal(text, content);
        assert.equal(headers['content-type'].split(';')[0], type.split(';')[0]);
      });
    }

    it('when it comes in pieces of which nobody knows how many', async () => {
      const bucket = on.newBucket();
      const pieces = [noise(1000), noise(70_000), noise(1)];
      const { status, json } = await bucket.store('file', undefined, { parts: pieces });
      assert.equal(status, 202);
      const { body, headers } = await bucket.read('file');
      assert.deepEqual(body, Buffer.concat(pieces));
      assert.equal(headers.etag, json.etag);
      assert.equal(json.etag, md5(Buffer.concat(pieces)));
    });

    const waitForLeave = (told) => (sent) => {
      sent.flushHeaders();
      return new Promise((done) => {
        sent.on('continue', () => { told.push('continue'); done(); });
        sent.on('response', done);
      });
    };

    it('when its writer waits for leave to send', async () => {
      const bucket = on.newBucket();
      const told = [];
      const { status } = await bucket.store('file', undefined, {
        headers: { 'Expect': '100-continue', 'Content-Length': 7 }, parts: [waitForLeave(told), 'content'],
      });
      assert.deepEqual([status, told], [202, ['continue']]);
      assert.equal((await bucket.read('file')).text, 'content');
    });

    it('or is refused before that leave is given', onlyForOwnhand, async () => {
      const bucket = on.newBucket();
      const told = [];
      const answer = await bucket.store('file', undefined, {
        authorization: null, headers: { 'Expect': '100-continue', 'Content-Length': 7 }, parts: [waitForLeave(told), 'content'],
      });
      assertRefused(answer, 401, 'ValidationError');
      assert.deepEqual(told, []);
    });

    it('in place of the one that was there, with its type', async () => {
      const bucket = on.newBucket();
      const first = await bucket.put('file', 'first, and longer', { headers: { 'Content-Type': 'image/x-first' } });
      const second = await bucket.put('file', 'second', { headers: { 'Content-Type': 'image/x-second' } });
      assert.notEqual(first, second);
      const { text, headers } = await bucket.read('file');
      assert.deepEqual([text, headers['content-type'], headers.etag], ['second', 'image/x-second', second]);
    });

    it('in its own bucket only', async () => {
      const [bucket, other] = [on.newBucket(), on.newBucket()];
      await bucket.put('file', 'mine');
      await other.put('file', 'theirs');
      assert.equal((await bucket.read('file')).text, 'mine');
      assertRefused(await other.ask('POST', `/store/${bucket.address}/file`, { body: 'theirs' }), 401, 'ValidationError');
      assertRefused(await other.ask('DELETE', `/delete/${bucket.address}/file`), 401, 'ValidationError');
      assertRefused(await other.ask('POST', `/list-files/${bucket.address}`), 401, 'ValidationError');
      assertRefused(await other.ask('POST', `/revoke-all/${bucket.address}`, {
        body: '{"oldestValidTimestamp": 1}', headers: { 'Content-Type': 'application/json' },
      }), 401, 'ValidationError');
      assert.equal((await bucket.read('file')).text, 'mine');
    });
  });

  describe('is stored on a condition:', () => {
    const differs = 'The provided ETag does not match that of the resource on the server';
    const exists = 'The entity you are trying to create already exists';

    it('only if there is none', async () => {
      const bucket = on.newBucket();
      const onlyNew = { headers: { 'If-None-Match': '*' } };
      assert.equal((await bucket.store('file', 'first', onlyNew)).status, 202);
      assertRefused(await bucket.store('file', 'second', onlyNew), 412, 'PreconditionFailedError', exists);
      assert.equal((await bucket.read('file')).text, 'first');
      assert.equal((await bucket.delete('file')).status, 202);
      assert.equal((await bucket.store('file', 'third', onlyNew)).status, 202);
    });

    it('only over the one that is known', async () => {
      const bucket = on.newBucket();
      const { etag } = (await bucket.store('file', 'first')).json;
      const over = (held) => ({ headers: { 'If-Match': held } });
      assert.equal((await bucket.store('file', 'second', over(etag))).status, 202);
      assertRefused(await bucket.store('file', 'third', over(etag)), 412, 'PreconditionFailedError', differs);
      const { text, headers } = await bucket.read('file');
      assert.equal(text, 'second');
      assert.equal((await bucket.store('file', 'third', over(headers.etag))).status, 202, 'as the reader gave it');
      assert.equal((await bucket.read('file')).text, 'third');
    });

    it('not over the one that is known by another spelling of its etag', async () => {
      const bucket = on.newBucket();
      const etag = await bucket.put('file', 'first');
      for (const held of [`"${etag}"`, `W/"${etag}"`, `${etag}, other`]) {
        assertRefused(await bucket.store('file', 'second', { headers: { 'If-Match': held } }), 412, 'PreconditionFailedError', differs);
      }
      assert.equal((await bucket.read('file')).text, 'first');
    });

    it('not over one that is not there', async () => {
      const bucket = on.newBucket();
      assertRefused(await bucket.store('file', 'first', { headers: { 'If-Match': md5('first') } }), 412, 'PreconditionFailedError', differs);
      assert.equal((await bucket.read('file')).status, 404);
    });

    it('over whatever is there', async () => {
      const bucket = on.newBucket();
      const whatever = { headers: { 'If-Match': '*' } };
      await bucket.put('file', 'first');
      assert.equal((await bucket.store('file', 'second', whatever)).status, 202);
      assert.equal((await bucket.read('file')).text, 'second');
    });

    it('never on two conditions, nor on one that means nothing', async () => {
      const bucket = on.newBucket();
      const etag = await bucket.put('file', 'first');
      for (const headers of [
        { 'If-Match': etag, 'If-None-Match': '*' }, { 'If-Match': '*', 'If-None-Match': '*' }, { 'If-None-Match': etag }, { 'If-None-Match': md5('x') },
      ]) {
        assertRefused(await bucket.store('file', 'second', { headers }), 412, 'PreconditionFailedError');
        assertRefused(await bucket.store('new', 'second', { headers }), 412, 'PreconditionFailedError');
      }
      assert.equal((await bucket.read('file')).text, 'first');
      assert.deepEqual(await bucket.names(), ['file']);
    });
  });

  describe('of 20 megabytes', () => {
    it('is stored, and one byte more is refused before it is sent', async () => {
      const bucket = on.newBucket();
      const content = noise(limit);
      assert.equal((await bucket.store('large', content)).status, 202);
      assert.equal(md5((await bucket.read('large')).body), md5(content));

      const answer = await bucket.store('larger', undefined, {
        headers: { 'Content-Length': limit + 1 }, parts: [(sent) => { sent.flushHeaders(); return new Promise((done) => { sent.on('response', done); }); }],
      });
      assertRefused(answer, 413, 'PayloadTooLargeError', /20 megabytes/);
      assert.equal((await bucket.read('larger')).status, 404);
    });

    it('and one byte more is refused where its length was not told, and leaves nothing', onlyForOwnhand, async () => {
      const bucket = on.newBucket();
      await bucket.put('file', 'before');
      for (const path of ['file', 'new']) {
        const answer = await bucket.store(path, undefined, { parts: [noise(limit / 2), noise(limit / 2), Buffer.from('x')] });
        assertRefused(answer, 413, 'PayloadTooLargeError', /20 megabytes/);
      }
      assert.equal((await bucket.read('file')).text, 'before');
      assert.deepEqual(await bucket.names(), ['file']);
      assert.equal((await bucket.store('file', undefined, { parts: [noise(limit / 2), noise(limit / 2)] })).status, 202);
    });
  });

  describe('while it is being written', () => {
    it('is not written or deleted by another, who is told so; others are', async () => {
      const bucket = on.newBucket();
      await bucket.put('file', 'before');
      const upload = await beginUpload(bucket, 'file');
      assertRefused(await bucket.store('file', 'between'), 409, 'ConflictError',
        `Concurrent operation (store) attempted on ${bucket.address}/file`);
      assertRefused(await bucket.delete('file'), 409, 'ConflictError',
        `Concurrent operation (delete) attempted on ${bucket.address}/file`);
      assert.equal((await bucket.store('other', 'content')).status, 202);
      assert.equal((await bucket.list()).status, 202);

      assert.equal((await upload.finish()).status, 202);
      assert.equal((await bucket.read('file')).text, 'first half, second half');
      assert.equal((await bucket.store('file', 'after')).status, 202);
    });

    it('is read as it was before', onlyForOwnhand, async () => {
      const bucket = on.newBucket();
      const etag = await bucket.put('file', 'before');
      const upload = await beginUpload(bucket, 'file');
      const { text, headers } = await bucket.read('file');
      assert.deepEqual([text, headers.etag], ['before', etag]);
      const uploadOfNew = await beginUpload(bucket, 'new');
      assert.equal((await bucket.read('new')).status, 404);
      assert.deepEqual(await bucket.names(), ['file']);
      await Promise.all([upload.finish(), uploadOfNew.finish()]);
      assert.deepEqual(await bucket.names(), ['file', 'new']);
    });

    it('and its writer goes away, can be written again', async () => {
      const bucket = on.newBucket();
      await bucket.put('file', 'before');
      (await beginUpload(bucket, 'file')).abort();
      await until('the file to be free', async () => (await bucket.store('file', 'after')).status === 202);
      assert.equal((await bucket.read('file')).text, 'after');
    });

    it('and its writer goes away, is left as it was', onlyForOwnhand, async () => {
      const bucket = on.newBucket();
      const etag = await bucket.put('file', 'before');
      for (const path of ['file', 'new']) {
        (await beginUpload(bucket, path)).abort();
        await until('the file to be free', async () => !(await busy(bucket, path)));
      }
      const { text, headers } = await bucket.read('file');
      assert.deepEqual([text, headers.etag], ['before', etag]);
      assert.deepEqual(await bucket.names(), ['file']);
    });

    it('by many at once, is written by each in turn or not at all', async () => {
      const bucket = on.newBucket();
      const contents = Array.from({ length: 20 }, (_, index) => String(index).repeat(50_000));
      const answers = await Promise.all(contents.map((content) => bucket.store('file', content)));
      for (const { status } of answers) assert.ok([202, 409].includes(status), String(status));
      assert.ok(answers.some(({ status }) => status === 202));
      const { body, headers } = await bucket.read('file');
      const written = contents.filter((_, index) => answers[index].status === 202).map(md5);
      assert.ok(written.includes(md5(body)));
      assert.equal(headers.etag, md5(body));
    });

    it('at one and the same moment for the first time, is made once', async () => {
      const bucket = on.newBucket();
      for (let round = 0; round < 5; round += 1) {
        const answers = await Promise.all(Array.from({ length: 8 },
          () => bucket.store(`file${round}`, 'content', { headers: { 'If-None-Match': '*' } })));
        assert.equal(answers.filter(({ status }) => status === 202).length, 1);
        for (const { status } of answers) assert.ok([202, 409, 412].includes(status), String(status));
      }
    });
  });

  describe('is deleted', () => {
    it('and is gone', async () => {
      const bucket = on.newBucket();
      await bucket.put('a/file', 'content');
      const { status, body } = await bucket.delete('a/file');
      assert.deepEqual([status, body.length], [202, 0]);
      assert.equal((await bucket.read('a/file')).status, 404);
      assert.deepEqual(await bucket.names(), []);
      assertRefused(await bucket.delete('a/file'), 404, 'DoesNotExist', 'File does not exist');
    });

    it('by its name in any writing, slash at the end or not', async () => {
      const bucket = on.newBucket();
      await bucket.put('a%20b/%C3%A4', 'content');
      assert.equal((await bucket.delete('%61%20b/%c3%a4/')).status, 202);
      assert.deepEqual(await bucket.names(), []);
    });

    it('but a folder is not', async () => {
      const bucket = on.newBucket();
      await bucket.put('a/file', 'content');
      assertRefused(await bucket.delete('a'), 404, 'DoesNotExist', 'Path is not a file');
      assert.equal((await bucket.read('a/file')).text, 'content');
    });

    it('whatever conditions are sent along', async () => {
      const bucket = on.newBucket();
      await bucket.put('file', 'content');
      assert.equal((await bucket.delete('file', { headers: { 'If-Match': 'nothing' } })).status, 202);
    });
  });

  it('is not lost between writers who wait for each other', onlyForOwnhand, async () => {
    const bucket = on.newBucket();
    await bucket.put('count', '0');
    const increment = async () => {
      for (;;) {
        const { text, headers } = await bucket.read('count');
        const { status } = await bucket.store('count', String(Number(text) + 1), { headers: { 'If-Match': headers.etag } });
        if (status === 202) return;
        assert.ok([409, 412].includes(status), String(status));
        await pause(Math.random() * 20);
      }
    };
    await Promise.all(Array.from({ length: 3 }, async () => { for (let time = 0; time < 5; time += 1) await increment(); }));
    assert.equal((await bucket.read('count')).text, '15');
  });
});
