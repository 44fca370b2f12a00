// Tells the server whether the tab can be seen, so that it draws nothing for a hidden one.

const againMs = 1_000;

/** @type {{ invokeMethodAsync: (method: string, visible: boolean) => Promise<void> } | null} */
let listener = null;
/** @type {boolean | null} what the listener was told last; null when that may not have arrived */
let told = null;
let frozen = false;

const tell = async () => {
  const visible = document.visibilityState === 'visible' && !frozen;
  const to = listener;
  if (!to || visible === told) {
    return;
  }
  told = visible;
  try {
    await to.invokeMethodAsync('Tell', visible);
  } catch {
    // No connection: tried again until there is one, or until a new page listens.
    if (to === listener) {
      told = null;
      setTimeout(tell, againMs);
    }
  }
};

/** @param {boolean} now */
const freeze = now => {
  frozen = now;
  tell();
};

document.addEventListener('visibilitychange', tell);
document.addEventListener('connectionback', () => {
  told = null;
  tell();
});
document.addEventListener('freeze', () => freeze(true));
document.addEventListener('resume', () => freeze(false));

/** @param {NonNullable<typeof listener>} to who is told from now on */
export const watch = to => {
  listener = to;
  told = null;
  tell();
  // The server's first word to this page: from now on it hears what is clicked.
  document.dispatchEvent(new Event('circuitstarted'));
};

export const stop = () => {
  listener = null;
};
