// Starts Blazor and tells the page when it is live: html[data-connection] is connecting, live, offline or back.

import './traffic.js';

// Asked this often, a server that is back has its pages back within three seconds; one that is away costs a refused connection.
const retryMs = 1_000;
const backForMs = 2_000;
const longestStartMs = 30_000;
const reloadedMark = 'livedashboard.reloaded';

const root = document.documentElement;
const modal = /** @type {HTMLElement} */ (document.getElementById('components-reconnect-modal'));

/** @type {number | null} */
let offlineSince = null;
/** @type {number | undefined} */
let ticking;

/** @param {'connecting' | 'live' | 'offline' | 'back'} state */
const show = state => {
  root.dataset.connection = state;
  for (const element of document.querySelectorAll('[data-needs-connection]')) {
    element.toggleAttribute('inert', state === 'offline');
  }
  // What is inert says nothing itself: what it lies in tells why.
  for (const element of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('[data-offline-title]'))) {
    element.title = state === 'offline' ? element.dataset.offlineTitle ?? '' : '';
  }
};

const tick = () => {
  const seconds = Math.round((performance.now() - (offlineSince ?? performance.now())) / 1_000);
  for (const element of document.querySelectorAll('[data-offline-for]')) {
    element.textContent = `${seconds} s`;
  }
};

const lost = () => {
  if (offlineSince !== null) {
    return;
  }
  offlineSince = performance.now();
  show('offline');
  tick();
  ticking = setInterval(tick, 1_000);
};

const found = () => {
  clearInterval(ticking);
  offlineSince = null;
  // What was pressed as the connection went may never have arrived.
  for (const element of document.querySelectorAll('[data-acknowledge][aria-busy]')) {
    element.removeAttribute('aria-busy');
  }
  show('back');
  // What was under way when the connection went is lost without an answer: whoever waits for one asks again.
  document.dispatchEvent(new Event('connectionback'));
  setTimeout(() => {
    if (offlineSince === null) {
      show('live');
    }
  }, backForMs);
};

const isThere = async () => {
  try {
    return (await fetch('health/live', { cache: 'no-store' })).ok;
  } catch {
    return false;
  }
};

// The server knows this page no more (it was restarted): a fresh page takes its place, once the server can give one; until then this
// one stays, with what it shows marked as old. The address says what was looked at; how far down is kept here.
const reload = async () => {
  lost();
  while (!await isThere()) {
    await new Promise(resolve => { setTimeout(resolve, retryMs); });
  }
  try {
    sessionStorage.setItem(reloadedMark, String(scrollY));
  } catch {
    // the fresh page then says "Live" at once, and begins where the browser puts it
  }
  location.reload();
};

const resume = async () => {
  try {
    if (!await Blazor.resumeCircuit()) {
      reload();
    }
  } catch {
    reload();
  }
};

modal.addEventListener('components-reconnect-state-changed', event => {
  const { state } = /** @type {CustomEvent<{ state: string }>} */ (event).detail;
  switch (state) {
    case 'show':
    case 'retrying':
      lost();
      break;
    case 'hide':
      found();
      break;
    case 'paused':
      lost();
      resume();
      break;
    case 'failed':
    case 'rejected':
    case 'resume-failed':
      reload();
      break;
  }
});

// The page may open and close a popover without the server; this tells it afterwards.
Blazor.registerCustomEventType('popovertoggle', {
  browserEventName: 'toggle',
  createEventArgs: /** @param {ToggleEvent} event */ event => ({ open: event.newState === 'open' }),
});

show('connecting');
/** @type {Promise<void>} */
const started = new Promise(resolve => {
  document.addEventListener('circuitstarted', () => resolve(), { once: true });
});
await Blazor.start({
  circuit: {
    reconnectionOptions: {
      maxRetries: Number.MAX_SAFE_INTEGER,
      retryIntervalMilliseconds: retryMs,
    },
  },
});

// Blazor says nothing when a connection breaks just as it starts: the page would look alive and hear nothing.
const giveUp = setTimeout(reload, longestStartMs);
await started;
clearTimeout(giveUp);

/** @type {string | null} */
let reloadedAt = null;
try {
  reloadedAt = sessionStorage.getItem(reloadedMark);
  sessionStorage.removeItem(reloadedMark);
} catch {
  // storage is closed to this page
}
if (reloadedAt !== null) {
  if (scrollY === 0) {
    scrollTo({ top: Number(reloadedAt), behavior: 'instant' });
  }
  found();
} else if (offlineSince === null) {
  show('live');
}
