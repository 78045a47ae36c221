import { spawn } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { matches } from './reading.mjs';
import { until } from './waiting.mjs';

const pictures = fileURLToPath(new URL('../../../../target/e2e-screens/', import.meta.url));

/** How much larger the letters are made before they are read. */
const enlarged = 2;

/**
 * What is done to a picture before it is read: for dark words, by brightness, to which coloured buttons and frames
 * are as good as white; for light words on coloured buttons, by saturation, where everything else is blank.
 */
const lenses = {
  dark: ['-channel', 'B', '-separate', '+channel'],
  light: ['-channel', 'G', '-separate', '+channel', '-fuzz', '40%', '-fill', 'white', '-draw', 'color 2,2 floodfill', '-level', '30%,80%'],
};

/** A screen of its own with a window manager, a mouse and a keyboard, seen and used as a person does. */
export class Screen {
  #server;
  #manager;

  static async open() {
    const screen = new Screen();
    screen.#server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1600x1000x24', '-nolisten', 'tcp', '-noreset'],
      { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
    const number = await new Promise((found, failed) => {
      let text = '';
      screen.#server.stdio[3].setEncoding('utf8').on('data', (part) => {
        text += part;
        if (text.endsWith('\n')) found(text.trim());
      });
      screen.#server.on('error', failed);
      screen.#server.on('exit', (code) => failed(new Error(`Xvfb ended with ${code}`)));
    });
    screen.env = { DISPLAY: `:${number}` };
    screen.#manager = spawn('openbox', [], { stdio: 'ignore', env: { ...process.env, ...screen.env } });
    try {
      await until('the window manager', async () => {
        const { stdout } = await screen.run('xprop', ['-root', '_NET_SUPPORTING_WM_CHECK']);
        return stdout.includes('window id');
      });
    } catch (failure) {
      await screen.close();
      throw failure;
    }
    return screen;
  }

  async close() {
    for (const child of [this.#manager, this.#server]) {
      if (child.exitCode !== null || child.signalCode !== null) continue;
      const ended = new Promise((done) => { child.on('exit', done); });
      child.kill('SIGTERM');
      await ended;
    }
  }

  /** Runs a program on this screen to its end. */
  run(program, args, input = '') {
    const child = spawn(program, args, { env: { ...process.env, ...this.env, OMP_THREAD_LIMIT: '1' } });
    const stdout = [];
    let stderr = '';
    child.stdout.on('data', (part) => stdout.push(part));
    child.stderr.setEncoding('utf8').on('data', (part) => { stderr += part; });
    child.stdin.on('error', () => {});
    child.stdin.end(input);
    return new Promise((done, failed) => {
      child.on('error', failed);
      child.on('close', (code) => {
        const bytes = Buffer.concat(stdout);
        done({ code, bytes, stdout: bytes.toString('utf8'), stderr });
      });
    });
  }

  /** The visible window with this title, or null. */
  async find(title) {
    const { stdout } = await this.run('xdotool', ['search', '--onlyvisible', '--name', `^${title}$`]);
    const [id] = stdout.split('\n').filter(Boolean);
    return id ? new ScreenWindow(this, id, title) : null;
  }

  /** Waits until there is a visible window with this title. */
  window(title) {
    return until(`a window "${title}"`, () => this.find(title));
  }

  async gone(title) {
    await until(`the window "${title}" to go`, async () => !(await this.find(title)));
  }

  async isVisible(id) {
    return (await this.run('xwininfo', ['-id', id])).stdout.includes('Map State: IsViewable');
  }

  /** The titles of all windows, from the lowest to the topmost. */
  async stack() {
    const { stdout } = await this.run('xprop', ['-root', '_NET_CLIENT_LIST_STACKING']);
    const ids = stdout.match(/0x[0-9a-f]+/g) ?? [];
    return Promise.all(ids.map(async (id) => (await this.run('xdotool', ['getwindowname', id])).stdout.trim()));
  }

  /** The titles of all windows that can be seen. */
  async titles() {
    const { stdout } = await this.run('xdotool', ['search', '--onlyvisible', '--name', '.']);
    const ids = stdout.split('\n').filter(Boolean);
    return Promise.all(ids.map(async (id) => (await this.run('xdotool', ['getwindowname', id])).stdout.trim()));
  }

  /** Types into whatever has the keyboard. */
  type(text) {
    return this.run('xdotool', ['type', '--delay', '8', text]);
  }

  press(...keys) {
    return this.run('xdotool', ['key', '--delay', '20', ...keys]);
  }

  point({ x, y }) {
    return this.run('xdotool', ['mousemove', String(Math.round(x)), String(Math.round(y))]);
  }

  /** Clicks where the mouse is, so many times in quick succession. */
  clickHere(times = 1) {
    return this.run('xdotool', ['click', '--repeat', String(times), '--delay', '40', '1']);
  }

  async clipboard() {
    return (await this.run('xclip', ['-selection', 'clipboard', '-out'])).stdout;
  }

  /** Keeps a picture of the screen, and tells where. */
  async keepPicture(name) {
    await mkdir(pictures, { recursive: true });
    const file = join(pictures, `${name.replace(/[^\w]+/g, '-')}.png`);
    await this.run('import', ['-window', 'root', file]);
    return file;
  }
}

