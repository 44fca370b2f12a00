// What the keyboard and the pointer need beyond plain controls. Everything is delegated, so it survives re-rendering.

/** @param {Element | null} element */
const takesKeys = element => element?.closest('input, textarea, select, button, a, [contenteditable], [role=dialog], summary') != null;

// Keys of the whole page: the control that carries data-key is clicked, a field gets the focus, unless somebody is typing or on a control.
// While something lies over the page, only the controls of the topmost layer have keys, wherever the focus is.
document.addEventListener('keydown', event => {
  if (event.ctrlKey || event.altKey || event.metaKey || event.repeat || event.defaultPrevented) {
    return;
  }
  const letter = event.key.length === 1 && event.key !== ' ';
  const target = /** @type {Element | null} */ (event.target);
  const typing = target?.closest('input:not([type=range]), textarea, select, [contenteditable]') != null;
  const layer = document.querySelector('.mud-dialog') ?? document.querySelector('[role=dialog]');
  if (typing || (!layer && !letter && takesKeys(target))) {
    return;
  }
  const name = event.key === ' ' ? 'space' : event.key.toLowerCase();
  const control = (layer ?? document).querySelector(`[data-key="${CSS.escape(name)}"]`);
  if (control instanceof HTMLElement && !control.closest('[inert]')) {
    event.preventDefault();
    if (control instanceof HTMLInputElement) {
      control.focus();
      control.select();
    } else {
      control.click();
    }
  }
});

// Held down, Enter does once what it does: a browser would press a button or send a form again and again.
document.addEventListener('keydown', event => {
  const target = /** @type {Element | null} */ (event.target);
  if (event.repeat && event.key === 'Enter' && !target?.closest('textarea, [contenteditable]')) {
    event.preventDefault();
  }
}, { capture: true });

// A click of the pointer on a send button gives the focus back to the board, so that Space pauses and does not send again. A button
// that was reached by the keyboard keeps it, and Space presses it as everywhere.
document.addEventListener('click', event => {
  const button = /** @type {Element | null} */ (event.target)?.closest('[data-acknowledge]');
  if (button instanceof HTMLElement && event.detail > 0) {
    button.blur();
  }
});

// A slider of data-steps: its value is the real one, but its way is divided by the logarithm.

/** @param {EventTarget | null} target @returns {HTMLInputElement | null} */
const slider = target => target instanceof HTMLInputElement && target.dataset.steps ? target : null;

/** @param {HTMLInputElement} input */
const steps = input => (input.dataset.steps ?? '').split(' ').map(Number);

/** @param {HTMLInputElement} input @param {number} value */
const set = (input, value) => {
  if (Number(input.value) !== value) {
    input.value = String(value);
    input.dispatchEvent(new Event('input', { bubbles: true }));
  }
};

/** @param {HTMLInputElement} input */
const commit = input => input.dispatchEvent(new Event('change', { bubbles: true }));

/** @param {HTMLInputElement} input @param {number} x */
const follow = (input, x) => {
  const box = input.getBoundingClientRect();
  const share = Math.min(1, Math.max(0, (x - box.left - 7) / (box.width - 14)));
  const wanted = share * Math.log(Number(input.max));
  set(input, steps(input).reduce((best, step) => Math.abs(Math.log(step) - wanted) < Math.abs(Math.log(best) - wanted) ? step : best));
};

document.addEventListener('pointerdown', event => {
  const input = slider(event.target);
  if (input && !input.disabled && event.button === 0) {
    event.preventDefault();
    input.focus();
    input.setPointerCapture(event.pointerId);
    follow(input, event.clientX);
  }
});

document.addEventListener('pointermove', event => {
  const input = slider(event.target);
  if (input?.hasPointerCapture(event.pointerId)) {
    follow(input, event.clientX);
  }
});

document.addEventListener('pointerup', event => {
  const input = slider(event.target);
  if (input?.hasPointerCapture(event.pointerId)) {
    input.releasePointerCapture(event.pointerId);
    commit(input);
  }
});

document.addEventListener('keydown', event => {
  const input = slider(event.target);
  if (!input) {
    return;
  }
  const all = steps(input);
  const now = Number(input.value);
  const above = all.filter(step => step > now);
  const below = all.filter(step => step < now);
  /** @type {Record<string, number | undefined>} */
  const next = {
    ArrowRight: above[0],
    ArrowUp: above[0],
    ArrowLeft: below.at(-1),
    ArrowDown: below.at(-1),
    PageUp: above[3] ?? above.at(-1),
    PageDown: below.at(-4) ?? below[0],
    Home: below[0],
    End: above.at(-1),
  };
  if (event.key in next) {
    event.preventDefault();
    const value = next[event.key];
    if (value !== undefined) {
      set(input, value);
      input.dataset.held = '';
    }
  }
});

// A key moves the slider for as long as it is held down, and tells the server once where it came to.
for (const release of ['keyup', 'focusout']) {
  document.addEventListener(release, event => {
    const input = slider(event.target);
    if (input && input.dataset.held !== undefined) {
      delete input.dataset.held;
      commit(input);
    }
  });
}

// A button that sends shows at once that it was pressed; the server takes the mark away when the answer is there.
document.addEventListener('click', event => {
  const button = /** @type {Element} */ (event.target).closest('[data-acknowledge]');
  if (button && event.detail < 2) {
    button.setAttribute('aria-busy', 'true');
  }
}, { capture: true });

// Times are shown in UTC, the same on every screen; under the pointer they tell the reader's own.
document.addEventListener('pointerover', event => {
  const time = /** @type {Element} */ (event.target).closest('time[datetime]');
  if (time instanceof HTMLTimeElement) {
    time.title = `${new Date(time.dateTime).toLocaleString()} here`;
  }
});

document.addEventListener('click', event => {
  const row = /** @type {Element} */ (event.target).closest('time[datetime]')?.closest('tr');
  row?.querySelector('a[href]')?.dispatchEvent(new MouseEvent('click', event));
});

const saidForMs = 2_000;

/** @param {string} text @returns {Promise<boolean>} whether the clipboard took it */
const copy = async text => {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
};

// A button with data-copy puts that text on the clipboard, one with data-copy-address the page's address as it stands; what is
// beside it says so for two seconds.
document.addEventListener('click', async event => {
  const button = /** @type {Element} */ (event.target).closest('[data-copy], [data-copy-address]');
  const said = button?.parentElement?.querySelector('[data-copy-said]');
  if (!(button instanceof HTMLElement) || !said) {
    return;
  }
  const isAddress = button.dataset.copy === undefined;
  const isCopied = await copy(button.dataset.copy ?? location.href);
  said.textContent = isCopied ? (isAddress ? 'Link copied' : 'Copied') : (isAddress ? 'Not copied. Take it from the address bar.' : 'Not copied');
  setTimeout(() => { said.textContent = ''; }, saidForMs);
});
