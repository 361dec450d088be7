/** The question box: Enter sends, Shift+Enter breaks the line, Up in an empty box brings earlier questions back. */
export class Box {
  #area;
  #earlier;
  #at = null;

  /**
   * @param send called with the question
   * @param earlier gives the questions asked so far, oldest first
   */
  constructor(form, area, send, earlier) {
    this.#area = area;
    this.#earlier = earlier;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      send(area.value);
    });
    area.addEventListener('keydown', (event) => {
      // While an input method composes, its keys are its own; 229 is how older browsers say so.
      if (event.isComposing || event.keyCode === 229) return;
      if (event.key === 'Enter' && !event.shiftKey) {
        event.preventDefault();
        form.requestSubmit();
      } else if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
        this.#recall(event, event.key === 'ArrowUp' ? -1 : 1);
      }
    });
  }

  get value() {
    return this.#area.value;
  }

  /** Puts a question into the box, ready to be changed. */
  fill(question) {
    this.#area.value = question;
    this.#at = null;
    this.focus();
  }

  /** Makes room for the next question; a box that had not the focus does not call up a phone's keyboard for it. */
  empty(focus) {
    this.#area.value = '';
    this.#at = null;
    if (focus) this.focus();
  }

  focus() {
    this.#area.focus({ preventScroll: true });
  }

  #recall(event, step) {
    const earlier = this.#earlier();
    const recalled = this.#at !== null && this.#area.value === earlier[this.#at];
    if (!recalled && (this.#area.value !== '' || step > 0)) return;
    const at = (recalled ? this.#at : earlier.length) + step;
    if (at < 0) return;
    event.preventDefault();
    this.fill(earlier[at] ?? '');
    this.#at = at < earlier.length ? at : null;
  }
}
