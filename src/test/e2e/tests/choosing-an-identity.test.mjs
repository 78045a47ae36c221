import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { keysOf } from '../tokens/keys.mjs';
import { signedInUser, stateOf } from '../world/pages.mjs';
import { stage } from '../world/stage.mjs';

describe('A person with two identities', () => {
  let second;
  let listed;

  const on = stage({
    async prepare({ ownhand, phrase }) {
      const { code, stderr } = await ownhand.addIdentity('Work');
      assert.equal(code, 0, stderr);
      second = keysOf(phrase, 1);
      listed = await ownhand.identities();
    },
  });

  it('has them listed by the command line', () => {
    assert.deepEqual(
      listed.map(({ index, address, did, displayId, label }) => ({ index, address, did, displayId, label })),
      [on.keys, second].map(({ address, did }, index) => ({
        index, address, did, displayId: `ID-${address}`, label: index === 1 ? 'Work' : listed[0].label,
      })),
    );
  });

  it('signs in as the one whose number is typed, and is proposed that one next time', async (t) => {
    const app = await on.openApp({ library: '@stacks/auth', settings: { authenticator: on.program.authAddress } });

    for (const answer of ['2', 'y']) {
      const page = await on.newPage(t);
      await page.goto(app.origin);
      await page.click('#sign-in');
      const question = await on.program.nextQuestion();
      assert.ok(question.includes(on.keys.address) && question.includes(second.address), question);
      on.program.answer(answer);

      const user = await signedInUser(page);
      assert.equal(user.identityAddress, second.address);
      assert.equal(user.appPrivateKey, second.appKey(app.origin));
    }
  });

  it('signs in by no number that stands for none of them', async (t) => {
    const app = await on.openApp({ library: '@stacks/auth', settings: { authenticator: on.program.authAddress } });
    const page = await on.newPage(t);
    await page.goto(app.origin);
    await page.click('#sign-in');
    await on.program.nextQuestion();
    on.program.answer('3');
    await on.program.nextQuestion();
    on.program.answer('n');

    assert.equal(await stateOf(page, 'declined'), 'declined');
    assert.deepEqual(app.responseTokens, []);
  });
});
