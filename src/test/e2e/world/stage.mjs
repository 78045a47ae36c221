import { after, before } from 'node:test';
import { keysOf } from '../tokens/keys.mjs';
import { openChromium } from './chromium.mjs';
import { Ownhand } from './program.mjs';
import { WebApp } from './web-app.mjs';

/**
 * Everything a test file acts with, opened before its first test and closed after its last:
 * a person's Ownhand, running; the keys expected of it; a web browser; and web apps as needed.
 * `prepare` is done before the program is started; `allow` names the web app it answers by itself.
 */
export function stage({ prepare, allow } = {}) {
  const stage = { apps: {} };
  const opened = [];

  before(async () => {
    stage.ownhand = await Ownhand.fresh();
    const [browser, { mnemonic, identity }] = await Promise.all([openChromium(), stage.ownhand.create()]);
    stage.browser = browser;
    stage.identity = identity;
    stage.phrase = mnemonic;
    stage.keys = keysOf(mnemonic);
    await prepare?.(stage);
    if (allow) stage.apps[allow] = await stage.openApp();
    stage.program = await stage.ownhand.serve({ allow: stage.apps[allow]?.origin });
  });

  after(async () => {
    await stage.browser?.close();
    await stage.program?.stop();
    await Promise.all(opened.map((app) => app.close()));
    await stage.ownhand?.remove();
  });

  stage.openApp = async (options) => {
    const app = await WebApp.open(options);
    opened.push(app);
    return app;
  };

  /** A browser of its own for one test: nothing is left in it from another. */
  stage.newBrowser = async (test, options) => {
    const context = await stage.browser.newContext(options);
    context.setDefaultTimeout(15_000);
    test.after(() => context.close());
    return context;
  };

  stage.newPage = async (test, options) => (await stage.newBrowser(test, options)).newPage();

  return stage;
}
