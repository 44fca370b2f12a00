// The colours of the order wall, taken from the page's theme, and how one turns into another.

const tokens = ['waiting', 'payment', 'restaurant', 'courier', 'notify', 'done', 'failed'];

export const stageBits = 7;
export const waiting = 0;
export const failed = 6;
export const cancelled = 7;
export const failedMark = 8;
export const queueMark = 16;
export const fadeMs = 150;

/** @typedef {number} Colour as the pixels of a canvas hold it: alpha, blue, green, red */

/** @param {Colour} from @param {Colour} to @param {number} part @returns {Colour} */
export const mix = (from, to, part) => {
  let colour = 0;
  for (const shift of [0, 8, 16]) {
    const start = from >>> shift & 255;
    colour |= Math.round(start + ((to >>> shift & 255) - start) * part) << shift;
  }
  return (colour | 0xff000000) >>> 0;
};

/** @param {Colour} colour */
export const css = colour => `rgb(${colour & 255} ${colour >>> 8 & 255} ${colour >>> 16 & 255})`;

/** @param {CanvasRenderingContext2D} context @param {HTMLElement} styled */
export const readPalette = (context, styled) => {
  const style = getComputedStyle(styled);
  /** @param {string} token @returns {Colour} */
  const colour = token => {
    context.fillStyle = style.getPropertyValue(`--${token}`).trim();
    const rgb = Number.parseInt(String(context.fillStyle).slice(1), 16);
    return (0xff000000 | (rgb & 255) << 16 | rgb & 0xff00 | rgb >> 16) >>> 0;
  };
  return {
    stages: tokens.map(colour),
    inks: tokens.map(token => colour(`${token}-ink`)),
    waitingEdge: colour('waiting-edge'),
    raised: colour('raised'),
    outline: colour('line2'),
    ground: colour('panel'),
  };
};

/** The same for large cells: waiting is the ground that the others stand out from, its edge carries it. @param {Palette} palette @returns {Palette} */
export const forTiles = palette => ({ ...palette, stages: [palette.raised, ...palette.stages.slice(1)] });

/** @typedef {ReturnType<typeof readPalette>} Palette */

/** Whether a cell of that stage ended badly: it is drawn by its edge alone. @param {number} stage */
export const isHollow = stage => stage === failed || stage === cancelled;

/** What a cell is filled with, on the way from what it was. @param {Palette} palette @param {number} stage @param {number} from @param {number} part */
export const fillOf = ({ stages, ground }, stage, from, part) => {
  if (isHollow(stage)) {
    return ground;
  }
  return part < 1 ? mix(stages[from & stageBits] ?? ground, stages[stage], part) : stages[stage];
};

/** What a large cell is edged with; null for nothing. @param {Palette} palette @param {number} stage */
export const edgeOf = ({ stages, waitingEdge, outline }, stage) =>
  stage === failed ? stages[failed] : stage === cancelled ? outline : stage === waiting ? waitingEdge : null;
