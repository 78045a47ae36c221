import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { after, describe, it } from 'node:test';
import blockstack from 'blockstack';
import { publishedAt } from '../tokens/profiles.mjs';
import { claimsOf } from '../tokens/responses.mjs';
import { signedInUser } from '../world/pages.mjs';
import { said } from '../world/texts.mjs';
import { stage } from '../world/stage.mjs';

const gist = 'https://gist.github.com/ada-lovelace/0123456789abcdef0123456789abcdef';
const statement = (address) => `Verifying my Blockstack ID is secured with the address ${address}`;

/** Answers as the API of GitHub does, for one gist of one person. */
async function gitHub(owner, content) {
  const server = createServer((request, response) => {
    if (!request.url.startsWith('/gists/')) return response.writeHead(404).end('{}');
    return response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({
      public: true, owner: { login: owner, id: 1815 }, files: { 'proof.md': { content, truncated: false } },
    }));
  });
  await new Promise((done) => { server.listen(0, '127.0.0.1', done); });
  return { origin: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
}

describe('A profile', () => {
  let service;
  const on = stage({
    async prepare({ ownhand, keys }) {
      service = await gitHub('ada-lovelace', statement(keys.address));
      await ownhand.change({ proofEndpoints: { github: service.origin }, proofHosts: [service.origin] });
      const edited = await ownhand.unlocked(['profile', 'edit', '--name', 'Ada Lovelace',
        '--description', 'First programmer — 🚀', '--location', 'London', '--website', 'https://ada.example',
        '--add-account', gist]);
      assert.equal(edited.code, 0, edited.stderr);
      const published = await ownhand.unlocked(['profile', 'publish']);
      assert.equal(published.code, 0, published.stderr);
    },
  });
  after(() => service.close());

  const profileUrl = () => `${on.program.hubUrl}/read/${on.keys.address}/profile.json`;

  it('published from the command line is believed by the original library', async () => {
    await on.program.said(said('cli.serve.waiting'));
    const profile = await publishedAt(profileUrl(), on.keys.address);
    assert.equal(profile.name, 'Ada Lovelace');
    assert.equal(profile.description, 'First programmer — 🚀');
    assert.deepEqual(profile.account, [{
      '@type': 'Account', placeholder: false, service: 'github', identifier: 'ada-lovelace', proofType: 'http', proofUrl: gist,
    }]);
    const person = new blockstack.Person(profile);
    assert.deepEqual([person.name(), person.description(), person.address()], ['Ada Lovelace', 'First programmer — 🚀', 'London']);
  });

  it('has accounts whose proofs the original library finds good, as this program does', async () => {
    const profile = await publishedAt(profileUrl(), on.keys.address);
    const { fetch } = globalThis;
    const asked = [];
    globalThis.fetch = async (url) => {
      asked.push(String(url));
      return new Response(statement(on.keys.address), { status: 200 });
    };
    try {
      const proofs = await blockstack.validateProofs(profile, on.keys.address);
      assert.deepEqual(proofs.map(({ service: name, identifier, valid }) => ({ name, identifier, valid })),
        [{ name: 'github', identifier: 'ada-lovelace', valid: true }]);
      assert.deepEqual(asked, [`${gist}/raw`]);
    } finally {
      globalThis.fetch = fetch;
    }
    const { code, stdout, stderr } = await on.ownhand.run([...on.program.hubOptions, 'proofs', 'check', profileUrl(), '--json']);
    assert.equal(code, 0, stderr);
    const { address, proven, accounts } = JSON.parse(stdout);
    assert.deepEqual({ address, proven, states: accounts.map(({ state }) => state) },
      { address: on.keys.address, proven: 1, states: ['verified'] });
  });

  it('of somebody else at that address is refused', async () => {
    const other = profileUrl().replace(on.keys.address, '1JB4St7aEgY3enFjBe2rcvMfH1ipznSJhM');
    const { code, stdout } = await on.ownhand.run([...on.program.hubOptions, 'profile', 'verify', other, '--json']);
    assert.equal(code, 1);
    assert.equal(JSON.parse(stdout).state, 'not-found');
  });

  for (const library of ['blockstack', '@stacks/auth']) {
    it(`tells where an app using ${library} stores, once the person allows it`, async (t) => {
      const app = await on.openApp({
        library, settings: { authenticator: on.program.authAddress, scopes: ['store_write', 'publish_data'] },
      });
      const page = await on.newPage(t);
      await page.goto(app.origin);
      await page.click('#sign-in');
      await on.program.nextQuestion();
      on.program.answer('y');

      const user = await signedInUser(page);
      assert.equal(claimsOf(user.authResponseToken).profile_url, profileUrl());
      const bucket = blockstack.publicKeyToAddress(blockstack.getPublicKeyFromPrivate(user.appPrivateKey));
      const published = await publishedAt(profileUrl(), on.keys.address);
      assert.equal(published.apps[app.origin], `${on.program.hubUrl}/read/${bucket}/`);
      assert.equal(published.name, 'Ada Lovelace', 'what was there before stays');
      assert.deepEqual(user.profile, published, 'the library has read it at once');
    });
  }
});
