import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { requestFor } from '../tokens/requests.mjs';
import { stateOf } from '../world/pages.mjs';
import { sendRaw } from '../world/raw-http.mjs';
import { stage } from '../world/stage.mjs';

const scriptSources = (policy) => policy.get('script-src') ?? policy.get('default-src');

function assertGuarded(headers, of) {
  assert.match(headers['cache-control'] ?? '', /\bno-store\b/, of);
  assert.equal(headers['referrer-policy'], 'no-referrer', of);
  assert.equal(headers['x-content-type-options'], 'nosniff', of);
  assert.equal(headers['x-frame-options'], 'DENY', of);
  assert.deepEqual(Object.keys(headers).filter((name) => name.startsWith('access-control-')), [], of);

  const policy = new Map((headers['content-security-policy'] ?? '').split(';').map((directive) => {
    const [name, ...sources] = directive.trim().split(/\s+/);
    return [name, sources];
  }));
  assert.deepEqual(policy.get('frame-ancestors'), ["'none'"], of);
  assert.ok(scriptSources(policy), `${of}: no rule for scripts`);
  for (const unsafe of ["'unsafe-inline'", "'unsafe-eval'", '*', 'http:', 'https:', 'data:']) {
    assert.ok(!scriptSources(policy).includes(unsafe), `${of}: scripts may be ${unsafe}`);
  }
  for (const cookie of [headers['set-cookie'] ?? []].flat().flatMap((lines) => lines.split('\n'))) {
    assert.match(cookie, /; *HttpOnly/i, of);
    assert.match(cookie, /; *SameSite=(Strict|Lax)/i, of);
  }
}

describe('Every response of the program is marked as private', () => {
  const on = stage();

  it('during a sign-in from the first page to the last', async (t) => {
    const app = await on.openApp();
    const page = await on.newPage(t);
    const answers = [];
    page.on('response', (answer) => {
      if (answer.url().startsWith(on.program.origin)) answers.push(answer);
    });
    await page.goto(on.program.addressFor(requestFor(app)));
    await on.program.nextQuestion();
    await stateOf(page, 'waiting');
    await page.reload();
    on.program.answer('y');
    await page.waitForURL(`${app.origin}/?authResponse=*`);

    assert.ok(answers.length >= 2);
    for (const answer of answers) assertGuarded(await answer.allHeaders(), `${answer.status()} ${answer.url()}`);
    const [arrival] = app.hits.filter((hit) => hit.parameters.has('authResponse'));
    assert.equal(arrival.headers.referer, undefined);
  });

  it('when a sign-in is declined', async (t) => {
    const app = await on.openApp();
    const page = await on.newPage(t);
    const answers = [];
    page.on('response', (answer) => {
      if (answer.url().startsWith(on.program.origin)) answers.push(answer);
    });
    await page.goto(on.program.addressFor(requestFor(app)));
    await on.program.nextQuestion();
    on.program.answer('n');
    await stateOf(page, 'declined');

    for (const answer of answers) assertGuarded(await answer.allHeaders(), `${answer.status()} ${answer.url()}`);
  });

  it('in every other case', async () => {
    const app = await on.openApp();
    const good = `/auth?authRequest=${requestFor(app)}`;
    const cases = [
      { path: `${good}&echo=abc123xyz`, status: 302 },
      { path: '/auth', status: 400 },
      { path: '/auth?authRequest=spoiled', status: 400 },
      { path: good, headers: { 'Sec-Fetch-Dest': 'iframe', 'Sec-Fetch-Mode': 'navigate', 'Sec-Fetch-Site': 'cross-site' }, status: 403 },
      { path: good, headers: { 'Sec-Fetch-Dest': 'empty', 'Sec-Fetch-Mode': 'cors', 'Sec-Fetch-Site': 'cross-site', Origin: app.origin }, status: 403 },
      { path: good, headers: { 'Sec-Purpose': 'prefetch' }, status: 403 },
      { path: good, headers: { Host: 'evil.example' }, status: 403 },
      { path: good, method: 'POST', headers: { Origin: app.origin } },
      { path: good, method: 'OPTIONS', headers: { Origin: app.origin, 'Access-Control-Request-Method': 'GET' } },
      { path: good, method: 'DELETE' },
      { path: '/' },
      { path: '/favicon.ico' },
      { path: '/nothing/here', status: 404 },
      { path: '/auth/../../etc/passwd' },
      { path: '/%00' },
    ];
    for (const { status, ...sent } of cases) {
      const of = `${sent.method ?? 'GET'} ${sent.path.slice(0, 40)} ${JSON.stringify(sent.headers ?? {})}`;
      const answer = await sendRaw(on.program, sent);
      if (status) assert.equal(answer.status, status, of);
      assertGuarded(answer.headers, of);
    }
    assert.equal(on.program.questionsAsked, 2, 'only the two sign-ins above were asked about');
  });
});
