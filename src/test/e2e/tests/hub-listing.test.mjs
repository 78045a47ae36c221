import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { before, describe, it } from 'node:test';
import { assertRefused } from '../world/hub-client.mjs';
import { hubStage, onlyForOwnhand, unlike } from '../world/hub-stage.mjs';

const md5 = (content) => createHash('md5').update(content).digest('hex');
const tooMuch = ' '.repeat(5000);

describe('The list of a bucket', () => {
  const on = hubStage();

  it('is empty at first', async () => {
    const { status, headers, json } = await on.newBucket().list();
    assert.equal(status, 202);
    assert.match(headers['content-type'], /^application\/json\b/);
    assert.deepEqual(json, { entries: [], page: null });
  });

  it('names every file in every folder, and nothing else', async () => {
    const bucket = on.newBucket();
    for (const path of ['file', '.hidden', 'a/file', 'a/b/c/d', 'b%20c/%C3%A4%25', 'B']) await bucket.put(path, 'content');
    await bucket.put('gone', 'content');
    await bucket.delete('gone');
    await bucket.put('x/y/gone', 'content');
    await bucket.delete('x/y/gone');
    await on.newBucket().put('elsewhere', 'content');
    assert.deepEqual(await bucket.names(), ['.hidden', 'B', 'a/b/c/d', 'a/file', 'b c/ä%', 'file']);
  });

  it('is asked for with nothing in hand, too', async () => {
    const bucket = on.newBucket();
    await bucket.put('file', 'content');
    for (const [body, headers] of [
      [undefined, {}], ['', {}], ['{}', {}], ['{"page": null}', {}], ['{"page": null, "stat": false}', {}], ['{"page": ""}', {}],
      ['{"page":null}', { 'Content-Type': 'application/json; charset=utf-8' }],
    ]) {
      const { status, json, text } = await bucket.list(body, { headers });
      assert.equal(status, 202, `${body}: ${text}`);
      assert.deepEqual(json.entries, ['file'], body);
    }
    const slashed = await bucket.ask('POST', `/list-files/${bucket.address}/`);
    assert.deepEqual(slashed.json.entries, ['file']);
  });

  it('ends with no further page', onlyForOwnhand, async () => {
    const bucket = on.newBucket();
    await bucket.put('file', 'content');
    assert.equal((await bucket.list()).json.page, null);
  });

  it('tells of each file what is known of it, if so asked', async () => {
    const bucket = on.newBucket();
    const started = Math.floor(Date.now() / 1000);
    await bucket.put('a/note', 'some words', { headers: { 'Content-Type': 'text/x-note' } });
    await bucket.put('empty', '', { headers: { 'Content-Length': 0 } });
    const { status, json } = await bucket.list({ page: null, stat: true });
    assert.equal(status, 202);
    const entries = json.entries.toSorted((one, other) => one.name.localeCompare(other.name));
    for (const { lastModifiedDate } of entries) {
      assert.ok(Number.isInteger(lastModifiedDate) && lastModifiedDate >= started && lastModifiedDate <= Date.now() / 1000 + 1);
    }
    const known = (name, content, contentType) => ({
      name, exists: true, etag: md5(content), contentLength: content.length, contentType,
    });
    assert.deepEqual(entries.map(({ lastModifiedDate: _, ...entry }) => entry),
      [known('a/note', 'some words', 'text/x-note'), known('empty', '', 'application/octet-stream')]);
  });

  it('is not given for a page nobody was told of', onlyForOwnhand, async () => {
    const bucket = on.newBucket();
    await bucket.put('file', 'content');
    for (const page of ['nonsense', '../..', '-1', '9999999', 'x'.repeat(3000)]) {
      const { status, json, headers } = await bucket.list({ page });
      assert.ok(status === 400 || (status === 202 && json.entries.every((name) => name === 'file')), `${page}: ${status}`);
      assert.match(headers['content-type'], /^application\/json\b/);
    }
  });

  it('is refused in JSON, what is no JSON', async () => {
    const bucket = on.newBucket();
    for (const body of ['nonsense', '{"page": nul', '{', `{"page":null${tooMuch}}`]) {
      const { status, text, headers } = await bucket.list(body);
      assert.ok([400, 413].includes(status), `${body.slice(0, 20)}: ${status}`);
      if (unlike(true, false)) {
        assert.match(headers['content-type'], /^application\/json\b/);
        assert.match(JSON.parse(text).message, /\w/);
        assert.equal(headers['access-control-allow-origin'], '*');
      }
    }
  });

  describe('of 250 files', () => {
    let bucket;
    const all = Array.from({ length: 250 }, (_, index) => `folder${index % 7}/file${String(index).padStart(3, '0')}`).sort();

    before(async () => {
      bucket = on.newBucket();
      for (let start = 0; start < all.length; start += 10) {
        await Promise.all(all.slice(start, start + 10).map((path) => bucket.put(path, path)));
      }
    });

    for (const stat of [false, true]) {
      it(`comes in three pages${stat ? ' with what is known of each file' : ''}`, async () => {
        const pages = [];
        for (let page = null; pages.length < 3;) {
          const { status, json } = await bucket.list({ page, ...(stat ? { stat } : {}) });
          assert.equal(status, 202);
          pages.push(json.entries);
          page = json.page;
          if (pages.length < 3) assert.equal(typeof page, 'string');
          else assert.equal(page, unlike(null, page));
        }
        assert.deepEqual(pages.map((entries) => entries.length), [100, 100, 50]);
        assert.deepEqual(pages.flat().map((entry) => (stat ? entry.name : entry)).sort(), all);
      });
    }

    it('gives a page again to whoever asks again', async () => {
      const { page } = (await bucket.list()).json;
      const [one, other] = [await bucket.list({ page }), await bucket.list({ page })];
      assert.deepEqual(one.json, other.json);
    });

    it('is whole for a client that goes from page to page', async () => {
      assert.deepEqual(await bucket.names(), all);
    });

    it('of 200 of them has no empty page at its end', onlyForOwnhand, async () => {
      for (const path of all.slice(200)) assert.equal((await bucket.delete(path)).status, 202);
      const { json: first } = await bucket.list();
      const { json: second } = await bucket.list({ page: first.page });
      assert.deepEqual([first.entries.length, second.entries.length, second.page], [100, 100, null]);
    });
  });
});

