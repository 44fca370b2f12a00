// The crosshair of the chart: the second under the pointer and its figures, as the page itself carries them.

/** @param {string | undefined} list */
const figures = list => (list ?? '').split(',');

/** @param {Element} plots @param {number} x */
const show = (plots, x) => {
  const cross = /** @type {HTMLElement} */ (plots.querySelector('.cross'));
  const tip = /** @type {HTMLElement} */ (plots.querySelector('.tip'));
  const area = plots.querySelector('.marks')?.getBoundingClientRect();
  const { end, inFlight, finished } = /** @type {HTMLElement} */ (plots).dataset;
  const seconds = figures(inFlight);
  if (!area || x < area.left || x >= area.right || seconds.length < 2) {
    hide(plots);
    return;
  }
  const second = Math.floor((x - area.left) / area.width * seconds.length);
  if (seconds[second] === '') {
    hide(plots);
    return;
  }
  const at = new Date(Number(end) - (seconds.length - 1 - second) * 1_000);
  const words = [
    at.toISOString().slice(11, 19),
    `In flight ${Number(seconds[second]).toLocaleString('en')}`,
    `Finished a second ${Number(figures(finished)[second]).toLocaleString('en')}`,
  ].join('\n');
  if (tip.textContent !== words) {
    tip.textContent = words;
  }
  const left = area.left - plots.getBoundingClientRect().left + (second + 1) / seconds.length * area.width;
  const before = left > area.width / 2;
  Object.assign(cross.style, { display: 'block', left: `${left}px` });
  Object.assign(tip.style, {
    display: 'block',
    left: before ? 'auto' : `${left + 8}px`,
    right: before ? `${plots.clientWidth - left + 8}px` : 'auto',
  });
};

/** @param {Element} plots */
const hide = plots => {
  for (const part of plots.querySelectorAll('.cross, .tip')) {
    /** @type {HTMLElement} */ (part).style.display = 'none';
  }
};

document.addEventListener('pointermove', event => {
  const plots = /** @type {Element | null} */ (event.target)?.closest('.plots');
  if (plots) {
    show(plots, event.clientX);
  }
});

document.addEventListener('pointerout', event => {
  const left = /** @type {Element | null} */ (event.target)?.closest('.plots');
  if (left && !left.contains(/** @type {Node | null} */ (event.relatedTarget))) {
    hide(left);
  }
});
