// Draws the order wall: one cell an order, or ten, a hundred, a thousand. The server knows only which level is looked at;
// how many cells stand in a row, how large they are and what is scrolled to is decided here, in whole device pixels.

import { WallCanvas } from './wall-canvas.js';
import { WallCursor } from './wall-cursor.js';
import { readCells, readPicture } from './wall-frame.js';
import { WallGrid, fill, scroll } from './wall-grid.js';
import { queueMark } from './wall-palette.js';

const levels = [1, 10, 100, 1_000];
const mostCells = 65_536;
const smallestPitch = 3;
const zoomedPitch = 5;
// More cells than this change too fast for a fade to be seen.
const mostFading = 3_000;
// Who wants less motion gets one picture a second.
const calmMs = 1_000;

const reduced = matchMedia('(prefers-reduced-motion: reduce)');

/** @typedef {{ invokeMethodAsync(name: string, ...args: unknown[]): Promise<unknown> }} Page */

class Wall {
  /** @type {Uint8Array} */ #cells = new Uint8Array(0);
  /** @type {Map<number, { from: number, since: number }>} */ #changed = new Map();
  /** @type {Array<() => void>} */ #painted = [];
  #picture = { first: 0, orders: 0, ordersPerCell: 0, firstCell: 0, count: 0 };
  #grid = new WallGrid(1, 1, 1, 1, 1);
  #height = 1;
  #chosen = 0;
  #asked = 0;
  #stale = true;
  #due = Number.POSITIVE_INFINITY;
  /** @type {number | undefined} */ #timer;
  #paintedAt = Number.NEGATIVE_INFINITY;
  /** @type {number | null} */ #wanted = null;

