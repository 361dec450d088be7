import { ALL } from './link.js';

/** The questions and replies of this visit, kept for this tab only: a reload finds them, another tab does not. */
export class History {
  #key;

  /** @param about the id of a story, or `all` */
  constructor(about) {
    this.about = about;
    this.#key = `verbatim:${about}`;
    try {
      this.entries = JSON.parse(sessionStorage.getItem(this.#key)) ?? [];
    } catch {
      this.entries = [];
    }
  }

  get all() {
    return this.about === ALL;
  }

  get conversation() {
    return this.entries.at(-1)?.reply.conversation ?? null;
  }

  get conversations() {
    return new Set(this.entries.map((entry) => entry.reply.conversation));
  }

  add(question, reply) {
    this.entries.push({ question, reply, at: new Date().toISOString() });
    this.#save();
  }

  keep(wanted) {
    this.entries = this.entries.filter(wanted);
    this.#save();
  }

  /** The earlier questions of a reply's conversation. */
  before(reply) {
    const same = this.entries.filter((entry) => entry.reply.conversation === reply.conversation);
    const at = same.findIndex((entry) => entry.reply === reply);
    return (at < 0 ? same : same.slice(0, at)).map((entry) => entry.question);
  }

  #save() {
    try {
      sessionStorage.setItem(this.#key, JSON.stringify(this.entries));
    } catch {
      // Storage that is full or forbidden takes nothing from the page but the memory of a reload.
    }
  }
}
