import { request } from 'node:http';

/** Sends one request to the program as no browser would, and gives status, headers and body. */
export function sendRaw(program, { method = 'GET', path = '/', headers = {}, body } = {}) {
  return new Promise((done, failed) => {
    const sent = request({ host: '127.0.0.1', port: program.port, method, path, headers: { Host: `localhost:${program.port}`, ...headers } },
      (answer) => {
        let text = '';
        answer.setEncoding('utf8').on('data', (part) => { text += part; });
        answer.on('end', () => done({ status: answer.statusCode, headers: answer.headers, body: text }));
        answer.on('error', failed);
      });
    sent.setTimeout(10_000, () => sent.destroy(new Error(`${method} ${path} was not answered to its end within 10 s`)));
    sent.on('error', failed);
    sent.end(body);
  });
}
