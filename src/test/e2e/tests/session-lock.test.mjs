import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Bus } from '../world/bus.mjs';
import { Ownhand } from '../world/program.mjs';
import { said } from '../world/texts.mjs';
import { until } from '../world/waiting.mjs';

const login = { path: '/org/freedesktop/login1', type: 'org.freedesktop.login1.Manager' };
const ourSession = '/org/freedesktop/login1/session/_31';
const sleep = (isAbout) => [{ ...login, member: 'PrepareForSleep', signature: 'b' }, isAbout];
const screen = (type, isLocked) => [{ path: `/${type.replaceAll('.', '/')}`, type, member: 'ActiveChanged', signature: 'b' }, isLocked];
const lock = (session) => [{ path: session, type: 'org.freedesktop.login1.Session', member: 'Lock' }];
const hint = (session, isLocked) => [
  { path: session, type: 'org.freedesktop.DBus.Properties', member: 'PropertiesChanged', signature: 'sa{sv}as' },
  'org.freedesktop.login1.Session', [['LockedHint', ['b', isLocked]]], [],
];

describe('A program that runs in a session at the computer', () => {
  let system;
  let session;
  let loginService;
  let somebody;
  let ownhand;
  let asked = 0;

  before(async () => {
    [system, session, ownhand] = await Promise.all([Bus.open(), Bus.open(), Ownhand.fresh()]);
    await ownhand.create();
    [loginService, somebody] = await Promise.all([system.join(), session.join()]);
    await loginService.own('org.freedesktop.login1');
    loginService.answer(login.type, 'GetSession', 'o', ([id]) => {
      asked += 1;
      return [id === '1' ? ourSession : `${ourSession}x`];
    });
  });

  after(async () => {
    await ownhand?.remove();
    for (const peer of [loginService, somebody]) peer?.leave();
    await Promise.all([system?.close(), session?.close()]);
  });

  /** Unlocked, and about to listen to the session. */
  async function running(t, settings = {}) {
    const before = asked;
    await ownhand.change({ onSuspend: 'locks', onScreenLock: 'locks', ...settings });
    const program = await ownhand.serve({
      environment: { DBUS_SYSTEM_BUS_ADDRESS: system.address, DBUS_SESSION_BUS_ADDRESS: session.address, XDG_SESSION_ID: '1' },
    });
    t.after(() => program.stop());
    await until('the program to ask for its session', () => asked > before);
    return program;
  }

  /** Says it again until it is heard: nobody tells when the program has begun to listen. */
  async function locks(program, peer, signal, reason) {
    await until(`the program to lock: ${reason}`, () => {
      peer.say(...signal);
      return program.transcript.includes(said(reason));
    }, { situation: () => program.transcript });
    assert.equal(program.transcript.split(said(reason)).length, 2, 'It says so once.');
  }

  const isLocked = (program) => program.transcript.includes('Locked, because');

  it('locks when the computer is about to sleep', async (t) => {
    await locks(await running(t), loginService, sleep(true), 'cli.locked.suspend');
  });

  it('locks when its session is locked', async (t) => {
    await locks(await running(t), loginService, lock(ourSession), 'cli.locked.screen');
  });

  it('locks when its session is said to be locked', async (t) => {
    await locks(await running(t), loginService, hint(ourSession, true), 'cli.locked.screen');
  });

  for (const name of ['org.freedesktop.ScreenSaver', 'org.gnome.ScreenSaver']) {
    it(`locks when ${name} has locked the screen`, async (t) => {
      await somebody.own(name);
      t.after(() => somebody.release(name));
      await locks(await running(t), somebody, screen(name, true), 'cli.locked.screen');
    });
  }

  it('does not lock for other sessions, for wakings, or for what others say in their place', async (t) => {
    const program = await running(t);
    const stranger = await system.join();
    t.after(() => stranger.leave());
    await somebody.own('org.gnome.ScreenSaver');
    t.after(() => somebody.release('org.gnome.ScreenSaver'));
    // Heard in the order in which they are said; the last tells that all were.
    for (const signal of [lock(`${ourSession}x`), hint(`${ourSession}x`, true), hint(ourSession, false), sleep(false)]) loginService.say(...signal);
    for (let times = 0; times < 100 && !isLocked(program); times += 1) {
      for (const signal of [lock(ourSession), hint(ourSession, true), sleep(true)]) stranger.say(...signal);
      somebody.say(...screen('org.gnome.ScreenSaver', false));
      somebody.say(...screen('org.mate.ScreenSaver', true));
      await new Promise((done) => { setTimeout(done, 30); });
    }
    assert.ok(!isLocked(program), program.transcript);
    await locks(program, somebody, screen('org.gnome.ScreenSaver', true), 'cli.locked.screen');
  });

  it('stays open behind a locked screen and in a sleep, if that is set', async (t) => {
    const program = await running(t, { onSuspend: 'locks', onScreenLock: 'stays-open' });
    for (let times = 0; times < 50; times += 1) {
      loginService.say(...lock(ourSession));
      await new Promise((done) => { setTimeout(done, 30); });
    }
    assert.ok(!isLocked(program), program.transcript);
    await locks(program, loginService, sleep(true), 'cli.locked.suspend');
  });

  it('goes on where a bus goes away', async (t) => {
    const fleeting = await Bus.open();
    const program = await ownhand.serve({ environment: { DBUS_SYSTEM_BUS_ADDRESS: 'unix:path=/nowhere/at/all', DBUS_SESSION_BUS_ADDRESS: fleeting.address } });
    t.after(() => program.stop());
    const peer = await fleeting.join();
    await until('the program to be on the bus', async () => (await peer.names()).length > 2);
    peer.leave();
    await fleeting.close();
    assert.ok((await fetch(program.origin)).ok);
    assert.doesNotMatch(program.transcript, /Exception|dbus/i);
    assert.deepEqual((await program.stop()).signal ?? null, null);
  });
});
