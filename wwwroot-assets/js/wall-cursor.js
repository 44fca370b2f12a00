// The cell of the order wall that is pointed at, by pointer or by arrow keys: it is outlined, named beside, and opened.

const stageBits = 7;
const failedMark = 8;
const gap = 6;
const tipHeight = 28;

/** @typedef {import('./wall-frame.js').Picture} Picture */
/** @typedef {import('./wall-canvas.js').Grid} Grid */
/** @typedef {{ cells: Uint8Array, picture: Picture, grid: Grid, height: number, top: number }} View height and what is scrolled away, in device pixels */

export class WallCursor {
  /** @type {number | null} */ #cell = null;

  /** @param {HTMLElement} host @param {HTMLElement} viewport @param {() => View} view @param {(place: number) => void} open @param {AbortSignal} signal */
  constructor(host, viewport, view, open, signal) {
    this.host = host;
    this.viewport = viewport;
    this.view = view;
    this.open = open;
    this.mark = /** @type {HTMLElement} */ (host.querySelector('.mark'));
    this.tip = /** @type {HTMLElement} */ (host.querySelector('.tip'));
    this.labels = (host.dataset.labels ?? '').split(',');
    viewport.addEventListener('pointermove', event => this.point(this.#hit(event)), { signal });
    viewport.addEventListener('pointerleave', () => this.point(null), { signal });
    viewport.addEventListener('blur', () => this.point(null), { signal });
    viewport.addEventListener('click', event => this.#choose(this.#hit(event)), { signal });
    viewport.addEventListener('keydown', event => this.#move(event), { signal });
  }

  /** The picture changed under the cursor. */
  refresh() {
    this.point(this.#cell);
  }

  /** @param {number | null} cell */
  point(cell) {
    const { cells } = this.view();
    this.#cell = cell !== null && cell < cells.length ? cell : null;
    this.mark.hidden = this.tip.hidden = this.#cell === null;
    if (this.#cell !== null) {
      this.#name(this.#cell);
      this.#place(this.#cell);
    }
  }

  /** @param {number} cell */
  #name(cell) {
    const { cells, picture: { first, orders, ordersPerCell, firstCell } } = this.view();
    const place = (firstCell + cell) * ordersPerCell;
    const last = Math.min(orders, place + ordersPerCell);
    const label = this.labels[cells[cell] & stageBits];
    const words = ordersPerCell === 1
      ? `#${first + place} · ${label}`
      : `#${first + place} to #${first + last - 1} · mostly ${label.toLowerCase()}${cells[cell] & failedMark ? ' · some failed' : ''}`;
    // A screen reader says it again whenever it is set.
    if (this.tip.textContent !== words) {
      this.tip.textContent = words;
    }
  }

  /** @param {number} cell */
  #place(cell) {
    const { grid: { columns, pitch, side }, top } = this.view();
    const x = (cell % columns) * pitch / devicePixelRatio;
    const y = (Math.floor(cell / columns) * pitch - top) / devicePixelRatio;
    const size = side / devicePixelRatio;
    const { clientWidth, clientHeight } = this.host;
    const before = x > clientWidth / 2;
    Object.assign(this.mark.style, { left: `${x}px`, top: `${y}px`, width: `${size}px`, height: `${size}px` });
    Object.assign(this.tip.style, {
      left: before ? 'auto' : `${x + size + gap}px`,
      right: before ? `${clientWidth - x + gap}px` : 'auto',
      top: `${Math.max(0, Math.min(y - 4, clientHeight - tipHeight))}px`,
    });
  }

  /** @param {MouseEvent} event */
  #hit(event) {
    const { cells, grid: { columns, pitch }, top } = this.view();
    const box = this.viewport.getBoundingClientRect();
    const column = Math.floor((event.clientX - box.left) * devicePixelRatio / pitch);
    const row = Math.floor(((event.clientY - box.top) * devicePixelRatio + top) / pitch);
    const cell = row * columns + column;
    return column >= 0 && column < columns && row >= 0 && cell < cells.length ? cell : null;
  }

  /** @param {number | null} cell */
  #choose(cell) {
    const { picture: { ordersPerCell, firstCell } } = this.view();
    if (cell !== null) {
      this.open((firstCell + cell) * ordersPerCell);
    }
  }

  /** @param {KeyboardEvent} event */
  #move(event) {
    const { cells, grid: { columns, pitch }, height, top } = this.view();
    const page = Math.max(1, Math.floor(height / pitch) - 1) * columns;
    /** @type {Record<string, number>} */
    const steps = {
      ArrowRight: 1, ArrowLeft: -1, ArrowDown: columns, ArrowUp: -columns, PageDown: page, PageUp: -page, Home: -cells.length, End: cells.length,
    };
    if (event.key === 'Enter' && !event.repeat) {
      this.#choose(this.#cell);
    } else if (event.key in steps && cells.length > 0) {
      event.preventDefault();
      const cell = this.#cell === null ? 0 : Math.min(cells.length - 1, Math.max(0, this.#cell + steps[event.key]));
      const above = Math.floor(cell / columns) * pitch;
      if (above < top || above + pitch > top + height) {
        this.viewport.scrollTop = (above < top ? above : above + pitch - height) / devicePixelRatio;
      }
      this.point(cell);
    }
  }
}
