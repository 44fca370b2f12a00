// Reads what the server sends of the order wall; the format is described where it is written, in WallFrameWriter.

import { queueMark, stageBits } from './wall-palette.js';

const headerLength = 27;
const mark = 8;
const notify = 4;

/**
 * @typedef {{ ordersPerCell: number, first: number, orders: number, firstCell: number, count: number }} Picture
 * orders in a cell; the board's first order; orders on the board; the oldest cell shown; cells shown
 */

/** @param {Uint8Array} bytes @returns {Picture} */
export const readPicture = bytes => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return {
    ordersPerCell: view.getUint16(1, true),
    first: view.getFloat64(3, true),
    orders: view.getFloat64(11, true),
    firstCell: view.getUint32(19, true),
    count: view.getUint32(23, true),
  };
};

/** What a cell holds: the mark of one order at a partner says that it queues there, any other that an order failed. @param {number} value @param {number} ordersPerCell */
const told = (value, ordersPerCell) => {
  const stage = value & stageBits;
  return ordersPerCell === 1 && value & mark && stage > 0 && stage <= notify ? stage | queueMark : value;
};

/** Every cell the frame speaks of, with its value. @param {Uint8Array} bytes @param {(cell: number, value: number) => void} tell */
export const readCells = (bytes, tell) => {
  const { count, ordersPerCell } = readPicture(bytes);
  if (bytes[0] === 1) {
    for (let cell = 0; cell < count; cell++) {
      tell(cell, told((bytes[headerLength + (cell >> 1)] >> ((cell & 1) << 2)) & 15, ordersPerCell));
    }
    return;
  }
  let cell = 0;
  for (let at = headerLength; at < bytes.length;) {
    let number = 0;
    for (let shift = 0, byte = 128; byte > 127; shift += 7) {
      byte = bytes[at++];
      number |= (byte & 127) << shift;
    }
    cell += number >>> 4;
    tell(cell, told(number & 15, ordersPerCell));
  }
};
