// The picture of the order wall: small cells as pixels, large ones as tiles, and how each gets to its colour from the one it had.

import { fadeMs, forTiles, readPalette } from './wall-palette.js';
import { WallPixels } from './wall-pixels.js';
import { WallTiles } from './wall-tiles.js';

/** @typedef {import('./wall-grid.js').WallGrid} WallGrid */

export class WallCanvas {
  #pixels;
  #tiles;
  /** @type {Map<object, import('./wall-palette.js').Palette>} */ #palettes = new Map();

  /** @param {HTMLCanvasElement} canvas @param {string[]} icons */
  constructor(canvas, icons) {
    const context = canvas.getContext('2d');
    if (!context) {
      throw new Error('This browser gives no canvas.');
    }
    this.canvas = canvas;
    this.context = context;
    this.#pixels = new WallPixels(context);
    this.#tiles = new WallTiles(context, icons);
    this.recolour();
  }

  /** Takes the colours of the page's theme. */
  recolour() {
    const palette = readPalette(this.context, this.canvas);
    this.#palettes = new Map([[this.#pixels, palette], [this.#tiles, forTiles(palette)]]);
  }

  /** @param {number} width @param {number} height in device pixels */
  resize(width, height) {
    if (this.canvas.width === width && this.canvas.height === height) {
      return;
    }
    Object.assign(this.canvas, { width, height });
    Object.assign(this.canvas.style, { width: `${width / devicePixelRatio}px`, height: `${height / devicePixelRatio}px` });
  }

  /** Every cell that is in view. @param {Uint8Array} cells @param {WallGrid} grid @param {number} top pixels scrolled away above */
  all(cells, grid, top) {
    const { painter, palette } = this.#painter(grid);
    painter.clear();
    const first = Math.max(0, Math.floor(top / grid.down)) * grid.columns;
    const end = Math.ceil((top + this.canvas.height) / grid.down) * grid.columns;
    for (let cell = first; cell < Math.min(cells.length, end); cell++) {
      painter.cell(cell, cells[cell], grid, top, palette, cells[cell], 1);
    }
    if (painter instanceof WallTiles) {
      for (let cell = cells.length; cell < Math.min(grid.columns * grid.rows, end); cell++) {
        painter.empty(cell, grid, top, palette);
      }
    }
  }

  /**
   * Brings the cells that changed closer to the colour they have now; those that are there are changing no more.
   * @param {Uint8Array} cells @param {Map<number, { from: number, since: number }>} changed @param {WallGrid} grid
   * @param {number} top @param {number | null} now null when nothing fades
   */
  some(cells, changed, grid, top, now) {
    const { painter, palette } = this.#painter(grid);
    for (const [cell, change] of changed) {
      change.since ||= now ?? 0;
      const part = now === null ? 1 : Math.min(1, (now - change.since) / fadeMs);
      painter.cell(cell, cells[cell], grid, top, palette, change.from, part);
      if (part === 1) {
        changed.delete(cell);
      }
    }
  }

  /** @param {WallGrid} grid */
  show(grid) {
    this.#painter(grid).painter.show();
  }

  /** @param {WallGrid} grid */
  #painter(grid) {
    const painter = grid.gap > 0 ? this.#tiles : this.#pixels;
    const palette = /** @type {import('./wall-palette.js').Palette} */ (this.#palettes.get(painter));
    return { painter, palette };
  }
}
