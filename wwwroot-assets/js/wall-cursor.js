// The cell of the order wall that is pointed at, by pointer or by arrow keys: it is outlined, named beside, and opened. A cell of several
// orders keeps its place and opens a card that leads to them.

import { WallCard } from './wall-card.js';
import { failedMark, queueMark, stageBits } from './wall-palette.js';

// As many as the server shows of a level.
const mostCells = 131_072;
const gap = 6;
const tipHeight = 28;

/** @typedef {import('./wall-frame.js').Picture} Picture */
/** @typedef {import('./wall-grid.js').WallGrid} Grid */
/** @typedef {{ cells: Uint8Array, picture: Picture, grid: Grid, height: number, top: number }} View height and what is scrolled away, in device pixels */

export class WallCursor {
  /** @type {number | null} */ #cell = null;

  /**
   * @param {HTMLElement} host @param {HTMLElement} viewport @param {() => View} view
   * @param {{ open(order: number): void, zoom(place: number): void }} page @param {AbortSignal} signal
   */
  constructor(host, viewport, view, page, signal) {
    this.host = host;
    this.viewport = viewport;
    this.view = view;
    this.page = page;
    this.card = new WallCard(/** @type {HTMLElement} */ (host.querySelector('.card')), page.zoom, signal);
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
    if (this.card.isOpen) {
      cell = this.card.cell;
    }
    this.#cell = cell !== null && cell < cells.length ? cell : null;
    this.mark.hidden = this.#cell === null;
    this.tip.hidden = this.mark.hidden || this.card.isOpen;
    if (this.#cell !== null) {
      this.#name(this.#cell);
      this.#place(this.#cell);
    }
  }

  /** @param {number} cell */
  #name(cell) {
    const { name, state } = this.#words(cell);
    const words = `${name} · ${state}`;
    // A screen reader says it again whenever it is set.
    if (this.tip.textContent !== words) {
      this.tip.textContent = words;
    }
  }

  /** Which orders a cell stands for, and where they are. @param {number} cell */
  #words(cell) {
    const { cells, picture: { first, orders, ordersPerCell, firstCell } } = this.view();
    const place = (firstCell + cell) * ordersPerCell;
    const last = first + Math.min(orders, place + ordersPerCell) - 1;
    const label = this.labels[cells[cell] & stageBits];
    return ordersPerCell === 1
      ? { name: `#${first + place}`, state: cells[cell] & queueMark ? this.#queue(cells[cell] & stageBits) || label : label, place, from: first + place, to: last }
      : {
        name: `#${(first + place).toLocaleString('en')} to #${last.toLocaleString('en')}`,
        state: `mostly ${label.toLowerCase()}${cells[cell] & failedMark ? ', some failed' : ''}`,
        place, from: first + place, to: last,
      };
  }

  /** What an order at that stage does that queues: known for each partner, payment first. @param {number} stage */
  #queue(stage) {
    return (this.host.dataset.queues ?? '').split('|')[stage - 1];
  }

  /** @param {number} cell */
  #place(cell) {
    const { grid, top } = this.view();
    const box = grid.box(cell, top);
    const [x, y, width, height] = [box.x, box.y, box.width, box.height].map(length => length / devicePixelRatio);
    const { clientWidth, clientHeight } = this.host;
    const before = x > clientWidth / 2;
    Object.assign(this.mark.style, { left: `${x}px`, top: `${y}px`, width: `${width}px`, height: `${height}px` });
    Object.assign(this.tip.style, {
      left: before ? 'auto' : `${x + width + gap}px`,
      right: before ? `${clientWidth - x + gap}px` : 'auto',
      top: `${Math.max(0, Math.min(y - 4, clientHeight - tipHeight))}px`,
    });
  }

  /** @param {MouseEvent} event */
  #hit(event) {
    const { cells, grid, top } = this.view();
    const box = this.viewport.getBoundingClientRect();
    const cell = grid.at((event.clientX - box.left) * devicePixelRatio, (event.clientY - box.top) * devicePixelRatio + top);
    return cell >= 0 && cell < cells.length ? cell : null;
  }

  /** @param {number | null} cell */
  #choose(cell) {
    this.card.close();
    if (cell === null) {
      return;
    }
    const { picture: { orders, ordersPerCell }, grid, top } = this.view();
    const { name, state, place, from, to } = this.#words(cell);
    if (ordersPerCell === 1) {
      this.page.open(from);
      return;
    }
    const box = grid.box(cell, top);
    this.card.open({
      cell, name, state, place, from, to,
      x: (box.x + box.width) / devicePixelRatio,
      before: box.x / devicePixelRatio > this.host.clientWidth / 2 ? this.host.clientWidth - box.x / devicePixelRatio : null,
      isFinerShown: orders - place <= mostCells * ordersPerCell / 10,
    });
    this.point(cell);
  }

  /** @param {KeyboardEvent} event */
  #move(event) {
    const { cells, grid, height, top } = this.view();
    const { columns } = grid;
    const page = Math.max(1, Math.floor(height / grid.down) - 1) * columns;
    /** @type {Record<string, number>} */
    const steps = {
      ArrowRight: 1, ArrowLeft: -1, ArrowDown: columns, ArrowUp: -columns, PageDown: page, PageUp: -page, Home: -cells.length, End: cells.length,
    };
    if (event.key === 'Enter' && !event.repeat) {
      this.#choose(this.#cell);
    } else if (event.key in steps && cells.length > 0) {
      event.preventDefault();
      const cell = this.#cell === null ? 0 : Math.min(cells.length - 1, Math.max(0, this.#cell + steps[event.key]));
      const { y: above, height: tall } = grid.box(cell, 0);
      if (above < top || above + tall > top + height) {
        this.viewport.scrollTop = (above < top ? above : above + tall - height) / devicePixelRatio;
      }
      this.card.close();
      this.point(cell);
    }
  }
}
