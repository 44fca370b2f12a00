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
  const typing = target?.closest('input, textarea, select, [contenteditable]') != null;
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

// A click of the pointer on a send button gives the focus back to the board, so that Space pauses and does not send again. A button
// that was reached by the keyboard keeps it, and Space presses it as everywhere.
document.addEventListener('click', event => {
  const button = /** @type {Element | null} */ (event.target)?.closest('[data-acknowledge]');
  if (button instanceof HTMLElement && event.detail > 0) {
    button.blur();
  }
});

// A button that sends shows at once that it was pressed; the server takes the mark away when the answer is there.
document.addEventListener('click', event => {
  const button = /** @type {Element} */ (event.target).closest('[data-acknowledge]');
  if (button && event.detail < 2) {
    button.setAttribute('aria-busy', 'true');
  }
}, { capture: true });

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
