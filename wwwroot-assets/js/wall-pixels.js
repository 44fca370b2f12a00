// Small cells of the order wall, without gaps: thousands of them, written pixel by pixel.

import { failed, failedMark, fillOf, isHollow, queueMark, stageBits } from './wall-palette.js';

/** @typedef {import('./wall-palette.js').Palette} Palette */
/** @typedef {import('./wall-grid.js').WallGrid} WallGrid */

// Of a queue every other diagonal is ground; from this many pixels on, so that a small cell keeps its colour.
const hatch = 4;

export class WallPixels {
  #image;
  #pixels = new Uint32Array(1);

  /** @param {CanvasRenderingContext2D} context */
  constructor(context) {
    this.context = context;
    this.#image = context.createImageData(1, 1);
  }

  clear() {
    const { width, height } = this.context.canvas;
    if (this.#image.width !== width || this.#image.height !== height) {
      this.#image = this.context.createImageData(width, height);
      this.#pixels = new Uint32Array(this.#image.data.buffer);
    }
    this.#pixels.fill(0);
  }

  /** @param {number} cell @param {number} value @param {WallGrid} grid @param {number} top @param {Palette} palette @param {number} from @param {number} part */
  cell(cell, value, grid, top, palette, from, part) {
    // Tens of thousands a second: nothing is made here that would have to be collected.
    const pixels = this.#pixels;
    const { width: canvasWidth, height: canvasHeight } = this.#image;
    const column = cell % grid.columns;
    const row = (cell - column) / grid.columns;
    const left = grid.lefts[column];
    const right = grid.lefts[column + 1];
    const above = grid.tops[row] - top;
    const below = grid.tops[row + 1] - top;
    const stage = value & stageBits;
    const hollow = isHollow(stage);
    const fill = fillOf(palette, stage, from, part);
    const queues = (value & queueMark) !== 0;
    const edge = stage === failed ? palette.stages[failed] : palette.outline;
    const corner = !hollow && value & failedMark ? Math.ceil(Math.min(right - left, below - above) / 2) : 0;
    for (let y = Math.max(0, above); y < Math.min(canvasHeight, below); y++) {
      const border = hollow && (y === above || y === below - 1);
      const start = y * canvasWidth;
      for (let x = left; x < right; x++) {
        pixels[start + x] = border ? edge : queues && (x + y) % hatch < hatch / 2 ? palette.ground : fill;
      }
      if (hollow) {
        pixels[start + left] = pixels[start + right - 1] = edge;
      } else if (y - above < corner) {
        pixels.fill(palette.stages[failed], start + left, start + left + corner);
      }
    }
  }

  show() {
    this.context.putImageData(this.#image, 0, 0);
  }
}
