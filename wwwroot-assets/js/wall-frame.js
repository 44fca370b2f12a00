// Reads what the server sends of the order wall; the format is described where it is written, in WallFrameWriter.

const headerLength = 27;

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

/** Every cell the frame speaks of, with its value. @param {Uint8Array} bytes @param {(cell: number, value: number) => void} tell */
export const readCells = (bytes, tell) => {
  if (bytes[0] === 1) {
    const { count } = readPicture(bytes);
    for (let cell = 0; cell < count; cell++) {
      tell(cell, (bytes[headerLength + (cell >> 1)] >> ((cell & 1) << 2)) & 15);
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
    tell(cell, number & 15);
  }
};
