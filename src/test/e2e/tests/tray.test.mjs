import assert from 'node:assert/strict';
import { after, before, describe } from 'node:test';
import { Bus } from '../world/bus.mjs';
import { Ownhand } from '../world/program.mjs';
import { screenTest } from '../world/screen-stage.mjs';
import { Screen } from '../world/screen.mjs';
import { said } from '../world/texts.mjs';
import { Tray } from '../world/tray.mjs';
import { until } from '../world/waiting.mjs';

const open = said('ui.tray.open');
const lock = said('ui.lock');
const diagnostics = said('ui.tray.diagnostics');
const quit = said('ui.closing.quit');

describe('The icon in the tray', () => {
  const on = {};
  const it = screenTest(on);
  let bus;
  let tray;

  before(async () => {
    [on.screen, bus, on.ownhand] = await Promise.all([Screen.open(), Bus.open(), Ownhand.fresh()]);
    await on.ownhand.create();
    await on.ownhand.change({ theme: 'light', onClose: 'keeps-serving' });
    // Before there is a tray: it may come later.
    on.program = await on.ownhand.open(on.screen, { environment: { DBUS_SESSION_BUS_ADDRESS: bus.address } });
    on.window = await on.screen.window(said('ui.name'));
    tray = await Tray.open(bus);
  });

  after(async () => {
    await on.program?.stop();
    tray?.close();
    await on.ownhand?.remove();
    await Promise.all([bus?.close(), on.screen?.close()]);
  });

  async function unlock() {
    await on.window.toFront();
    await on.window.spot(said('ui.unlock.title'));
    await on.screen.type(on.ownhand.password);
    await on.screen.press('Return');
    await until('the tray to offer locking', async () => (await tray.words()).includes(lock));
  }

  it('is there once there is a tray, and says that Ownhand is locked', async () => {
    const facts = await tray.facts();
    assert.equal(facts.Id, 'ownhand');
    assert.equal(facts.Title, said('ui.tray.locked'));
    assert.equal(facts.Menu, '/MenuBar');
    assert.equal(facts.ItemIsMenu, false);
    for (const [width, height, picture] of facts.IconPixmap) assert.equal(picture.length, width * height * 4);
    assert.deepEqual(await tray.words(), [open, diagnostics, null, quit]);
  });

  it('offers to lock while Ownhand is open, looks otherwise then, and locks', async () => {
    const { IconPixmap: locked } = await tray.facts();
    await unlock();
    assert.deepEqual(await tray.words(), [open, lock, diagnostics, null, quit]);
    const facts = await tray.facts();
    assert.equal(facts.Title, said('ui.name'));
    assert.ok(locked.length > 0, 'It has a picture.');
    assert.notDeepEqual(facts.IconPixmap, locked);
    const number = await tray.choose(lock);
    await until('the tray to say that it is locked', async () => (await tray.facts()).Title === said('ui.tray.locked'));
    await on.window.spot(said('ui.unlock.title'));
    assert.deepEqual(await tray.words(), [open, diagnostics, null, quit]);
    // A click that comes late on what is not there any more does nothing.
    await tray.click(number);
    assert.deepEqual(await tray.words(), [open, diagnostics, null, quit]);
  });

  it('brings the window back, and the note at its closing says so', async () => {
    for (const show of [() => tray.choose(open), () => tray.activate()]) {
      await on.window.close();
      const note = await on.screen.window(said('ui.name'));
      await note.spot(said('ui.staying.tray').split('. ')[1]);
      assert.equal((await on.screen.titles()).length, 1, 'Only the note is there.');
      await show();
      on.window = await until('the window', async () => {
        const shown = await on.screen.find(said('ui.name'));
        return shown && (await shown.place()).width > 600 && shown;
      });
    }
  });

  it('has windows that the desktop knows to be its own', async () => {
    const { stdout } = await on.screen.run('xprop', ['-id', on.window.id, 'WM_CLASS', '_NET_WM_ICON']);
    assert.match(stdout, /WM_CLASS\(STRING\) = "dev\.ownhand\.ui\.Ownhand", "dev\.ownhand\.ui\.Ownhand"/);
    assert.match(stdout, /_NET_WM_ICON\(CARDINAL\) =/);
  });

  it('is told to a tray that comes anew', async () => {
    tray.close();
    tray = await Tray.open(bus);
    assert.deepEqual(await tray.words(), [open, diagnostics, null, quit]);
  });

  it('goes and comes as the settings have it', async () => {
    await unlock();
    await on.window.click(said('ui.nav.settings'));
    const before = tray.icons.length;
    await on.window.scrollTo(said('ui.settings.tray'));
    await on.window.click(said('ui.settings.tray'));
    await until('the icon to go', () => tray.facts().then(() => false, () => true));
    await on.window.click(said('ui.settings.tray'));
    await until('the icon again', () => tray.icons.length > before);
    assert.deepEqual(await tray.words(), [open, lock, diagnostics, null, quit]);
  });

  it('quits, without asking where nothing is going on', async () => {
    await tray.choose(quit);
    assert.deepEqual(await on.program.closed, { code: 0, signal: null });
  });
});
