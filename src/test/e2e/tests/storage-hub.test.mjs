import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import blockstack from 'blockstack';
import { assertAssociates, claimsOf } from '../tokens/responses.mjs';
import { signedInUser } from '../world/pages.mjs';
import { stage } from '../world/stage.mjs';

describe('With a storage hub in the settings', () => {
  const profile = { '@type': 'Person', '@context': 'http://schema.org', name: 'Ada' };
  let hub;

  const on = stage({
    async prepare({ openApp, ownhand, keys }) {
      hub = await openApp();
      const token = blockstack.signProfileToken(profile, keys.identityKey, { publicKey: keys.identityPublicKey });
      hub.put(`/read/${keys.address}/profile.json`, 'application/json', JSON.stringify([blockstack.wrapProfileToken(token)]));
      await ownhand.change({ hubUrl: hub.origin, hubReadUrl: `${hub.origin}/read/` });
    },
  });

  for (const library of ['blockstack', '@stacks/auth']) {
    it(`a web app using ${library} is told the hub, and finds the profile that is published there`, async (t) => {
      const app = await on.openApp({ library, settings: { authenticator: on.program.authAddress } });
      const page = await on.newPage(t);
      await page.goto(app.origin);
      await page.click('#sign-in');
      await on.program.nextQuestion();
      on.program.answer('y');

      const user = await signedInUser(page);
      assert.equal(claimsOf(user.authResponseToken).profile_url, `${hub.origin}/read/${on.keys.address}/profile.json`);
      assert.equal(user.hubUrl, hub.origin);
      assert.deepEqual(user.profile, profile);
      assert.equal(user.appPrivateKey, on.keys.appKey(app.origin));
      assertAssociates(user.gaiaAssociationToken, on.keys, user.appPrivateKey);
    });
  }
});
