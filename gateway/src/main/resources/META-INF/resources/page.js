import { WORDS, STATUSES, ISSUES, OUTCOMES, CHANNELS, ORDER_STATUSES, FATES } from './words.js';
import * as api from './api.js';

const at = (id) => document.getElementById(id);
let language = localStorage.getItem('redress.language') ?? (navigator.language.startsWith('zh') ? 'zh' : 'en');
let next = '';
let answering = '';
let listening = null;
let refreshing = 0;

const word = (key) => WORDS[language][key];
/** A text of the server: plain, or in both languages. */
const say = (text) => (text && typeof text === 'object' ? text[language] ?? text.en ?? '' : text ?? '');
/** A code in words; one we have no words for as it is. */
const named = (words, code) => (code ? say(words[code]) || code : '');
const status = (name) => named(STATUSES, name);
const time = (text) => (text ? new Date(text).toLocaleString(language === 'zh' ? 'zh-CN' : 'en-GB') : '');
const money = (value) => (value ? `${value.amount} ${value.currency}` : '');

/** An element; texts become text nodes, so nothing from outside is ever markup. */
function el(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name === 'onclick' || name === 'onsubmit') element.addEventListener(name.slice(2), value);
    else if (value === true) element.setAttribute(name, '');
    else if (value !== false && value != null) element.setAttribute(name, value);
  }
  element.append(...children.flat().filter((child) => child != null && child !== ''));
  return element;
}

function notice(text) {
  at('notice').textContent = text;
  at('notice').hidden = !text;
}

/** Does something that may fail, and says so. */
async function attempt(action) {
  try {
    notice('');
    return await action();
  } catch (failure) {
    if (failure instanceof api.Refused && failure.status === 401) {
      leave();
      notice(word('signedOut'));
    } else if (failure instanceof api.Refused) {
      notice(`${word('failed')}: ${failure.message}`);
    } else {
      notice(word('unreachable'));
    }
    return undefined;
  }
}

// ---- the frame

function translate() {
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  api.speak(language);
  document.querySelectorAll('[data-t]').forEach((element) => { element.textContent = word(element.dataset.t); });
  if (at('live').textContent) connected(at('live').dataset.state);
  at('language').textContent = language === 'zh' ? 'English' : '中文';
  at('q').placeholder = word('search');
  at('q').setAttribute('aria-label', word('search'));
  at('status').setAttribute('aria-label', word('status'));
  const chosen = at('status').value;
  at('status').replaceChildren(
    el('option', { value: '' }, word('any')),
    ...Object.keys(STATUSES).map((name) => el('option', { value: name }, status(name))),
  );
  at('status').value = chosen;
}

function caseId() {
  const match = /^#\/cases\/([^/]+)$/.exec(location.hash);
  return match ? decodeURIComponent(match[1]) : '';
}

async function show() {
  translate();
  const inside = api.token() !== '';
  at('sign-in').hidden = inside;
  at('sign-out').hidden = !inside;
  at('who').textContent = inside ? userOf(api.token()) : '';
  at('list').hidden = !inside || caseId() !== '';
  at('case').hidden = !inside || caseId() === '';
  if (!inside) {
    await showDemoUsers();
    return;
  }
  keepListening();
  answering = '';
  await refresh();
}

const refresh = () => (caseId() ? attempt(() => showCase(caseId())) : attempt(() => showList('')));

/** Only for display; whether it is true is the server's business. */
function userOf(token) {
  try {
    const bytes = Uint8Array.from(atob(token.split('.')[1].replace(/-/g, '+').replace(/_/g, '/')), (c) => c.charCodeAt(0));
    const claims = JSON.parse(new TextDecoder().decode(bytes));
    return `${claims.upn ?? claims.sub} (${(claims.groups ?? []).join(', ')})`;
  } catch {
    return '';
  }
}

// ---- signing in

