// The pixels of the order wall: what colour a cell has, and how it gets there from the one it had.

const tokens = ['waiting', 'payment', 'restaurant', 'courier', 'notify', 'done', 'failed'];
const stageBits = 7;
const failed = 6;
const cancelled = 7;
const failedMark = 8;
const fadeMs = 150;

/** @typedef {{ columns: number, pitch: number, side: number }} Grid cells in a row, and their sizes in device pixels */

/** @param {number} from @param {number} to @param {number} part */
const mix = (from, to, part) => {
  let colour = 0;
  for (const shift of [0, 8, 16]) {
    const start = from >>> shift & 255;
    colour |= Math.round(start + ((to >>> shift & 255) - start) * part) << shift;
  }
  return (colour | 0xff000000) >>> 0;
};

/** The largest pitch at which so many cells fit. @param {number} width @param {number} height @param {number} count @param {number} most */
export const largestThatFits = (width, height, count, most) => {
  let pitch = most;
  while (pitch > 1 && Math.floor(width / pitch) * Math.floor(height / pitch) < count) {
    pitch--;
  }
  return pitch;
};

export class WallCanvas {
  /** @type {number[]} */ #stages = [];
  #outline = 0;
  #ground = 0;
  #image;
  #pixels = new Uint32Array(1);

  /** @param {HTMLCanvasElement} canvas */
  constructor(canvas) {
    const context = canvas.getContext('2d');
    if (!context) {
      throw new Error('This browser gives no canvas.');
    }
    this.canvas = canvas;
    this.context = context;
    this.#image = context.createImageData(1, 1);
    this.recolour();
  }

  /** Takes the colours of the page's theme. */
  recolour() {
    const style = getComputedStyle(this.canvas);
    /** @param {string} token */
    const colour = token => {
      this.context.fillStyle = style.getPropertyValue(`--${token}`).trim();
      const rgb = Number.parseInt(String(this.context.fillStyle).slice(1), 16);
      return (0xff000000 | (rgb & 255) << 16 | rgb & 0xff00 | rgb >> 16) >>> 0;
    };
    this.#stages = tokens.map(colour);
    this.#outline = colour('line2');
    this.#ground = colour('panel');
  }

  /** @param {number} width @param {number} height in device pixels */
  resize(width, height) {
    if (this.canvas.width === width && this.canvas.height === height) {
      return;
    }
    Object.assign(this.canvas, { width, height });
    Object.assign(this.canvas.style, { width: `${width / devicePixelRatio}px`, height: `${height / devicePixelRatio}px` });
    this.#image = this.context.createImageData(width, height);
    this.#pixels = new Uint32Array(this.#image.data.buffer);
  }

  /** Every cell that is in view. @param {Uint8Array} cells @param {Grid} grid @param {number} top pixels scrolled away above */
  all(cells, grid, top) {
    this.#pixels.fill(0);
    const first = Math.floor(top / grid.pitch) * grid.columns;
    const end = Math.min(cells.length, Math.ceil((top + this.canvas.height) / grid.pitch) * grid.columns);
    for (let cell = first; cell < end; cell++) {
      this.#fill(cell, cells[cell], grid, top);
    }
  }

  /**
   * Brings the cells that changed closer to the colour they have now; those that are there are changing no more.
   * @param {Uint8Array} cells @param {Map<number, { from: number, since: number }>} changed @param {Grid} grid
   * @param {number} top @param {number | null} now null when nothing fades
   */
  some(cells, changed, grid, top, now) {
    for (const [cell, change] of changed) {
      change.since ||= now ?? 0;
      const part = now === null ? 1 : Math.min(1, (now - change.since) / fadeMs);
      this.#fill(cell, cells[cell], grid, top, change.from, part);
      if (part === 1) {
        changed.delete(cell);
      }
    }
  }

  show() {
    this.context.putImageData(this.#image, 0, 0);
  }

  /** @param {number} cell @param {number} value @param {Grid} grid @param {number} top @param {number} from @param {number} part */
  #fill(cell, value, { columns, pitch, side }, top, from = value, part = 1) {
    const { width, height } = this.canvas;
    const left = (cell % columns) * pitch;
    const above = Math.floor(cell / columns) * pitch - top;
    const stage = value & stageBits;
    // Ended badly: hollow. Others of the cell failed: a corner.
    const hollow = stage === failed || stage === cancelled;
    const edge = stage === failed ? this.#stages[failed] : this.#outline;
    const plain = hollow ? this.#ground : this.#stages[stage];
    const inner = part < 1 && !hollow ? mix(this.#stages[from & stageBits] ?? this.#ground, plain, part) : plain;
    const corner = !hollow && value & failedMark ? Math.ceil(side / 2) : 0;
    for (let y = Math.max(0, above); y < Math.min(height, above + side); y++) {
      const border = y === above || y === above + side - 1;
      for (let x = left; x < left + side; x++) {
        const onEdge = hollow && (border || x === left || x === left + side - 1);
        const inCorner = y - above < corner && x - left < corner;
        this.#pixels[y * width + x] = onEdge ? edge : inCorner ? this.#stages[failed] : inner;
      }
    }
  }
}