  /** @param {HTMLElement} host @param {Page} page @param {number} orders @param {number} chosen */
  constructor(host, page, orders, chosen) {
    this.host = host;
    this.page = page;
    this.viewport = /** @type {HTMLElement} */ (host.querySelector('.viewport'));
    this.spacer = /** @type {HTMLElement} */ (host.querySelector('.spacer'));
    this.canvas = new WallCanvas(/** @type {HTMLCanvasElement} */ (host.querySelector('canvas')), (host.dataset.icons ?? '').split(','));
    this.#picture.orders = orders;
    this.#chosen = chosen;
    this.stop = new AbortController();
    const { signal } = this.stop;
    this.cursor = new WallCursor(host, this.viewport, () => this.#view(), { open: order => this.#call('Open', order), zoom: place => this.#zoom(place) }, signal);
    this.resized = new ResizeObserver(() => this.#arrange());
    this.resized.observe(this.viewport);
    this.themed = new MutationObserver(() => {
      this.canvas.recolour();
      this.#redraw();
    });
    this.themed.observe(document.documentElement, { attributeFilter: ['data-theme'] });
    this.viewport.addEventListener('scroll', () => this.#redraw(), { signal, passive: true });
    document.addEventListener('connectionback', () => this.#askAgain(), { signal });
    this.#arrange();
  }

  /** Another level is wished for; 0 lets it fit. @param {number} ordersPerCell */
  choose(ordersPerCell) {
    this.#chosen = ordersPerCell;
    this.#arrange();
  }

  /** Takes a frame; settles when it is painted, and only then does the next one come. @param {Uint8Array} bytes */
  take(bytes) {
    const before = this.#picture;
    const picture = this.#picture = readPicture(bytes);
    const isAnother = before.ordersPerCell !== picture.ordersPerCell || before.first !== picture.first;
    if (isAnother || before.firstCell !== picture.firstCell) {
      this.#cells = new Uint8Array(picture.count);
      this.#changed.clear();
      this.cursor.point(null);
      readCells(bytes, (cell, value) => {
        this.#cells[cell] = value;
      });
    } else {
      this.#grow(picture.count);
      readCells(bytes, (cell, value) => this.#change(cell, value));
    }
    this.host.dataset.queued = String(this.#cells.reduce((sum, value) => sum + (value & queueMark ? 1 : 0), 0));
    if (isAnother || before.orders !== picture.orders) {
      this.#arrange();
    }
    return new Promise(resolve => {
      this.#painted.push(() => resolve(null));
      this.#schedule(reduced.matches ? Math.max(0, this.#paintedAt + calmMs - performance.now()) : 0);
    });
  }

  dispose() {
    this.stop.abort();
    this.resized.disconnect();
    this.themed.disconnect();
    this.#note('');
    this.#painted.splice(0).forEach(settle => settle());
  }

  /** @returns {import('./wall-cursor.js').View} */
  #view() {
    return { cells: this.#cells, picture: this.#picture, grid: this.#grid, height: this.#height, top: Math.round(this.viewport.scrollTop * devicePixelRatio) };
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

  // A frame that was under way when the connection went is lost with its answer.
  #askAgain() {
    this.#asked = 0;
    this.#painted.splice(0).forEach(settle => settle());
    this.#arrange();
  }

  /** Chooses level, columns and pitch for the room there is. */
  #arrange() {
    const ratio = devicePixelRatio;
    const width = Math.max(1, Math.floor(this.viewport.clientWidth * ratio));
    const height = Math.max(1, Math.floor(this.viewport.clientHeight * ratio));
    const fits = levels.find(level => {
      const count = Math.ceil(this.#picture.orders / level);
      return count <= mostCells && fill(Math.max(1, count), width, height, ratio).pitch >= smallestPitch * ratio;
    });
    const level = this.#chosen || (fits ?? 1_000);
    if (level !== this.#asked) {
      this.#asked = level;
      this.#call('Look', level);
    }
    const filled = fill(Math.max(1, this.#cells.length), width, height, ratio);
    const readable = Math.round(zoomedPitch * ratio);
    this.#grid = this.#chosen && filled.pitch < readable ? scroll(this.#cells.length, width, readable, ratio) : filled;
    this.#height = height;
    this.canvas.resize(width, height);
    this.spacer.style.height = `${Math.max(0, (this.#grid.height - height) / ratio)}px`;
    this.#showWanted();
    this.#tell();
    this.#redraw();
  }

  /** After a cell was opened that stands for several orders: they are brought into view. */
  #showWanted() {
    if (this.#wanted === null || this.#picture.ordersPerCell !== this.#asked) {
      return;
    }
    const cell = Math.max(0, Math.floor(this.#wanted / this.#picture.ordersPerCell) - this.#picture.firstCell);
    this.viewport.scrollTop = (this.#grid.box(cell, 0).y - this.#height / 2) / devicePixelRatio;
    this.#wanted = null;
    this.cursor.point(cell);
  }

  /** Says in words, and to whoever checks, what the picture is. */
  #tell() {
    const { ordersPerCell, firstCell } = this.#picture;
    if (ordersPerCell === 0) {
      return;
    }
    const scale = ordersPerCell === 1 ? 'one cell each' : `1 cell = ${ordersPerCell.toLocaleString('en')}`;
    const left = firstCell * ordersPerCell;
    this.#note(`${scale}, ${left ? `the newest ${(this.#picture.orders - left).toLocaleString('en')}` : 'oldest top left'}`);
    this.host.closest('.flow')?.toggleAttribute('data-one-each', ordersPerCell === 1);
    Object.assign(this.host.dataset, {
      ordersPerCell: String(ordersPerCell),
      firstCell: String(firstCell),
      cells: String(this.#cells.length),
      columns: String(this.#grid.columns),
      rows: String(this.#grid.rows),
      gap: String(this.#grid.gap),
      height: String(this.#grid.height),
    });
  }

  /** @param {string} words */
  #note(words) {
    const note = document.querySelector('[data-wall-note]');
    if (note) {
      note.textContent = words;
    }
  }

  #redraw() {
    this.#stale = true;
    this.#schedule(0);
  }

  /** Paints with the first frame of the browser after a delay; the soonest wish counts. @param {number} delay in milliseconds */
  #schedule(delay) {
    const due = performance.now() + delay;
    if (due >= this.#due) {
      return;
    }
    this.#due = due;
    clearTimeout(this.#timer);
    const paint = () => requestAnimationFrame(now => {
      if (this.#due === due) {
        this.#due = Number.POSITIVE_INFINITY;
        this.#paint(now);
      }
    });
    if (delay > 0) {
      this.#timer = setTimeout(paint, delay);
    } else {
      paint();
    }
  }

  /** @param {number} now */
  #paint(now) {
    const { top } = this.#view();
    if (this.#stale) {
      this.canvas.all(this.#cells, this.#grid, top);
    }
    this.canvas.some(this.#cells, this.#changed, this.#grid, top, reduced.matches || this.#changed.size > mostFading ? null : now);
    this.canvas.show(this.#grid);
    this.#stale = false;
    this.#paintedAt = now;
    this.host.dataset.still = String(this.#changed.size === 0);
    this.#painted.splice(0).forEach(settle => settle());
    this.cursor.refresh();
    if (this.#changed.size > 0) {
      this.#schedule(0);
    }
  }

  /** @param {string} name @param {number} value */
  #call(name, value) {
    this.page.invokeMethodAsync(name, value).catch(() => {
      // Lost with the connection: the level is asked for again when it is back, and a click can be made again.
    });
  }

  /** @param {number} place of an order on the board, counted from 0 */
  #zoom(place) {
    this.#wanted = place;
    this.#call('Zoom', this.#picture.ordersPerCell / 10);
  }
}

/** @param {HTMLElement} host @param {Page} page @param {number} orders @param {number} chosen */
export const mount = (host, page, orders, chosen) => new Wall(host, page, orders, chosen);
