import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { cp, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keysOf } from '../tokens/keys.mjs';
import { requestFor } from '../tokens/requests.mjs';
import { traceOfBytes, traceOfKey, traceOfPhrase, traceOfText, tracesOfToken } from '../tokens/traces.mjs';
import { openChromium } from '../world/chromium.mjs';
import { signedInUser, stateOf } from '../world/pages.mjs';
import { Ownhand } from '../world/program.mjs';
import { WebApp } from '../world/web-app.mjs';

/** Every file below some folders, by its path. What is no file, such as a socket, holds nothing to read. */
async function filesBelow(...folders) {
  const files = new Map();
  for (const folder of folders) {
    for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
      const path = join(entry.parentPath ?? entry.path, entry.name);
      if (entry.isFile()) files.set(path, await readFile(path));
    }
  }
  return files;
}

/** Which traces lie where, one line each. */
function found(traces, files) {
  return [...files].flatMap(([path, bytes]) => traces
    .filter((trace) => trace.foundIn(bytes))
    .map((trace) => `${trace.name} in ${path}`));
}

describe('After everything was done at the most talkative setting', () => {
  let ownhand;
  let secrets;
  let printed;

  before(async () => {
    const browser = await openChromium();
    ownhand = await Ownhand.fresh();
    const { mnemonic } = await ownhand.create(['--debug']);
    const keys = keysOf(mnemonic);
    const program = await ownhand.serve({ debug: true });
    const settings = { authenticator: program.authAddress, scopes: ['store_write', 'publish_data', 'email'] };
    const app = await WebApp.open({ library: '@stacks/auth', settings });

    const page = await browser.newPage();
    await page.goto(app.origin);
    const going = page.waitForRequest((request) => request.url().startsWith(program.authAddress));
    await page.click('#sign-in');
    const signInRequest = new URL((await going).url()).searchParams.get('authRequest');
    await program.nextQuestion();
    program.answer('y');
    await program.nextEmailQuestion();
    program.answer('ada@example.org');
    const user = await signedInUser(page);

    const declinedRequest = requestFor(app);
    await ownhand.run([`blockstack:${declinedRequest}`]);
    await page.goto(await program.nextOpened());
    await program.nextQuestion();
    program.answer('n');
    await stateOf(page, 'declined');

    const refusedRequest = requestFor({ origin: 'http://app.example' });
    await page.goto(program.addressFor(refusedRequest));
    const [checked, verified] = await Promise.all([
      ownhand.run(['--debug', 'request', signInRequest, '--json']),
      ownhand.run(['--debug', 'verify', user.authResponseToken, '--json']),
    ]);

    await program.stop();
    await app.close();
    await browser.close();

    printed = new Map([
      ['the terminal of "serve"', Buffer.from(program.transcript)],
      ['the errors of "request"', Buffer.from(checked.stderr)],
      ['the errors of "verify"', Buffer.from(verified.stderr)],
    ]);
    secrets = [
      traceOfPhrase('phrase', mnemonic),
      traceOfBytes('entropy of the phrase', keys.entropy),
      traceOfText('password', ownhand.password),
      traceOfKey('identity key', keys.identityKey),
      traceOfKey('app key', user.appPrivateKey),
      ...tracesOfToken('sign-in request', signInRequest),
      ...tracesOfToken('declined request', declinedRequest),
      ...tracesOfToken('refused request', refusedRequest),
      ...tracesOfToken('response', user.authResponseToken),
      ...tracesOfToken('association token', user.gaiaAssociationToken),
    ];
  });

  after(() => ownhand?.remove());

  it('no secret and no token lies in a file', async () => {
    const files = await filesBelow(ownhand.home, ownhand.temporary, ownhand.working);
    assert.ok(files.size > 0, 'there are files to look into');
    assert.deepEqual(found(secrets, files), []);
  });

  it('no secret and no token was printed', () => {
    assert.match(printed.get('the terminal of "serve"').toString(), /Listening on/);
    assert.deepEqual(found(secrets, printed), []);
  });

  it('a planted secret would have been found, however it is written', async (t) => {
    const copy = await mkdtemp(join(tmpdir(), 'ownhand-e2e-planted-'));
    t.after(() => rm(copy, { recursive: true, force: true }));
    await cp(ownhand.home, copy, { recursive: true, filter: (source) => !source.endsWith('.sock') });
    const key = Buffer.from('1f'.repeat(16) + 'e8'.repeat(16), 'hex');
    const phrase = 'sound idle panel often situate develop unit text design antenna vendor screen';
    const token = requestFor({ origin: 'http://app.example' });
    const planted = {
      'phrase': [phrase, phrase.toUpperCase(), phrase.split(' ').join('", "'), phrase.split(' ').slice(5, 9).join('\n'), Buffer.from(phrase, 'utf16le')],
      'key': [
        key, key.toString('hex'), key.toString('hex').toUpperCase(), key.toString('base64'), key.toString('base64url'),
        Buffer.from(`key=${key.toString('latin1')};`, 'latin1').toString('base64'), BigInt(`0x${key.toString('hex')}`).toString(),
      ],
      'password': ['seven blue herons', 'the password is seven blue herons.', Buffer.from('seven blue herons').toString('base64')],
      'token': [token],
      'claims of the token': [token.split('.')[1]],
      'signature of the token': [token.split('.')[2], Buffer.from(token.split('.')[2], 'base64url')],
    };
    const traces = [
      traceOfPhrase('phrase', phrase),
      traceOfKey('key', key.toString('hex')),
      traceOfText('password', 'seven blue herons'),
      ...tracesOfToken('token', token),
    ];
    const place = join(copy, 'planted');

    assert.deepEqual(found(traces, await filesBelow(copy)), []);
    for (const [name, forms] of Object.entries(planted)) {
      for (const form of forms) {
        const around = [Buffer.from('{"before": "'), Buffer.from(form), Buffer.from('", "after": 1}\n')];
        await writeFile(place, Buffer.concat(around));
        assert.ok(found(traces, await filesBelow(copy)).includes(`${name} in ${place}`), `${name} as ${form}`);
      }
    }
  });
});