/** A window on the screen. What it says is read off the picture of the screen. */
export class ScreenWindow {
  #screen;

  constructor(screen, id, title) {
    this.#screen = screen;
    this.id = id;
    this.title = title;
  }

  async place() {
    const { stdout } = await this.#screen.run('xwininfo', ['-id', this.id]);
    const number = (label) => Number(new RegExp(`${label}: *(-?\\d+)`).exec(stdout)?.[1]);
    return {
      x: number('Absolute upper-left X'), y: number('Absolute upper-left Y'), width: number('Width'), height: number('Height'),
    };
  }

  async toFront() {
    await this.#screen.run('xdotool', ['windowactivate', '--sync', this.id]);
  }

  /** Closes it as a click on its frame does. */
  async close() {
    await this.toFront();
    await this.#screen.press('alt+F4');
    await until(`the window "${this.title}" to close`, async () => !(await this.#screen.isVisible(this.id)));
  }

  async isOnTop() {
    return (await this.#screen.stack()).at(-1) === this.title;
  }

  /** The words in it, each with its place on the screen, in the order of reading. */
  async #words(lens) {
    const { x, y, width, height } = await this.place();
    const { bytes: picture } = await this.#screen.run('import', ['-window', 'root', '-crop', `${width}x${height}+${x}+${y}`, '+repage', 'png:-']);
    const { bytes: letters } = await this.#screen.run('convert',
      ['png:-', '-colorspace', 'HSB', ...lens, '-resize', `${enlarged * 100}%`, 'png:-'], picture);
    const { stdout } = await this.#screen.run('tesseract', ['stdin', 'stdout', '--psm', '11', 'tsv'], letters);
    return stdout.split('\n').slice(1).map((line) => line.split('\t'))
      .filter((columns) => columns[0] === '5' && columns[11]?.trim())
      .map((columns) => {
        const [left, top, wide, high] = columns.slice(6, 10).map((number) => Number(number) / enlarged);
        return { text: columns[11].trim(), left: x + left, right: x + left + wide, y: y + top + high / 2 };
      });
  }

  /** All dark words that can be read in it. */
  async text() {
    return (await this.#words(lenses.dark)).map((word) => word.text).join(' ');
  }

  /** Turns the wheel until these words can be seen. */
  async scrollTo(text) {
    const { x, y, width, height } = await this.place();
    await this.#screen.point({ x: x + width / 2, y: y + height / 2 });
    await until(`"${text}" somewhere in the window "${this.title}"`, async () => {
      if (matches(await this.#words(lenses.dark), text)) return true;
      await this.#screen.run('xdotool', ['click', '--repeat', '10', '5']);
      return false;
    }, { limit: 60_000 });
  }

  /** Where these words stand, waiting until they do. */
  spot(text) {
    return this.#spot(text, [lenses.dark, lenses.light]);
  }

  async click(text) {
    await this.#clickAt(await this.spot(text));
  }

  /** Clicks the coloured button of this name, where other things of the name stand around. */
  async clickColoured(text) {
    await this.#clickAt(await this.colouredSpot(text));
  }

  colouredSpot(text) {
    return this.#spot(text, [lenses.light]);
  }

  async #spot(text, through) {
    let seen;
    return until(`"${text}" in the window "${this.title}"`, async () => {
      seen = [];
      for (const lens of through) {
        const words = await this.#words(lens);
        const spot = matches(words, text);
        if (spot) return spot;
        seen.push(words.map((word) => word.text).join(' '));
      }
      return null;
    }, { situation: () => `It says: ${seen.join(' // ')}` });
  }

  async #clickAt(spot) {
    await this.#screen.point(spot);
    await this.#screen.clickHere();
  }
}
