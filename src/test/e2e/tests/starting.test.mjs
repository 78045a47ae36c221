import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, utimesSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { Ownhand, executable, freePort } from '../world/program.mjs';
import { Screen } from '../world/screen.mjs';
import { until } from '../world/waiting.mjs';

describe('A start', () => {
  const links = ['one', 'two', 'three', 'four'].map((name) => `blockstack:header.${name}.signature`);
  let screen;
  let ownhand;
  let ports;

  before(async () => {
    [screen, ownhand] = await Promise.all([Screen.open(), Ownhand.fresh()]);
    await ownhand.create();
    ports = ['--port', String(await freePort()), '--hub-port', String(await freePort())];
  });

  after(async () => {
    await ownhand?.remove();
    await screen?.close();
  });

  const owner = async () => Number((await readFile(join(ownhand.home, 'link.door'), 'utf8')).split(' ')[0]);
  const opened = async () => {
    const file = join(ownhand.home, '..', 'opened');
    return existsSync(file) ? (await readFile(file, 'utf8')).trim().split('\n') : [];
  };

  it('takes all links that come at once while nothing runs', async () => {
    const ended = [];
    const starts = links.map((link) => ownhand.run([...ports, link], { screen }).then((end) => { ended.push(end); return end; }));
    await until('all links to be opened', async () => (await opened()).length === links.length, { limit: 60_000 });
    await until('all but one to end', () => ended.length === links.length - 1);
    assert.deepEqual(ended.map(({ code }) => code), ended.map(() => 0), JSON.stringify(ended));
    const tokens = (await opened()).map((address) => new URL(address).searchParams.get('authRequest'));
    assert.deepEqual(tokens.sort(), links.map((link) => link.slice('blockstack:'.length)).sort());
    process.kill(await owner(), 'SIGTERM');
    await Promise.all(starts);
    for (const left of ['link.door', 'link.sock']) assert.ok(!existsSync(join(ownhand.home, left)), `${left} is gone`);
  });

  const start = (stdout) => JSON.parse(stdout).findings.find((finding) => finding.about === 'start');

  it('uses the cache of classes that was made for it', async () => {
    const { stdout } = await ownhand.run(['doctor', '--json']);
    assert.equal(start(stdout).standing, 'well', stdout);
  });

  it('does without a cache that was made for another library', async () => {
    const program = join(ownhand.temporary, 'program');
    execFileSync('cp', ['-a', dirname(dirname(executable)), program]);
    const [library] = readdirSync(join(program, 'lib')).filter((name) => name.startsWith('jackson-core'));
    utimesSync(join(program, 'lib', library), 1, 1);
    const { stdout } = spawnSync(join(program, 'bin', 'ownhand'), ['--home', ownhand.home, 'doctor', '--json'], { encoding: 'utf8' });
    assert.equal(start(stdout).standing, 'note', stdout);
  });
});
