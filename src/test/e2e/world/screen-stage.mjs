import { after, before, it } from 'node:test';
import { openChromiumOn } from './chromium.mjs';
import { Ownhand } from './program.mjs';
import { Screen } from './screen.mjs';
import { said } from './texts.mjs';
import { WebApp } from './web-app.mjs';

/** Makes tests that leave a picture of the screen behind when they fail; of steps, none after one that failed is tried. */
export function screenTest(on, { inOrder = true } = {}) {
  let failed = false;
  return (name, test) => it(name, async (t) => {
    if (inOrder && failed) throw new Error('A step before this one failed.');
    try {
      await test(t);
    } catch (failure) {
      failed = true;
      failure.message += `\nThe screen: ${await on.screen.keepPicture(name)}`;
      throw failure;
    }
  });
}

/**
 * The same as a stage, with a screen: the program has its window there, and the web browser too.
 * `apps` are the libraries of the web apps; `prepare` is done before the program is started. Where tests are
 * steps of one way, `inOrder`, none is tried after one that failed.
 */
export function screenStage({ apps, prepare, inOrder = false } = {}) {
  const on = {};

  before(async () => {
    on.screen = await Screen.open();
    on.ownhand = await Ownhand.fresh();
    await on.ownhand.change({ theme: 'light' });
    await prepare?.(on);
    on.program = await on.ownhand.open(on.screen);
    on.apps = await Promise.all(apps.map((library) => WebApp.open({ library, settings: { authenticator: on.program.authAddress } })));
    on.browser = await openChromiumOn(on.screen, on.apps);
  });

  after(async () => {
    await on.browser?.close();
    await on.program?.stop();
    await Promise.all(on.apps?.map((app) => app.close()) ?? []);
    await on.ownhand?.remove();
    await on.screen?.close();
  });

  on.it = screenTest(on, { inOrder });

  /** The program's main window. */
  on.mainWindow = () => on.screen.window(said('ui.name'));

  /** The window that asks. */
  on.askingWindow = () => on.screen.window(said('ui.approval.title'));

  on.noAskingWindow = () => on.screen.gone(said('ui.approval.title'));

  /** A visit to a web app, up to the click on its "sign in". */
  on.ask = async (app) => {
    const page = await on.browser.newPage();
    await page.goto(app.origin);
    await page.click('#sign-in');
    return page;
  };

  return on;
}
