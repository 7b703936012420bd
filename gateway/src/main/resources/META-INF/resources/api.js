/** Talks to the gateway as the signed-in user. The token lives as long as the tab. */
const TOKEN = 'redress.token';
let position = '';
let language = 'en';

export const token = () => sessionStorage.getItem(TOKEN) ?? '';
export const signInWith = (text) => sessionStorage.setItem(TOKEN, text.trim());
export const signOut = () => { sessionStorage.removeItem(TOKEN); position = ''; };
export const speak = (chosen) => { language = chosen; };

/** What the server refused, in its words. */
export class Refused extends Error {
  constructor(status, problem) {
    super([problem.title, problem.detail].filter(Boolean).join(' — '));
    this.status = status;
  }
}

async function call(path, options = {}) {
  const answer = await fetch(path, {
    ...options,
    credentials: 'omit',
    cache: 'no-store',
    headers: {
      'Accept-Language': language,
      ...(token() ? { Authorization: `Bearer ${token()}` } : {}),
      ...(position ? { 'Redress-Position': position } : {}),
      ...options.headers,
    },
  });
  position = answer.headers.get('Redress-Position') ?? position;
  const text = await answer.text();
  let body = {};
  try { body = text ? JSON.parse(text) : {}; } catch { body = { title: `HTTP ${answer.status}` }; }
  if (!answer.ok) throw new Refused(answer.status, body);
  return body;
}

export const get = (path) => call(path);

export const post = (path, body, key) => call(path, {
  method: 'POST',
  body: JSON.stringify(body),
  headers: { 'Content-Type': 'application/json', ...(key ? { 'Idempotency-Key': key } : {}) },
});

export function newKey() {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Calls `heard` for each change until the signal ends it; EventSource could not send the token. */
export async function listen(heard, opened, signal) {
  const answer = await fetch('/api/stream', { headers: { Authorization: `Bearer ${token()}` }, signal, cache: 'no-store' });
  if (!answer.ok) throw new Refused(answer.status, {});
  opened();
  const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return;
    const lines = (rest + value).split(/\r?\n/);
    rest = lines.pop();
    lines.filter((line) => line.startsWith('data:')).forEach((line) => heard(JSON.parse(line.slice(5))));
  }
}
