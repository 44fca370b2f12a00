// Draws the order wall: one cell an order, or ten, a hundred, a thousand. The server knows only which level is looked at;
// how many cells stand in a row, how large they are and what is scrolled to is decided here, in whole device pixels.

import { WallCanvas, largestThatFits } from './wall-canvas.js';
import { readCells, readPicture } from './wall-frame.js';

const levels = [1, 10, 100, 1_000];
const mostCells = 65_536;
const stageBits = 7;
const failedMark = 8;
const smallestPitch = 3;
const zoomedPitch = 5;
const largestPitch = 24;
// More cells than this change too fast for a fade to be seen.
const mostFading = 3_000;
const calmMs = 1_000;

const reduced = matchMedia('(prefers-reduced-motion: reduce)');

/** @typedef {{ invokeMethodAsync(name: string, ...args: unknown[]): Promise<unknown> }} Page */

class Wall {
  /** @type {Uint8Array} */ #cells = new Uint8Array(0);
  /** @type {Map<number, { from: number, since: number }>} */ #changed = new Map();
  /** @type {Array<() => void>} */ #painted = [];
  #shown = { first: 0, orders: 0, ordersPerCell: 0, firstCell: 0, count: 0 };
  #grid = { columns: 1, pitch: 1, side: 1 };
  #height = 1;
  #chosen = 0;
  #asked = 0;
  #stale = true;
  #scheduled = false;
  #paintedAt = 0;
  /** @type {number | null} */ #cursor = null;
  /** @type {number | null} */ #wanted = null;