async function showDemoUsers() {
  try {
    const users = await api.get('/demo/users');
    at('demo').hidden = false;
    at('demo-users').replaceChildren(...users.map((user) => el(
      'button',
      { type: 'button', onclick: () => attempt(async () => enter((await api.post('/demo/token', { user: user.user })).token)) },
      `${user.user} · ${say(user)}`,
    )));
  } catch {
    at('demo').hidden = true;
  }
}

async function enter(token) {
  api.signInWith(token);
  at('token').value = '';
  await show();
}

function leave() {
  api.signOut();
  listening?.abort();
  listening = null;
  at('live').textContent = '';
  at('cases').replaceChildren();
  at('case').replaceChildren();
  show();
}

// ---- the list

async function showList(cursor) {
  const query = new URLSearchParams();
  if (at('q').value.trim()) query.set('q', at('q').value.trim());
  if (at('status').value) query.set('status', at('status').value);
  if (cursor) query.set('cursor', cursor);
  const found = await api.get(`/api/cases?${query}`);
  const rows = found.items.map(row);
  if (cursor) at('cases').append(...rows);
  else at('cases').replaceChildren(...rows);
  next = found.next ?? '';
  at('more').hidden = !next;
  at('none').hidden = at('cases').childElementCount > 0;
}

function row(item) {
  return el('li', {}, el(
    'a',
    { href: `#/cases/${encodeURIComponent(item.caseId)}` },
    el('strong', {}, item.orderId || word('noOrder')),
    el('span', { class: 'marks' }, el('span', { class: 'tag' }, status(item.status)), item.urgent ? el('span', { class: 'tag urgent' }, word('urgent')) : ''),
    el('span', {}, about(item)),
    el('span', { class: 'quiet' }, [named(OUTCOMES, item.outcome), item.assignee].filter(Boolean).join(' · ')),
    el('time', { class: 'quiet', datetime: item.waitingSince, title: word('waiting') }, time(item.waitingSince ?? item.openedAt)),
  ));
}

/** What it is about; as long as nobody has said, what the words suggest. */
function about(item) {
  if (item.issueType) return named(ISSUES, item.issueType);
  const guesses = (item.guesses ?? []).map((guess) => named(ISSUES, guess));
  return el('span', { class: 'quiet' }, guesses.length ? `${word('unclear')}, ${word('maybe')}: ${guesses.join(', ')}` : word('unclear'));
}

// ---- one case

async function showCase(id) {
  const path = `/api/cases/${encodeURIComponent(id)}`;
  const [found, timeline] = await Promise.all([api.get(path), api.get(`${path}/timeline`)]);
  const order = found.orderId ? await api.get(`/api/orders/${encodeURIComponent(found.orderId)}`).catch(() => null) : null;
  if (id !== caseId()) return;
  const step = [language, id, found.playbook?.node, found.playbook?.visit, JSON.stringify(found.allowedAnswers ?? [])].join('|');
  // an unchanged step keeps its form, with what is being typed into it
  const answers = step === answering ? at('answers') : answerForm(path, found);
  answering = step;
  at('case').replaceChildren(
    el('p', {}, el('a', { href: '#/' }, `← ${word('back')}`)),
    el('h1', {}, found.orderId ? `${word('order')} ${found.orderId}` : word('noOrder')),
    facts(found, order),
    el('h2', {}, word('step')),
    el('p', { class: 'panel' }, say(found.playbook?.text) || found.playbook?.node || ''),
    answers,
    el('h2', {}, word('lines')),
    lines(found.lines ?? [], order?.lines ?? []),
    el('h2', {}, word('timeline')),
    el('ul', { class: 'timeline panel' }, timeline.items.map(moment)),
  );
}

