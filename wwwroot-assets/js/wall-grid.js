// Where the cells of the order wall stand: whole device pixels, spread so that no strip of the box stays empty.

const gapFrom = 12;
const widestGap = 4;
// What a shape of cells costs: how far from square they are, and empty places after the last one.
const anyEmptyCost = 0.25;
const emptyCost = 2;
const searchedAround = 3;

/** Where each of so many begins, and where the last one ends with its gap. @param {number} count @param {number} step */
const edges = (count, step) => Int32Array.from({ length: count + 1 }, (_, place) => Math.round(place * step));

export class WallGrid {
  /** @param {number} columns @param {number} rows @param {number} width @param {number} height in device pixels, of all rows @param {number} ratio device pixels in one of css */
  constructor(columns, rows, width, height, ratio) {
    this.columns = columns;
    this.rows = rows;
    this.height = height;
    this.pitch = Math.min(width / columns, height / rows);
    this.gap = this.pitch >= gapFrom * ratio ? Math.round(widestGap * ratio) : 0;
    this.ratio = ratio;
    this.across = (width + this.gap) / columns;
    this.down = (height + this.gap) / rows;
    this.lefts = edges(columns, this.across);
    this.tops = edges(rows, this.down);
    // The least that every cell has of width and height: what is drawn in one is drawn in all.
    this.side = Math.floor(Math.min(this.across, this.down)) - this.gap;
  }

  /** The cell's box. @param {number} cell @param {number} top pixels scrolled away above */
  box(cell, top) {
    const column = cell % this.columns;
    const row = Math.floor(cell / this.columns);
    const { lefts, tops, gap } = this;
    return { x: lefts[column], y: tops[row] - top, width: lefts[column + 1] - gap - lefts[column], height: tops[row + 1] - gap - tops[row] };
  }

  /** The cell at a place, or its number if it existed. @param {number} x @param {number} y in device pixels, scrolled away ones included */
  at(x, y) {
    const column = Math.floor(x / this.across);
    const row = Math.floor(y / this.down);
    return column >= 0 && column < this.columns && row >= 0 && row < this.rows ? row * this.columns + column : -1;
  }
}

/** All cells in the box, as near to square as they can be. @param {number} count @param {number} width @param {number} height @param {number} ratio */
export const fill = (count, width, height, ratio) => {
  const square = Math.sqrt(count * width / height);
  const most = Math.min(count, Math.ceil(square * searchedAround), width);
  let best = { columns: 1, rows: count, cost: Number.POSITIVE_INFINITY };
  for (let columns = Math.max(1, Math.floor(square / searchedAround)); columns <= most; columns++) {
    const rows = Math.ceil(count / columns);
    const empty = (columns * rows - count) / count;
    const cost = Math.abs(Math.log(width / columns / (height / rows))) + (empty > 0 ? anyEmptyCost + empty * emptyCost : 0);
    if (rows <= height && cost < best.cost) {
      best = { columns, rows, cost };
    }
  }
  return new WallGrid(best.columns, best.rows, width, Math.max(height, best.rows), ratio);
};

/** Cells of one pitch, more than the box shows at a time. @param {number} count @param {number} width @param {number} pitch @param {number} ratio */
export const scroll = (count, width, pitch, ratio) => {
  const columns = Math.max(1, Math.floor(width / pitch));
  const rows = Math.ceil(count / columns);
  return new WallGrid(columns, rows, width, rows * pitch, ratio);
};