  /** @param {HTMLElement} host @param {Page} page @param {number} orders @param {number} chosen */
  constructor(host, page, orders, chosen) {
    this.host = host;
    this.page = page;
    this.viewport = /** @type {HTMLElement} */ (host.querySelector('.viewport'));
    this.canvas = new WallCanvas(/** @type {HTMLCanvasElement} */ (host.querySelector('canvas')));
    this.spacer = /** @type {HTMLElement} */ (host.querySelector('.spacer'));
    this.mark = /** @type {HTMLElement} */ (host.querySelector('.mark'));
    this.tip = /** @type {HTMLElement} */ (host.querySelector('.tip'));
    this.labels = (host.dataset.labels ?? '').split(',');
    this.#shown.orders = orders;
    this.#chosen = chosen;
    this.stop = new AbortController();
    const { signal } = this.stop;
    this.resized = new ResizeObserver(() => this.#arrange());
    this.resized.observe(this.viewport);
    this.themed = new MutationObserver(() => {
      this.canvas.recolour();
      this.#redraw();
    });
    this.themed.observe(document.documentElement, { attributeFilter: ['data-theme'] });
    this.viewport.addEventListener('scroll', () => this.#redraw(), { signal, passive: true });
    this.viewport.addEventListener('pointermove', event => this.#point(this.#hit(event)), { signal });
    this.viewport.addEventListener('pointerleave', () => this.#point(null), { signal });
    this.viewport.addEventListener('click', event => this.#open(this.#hit(event)), { signal });
    this.viewport.addEventListener('keydown', event => this.#move(event), { signal });
    this.viewport.addEventListener('blur', () => this.#point(null), { signal });
    this.#arrange();
  }

  /** Another level is wished for; 0 lets it fit. @param {number} ordersPerCell */
  choose(ordersPerCell) {
    this.#chosen = ordersPerCell;
    this.#arrange();
  }

  /** Takes a frame; settles when it is painted, and only then does the next one come. @param {Uint8Array} bytes */
  take(bytes) {
    const before = this.#shown;
    const shown = this.#shown = readPicture(bytes);
    if (before.ordersPerCell !== shown.ordersPerCell || before.first !== shown.first || before.firstCell !== shown.firstCell) {
      this.#cells = new Uint8Array(shown.count);
      this.#changed.clear();
      readCells(bytes, (cell, value) => {
        this.#cells[cell] = value;
      });
    } else {
      this.#grow(shown.count);
      readCells(bytes, (cell, value) => this.#change(cell, value));
    }
    if (before.orders !== shown.orders || before.first !== shown.first || before.ordersPerCell !== shown.ordersPerCell) {
      this.#arrange();
    }
    return new Promise(resolve => {
      this.#painted.push(() => resolve(null));
      this.#schedule();
    });
  }

  dispose() {
    this.stop.abort();
    this.resized.disconnect();
    this.themed.disconnect();
    this.#painted.splice(0).forEach(settle => settle());
  }

  /** @param {number} count */
  #grow(count) {
    if (count !== this.#cells.length) {
      const cells = new Uint8Array(count);
      cells.set(this.#cells.subarray(0, count));
      this.#cells = cells;
    }
  }

  /** @param {number} cell @param {number} value */
  #change(cell, value) {
    const from = this.#cells[cell];
    if (from !== value) {
      this.#cells[cell] = value;
      this.#changed.set(cell, { from: this.#changed.get(cell)?.from ?? from, since: 0 });
    }
  }

  /** Chooses level, columns and pitch for the room there is. */
  #arrange() {
    const ratio = devicePixelRatio;
    const width = Math.max(1, Math.floor(this.viewport.clientWidth * ratio));
    const height = Math.max(1, Math.floor(this.viewport.clientHeight * ratio));
    /** @param {number} count */
    const pitchFor = count => largestThatFits(width, height, count, Math.round(largestPitch * ratio));
    /** @param {number} ordersPerCell */
    const cellsOf = ordersPerCell => Math.min(mostCells, Math.ceil(this.#shown.orders / ordersPerCell));
    const fits = levels.find(level => pitchFor(cellsOf(level)) >= Math.round(smallestPitch * ratio)) ?? 1_000;
    const level = this.#chosen || fits;
    if (level !== this.#asked) {
      this.#asked = level;
      void this.page.invokeMethodAsync('Look', level);
    }
    const pitch = Math.max(pitchFor(this.#cells.length || 1), Math.round((this.#chosen ? zoomedPitch : 1) * ratio));
    const gap = pitch >= 3 ? Math.max(1, Math.round(ratio)) : 0;
    this.#grid = { columns: Math.max(1, Math.floor(width / pitch)), pitch, side: pitch - gap };
    this.#height = height;
    this.canvas.resize(width, height);
    const rows = Math.ceil(this.#cells.length / this.#grid.columns);
    this.spacer.style.height = `${Math.max(0, (rows * pitch - height) / ratio)}px`;
    this.#showWanted();
    this.#tell();
    this.#redraw();
  }

  /** After a click that zoomed in: the orders that were clicked are brought into view. */
  #showWanted() {
    if (this.#wanted === null || this.#shown.ordersPerCell !== this.#asked) {
      return;
    }
    const cell = Math.max(0, Math.floor(this.#wanted / this.#shown.ordersPerCell) - this.#shown.firstCell);
    const row = Math.floor(cell / this.#grid.columns);
    this.viewport.scrollTop = (row * this.#grid.pitch - this.#height / 2) / devicePixelRatio;
    this.#wanted = null;
  }

  /** Says in words, and to whoever checks, what the picture is. */
  #tell() {
    const { ordersPerCell, firstCell } = this.#shown;
    const note = this.host.parentElement?.querySelector('[data-wall-note]');
    if (note) {
      const scale = ordersPerCell === 1 ? 'one cell each' : `1 cell = ${ordersPerCell.toLocaleString('en')} orders`;
      const left = firstCell * ordersPerCell;
      note.textContent = `${scale} · oldest top left${left ? ` · the oldest ${left.toLocaleString('en')} left the picture` : ''}`;
    }
    Object.assign(this.host.dataset, {
      ordersPerCell: String(ordersPerCell),
      firstCell: String(firstCell),
      cells: String(this.#cells.length),
      columns: String(this.#grid.columns),
      pitch: String(this.#grid.pitch),
      cell: String(this.#grid.side),
    });
  }

  #redraw() {
    this.#stale = true;
    this.#schedule();
  }

  #schedule() {
    if (this.#scheduled) {
      return;
    }
    this.#scheduled = true;
    /** @param {number} now */
    const paint = now => {
      this.#scheduled = false;
      this.#paint(now);
    };
    if (reduced.matches) {
      setTimeout(() => requestAnimationFrame(paint), Math.max(0, this.#paintedAt + calmMs - performance.now()));
    } else {
      requestAnimationFrame(paint);
    }
  }

  /** @param {number} now */
  #paint(now) {
    const top = this.#top();
    if (this.#stale) {
      this.canvas.all(this.#cells, this.#grid, top);
    }
    this.canvas.some(this.#cells, this.#changed, this.#grid, top, reduced.matches || this.#changed.size > mostFading ? null : now);
    this.canvas.show();
    this.#stale = false;
    this.#paintedAt = now;
    this.host.dataset.still = String(this.#changed.size === 0);
    this.#painted.splice(0).forEach(settle => settle());
    if (this.#cursor !== null) {
      this.#point(this.#cursor);
    }
    if (this.#changed.size > 0) {
      this.#schedule();
    }
  }

  #top() {
    return Math.round(this.viewport.scrollTop * devicePixelRatio);
  }

  /** @param {PointerEvent | MouseEvent} event */
  #hit(event) {
    const box = this.viewport.getBoundingClientRect();
    const { columns, pitch } = this.#grid;
    const column = Math.floor((event.clientX - box.left) * devicePixelRatio / pitch);
    const row = Math.floor(((event.clientY - box.top) * devicePixelRatio + this.#top()) / pitch);
    const cell = row * columns + column;
    return column >= 0 && column < columns && row >= 0 && cell < this.#cells.length ? cell : null;
  }

  /** Names what a cell stands for, beside it. @param {number | null} cell */
  #point(cell) {
    this.#cursor = cell;
    this.mark.hidden = this.tip.hidden = cell === null;
    if (cell === null || cell >= this.#cells.length) {
      return;
    }
    const { first, orders, ordersPerCell, firstCell } = this.#shown;
    const { columns, pitch, side } = this.#grid;
    const place = (firstCell + cell) * ordersPerCell;
    const last = Math.min(orders, place + ordersPerCell);
    const value = this.#cells[cell];
    const label = this.labels[value & stageBits];
    const words = ordersPerCell === 1
      ? `#${first + place} · ${label}`
      : `#${first + place} to #${first + last - 1} · mostly ${label.toLowerCase()}${value & failedMark ? ' · some failed' : ''}`;
    if (this.tip.textContent !== words) {
      this.tip.textContent = words;
    }
    const x = (cell % columns) * pitch / devicePixelRatio;
    const y = (Math.floor(cell / columns) * pitch - this.#top()) / devicePixelRatio;
    const size = side / devicePixelRatio;
    Object.assign(this.mark.style, { left: `${x}px`, top: `${y}px`, width: `${size}px`, height: `${size}px` });
    const before = x > this.host.clientWidth / 2;
    Object.assign(this.tip.style, {
      left: before ? 'auto' : `${x + size + 6}px`,
      right: before ? `${this.host.clientWidth - x + 6}px` : 'auto',
      top: `${Math.max(0, Math.min(y - 4, this.host.clientHeight - 28))}px`,
    });
  }

  /** @param {number | null} cell */
  #open(cell) {
    if (cell === null) {
      return;
    }
    const { first, ordersPerCell, firstCell } = this.#shown;
    const place = (firstCell + cell) * ordersPerCell;
    if (ordersPerCell === 1) {
      void this.page.invokeMethodAsync('Open', first + place);
    } else {
      this.#wanted = place;
      void this.page.invokeMethodAsync('Zoom', ordersPerCell / 10);
    }
  }

  /** @param {KeyboardEvent} event */
  #move(event) {
    const { columns, pitch } = this.#grid;
    const height = this.#height;
    const count = this.#cells.length;
    const rows = Math.max(1, Math.floor(height / pitch) - 1);
    /** @type {Record<string, number>} */
    const steps = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: columns, ArrowUp: -columns, PageDown: rows * columns, PageUp: -rows * columns, Home: -count, End: count };
    if (event.key === 'Enter') {
      this.#open(this.#cursor);
    } else if (event.key in steps && count > 0) {
      event.preventDefault();
      const cell = this.#cursor === null ? 0 : Math.min(count - 1, Math.max(0, this.#cursor + steps[event.key]));
      const above = Math.floor(cell / columns) * pitch;
      const top = this.#top();
      if (above < top || above + pitch > top + height) {
        this.viewport.scrollTop = (above < top ? above : above + pitch - height) / devicePixelRatio;
      }
      this.#point(cell);
    }
  }
}

/** @param {HTMLElement} host @param {Page} page @param {number} orders @param {number} chosen */
export const mount = (host, page, orders, chosen) => new Wall(host, page, orders, chosen);