function facts(found, order) {
  const shown = [
    [word('status'), el('span', {}, status(found.status), found.urgent ? el('span', { class: 'tag urgent' }, word('urgent')) : '')],
    [word('issue'), about(found)],
    [word('outcome'), named(OUTCOMES, found.outcome)],
    [word('assignee'), found.assignee],
    [word('channel'), named(CHANNELS, found.channel)],
    [word('waiting'), time(found.waitingSince)],
    [word('shop'), [found.platform, found.shop].filter(Boolean).join(' · ')],
    [word('orderStatus'), order && [named(ORDER_STATUSES, order.status), time(order.placedAt)].filter(Boolean).join(' · ')],
    [word('total'), money(order?.total)],
    [word('paid'), money(order?.paid)],
    ...(order?.parcels ?? []).map((parcel) => [word('parcel'), parcelText(parcel)]),
  ];
  return el('dl', { class: 'panel' }, shown.filter(([, value]) => value).flatMap(([name, value]) => [el('dt', {}, name), el('dd', {}, value)]));
}

function parcelText(parcel) {
  const fate = parcel.deliveredAt
    ? `${word('delivered')} ${time(parcel.deliveredAt)}`
    : [word('underway'), parcel.estimatedDeliveryAt ? `${word('dueBy')} ${time(parcel.estimatedDeliveryAt)}` : ''].filter(Boolean).join(', ');
  return [parcel.waybill, parcel.carrier, fate].filter(Boolean).join(' · ');
}

function moment(item) {
  const who = item.by === 'SYSTEM' ? word('system') : say(item.who);
  return el('li', {}, el('div', { class: 'quiet' }, [time(item.at), who, item.rule].filter(Boolean).join(' · ')), say(item.what));
}

function lines(fates, ordered) {
  const titles = new Map(ordered.map((line) => [line.lineId, line]));
  const rows = (fates.length ? fates : ordered).map((line) => ({ ...titles.get(line.lineId), ...line }));
  if (!rows.length) return el('p', { class: 'quiet' }, word('noLines'));
  return el('div', { class: 'scroll panel' }, el(
    'table',
    {},
    el('thead', {}, el('tr', {}, ['line', 'title', 'quantity', 'price', 'goods', 'money', 'recovery'].map((key) => el('th', {}, word(key))))),
    el('tbody', {}, rows.map((line) => el('tr', {}, [
      line.lineId, line.title, line.quantity, money(line.unitPrice), ...[line.goods, line.money, line.recovery].map((fate) => named(FATES, fate)),
    ].map((value) => el('td', {}, value == null ? '' : String(value)))))),
  ));
}

function answerForm(path, found) {
  const form = el('form', { id: 'answers' }, el('h2', {}, word('answers')));
  const allowed = found.allowedAnswers ?? [];
  if (!allowed.length) {
    form.append(el('p', { class: 'quiet' }, word('noAnswers')));
    return form;
  }
  const asked = allowed.flatMap((choice) => choice.inputs ?? []);
  const note = el('textarea', { id: 'note', rows: 2, maxlength: 20000 });
  const noteNeeded = allowed.every((choice) => (choice.inputs ?? []).some((input) => input.name === 'note' && input.required));
  const inputs = new Map(asked.filter((input) => input.name !== 'note').map((input) => [input.name, field(input, found.guesses ?? [])]));
  form.append(
    ...[...inputs].map(([name, control]) => el('label', {}, name === 'issueType' ? word('issue') : name, ' ', control)),
    el('label', { for: 'note' }, noteNeeded ? `${word('note')} (${word('required')})` : word('note')),
    note,
    el('div', { class: 'buttons' }, allowed.map((choice) => answerButton(choice, () => ({
      node: found.playbook.node,
      visit: found.playbook.visit,
      answer: choice.answer,
      ...(note.value.trim() ? { note: note.value.trim() } : {}),
      ...given(choice, inputs),
    }), path))),
    ...allowed.filter((choice) => choice.refusedBecause).map((choice) => el('p', { class: 'quiet' }, `${say(choice.text) || choice.answer}: ${say(choice.refusedBecause)}`)),
  );
  form.addEventListener('submit', (event) => event.preventDefault());
  return form;
}

