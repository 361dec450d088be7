import { copyButtons } from './actions.js';
import * as api from './api.js';
import { Box } from './box.js';
import { Feedback } from './feedback.js';
import { warning } from './link.js';
import { bubble, button, element, hidden, placeOf, spoken } from './reply.js';
import { Sheet } from './sheet.js';
import { why } from './why.js';
import { words } from './words.js';

const THINKING_SHOWS_AFTER = 250;

/** The conversation beside the story: sends questions, shows replies, and points into the story. */
export class Chat {
  #page = {};
  #story;
  #history;
  #box;
  #sheet;
  #feedback;
  #waiting = false;

  /**
   * @param story `{ id, version, published, mark(span), reveal(), clear(), refresh(heading) }`: the story that is asked and shown
   * @param history the questions of this visit
   */
  constructor(story, history) {
    this.#story = story;
    this.#history = history;
    for (const id of ['ask', 'question', 'talk', 'log', 'thinking', 'status', 'alert', 'suggestions', 'keep']) {
      this.#page[id] = document.getElementById(id);
    }
    const { ask, question, keep } = this.#page;
    this.#box = new Box(ask, question, (text) => this.send(text), () => history.entries.map((entry) => entry.question));
    this.#sheet = new Sheet(() => this.#backToCard());
    this.#feedback = new Feedback(history, (sentence) => this.#say(sentence));
    this.#feedback.start(keep);
  }

  /** Shows the questions that were asked before a reload. */
  restore() {
    try {
      for (const { question, reply } of this.#history.entries) {
        this.#page.log.append(this.#asked(question), this.#card(question, reply, null));
      }
    } catch {
      // Kept by another version of this page.
      this.#history.clear();
      this.#page.log.replaceChildren();
    }
    const last = this.#page.log.lastElementChild;
    if (last) this.#scroll(last);
  }

  /** Sends a question; a link that asked it is compared with the answer. */
  async send(text, link = null) {
    const question = text.trim();
    if (!question || this.#waiting) return;
    const { log, alert, thinking } = this.#page;
    this.#waiting = true;
    alert.replaceChildren();
    this.#say('');
    this.#sheet.open();
    const asked = this.#asked(question);
    log.append(asked);
    this.#box.empty(!this.#sheet.isNarrow);
    const slow = setTimeout(() => { thinking.textContent = words.thinking; this.#scroll(thinking); },
      THINKING_SHOWS_AFTER);
    this.#scroll(asked);
    try {
      // A link's question stands for itself, whatever was asked here before.
      const conversation = (!link && this.#history.entries.at(-1)?.reply.conversation) || null;
      await this.#answer(question, await api.ask(question, this.#story.id, conversation), asked, link);
    } catch (error) {
      asked.remove();
      if (!this.#box.value) this.#box.fill(question);
      this.#fail(error, () => this.send(question, link));
    } finally {
      clearTimeout(slow);
      thinking.textContent = '';
      this.#waiting = false;
    }
  }

  /** Offers questions to ask; none leaves the row away. */
  suggest(questions) {
    this.#page.suggestions.replaceChildren(...questions.map((question) =>
      element('li', '', button('chip', question, () => this.send(question)))));
  }

  /** Forgets the questions of this visit. */
  clear() {
    this.#history.clear();
    this.#page.log.replaceChildren();
    this.#page.alert.replaceChildren();
    this.#story.clear();
    this.#say(words.cleared);
    this.#box.focus();
  }

  async #answer(question, reply, asked, link) {
    await this.#story.refresh(reply.story);
    this.#history.add(question, reply);
    const note = link && warning(link, reply);
    const card = this.#card(question, reply, note);
    this.#page.log.append(card);
    this.#say(spoken(reply, note));
    if (reply.suggestions.length > 0) this.suggest(reply.suggestions);
    if (reply.status === 'not_in_story') this.#feedback.note(question, reply);
    const both = card.getBoundingClientRect().bottom - asked.getBoundingClientRect().top;
    this.#scroll(both <= this.#page.talk.clientHeight ? asked : card);
    if (reply.status === 'answered') {
      this.#mark(card, reply.answer);
    } else if (reply.status === 'not_in_story') {
      // A mark left from an earlier answer would look like the answer to this question.
      this.#mark(null, null);
    }
  }

  #asked(question) {
    return element('p', 'bubble asked', hidden(words.you), question);
  }

  #card(question, reply, note) {
    const placed = reply.story.version === this.#story.version;
    return bubble(reply, {
      note: note ?? (placed ? null : words.storyChanged),
      placed,
      edit: (understood) => this.#box.fill(understood),
      // Offsets into another version of the story point anywhere.
      place: (card, span) => placed && this.#show(card, span),
      extras: (shown, show) => this.#extras(question, shown, show),
    });
  }

  #extras(question, reply, show) {
    if (reply.status === 'chat') return [];
    const copies = copyButtons(question, reply, this.#story.published, (sentence) => this.#say(sentence));
    const tools = element('div', 'tools', ...copies, this.#feedback.buttons(question, reply));
    return [why(reply, show), tools];
  }

  /** Shows a place as the reader wished; on a phone the sheet makes room, and its button leads back. */
  #show(card, span) {
    if (this.#sheet.isNarrow) this.#sheet.leadBack();
    this.#mark(card, span);
  }

  #mark(card, span) {
    this.#page.log.querySelector('.shown')?.classList.remove('shown');
    card?.classList.add('shown');
    if (span) {
      this.#story.mark(span);
    } else {
      this.#story.clear();
    }
  }

  #backToCard() {
    const card = this.#page.log.querySelector('.shown') ?? this.#page.log.lastElementChild;
    if (card) this.#scroll(card);
    this.#story.reveal();
  }

  #say(sentence) {
    this.#page.status.textContent = sentence;
  }

  #fail(error, again) {
    if (!(error instanceof api.Refused)) console.error(error);
    const retry = button('strong', words.retry, () => {
      this.#box.fill('');
      again();
    });
    this.#page.alert.replaceChildren(element('p', '', api.sentence(error)), retry);
  }

  #scroll(to) {
    const { talk } = this.#page;
    const top = to.getBoundingClientRect().top - talk.getBoundingClientRect().top + talk.scrollTop;
    talk.scrollTo({ top: Math.min(top - 12, talk.scrollHeight) });
  }
}
