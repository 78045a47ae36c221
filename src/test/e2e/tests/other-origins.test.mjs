import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { requestFor } from '../tokens/requests.mjs';
import { claimsOf } from '../tokens/responses.mjs';
import { stateOf } from '../world/pages.mjs';
import { sendRaw } from '../world/raw-http.mjs';
import { stage } from '../world/stage.mjs';
import { until } from '../world/waiting.mjs';

/** Runs in a page: every way to load an address without going to it, and what the page learns of the answer. */
async function loadInEveryWay(address) {
  const ended = (element, property) => new Promise((done) => {
    element.onload = () => done('loaded');
    element.onerror = () => done('failed');
    element[property] = address;
    document.body.append(element);
  });
  const link = (rel) => Object.assign(document.createElement('link'), { rel });
  const asked = (options) => fetch(address, options).then((answer) => `${answer.type} ${answer.status}`, () => 'failed');
  const stillOpen = (milliseconds) => new Promise((done) => { setTimeout(done, milliseconds, 'still open'); });
  const ways = {
    'fetch': asked(),
    'fetch with cookies': asked({ credentials: 'include' }),
    'fetch without a look': asked({ mode: 'no-cors', credentials: 'include' }),
    'XMLHttpRequest': new Promise((done) => {
      const sent = new XMLHttpRequest();
      sent.withCredentials = true;
      sent.onloadend = () => done(`${sent.status} ${sent.responseText}`);
      sent.open('GET', address);
      sent.send();
    }),
    'EventSource': new Promise((done) => {
      const events = new EventSource(address, { withCredentials: true });
      events.onopen = () => { events.close(); done('open'); };
      events.onerror = () => { events.close(); done('failed'); };
    }),
    'script': ended(document.createElement('script'), 'src'),
    'picture': ended(document.createElement('img'), 'src'),
    'style sheet': ended(link('stylesheet'), 'href'),
    'prefetch': ended(link('prefetch'), 'href'),
  };
  return Object.fromEntries(await Promise.all(Object.entries(ways).map(
    async ([way, end]) => [way, await Promise.race([end, stillOpen(5_000)])],
  )));
}

const nothing = {
  'fetch': 'failed',
  'fetch with cookies': 'failed',
  'fetch without a look': 'failed',
  'XMLHttpRequest': '0 ',
  'EventSource': 'failed',
  'script': 'failed',
  'picture': 'failed',
  'style sheet': 'failed',
  'prefetch': 'failed',
};
const ways = Object.keys(nothing).length;