describe('All tokens of a bucket', () => {
  const on = hubStage();
  const now = () => Math.floor(Date.now() / 1000);

  async function assertRevoked(bucket, authorization) {
    const tried = { authorization };
    for (const answer of [
      await bucket.store('file', 'after', tried), await bucket.delete('file', tried), await bucket.list({ page: null }, tried),
    ]) {
      assertRefused(answer, 401, 'AuthTokenTimestampValidationError');
    }
    assert.equal((await bucket.read('file')).text, 'before');
  }

  async function assertGood(bucket, authorization) {
    const tried = { authorization };
    assert.equal((await bucket.store('file', 'before', tried)).status, 202);
    assert.equal((await bucket.list({ page: null }, tried)).status, 202);
  }

  /** A bucket with a file, all of whose tokens up to this second were revoked. */
  async function revoked(at = now()) {
    const bucket = on.newBucket();
    await bucket.put('file', 'before');
    const { status, headers, json } = await bucket.revoke({ oldestValidTimestamp: at });
    assert.equal(status, 202);
    assert.match(headers['content-type'], /^application\/json\b/);
    assert.deepEqual(json, { status: 'success' });
    return { bucket, at };
  }

  it('can be revoked: those issued before some second', async () => {
    const { bucket, at } = await revoked();
    await assertRevoked(bucket, bucket.bearer({ iat: at - 1 }));
    await assertRevoked(bucket, bucket.bearer({ iat: 1 }));
    await assertRevoked(bucket, bucket.bearer({ iat: 0, associationToken: bucket.associated({ iat: at - 1 }) }));
  });

  it('but those issued at that second or later remain good', async () => {
    const { bucket, at } = await revoked();
    await assertGood(bucket, bucket.bearer({ iat: at }));
    await assertGood(bucket, bucket.bearer({ iat: at + 1 }));
  });

  it('are those of that bucket only', async () => {
    await revoked();
    const other = on.newBucket();
    await other.put('file', 'before');
    await assertGood(other, other.bearer());
    await assertGood(other, other.bearer({ iat: 1 }));
  });

  it('without time of issue are revoked with them', async () => {
    const { bucket } = await revoked();
    await assertRevoked(bucket, bucket.bearer({ associationToken: bucket.associated({ iat: now() - 60 }) }));
    await assertRevoked(bucket, bucket.bearer({ associationToken: bucket.associated({ iat: undefined }) }));
  });

  it('without time of issue are good again with a fresh word of the identity', onlyForOwnhand, async () => {
    const { bucket, at } = await revoked();
    await assertGood(bucket, bucket.bearer({ associationToken: bucket.associated({ iat: at + 1 }) }));
  });

  it('are healed by a fresh word even where they were revoked into the future', onlyForOwnhand, async () => {
    const { bucket } = await revoked(now() + 1_000_000);
    await assertRevoked(bucket, bucket.bearer({ iat: now() + 10 }));
    await assertRevoked(bucket, bucket.bearer({ associationToken: bucket.associated({ iat: now() - 60 }) }));
    await assertGood(bucket, bucket.bearer({ associationToken: bucket.associated({ iat: now() + 2 }) }));
  });

  it('with a time of issue are not saved by a fresh word', async () => {
    const { bucket, at } = await revoked();
    await assertRevoked(bucket, bucket.bearer({ iat: at - 10, associationToken: bucket.associated({ iat: at + 10 }) }));
  });

  it('stay revoked when an earlier second is named', async () => {
    const { bucket, at } = await revoked();
    assert.equal((await bucket.revoke({ oldestValidTimestamp: at - 1000 }, { authorization: bucket.bearer({ iat: at }) })).status, 202);
    await assertRevoked(bucket, bucket.bearer({ iat: at - 1 }));
    await assertGood(bucket, bucket.bearer({ iat: at }));
  });

  it('can be revoked again, later', async () => {
    const { bucket, at } = await revoked(now() - 100);
    await assertGood(bucket, bucket.bearer({ iat: at + 10 }));
    assert.equal((await bucket.revoke({ oldestValidTimestamp: at + 50 }, { authorization: bucket.bearer({ iat: at + 60 }) })).status, 202);
    await assertRevoked(bucket, bucket.bearer({ iat: at + 10 }));
    await assertGood(bucket, bucket.bearer({ iat: at + 50 }));
  });

  it('are not revoked without a second, or with one that is none', async () => {
    const bucket = on.newBucket();
    await bucket.put('file', 'before');
    for (const body of [
      undefined, '', '{}', '{"oldestValidTimestamp": null}', '{"oldestValidTimestamp": "soon"}', '{"oldestValidTimestamp": -1}',
      '{"oldestValidTimestamp": {}}', '{"oldestValidTimestamp": 0}',
    ]) {
      const { status, json, headers } = await bucket.revoke(body);
      assert.equal(status, 400, body);
      assert.match(json.message, /^Invalid JSON: /, body);
      assert.equal(json.error, undefined);
      assert.equal(headers['access-control-allow-origin'], '*');
    }
    await assertGood(bucket, bucket.bearer({ iat: 1 }));
  });

  it('are not revoked by what is no JSON', async () => {
    const bucket = on.newBucket();
    for (const body of ['nonsense', '{"oldestValidTimestamp": 12', `{"oldestValidTimestamp": 12${tooMuch}}`]) {
      const { status, headers, text } = await bucket.revoke(body);
      assert.ok([400, 413].includes(status), String(status));
      if (unlike(true, false)) {
        assert.match(headers['content-type'], /^application\/json\b/);
        assert.match(JSON.parse(text).message, /\w/);
      }
    }
    await bucket.put('file', 'before');
    await assertGood(bucket, bucket.bearer({ iat: 1 }));
  });

  it('are revoked by nobody else', async () => {
    const bucket = on.newBucket();
    await bucket.put('file', 'before');
    for (const authorization of [null, on.newBucket().authorization, bucket.bearer({ associationToken: undefined })]) {
      assertRefused(await bucket.revoke({ oldestValidTimestamp: now() }, { authorization }), 401, 'ValidationError');
    }
    await assertGood(bucket, bucket.bearer({ iat: 1 }));
  });

  it('say in no public place when they were revoked', onlyForOwnhand, async () => {
    const { bucket } = await revoked();
    assert.equal((await on.hub.read(`${bucket.address}-auth/authTimestamp`)).status, 404);
    assert.deepEqual((await bucket.list({ page: null }, { authorization: bucket.bearer({ iat: now() + 1 }) })).json.entries, ['file']);
  });
});
