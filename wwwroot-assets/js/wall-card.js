// The card of a cell that stands for several orders: names them, lists them, or looks at them more closely.

/** @typedef {{ cell: number, name: string, state: string, place: number, from: number, to: number, x: number, before: number | null, isFinerShown: boolean }} Orders */

export class WallCard {
  /** @type {Orders | null} */ #orders = null;

  /** @param {HTMLElement} card @param {(place: number) => void} zoom @param {AbortSignal} signal */
  constructor(card, zoom, signal) {
    this.card = card;
    this.zoom = /** @type {HTMLButtonElement} */ (card.querySelector('.zoom-in'));
    this.list = /** @type {HTMLAnchorElement} */ (card.querySelector('.list'));
    this.zoom.addEventListener('click', () => {
      const orders = this.#orders;
      this.close();
      if (orders) {
        zoom(orders.place);
      }
    }, { signal });
    document.addEventListener('keydown', event => {
      if (event.key === 'Escape' && this.isOpen) {
        event.preventDefault();
        this.close();
      }
    }, { signal, capture: true });
    document.addEventListener('pointerdown', event => {
      if (!card.parentElement?.contains(/** @type {Node} */ (event.target))) {
        this.close();
      }
    }, { signal });
  }

  get isOpen() {
    return this.#orders !== null;
  }

  get cell() {
    return this.#orders?.cell ?? null;
  }

  /** @param {Orders} orders */
  open(orders) {
    this.#orders = orders;
    const count = orders.to - orders.from + 1;
    this.#write('.name', orders.name);
    this.#write('.state', `${count.toLocaleString('en')} orders, sent one after the other: ${orders.state}`);
    this.list.textContent = `Open these ${count.toLocaleString('en')}`;
    this.list.href = `/orders?q=${encodeURIComponent(`id:${orders.from}..${orders.to}`)}`;
    this.zoom.hidden = !orders.isFinerShown;
    Object.assign(this.card.style, orders.before === null
      ? { left: `${orders.x + 8}px`, right: 'auto' }
      : { left: 'auto', right: `${orders.before + 8}px` });
    this.card.hidden = false;
    this.list.focus({ preventScroll: true });
  }

  close() {
    this.#orders = null;
    this.card.hidden = true;
  }

  /** @param {string} part @param {string} words */
  #write(part, words) {
    const element = this.card.querySelector(part);
    if (element) {
      element.textContent = words;
    }
  }
}
