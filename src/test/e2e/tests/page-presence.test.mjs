import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { requestFor } from '../tokens/requests.mjs';
import { stateOf } from '../world/pages.mjs';
import { stage } from '../world/stage.mjs';
import { said } from '../world/texts.mjs';

describe('A page that waits for an answer', () => {
  const on = stage();

  async function waiting(test, app) {
    const page = await on.newPage(test);
    await page.goto(on.program.addressFor(requestFor(app)));
    await on.program.nextQuestion();
    await stateOf(page, 'waiting');
    return page;
  }

  it('is missed at the terminal once it is closed', async (t) => {
    const app = await on.openApp();
    const page = await waiting(t, app);
    await page.close({ runBeforeUnload: true });

    await on.program.said(said('cli.ask.gone', app.origin));
    on.program.answer('n');
  });

  it('is missed at the terminal once its visitor has gone elsewhere', async (t) => {
    const app = await on.openApp();
    const page = await waiting(t, app);
    await page.goto(app.origin);

    await on.program.said(said('cli.ask.gone', app.origin));
    on.program.answer('n');
  });

  it('is not missed when it is only loaded again', async (t) => {
    const app = await on.openApp();
    const page = await waiting(t, app);
    for (let times = 0; times < 3; times += 1) {
      await page.reload();
      await stateOf(page, 'waiting');
    }
    // As long as it takes until a page that was closed is missed.
    await pause(6000);
    assert.ok(!on.program.transcript.includes(said('cli.ask.gone', app.origin)), on.program.transcript);
    on.program.answer('n');
    assert.equal(await stateOf(page, 'declined'), 'declined');
  });
});
