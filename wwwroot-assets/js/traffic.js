// Counts what the page's web sockets carry and writes it into [data-traffic]: the payloads of messages, before compression.

const everyMs = 1_000;
const bytes = { received: 0, sent: 0 };

/** @param {unknown} data @returns {number} */
const size = data => typeof data === 'string' ? data.length
  : data instanceof Blob ? data.size
  : data instanceof ArrayBuffer || ArrayBuffer.isView(data) ? data.byteLength
  : 0;

/** @param {number} perSecond */
const words = perSecond => perSecond < 1_000 ? `${Math.round(perSecond)} B/s`
  : perSecond < 100_000 ? `${(perSecond / 1_000).toFixed(1)} KB/s`
  : perSecond < 1_000_000 ? `${Math.round(perSecond / 1_000)} KB/s`
  : `${(perSecond / 1_000_000).toFixed(1)} MB/s`;

window.WebSocket = class extends WebSocket {
  /** @param {ConstructorParameters<typeof WebSocket>} from */
  constructor(...from) {
    super(...from);
    this.addEventListener('message', event => { bytes.received += size(event.data); });
  }

  /** @param {Parameters<WebSocket['send']>[0]} data */
  send(data) {
    bytes.sent += size(data);
    super.send(data);
  }
};

let since = performance.now();
setInterval(() => {
  const now = performance.now();
  const seconds = (now - since) / 1_000;
  for (const element of document.querySelectorAll('[data-traffic]')) {
    const way = /** @type {HTMLElement} */ (element).dataset.traffic;
    element.textContent = words(bytes[way === 'sent' ? 'sent' : 'received'] / seconds);
  }
  bytes.received = 0;
  bytes.sent = 0;
  since = now;
}, everyMs);
