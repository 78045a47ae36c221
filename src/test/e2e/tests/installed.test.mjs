import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { keysOf } from '../tokens/keys.mjs';
import { requestFor } from '../tokens/requests.mjs';
import { openChromiumOn } from '../world/chromium.mjs';
import { Newcomer, run } from '../world/newcomer.mjs';
import { signedInUser, stateOf } from '../world/pages.mjs';
import { Screen } from '../world/screen.mjs';
import { said } from '../world/texts.mjs';
import { WebApp } from '../world/web-app.mjs';

const installer = fileURLToPath(new URL('../../../../installer/linux', import.meta.url));

/** How long a question has to stand before an answer to it counts, and a little more. */
const read = 1000;

/** Why nothing can be installed here, or false. */
function hindrance() {
  if (process.getuid() !== 0) return 'only root can install a package';
  if (!existsSync('/etc/debian_version')) return 'a deb can only be installed on Debian and its like';
  if (existsSync('/var/lib/dpkg/info/ownhand.list')) return 'Ownhand is installed here, and is left alone';
  return false;
}

/** Every path of the system that packages may have a say in. */
async function system() {
  const { printed } = await run('find', ['/usr', '/etc']);
  return printed.split('\n').sort();
}

describe('The Debian package', { skip: hindrance() }, () => {
  const on = {};

  before(async () => {
    on.folder = await mkdtemp(join(tmpdir(), 'ownhand-e2e-package-'));
    const { code, printed } = await run(installer, ['deb'], { OWNHAND_PACKAGES: on.folder });
    assert.equal(code, 0, printed);
    const [name] = (await readdir(on.folder)).filter((file) => file.endsWith('.deb'));
    on.package = join(on.folder, name);
    // It takes as long as everything else.
    on.lintian = run('lintian', ['--fail-on', 'error', '--allow-root', on.package]);
    on.systemBefore = await system();
    on.screen = await Screen.open();
    on.person = await Newcomer.arrive(on.screen);
    on.app = await WebApp.open({ library: 'blockstack' });
  });

  after(async () => {
    await on.browser?.close();
    await on.program?.stop();
    await on.app?.close();
    await on.screen?.close();
    if (existsSync('/var/lib/dpkg/info/ownhand.list')) await run('dpkg', ['--purge', 'ownhand']);
    await on.person?.leave();
    await on.lintian;
    await rm(on.folder, { recursive: true, force: true });
  });

  let failed = false;

  /** Each is a step after those before it; one that fails leaves a picture of the screen behind. */
  function step(name, act) {
    it(name, async () => {
      if (failed) throw new Error('A step before this one failed.');
      try {
        await act();
      } catch (failure) {
        failed = true;
        failure.message += `\nThe screen: ${await on.screen.keepPicture(name)}`;
        throw failure;
      }
    });
  }

  step('is installed, and its entry on the desktop is in order', async () => {
    const { code, printed } = await run('dpkg', ['--install', on.package]);
    assert.equal(code, 0, printed);
    for (const [command, ...args] of [
      ['desktop-file-validate', '/usr/share/applications/dev.ownhand.Ownhand.desktop'],
      ['appstreamcli', 'validate', '--no-net', '/usr/share/metainfo/dev.ownhand.Ownhand.metainfo.xml'],
      ['man', '--warnings', '--local-file', '/usr/share/man/man1/ownhand.1.gz'],
    ]) {
      if (command === 'man' && !existsSync('/usr/bin/man')) continue;
      const checked = await run(command, args, { MANWIDTH: '100', LC_ALL: 'C.UTF-8' });
      assert.equal(checked.code, 0, `${command}: ${checked.printed}`);
    }
    assert.equal((await stat('/usr/share/icons/hicolor/48x48/apps/ownhand.png')).isFile(), true);
  });

  for (const scheme of ['blockstack', 'web+blockstack']) {
    step(`opens ${scheme}: links for everybody, without being told to`, async () => {
      const { printed } = await on.person.run('xdg-mime', ['query', 'default', `x-scheme-handler/${scheme}`]);
      assert.equal(printed, 'dev.ownhand.Ownhand.desktop');
    });
  }

  step('starts with the classes that were archived for it', async () => {
    const log = join(on.folder, 'classes');
    const { code, printed } = await on.person.run('ownhand', ['--version'],
      { _JAVA_OPTIONS: `-Xlog:class+load:file=${log}` });
    assert.equal(code, 0, printed);
    assert.match(await readFile(log, 'utf8'), /dev\.ownhand\.Main source: shared objects file/);
  });

  step('is started by a link in a home where it never was', async () => {
    on.ports = await on.person.choosePorts();
    const { code, printed } = await on.person.run('ownhand', ['create', '--password-file', on.person.passwordFile, '--json']);
    assert.equal(code, 0, printed);
    on.keys = keysOf(JSON.parse(printed.slice(printed.indexOf('{'))).mnemonic);

    const token = requestFor(on.app);
    on.program = on.person.start('xdg-open', [`blockstack:${token}`]);
    assert.equal(await on.person.nextOpened(0), `${on.ports.authAddress}?authRequest=${token}`);
    const window = await on.screen.window(said('ui.name'));
    const { stdout } = await on.screen.run('xprop', ['-id', window.id, 'WM_CLASS', '_NET_WM_ICON']);
    const entry = await readFile('/usr/share/applications/dev.ownhand.Ownhand.desktop', 'utf8');
    assert.ok(stdout.includes(`"${/^StartupWMClass=(.*)$/m.exec(entry)[1]}"`), stdout);
    assert.match(stdout, /Icon \(\d+ x \d+\)/);
  });

  step('takes a second link to the one that runs', async () => {
    const token = requestFor(on.app);
    const { code, printed } = await on.person.run('xdg-open', [`blockstack:${token}`]);
    assert.equal(code, 0, printed);
    assert.equal(await on.person.nextOpened(1), `${on.ports.authAddress}?authRequest=${token}`);
  });

  step('leaves nothing in the home but its data folder', async () => {
    const strange = (await on.person.files()).filter((file) => !file.startsWith('.local/share/ownhand/'));
    assert.deepEqual(strange, []);
  });

  step('signs a web app in that asks with a link, through the browser and the desktop', async () => {
    on.browser = await openChromiumOn(on.screen, [on.app], { desktop: on.person.env });
    const page = await on.browser.newPage();
    // Where the library goes when it has waited for a second: on a slow machine, or where no browser asks.
    await page.route('https://browser.blockstack.org/**', (route) => route.fulfill({ status: 204 }));
    await page.goto(on.app.origin);
    await page.click('#sign-in');

    const address = await on.person.nextOpened(2);
    assert.match(address, new RegExp(`^${on.ports.authAddress}\\?authRequest=[\\w.-]+&echo=\\w+$`));
    const tab = await on.browser.newPage();
    await tab.goto(address);
    const window = await on.screen.window(said('ui.approval.title'));
    assert.equal(await stateOf(tab, 'locked'), 'locked');
    await window.spot(said('ui.unlock.do'));
    await on.screen.type(on.person.password);
    await on.screen.press('Return');
    await stateOf(tab, 'waiting');
    await window.colouredSpot(said('ui.approval.as'));
    await pause(read);
    await window.clickColoured(said('ui.approval.as'));

    const user = await signedInUser(tab);
    assert.equal(user.appPrivateKey, on.keys.appKey(on.app.origin));
    assert.equal(user.decentralizedID, on.keys.did);
    assert.equal(on.app.hits.filter((hit) => hit.parameters.has('echoReply')).length, 1);
  });

  step('is removed without a trace but the data folder, which is as it was', async () => {
    await on.browser.close();
    on.browser = null;
    await on.program.stop();
    const data = async () => (await on.person.files()).filter((file) => file.startsWith('.local/share/ownhand/'));
    const before = await data();
    assert.ok(before.includes('.local/share/ownhand/vault'), before.join(' '));

    const { code, printed } = await run('dpkg', ['--purge', 'ownhand']);
    assert.equal(code, 0, printed);
    const known = new Set(on.systemBefore);
    assert.deepEqual((await system()).filter((path) => !known.has(path)), []);
    assert.deepEqual(await data(), before);
    const { printed: handler } = await on.person.run('xdg-mime', ['query', 'default', 'x-scheme-handler/blockstack']);
    assert.equal(handler, '');
  });

  step('has no errors by Debian\'s own measure', async () => {
    const { code, printed } = await on.lintian;
    assert.equal(code, 0, printed);
  });
});
