import { words } from './words.js';

const NARROW = matchMedia('(max-width: 51.99rem)');

/** On a narrow screen the chat is a sheet: closed, only its question box is left, and the story has the rest. */
export class Sheet {
  #button = document.getElementById('sheet');
  #panel = document.getElementById('panel');
  #opened;

  /** @param opened called after the reader opened the sheet */
  constructor(opened) {
    this.#opened = opened;
    this.#button.addEventListener('click', () => {
      if (this.isOpen) {
        this.close();
      } else {
        this.open();
        this.#opened();
      }
    });
    this.#panel.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && NARROW.matches && this.isOpen && !event.isComposing) this.close();
    });
    this.#set(false, words.openSheet);
  }

  get isOpen() {
    return this.#panel.classList.contains('open');
  }

  get isNarrow() {
    return NARROW.matches;
  }

  open() {
    this.#set(true, words.closeSheet);
  }

  close() {
    this.#set(false, words.openSheet);
  }

  /** Closes to show a place in the story; the sheet's button, which has the focus then, leads back. */
  leadBack() {
    this.#set(false, words.backToAnswer);
    this.#button.focus({ preventScroll: true });
  }

  #set(open, label) {
    this.#panel.classList.toggle('open', open);
    this.#button.setAttribute('aria-expanded', String(open));
    this.#button.textContent = label;
  }
}
