// Small cells of the order wall, without gaps: thousands of them, written pixel by pixel.

import { failed, look } from './wall-palette.js';

/** @typedef {import('./wall-palette.js').Palette} Palette */
/** @typedef {import('./wall-grid.js').WallGrid} WallGrid */

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
    const { width: canvasWidth, height: canvasHeight } = this.context.canvas;
    const { x: left, y: above, width, height } = grid.box(cell, top);
    const { fill, edge, hollow, isMarked } = look(palette, value, from, part);
    const corner = isMarked ? Math.ceil(Math.min(width, height) / 2) : 0;
    for (let y = Math.max(0, above); y < Math.min(canvasHeight, above + height); y++) {
      const border = y === above || y === above + height - 1;
      for (let x = left; x < left + width; x++) {
        const onEdge = hollow && (border || x === left || x === left + width - 1);
        const inCorner = y - above < corner && x - left < corner;
        this.#pixels[y * canvasWidth + x] = onEdge ? edge ?? fill : inCorner ? palette.stages[failed] : fill;
      }
    }
  }

  show() {
    this.context.putImageData(this.#image, 0, 0);
  }
}
