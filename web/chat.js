import * as api from './api.js';
import { bubble, element, hidden, placeOf } from './reply.js';
import { words } from './words.js';

const THINKING_SHOWS_AFTER = 250;

/** The conversation beside the story: sends questions, shows replies, and points into the story. */
export class Chat {
  #page = {};
  #story;
  #conversation = null;
  #waiting = false;

  /** @param story `{ id, mark(span), clear(), refresh(heading) }`: the story that is asked and shown */
  constructor(story) {
    this.#story = story;
    for (const id of ['ask', 'question', 'talk', 'log', 'status', 'alert', 'suggestions']) {
      this.#page[id] = document.getElementById(id);
    }
    const { ask, question } = this.#page;
    ask.addEventListener('submit', (event) => {
      event.preventDefault();
      this.send(question.value);
    });
    question.addEventListener('keydown', (event) => {
      // While an input method composes, Enter accepts its suggestion; 229 is how older browsers say so.
      if (event.key !== 'Enter' || event.shiftKey || event.isComposing || event.keyCode === 229) return;
      event.preventDefault();
      ask.requestSubmit();
    });
  }

  async send(text) {
    const question = text.trim();
    if (!question || this.#waiting) return;
    const { log, question: box, status } = this.#page;
    this.#waiting = true;
    this.#page.alert.replaceChildren();
    const asked = element('p', 'bubble asked', hidden(words.you), question);
    log.append(asked);
    box.value = '';
    box.focus({ preventScroll: true });
    const thinking = setTimeout(() => { status.textContent = words.thinking; this.#scroll(status); },
      THINKING_SHOWS_AFTER);
    this.#scroll(asked);
    try {
      await this.#answer(await api.ask(question, this.#story.id, this.#conversation), asked);
    } catch (error) {
      asked.remove();
      if (!box.value) box.value = question;
      this.#fail(error, () => this.send(question));
    } finally {
      clearTimeout(thinking);
      status.textContent = '';
      this.#waiting = false;
    }
  }

  /** Offers questions to ask; none leaves the row away. */
  suggest(questions) {
    const { suggestions } = this.#page;
    suggestions.replaceChildren(...questions.map((question) => {
      const chip = element('button', 'chip', question);
      chip.type = 'button';
      chip.addEventListener('click', () => this.send(question));
      return element('li', '', chip);
    }));
  }

  async #answer(reply, asked) {
    this.#conversation = reply.conversation;
    await this.#story.refresh(reply.story);
    const card = bubble(reply, (shown) => this.#show(shown, placeOf(reply)));
    this.#page.log.append(card);
    if (reply.suggestions.length > 0) this.suggest(reply.suggestions);
    const both = card.getBoundingClientRect().bottom - asked.getBoundingClientRect().top;
    this.#scroll(both <= this.#page.talk.clientHeight ? asked : card);
    if (reply.status === 'answered') {
      this.#show(card, reply.answer);
    } else if (reply.status === 'not_in_story') {
      // A mark left from an earlier answer would look like the answer to this question.
      this.#show(null, null);
    }
  }

  #show(card, span) {
    this.#page.log.querySelector('.shown')?.classList.remove('shown');
    card?.classList.add('shown');
    if (span) {
      this.#story.mark(span);
    } else {
      this.#story.clear();
    }
  }

  #fail(error, again) {
    if (!(error instanceof api.Refused)) console.error(error);
    const retry = element('button', '', words.retry);
    retry.type = 'button';
    retry.addEventListener('click', () => {
      this.#page.question.value = '';
      again();
    });
    const sentence = error instanceof api.Refused ? error.message : words.strange;
    this.#page.alert.replaceChildren(element('p', '', sentence), retry);
  }

  #scroll(to) {
    const { talk } = this.#page;
    const top = to.getBoundingClientRect().top - talk.getBoundingClientRect().top + talk.scrollTop;
    talk.scrollTo({ top: Math.min(top - 12, talk.scrollHeight) });
  }
}