describe('A page elsewhere', () => {
  const on = stage({ allow: 'always' });
  let third;
  let askedBefore;

  before(async () => { third = await on.openApp(); });

  /** Two requests that would be opened if a person went to them: one is answered at once, one is asked about. */
  const targets = async () => {
    askedBefore = on.program.questionsAsked;
    const asking = await on.openApp();
    return [on.apps.always, asking].map((app) => ({ app, address: on.program.addressFor(requestFor(app)) }));
  };

  const assertNothingOpened = (tried) => {
    for (const { app } of tried) {
      assert.deepEqual(app.hitsOf('/manifest.json'), [], 'the program looks for the manifest of a request it opens');
      assert.deepEqual(app.responseTokens, []);
    }
    assert.equal(on.program.questionsAsked, askedBefore);
  };

  /**
   * Watches what the program answers to `page`, and gives a function that waits for so many answers
   * and checks that each is a refusal. The developer protocol is asked, because it also tells of
   * answers the browser keeps from the page altogether.
   */
  const refusalsSeenBy = async (page) => {
    const session = await page.context().newCDPSession(page);
    const addresses = new Map();
    const answers = [];
    session.on('Network.requestWillBeSent', ({ requestId, request }) => addresses.set(requestId, request.url));
    session.on('Network.responseReceivedExtraInfo', ({ requestId, statusCode }) => answers.push({ requestId, statusCode }));
    await session.send('Network.enable');
    const statuses = () => answers
      .filter(({ requestId }) => addresses.get(requestId)?.startsWith(on.program.origin))
      .map(({ statusCode }) => statusCode);
    return async (count) => {
      await until(`${count} answers`, () => statuses().length >= count, { situation: () => `There were ${statuses().length}.` });
      assert.deepEqual(statuses(), Array(count).fill(403));
    };
  };

  const places = {
    'at 127.0.0.1': () => third.originByNumber,
    'at localhost': () => third.origin,
    'of the very web app that is always answered': () => on.apps.always.origin,
  };
  for (const [place, origin] of Object.entries(places)) {
    it(`${place} cannot load a sign-in`, async (t) => {
      const page = await on.newPage(t);
      await page.goto(`${origin()}/`);
      const assertRefused = await refusalsSeenBy(page);
      const tried = await targets();
      for (const { address } of tried) {
        assert.deepEqual(await page.evaluate(loadInEveryWay, address), nothing);
      }
      await assertRefused(tried.length * ways);
      assertNothingOpened(tried);
    });

    it(`${place} cannot frame a sign-in`, async (t) => {
      const page = await on.newPage(t);
      await page.goto(`${origin()}/`);
      const assertRefused = await refusalsSeenBy(page);
      const tried = await targets();
      for (const { address } of tried) {
        for (const element of ['iframe', 'object', 'embed']) {
          await page.evaluate(([name, source]) => new Promise((done) => {
            const frame = document.createElement(name);
            frame.onload = done;
            frame.onerror = done;
            frame[name === 'object' ? 'data' : 'src'] = source;
            document.body.append(frame);
          }), [element, address]);
        }
      }
      for (const frame of page.frames().slice(1)) {
        assert.equal(await frame.locator('[data-state]:not([data-state="guarded"])').count(), 0, await frame.content());
      }
      await assertRefused(tried.length * 3);
      assertNothingOpened(tried);
    });

    it(`${place} cannot post a sign-in`, async (t) => {
      const page = await on.newPage(t);
      const tried = await targets();
      for (const { address } of tried) {
        await page.goto(`${origin()}/`);
        const [answer] = await Promise.all([
          page.waitForResponse((response) => response.url().startsWith(on.program.origin)),
          page.evaluate((action) => {
            const form = Object.assign(document.createElement('form'), { method: 'post', action });
            document.body.append(form);
            form.submit();
          }, address),
        ]);
        assert.equal(await stateOf(page, 'guarded'), 'guarded');
        assert.ok([403, 405].includes(answer.status()), `status ${answer.status()}`);
      }
      assertNothingOpened(tried);
    });
  }

  it('is guarded against in every method, host and purpose that no person going there would send', async () => {
    const tried = await targets();
    for (const { address } of tried) {
      const { pathname, search } = new URL(address);
      const path = `${pathname}${search}`;
      const send = (options) => sendRaw(on.program, { path, ...options });

      for (const host of ['evil.example', `evil.example:${on.program.port}`, `localhost.evil.example:${on.program.port}`]) {
        const answer = await send({ headers: { Host: host } });
        assert.equal(answer.status, 403, host);
        assert.match(answer.body, /data-state="guarded"/);
      }
      for (const purpose of ['prefetch', 'prefetch;prerender']) {
        const answer = await send({ headers: { 'Sec-Purpose': purpose, 'Sec-Fetch-Mode': 'navigate', 'Sec-Fetch-Dest': 'document' } });
        assert.equal(answer.status, 403, purpose);
        assert.match(answer.body, /data-state="guarded"/);
      }
      for (const method of ['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS']) {
        const answer = await send({ method });
        assert.ok([403, 405].includes(answer.status), `${method} ${answer.status}`);
      }
    }
    assertNothingOpened(tried);
  });

  it('cannot read a window it opens, which ends at the web app of the request only', async (t) => {
    const [, { app, address }] = await targets();
    const browser = await on.newBrowser(t);
    const page = await browser.newPage();
    await page.goto(`${third.origin}/`);
    const [popup] = await Promise.all([
      browser.waitForEvent('page'),
      page.evaluate((target) => { window.popup = window.open(target); }, address),
    ]);
    const readPopup = () => page.evaluate(() => {
      const read = (look) => {
        try { return String(look()); } catch (error) { return error.name; }
      };
      return [read(() => window.popup.document?.body?.outerHTML), read(() => window.popup.location.href)];
    });
    const assertUnreadable = ([content, location]) => {
      assert.match(content, /^(SecurityError|undefined|null)$/);
      assert.match(location, /^(SecurityError|TypeError|undefined|null|about:blank)$/);
    };

    await on.program.nextQuestion();
    await stateOf(popup, 'waiting');
    assertUnreadable(await readPopup());
    assert.equal(await popup.evaluate(() => window.opener), null);

    on.program.answer('y');
    await popup.waitForURL(`${app.origin}/?authResponse=*`);
    assertUnreadable(await readPopup());
    assert.equal(await popup.evaluate(() => window.opener), null);
    assert.deepEqual(app.responseTokens.map((token) => claimsOf(token).iss), [on.keys.did]);
    assert.ok(!third.hits.some((hit) => JSON.stringify(hit.headers).includes('auth') || hit.address.includes('auth')));
  });

  it('that knows the address of a visit under way learns nothing from it', async (t) => {
    const [, { app, address }] = await targets();
    const browser = await on.newBrowser(t);
    const page = await browser.newPage();
    const visited = new Set();
    page.on('request', (request) => {
      if (['document', 'fetch', 'xhr', 'eventsource'].includes(request.resourceType())) visited.add(request.url());
    });
    await page.goto(address);
    await on.program.nextQuestion();
    await stateOf(page, 'waiting');
    const addressesBeyondTheFirst = () => [...visited].filter((url) => url.startsWith(on.program.origin) && url !== address);
    await until('the page to follow its visit', () => addressesBeyondTheFirst().length > 0);
    const followed = addressesBeyondTheFirst();

    // In the same browser, so that its cookies are there: a page by the same host name shares them.
    for (const origin of [third.origin, third.originByNumber]) {
      const thief = await browser.newPage();
      const assertRefused = await refusalsSeenBy(thief);
      await thief.goto(`${origin}/`);
      for (const url of followed) assert.deepEqual(await thief.evaluate(loadInEveryWay, url), nothing);
      await assertRefused(followed.length * ways);
    }

    // And as another program on this machine would, without the cookie: while the visit waits, and once it has ended.
    const assertClosedToStrangers = async (urls) => {
      for (const url of urls) {
        const { pathname, search } = new URL(url);
        const answer = await sendRaw(on.program, { path: `${pathname}${search}` });
        assert.ok([403, 404].includes(answer.status), `${answer.status} ${answer.body}`);
        assert.doesNotMatch(answer.body, /authResponse|data-state="(waiting|granted)"/);
        assert.equal(answer.headers.location, undefined);
        assert.equal(answer.headers['set-cookie'], undefined);
      }
    };
    await assertClosedToStrangers(followed);
    on.program.answer('y');
    await page.waitForURL(`${app.origin}/?authResponse=*`);
    await assertClosedToStrangers(addressesBeyondTheFirst());
    assert.equal(app.responseTokens.length, 1);
  });

  it('has opened nothing by all this, while going there opens a sign-in', async (t) => {
    const page = await on.newPage(t);
    assert.deepEqual(on.apps.always.responseTokens, []);
    await page.goto(on.program.addressFor(requestFor(on.apps.always)));
    await page.waitForURL(`${on.apps.always.origin}/?authResponse=*`);
    assert.equal(on.apps.always.responseTokens.length, 1);
  });
});
