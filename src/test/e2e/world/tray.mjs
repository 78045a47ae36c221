import { until } from './waiting.mjs';

const watcher = 'org.kde.StatusNotifierWatcher';
const menuType = 'com.canonical.dbusmenu';
const properties = 'org.freedesktop.DBus.Properties';

/** The tray of a desktop: it is told of icons, asks for their menus, and clicks on what is in them. */
export class Tray {
  #peer;
  icons = [];

  static async open(bus) {
    const tray = new Tray();
    tray.#peer = await bus.join();
    tray.#peer.answer(watcher, 'RegisterStatusNotifierItem', '', ([service]) => { tray.icons.push(service); return []; });
    tray.#peer.answer(properties, 'Get', 'v', ([, name]) => [name === 'ProtocolVersion' ? ['i', 0] : ['b', true]]);
    await tray.#peer.own(watcher);
    return tray;
  }

  /** It goes away, as it does when a panel is started anew. */
  close() {
    this.#peer.leave();
  }

  async icon() {
    return until('an icon in the tray', () => this.icons.at(-1));
  }

  async #ask(path, type, member, signature, ...facts) {
    return this.#peer.call({ destination: await this.icon(), path, type, member, signature }, ...facts);
  }

  /** What the icon says of itself. */
  facts() {
    return this.#ask('/StatusNotifierItem', properties, 'GetAll', 's', 'org.kde.StatusNotifierItem');
  }

  /** The words of the menu, with a line as null, and the number of each. */
  async menu() {
    const [, [, , entries]] = await this.#ask('/MenuBar', menuType, 'GetLayout', 'iias', 0, -1, []);
    return entries.map(([number, { type, label }]) => ({ number, words: type === 'separator' ? null : label }));
  }

  async words() {
    return (await this.menu()).map(({ words }) => words);
  }

  /** Clicks on an entry, once there is one of these words. */
  async choose(words) {
    const entry = await until(`"${words}" in the tray`, async () => (await this.menu()).find((each) => each.words === words));
    await this.click(entry.number);
    return entry.number;
  }

  click(number) {
    return this.#ask('/MenuBar', menuType, 'Event', 'isvu', number, 'clicked', ['i', 0], 0);
  }

  /** Clicks on the icon itself. */
  activate() {
    return this.#ask('/StatusNotifierItem', 'org.kde.StatusNotifierItem', 'Activate', 'ii', 0, 0);
  }
}
