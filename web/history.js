import { words } from './words.js';

/** The questions and replies of this visit, kept for this tab only: a reload finds them, another tab does not. */
export class History {
  #key;

  constructor(story) {
    this.#key = `verbatim:${story}`;
    try {
      this.entries = JSON.parse(sessionStorage.getItem(this.#key)) ?? [];
    } catch {
      this.entries = [];
    }
  }

  add(question, reply) {
    this.entries.push({ question, reply, at: new Date().toISOString() });
    this.#save();
  }

  dropLast() {
    this.entries.pop();
    this.#save();
  }

  clear() {
    this.entries = [];
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

export function asText(title, entries) {
  const turns = entries.map(({ question, reply }) => [
    `${words.you}${question}`,
    reply.reply,
    ...(reply.answer ? [`“${reply.answer.passage.text.trim()}”`] : []),
    ...(reply.confidence === null ? [] : [words.confidence(reply.confidence).text]),
  ].join('\n'));
  return `${[title, ...turns].join('\n\n')}\n`;
}

export function asJson(story, entries) {
  return `${JSON.stringify({ story, questions: entries }, null, 2)}\n`;
}

export function download(name, type, content) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([content], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
