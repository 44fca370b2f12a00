// Starts Blazor and tells the page when it is live: html[data-connection] is connecting, live, offline or back.

// Optional: without it only the counters of the traffic stay empty.
await import('./traffic.js').catch(() => {});

// Asked this often, a server that is back has its pages back within three seconds; one that is away costs a refused connection.
const retryMs = 1_000;
const backForMs = 2_000;
const longestStartMs = 30_000;

// The server calls every five seconds while the tab is seen. When two calls are missing the page says so, at four it is loaded anew.
const watchMs = 1_000;
const silentMs = 12_000;
const deadMs = 20_000;

// A page that breaks again and again is not loaded for ever.
const failuresWithinMs = 60_000;
const mostFailures = 3;
const reloadedMark = 'livedashboard.reloaded';
const failuresMark = 'livedashboard.failures';

const root = document.documentElement;
const modal = /** @type {HTMLElement} */ (document.getElementById('components-reconnect-modal'));

/** @type {number | null} */
let offlineSince = null;
/** @type {number | undefined} */
let ticking;
/** @type {number | null} when the server last called; null before it ever has, and while there is no connection */
let heardAt = null;
let isReloading = false;

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
  heardAt = null;
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
    return (await fetch('health/live', { cache: 'no-store', signal: AbortSignal.timeout(5_000) })).ok;
  } catch {
    return false;
  }
};

// The server knows this page no more (it was restarted): a fresh page takes its place, once the server can give one; until then this
// one stays, with what it shows marked as old. The address says what was looked at; how far down is kept here.
const reload = async () => {
  if (isReloading) {
    return;
  }
  isReloading = true;
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

/** @returns {boolean} whether the page has broken several times in a short time */
const keepsFailing = () => {
  try {
    const now = Date.now();
    /** @type {number[]} */
    const failures = JSON.parse(sessionStorage.getItem(failuresMark) ?? '[]');
    const recent = failures.filter(at => at > now - failuresWithinMs && at <= now).concat(now);
    sessionStorage.setItem(failuresMark, JSON.stringify(recent));
    return recent.length >= mostFailures;
  } catch {
    return false; // storage is closed to this page
  }
};

// Something broke inside: the server has given this page up, whatever the connection says.
const failed = () => {
  if (keepsFailing()) {
    lost();
    root.dataset.pageFailed = '';
  } else {
    reload();
  }
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
      heardAt = null;
      lost();
      break;
    case 'hide':
      found();
      break;
    case 'paused':
      heardAt = null;
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

// Blazor shows this element when a circuit has ended by an error. Nothing else tells the page.
const errorElement = /** @type {HTMLElement} */ (document.getElementById('blazor-error-ui'));
new MutationObserver(failed).observe(errorElement, { attributes: true, attributeFilter: ['style'] });
document.querySelector('[data-load-again]')?.addEventListener('click', () => location.reload());

// The page may open and close a popover without the server; this tells it afterwards.
Blazor.registerCustomEventType('popovertoggle', {
  browserEventName: 'toggle',
  createEventArgs: /** @param {ToggleEvent} event */ event => ({ open: event.newState === 'open' }),
});

show('connecting');
/** @type {Promise<void>} */
const started = new Promise(resolve => {
  // Whichever comes first: one may be blocked, and a hidden tab is not called.
  document.addEventListener('circuitstarted', () => resolve(), { once: true });
  Object.assign(window, {
    liveDashboardConnection: {
      hear: () => {
        const wasSilent = offlineSince !== null && heardAt !== null;
        heardAt = performance.now();
        resolve();
        if (wasSilent) {
          found();
        }
      },
    },
  });
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

// A circuit can end without a word: then the connection lives and nobody calls.
let watchedAt = performance.now();
setInterval(() => {
  const now = performance.now();
  const slept = now - watchedAt > 3 * watchMs;
  watchedAt = now;
  if (heardAt === null || document.visibilityState !== 'visible' || slept) {
    heardAt = heardAt === null ? null : now;
  } else if (now - heardAt > deadMs) {
    reload();
  } else if (now - heardAt > silentMs && offlineSince === null) {
    const since = heardAt;
    lost();
    heardAt = since;
  }
}, watchMs);
