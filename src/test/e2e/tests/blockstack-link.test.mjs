import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { signedInUser, stateOf } from '../world/pages.mjs';
import { stage } from '../world/stage.mjs';
import { until } from '../world/waiting.mjs';

describe('A blockstack: link', () => {
  const on = stage();
  let linksOpened = 0;

  /**
   * Signs in with the library's own redirectToSignIn() and catches the link it launches.
   *
   * A headless browser launches no other program, so the page is watched for the frame the library puts the link in.
   * The library gives up after a second without a reply and goes to browser.blockstack.org, unless its page loses
   * the keyboard at once, as it does when a browser asks whether to open the other program. `browserAsks` chooses
   * between the two, so that neither depends on how fast this machine is. The fallback is answered with "204 No
   * Content", which leaves the page where it is, and noted.
   */
  async function launchLink(test, { browserAsks }) {
    const app = await on.openApp({ library: 'blockstack' });
    const browser = await on.newBrowser(test);
    const fallbacks = [];
    await browser.route('https://browser.blockstack.org/**', (route) => {
      fallbacks.push(route.request().url());
      return route.fulfill({ status: 204 });
    });
    const page = await browser.newPage();
    let link;
    await page.exposeFunction('linkLaunched', (source) => { link = source; });
    await page.addInitScript((asks) => {
      new MutationObserver((changes) => {
        for (const node of changes.flatMap((change) => [...change.addedNodes])) {
          if (node.nodeName !== 'IFRAME') continue;
          window.linkLaunched(node.getAttribute('src'));
          if (asks) document.activeElement.blur();
        }
      }).observe(document, { childList: true, subtree: true });
    }, browserAsks);
    await page.goto(app.origin);
    await page.click('#sign-in');
    await until('the library to launch its link', () => link);
    return { app, browser, page, link, fallbacks };
  }

  /** What the desktop does with a link: starts the program with it, while the program already runs. */
  async function openLink(link) {
    const { code, stderr } = await on.ownhand.run([link]);
    assert.equal(code, 0, stderr);
    return on.program.nextOpened(linksOpened++);
  }

  it('signs in a web app through the echo that tells it the program is there', async (t) => {
    const { app, browser, page, link, fallbacks } = await launchLink(t, { browserAsks: true });
    const [, token, echo] = /^blockstack:([\w.-]+)&echo=(\w+)$/.exec(link);

    const address = await openLink(link);
    assert.equal(address, `${on.program.authAddress}?authRequest=${token}&echo=${echo}`);

    const tab = await browser.newPage();
    await tab.goto(address);
    await on.program.nextQuestion();
    const [reply] = app.hits.filter((hit) => hit.parameters.has('echoReply'));
    assert.equal(reply.parameters.get('echoReply'), echo);
    assert.equal(reply.parameters.get('authContinuation'), `${on.program.authAddress}?authRequest=${token}&echo=`);

    await stateOf(tab, 'waiting');
    on.program.answer('y');

    const user = await signedInUser(tab);
    assert.equal(user.appPrivateKey, on.keys.appKey(app.origin));
    assert.equal(user.decentralizedID, on.keys.did);
    assert.equal(page.url(), `${app.origin}/`);
    assert.deepEqual(fallbacks, []);
    await until('the first tab to see the reply and tidy up', () => page.evaluate(
      () => !Object.keys(localStorage).some((key) => key.startsWith('echo-reply-')),
    ));
  });

  it('still signs in a web app that has given up waiting for the program', async (t) => {
    const { app, browser, link, fallbacks } = await launchLink(t, { browserAsks: false });
    await until('the library to give up', () => fallbacks.length > 0);

    const tab = await browser.newPage();
    await tab.goto(await openLink(link));
    await on.program.nextQuestion();
    on.program.answer('y');

    const user = await signedInUser(tab);
    assert.equal(user.appPrivateKey, on.keys.appKey(app.origin));
    assert.equal(fallbacks.length, 1);
  });

  it('of an older library, which asks for no echo, leads straight to the question', async (t) => {
    const { app, browser, link } = await launchLink(t, { browserAsks: true });
    const tab = await browser.newPage();
    const address = await openLink(link.replace(/&echo=.*/, ''));
    assert.equal(new URL(address).searchParams.get('echo') || null, null);

    await tab.goto(address);
    await on.program.nextQuestion();
    on.program.answer('y');

    const user = await signedInUser(tab);
    assert.equal(user.appPrivateKey, on.keys.appKey(app.origin));
    assert.deepEqual(app.hits.filter((hit) => hit.parameters.has('echoReply')), []);
  });

  it('with a request that breaks a rule gets no echo, but the refusal', async (t) => {
    const { app, browser, link } = await launchLink(t, { browserAsks: true });
    const spoiled = link.replace(/\.[\w-]+&echo=/, `.${'A'.repeat(86)}&echo=`);
    const tab = await browser.newPage();
    const answer = await tab.goto(await openLink(spoiled));

    assert.equal(answer.status(), 400);
    assert.equal(await stateOf(tab, 'refused'), 'refused');
    assert.ok(tab.url().startsWith(`${on.program.authAddress}?`), tab.url());
    assert.deepEqual(app.hits.filter((hit) => hit.parameters.has('echoReply')), []);
  });
});
