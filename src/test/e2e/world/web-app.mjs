import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** The libraries exactly as their makers published them for web pages. */
const bundles = {
  'blockstack': ['blockstack/dist/blockstack.js'],
  '@stacks/auth': ['@stacks/auth/dist/umd/index.js'],
  '@stacks/storage': ['@stacks/auth/dist/umd/index.js', '@stacks/storage/dist/umd/index.js'],
};
const pages = {
  'blockstack': new URL('../web-app/sign-in-with-blockstack.js', import.meta.url),
  '@stacks/auth': new URL('../web-app/sign-in-with-stacks-auth.js', import.meta.url),
  '@stacks/storage': new URL('../web-app/sign-in-with-stacks-auth.js', import.meta.url),
};
const icon = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR42mNQSFgAAAHEASFcollRAAAAAElFTkSuQmCC', 'base64');

/** A web app on a port of its own. It notes every request made to it. */
export class WebApp {
  #server;
  #files = new Map();
  hits = [];

  /**
   * `settings` reach the page: `authenticator`, `scopes`, `redirectPath`.
   * Any path without a file of its own is the sign-in page, or an empty page where there is no library.
   */
  static async open({ library, name = 'Notebook', settings = {} } = {}) {
    const app = new WebApp();
    app.put('/manifest.json', 'application/json', JSON.stringify({
      name, start_url: '/', icons: [{ src: '/icon.png', sizes: '1x1', type: 'image/png' }],
    }));
    app.put('/icon.png', 'image/png', icon);
    app.put('/settings.json', 'application/json', JSON.stringify(settings));
    if (library) {
      const scripts = await Promise.all(bundles[library].map((bundle) => readFile(require.resolve(bundle), 'utf8')));
      app.put('/library.js', 'text/javascript', scripts.join('\n;\n'));
      app.put('/sign-in.js', 'text/javascript', await readFile(pages[library]));
      app.put('*', 'text/html', await readFile(new URL('../web-app/page.html', import.meta.url)));
    } else {
      app.put('*', 'text/html', '<!doctype html><title>Empty page</title><body>');
    }
    app.#server = createServer((request, response) => app.#answer(request, response));
    await new Promise((done) => { app.#server.listen(0, '127.0.0.1', done); });
    app.port = app.#server.address().port;
    app.origin = `http://localhost:${app.port}`;
    app.originByNumber = `http://127.0.0.1:${app.port}`;
    return app;
  }

  put(path, type, content) {
    this.#files.set(path, { type, content });
  }

  hitsOf(path) {
    return this.hits.filter((hit) => hit.path === path);
  }

  /** Response tokens that reached this app, in the order they came. */
  get responseTokens() {
    return this.hits.flatMap((hit) => hit.parameters.getAll('authResponse'));
  }

  close() {
    this.#server.closeAllConnections();
    return new Promise((done) => { this.#server.close(done); });
  }

  #answer(request, response) {
    const url = new URL(request.url, this.origin);
    this.hits.push({
      time: performance.timeOrigin + performance.now(),
      method: request.method, path: url.pathname, address: request.url, parameters: url.searchParams, headers: request.headers,
    });
    if (url.pathname === '/favicon.ico') return response.writeHead(404).end();
    const { type, content } = this.#files.get(url.pathname) ?? this.#files.get('*');
    // @stacks/auth sends a header of its own along when it looks for a profile: the hub's origin must allow that.
    return response.writeHead(200, {
      'Content-Type': type, 'Access-Control-Allow-Origin': '*', 'Access-Control-Allow-Headers': '*',
    }).end(content);
  }
}