/** One key for one intent: pressing again after a lost connection asks once. */
function answerButton(choice, body, path) {
  let sent = '';
  let key = '';
  return el('button', {
    type: 'button',
    disabled: Boolean(choice.refusedBecause),
    onclick: ({ currentTarget: button }) => attempt(async () => {
      const asked = body();
      if (JSON.stringify(asked) !== sent) {
        sent = JSON.stringify(asked);
        key = api.newKey();
      }
      button.disabled = true;
      try {
        await api.post(`${path}/answers`, asked, key);
        answering = '';
        await showCase(caseId());
      } finally {
        button.disabled = false;
      }
    }),
  }, say(choice.text) || choice.answer);
}

/** A code is chosen from those there are, the likely ones first. */
function field(input, likely) {
  if (input.codes) {
    const codes = [...likely.filter((code) => input.codes.includes(code)), ...input.codes.filter((code) => !likely.includes(code))];
    return el('select', {}, el('option', { value: '' }, word('choose')), codes.map((code) => el('option', { value: code }, named({ ...OUTCOMES, ...ISSUES }, code))));
  }
  if (input.type === 'boolean') {
    return el('select', {}, el('option', { value: '' }, '–'), el('option', { value: 'true' }, word('yes')), el('option', { value: 'false' }, word('no')));
  }
  const control = el('input', { type: ['number', 'integer'].includes(input.type) ? 'number' : 'text', step: 'any', min: input.min, max: input.max });
  control.value = typeof input.preset === 'object' ? '' : input.preset ?? '';
  return control;
}

function given(choice, controls) {
  const values = (choice.inputs ?? [])
    .filter((input) => controls.has(input.name))
    .map((input) => [input, controls.get(input.name).value.trim()])
    .filter(([, value]) => value !== '')
    .map(([input, value]) => [input.name, typed(input.type, value)]);
  return values.length ? { inputs: Object.fromEntries(values) } : {};
}

function typed(type, value) {
  if (type === 'boolean') return value === 'true';
  return ['number', 'integer'].includes(type) ? Number(value) : value;
}

// ---- live

function keepListening() {
  if (listening) return;
  const ending = new AbortController();
  listening = ending;
  (async () => {
    for (let wait = 1000; !ending.signal.aborted; wait = Math.min(wait * 2, 30000)) {
      try {
        await api.listen(changed, () => {
          wait = 1000;
          connected('live');
          soon();
        }, ending.signal);
      } catch (failure) {
        if (failure instanceof api.Refused && [401, 403].includes(failure.status)) {
          at('live').textContent = '';
          return;
        }
      }
      if (ending.signal.aborted) return;
      connected('offline');
      await new Promise((resolve) => { setTimeout(resolve, wait); });
    }
  })();
}

function connected(state) {
  at('live').dataset.state = state;
  at('live').textContent = word(state);
}

function changed(change) {
  if (!caseId() || change.caseId === caseId()) soon();
}

/** Many changes at once are one look. A list that was paged further is left as it is read. */
function soon() {
  clearTimeout(refreshing);
  refreshing = setTimeout(() => {
    if (api.token() && (caseId() || at('cases').childElementCount <= 100)) refresh();
  }, 700);
}

// ---- what the user does

at('language').addEventListener('click', () => {
  language = language === 'zh' ? 'en' : 'zh';
  localStorage.setItem('redress.language', language);
  show();
});
at('sign-out').addEventListener('click', () => { notice(''); leave(); });
at('token-form').addEventListener('submit', (event) => { event.preventDefault(); enter(at('token').value); });
at('search').addEventListener('submit', (event) => { event.preventDefault(); refresh(); });
at('status').addEventListener('change', () => refresh());
at('more').addEventListener('click', () => attempt(() => showList(next)));
window.addEventListener('hashchange', show);
show();
