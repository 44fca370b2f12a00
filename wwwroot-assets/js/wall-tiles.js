// Large cells of the order wall: rounded, apart from each other, with the icon of their stage where there is room.

import { css, edgeOf, failed, failedMark, fillOf, isHollow, queueMark, stageBits } from './wall-palette.js';

const widestRadius = 6;
const iconFrom = 24;
const widestIcon = 24;
const iconUnits = 24;
const iconShare = 0.55;
const boldEdge = 2;
const hatchEvery = 7;
const hatchLine = 1.5;

/** @typedef {import('./wall-palette.js').Palette} Palette */
/** @typedef {import('./wall-grid.js').WallGrid} WallGrid */

/** The drawing of an icon of the page's sheet. @param {string} id @returns {Path2D | null} */
const icon = id => {
  const paths = [...document.getElementById(id)?.querySelectorAll('path:not([fill=none])') ?? []];
  if (paths.length === 0) {
    return null;
  }
  const all = new Path2D();
  paths.forEach(path => all.addPath(new Path2D(path.getAttribute('d') ?? '')));
  return all;
};

export class WallTiles {
  /** @param {CanvasRenderingContext2D} context @param {string[]} icons ids, one for each stage, empty for none */
  constructor(context, icons) {
    this.context = context;
    this.icons = icons.map(icon);
  }

  clear() {
    this.context.clearRect(0, 0, this.context.canvas.width, this.context.canvas.height);
  }

  /** @param {number} cell @param {number} value @param {WallGrid} grid @param {number} top @param {Palette} palette @param {number} from @param {number} part */
  cell(cell, value, grid, top, palette, from, part) {
    const { context } = this;
    const { ratio, side } = grid;
    const { x, y, width, height } = grid.box(cell, top);
    const stage = value & stageBits;
    const queues = (value & queueMark) !== 0;
    const fill = queues ? palette.ground : fillOf(palette, stage, from, part);
    const edge = queues ? palette.stages[stage] : edgeOf(palette, stage);
    const radius = Math.min(widestRadius * ratio, side / 4);
    const line = Math.max(1, Math.round((stage === failed ? boldEdge : 1) * ratio));
    context.clearRect(x, y, width, height);
    if (edge !== null) {
      this.#round(x, y, width, height, radius, css(edge));
    }
    const inset = edge === null ? 0 : line;
    this.#round(x + inset, y + inset, width - 2 * inset, height - 2 * inset, Math.max(0, radius - inset), css(fill));
    if (queues) {
      this.#hatch(x, y, width, height, radius, ratio, css(palette.stages[stage]));
    }
    const drawn = this.icons[stage];
    if (drawn && !queues && side >= iconFrom * ratio) {
      const size = Math.min(widestIcon * ratio, side * iconShare);
      context.save();
      context.translate(x + (width - size) / 2, y + (height - size) / 2);
      context.scale(size / iconUnits, size / iconUnits);
      context.fillStyle = css(stage === failed ? palette.stages[failed] : palette.inks[stage]);
      context.fill(drawn);
      context.restore();
    }
    if (!isHollow(stage) && value & failedMark) {
      context.fillStyle = css(palette.stages[failed]);
      context.fillRect(x, y, Math.ceil(side / 3), Math.ceil(side / 3));
    }
  }

  /** A place after the last cell. @param {number} cell @param {WallGrid} grid @param {number} top @param {Palette} palette */
  empty(cell, grid, top, palette) {
    const { context } = this;
    const { x, y, width, height } = grid.box(cell, top);
    context.save();
    context.setLineDash([2 * grid.ratio, 3 * grid.ratio]);
    context.strokeStyle = css(palette.outline);
    context.lineWidth = grid.ratio;
    context.beginPath();
    context.roundRect(x + 0.5, y + 0.5, width - 1, height - 1, Math.min(widestRadius * grid.ratio, Math.min(width, height) / 4));
    context.stroke();
    context.restore();
  }

  show() {
    // Drawn already.
  }

  /** Diagonals that go on from cell to cell. @param {number} x @param {number} y @param {number} width @param {number} height @param {number} radius @param {number} ratio @param {string} colour */
  #hatch(x, y, width, height, radius, ratio, colour) {
    const { context } = this;
    const every = hatchEvery * ratio;
    context.save();
    context.beginPath();
    context.roundRect(x, y, width, height, radius);
    context.clip();
    context.strokeStyle = colour;
    context.lineWidth = hatchLine * ratio;
    context.beginPath();
    for (let sum = Math.ceil((x + y) / every) * every; sum < x + y + width + height; sum += every) {
      context.moveTo(sum - y, y);
      context.lineTo(sum - y - height, y + height);
    }
    context.stroke();
    context.restore();
  }

  /** @param {number} x @param {number} y @param {number} width @param {number} height @param {number} radius @param {string} colour */
  #round(x, y, width, height, radius, colour) {
    this.context.fillStyle = colour;
    this.context.beginPath();
    this.context.roundRect(x, y, width, height, radius);
    this.context.fill();
  }
}
