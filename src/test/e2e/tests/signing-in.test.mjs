import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { publishedAt } from '../tokens/profiles.mjs';
import { assertAssociates, claimsOf } from '../tokens/responses.mjs';
import { signedInUser, stateOf } from '../world/pages.mjs';
import { stage } from '../world/stage.mjs';

const allScopes = ['store_write', 'publish_data', 'email'];

/** What both libraries keep where a response names no hub. */
const libraryHub = 'https://hub.blockstack.org';

describe('Signing in', () => {
  const on = stage();

  async function askToSignIn(test, library, settings) {
    const app = await on.openApp({ library, settings: { authenticator: on.program.authAddress, ...settings } });
    const page = await on.newPage(test);
    await page.goto(app.origin);
    await page.click('#sign-in');
    const question = await on.program.nextQuestion();
    await stateOf(page, 'waiting');
    return { app, page, question };
  }

  async function assertSignedIn(user, app, { email = null } = {}) {
    assert.deepEqual({
      decentralizedID: user.decentralizedID,
      identityAddress: user.identityAddress,
      appPrivateKey: user.appPrivateKey,
      username: user.username ?? null,
      email: user.email,
      profile: user.profile,
      hubUrl: user.hubUrl,
    }, {
      decentralizedID: on.keys.did,
      identityAddress: on.keys.address,
      appPrivateKey: on.keys.appKey(app.origin),
      username: null,
      email,
      profile: await publishedAt(`${on.program.hubUrl}/read/${on.keys.address}/profile.json`, on.keys.address),
      hubUrl: on.program.hubUrl,
    });
    assertAssociates(user.gaiaAssociationToken, on.keys, user.appPrivateKey);
  }

  it('is done as the identity that was told when the phrase was made', () => {
    const { index, address, did } = on.identity;
    assert.deepEqual({ index, address, did }, { index: 0, address: on.keys.address, did: on.keys.did });
  });

  for (const library of ['blockstack', '@stacks/auth']) {
    describe(`to a web app using ${library}`, () => {
      it('gives it a key of its own after a plain yes', async (t) => {
        const before = on.program.transcript.length;
        const { app, page, question } = await askToSignIn(t, library);
        assert.ok(question.includes(app.origin), question);
        assert.ok(question.includes('Notebook'), question);

        on.program.answer('y');

        await assertSignedIn(await signedInUser(page), app);
        assert.doesNotMatch(on.program.transcript.slice(before), /^E-mail/m);
      });

      it('gives it no name, nor a profile but where one could be', async (t) => {
        const { page } = await askToSignIn(t, library);
        on.program.answer('y');

        const { authResponseToken } = await signedInUser(page);
        const { version, username, profile, profile_url, hubUrl, core_token, public_keys } = claimsOf(authResponseToken);
        assert.deepEqual({ version, username, profile, profile_url, hubUrl, core_token, public_keys }, {
          version: '1.3.1',
          username: null,
          profile: null,
          profile_url: `${on.program.hubUrl}/read/${on.keys.address}/profile.json`,
          hubUrl: on.program.hubUrl,
          core_token: null,
          public_keys: [on.keys.identityPublicKey],
        });
      });

      it('gives it the e-mail address the person types, when it asks for every permission', async (t) => {
        const { app, page, question } = await askToSignIn(t, library, { scopes: allScopes });
        assert.match(question, /e-?mail/i);

        on.program.answer('y');
        await on.program.nextEmailQuestion();
        on.program.answer('ada@example.org');

        await assertSignedIn(await signedInUser(page), app, { email: 'ada@example.org' });
      });

      it('gives it no e-mail address when the person types none', async (t) => {
        const { app, page } = await askToSignIn(t, library, { scopes: allScopes });

        on.program.answer('y');
        await on.program.nextEmailQuestion();
        on.program.answer('');

        await assertSignedIn(await signedInUser(page), app);
      });
    });
  }
});

describe('Signing in with the built-in hub switched off', () => {
  const on = stage({ prepare: ({ ownhand }) => ownhand.change({ builtInHub: 'off' }) });

  for (const library of ['blockstack', '@stacks/auth']) {
    it(`to a web app using ${library} gives it no hub and no profile`, async (t) => {
      const app = await on.openApp({ library, settings: { authenticator: on.program.authAddress } });
      const page = await on.newPage(t);
      await page.goto(app.origin);
      await page.click('#sign-in');
      await on.program.nextQuestion();
      on.program.answer('y');

      const user = await signedInUser(page);
      const { profile_url, hubUrl } = claimsOf(user.authResponseToken);
      assert.deepEqual({ profile_url, hubUrl }, { profile_url: null, hubUrl: null });
      assert.deepEqual({ profile: user.profile, hubUrl: user.hubUrl }, { profile: null, hubUrl: libraryHub });
    });
  }
});
