import * as api from './api.js';
import { Box } from './box.js';
import { History } from './history.js';
import { ALL, warning } from './link.js';
import { bubble, button, element, folded, hidden, spoken } from './reply.js';
import { Sheet } from './sheet.js';
import { words } from './words.js';

const THINKING_SHOWS_AFTER = 250;

/** The conversation with a story, or with all: sends questions, shows replies, and points into the story. */
export class Chat {
  #page = {};
  #story;
  #visit;
  #histories = {};
  #history = null;
  #box;
  #sheet;
  #tools = null;
  #waiting = false;

  /**
   * @param story the story that is shown
   * @param visit opens another one, by its id
   */
  constructor(story, visit) {
    this.#story = story;
    this.#visit = visit;
    for (const id of ['ask', 'question', 'talk', 'log', 'thinking', 'status', 'alert', 'suggestions', 'intro']) {
      this.#page[id] = document.getElementById(id);
    }
    const { ask, question } = this.#page;
    this.#box = new Box(ask, question, (text) => this.send(text), () => this.entries.map((entry) => entry.question));
    this.#sheet = new Sheet(() => this.#backToCard());
  }

  /** The questions and replies of the conversation that is shown. */
  get entries() {
    return this.#history?.entries ?? [];
  }

  /** What can be done with an answer. */
  tools() {
    this.#tools ??= import('./tools.js').then(({ Tools }) => Tools.start((sentence) => this.#say(sentence)));
    this.#tools.catch(() => { this.#tools = null; });
    return this.#tools;
  }

  /** Turns to the conversation with all stories, or with the one that is shown. */
  turn(all) {
    const about = all ? ALL : this.#story.id;
    if (this.#history?.about === about) return;
    const { alert, intro, question } = this.#page;
    this.#history = this.#about(about);
    alert.replaceChildren();
    intro.textContent = all ? words.introAll : words.intro;
    question.placeholder = all ? words.placeholderAll : words.placeholder;
    this.suggest([]);
    this.#restore();
  }

  /** A story was removed: what it said goes with it. */
  removed(id) {
    const names = (story) => story?.id === id;
    this.#about(id).keep(() => false);
    this.#about(ALL).keep(({ reply }) => !names(reply.story) && !reply.stories.some((each) => names(each.story)));
    this.#restore();
  }

  #about(about) {
    return this.#histories[about] ??= new History(about);
  }

  /** Shows the questions that were asked before. */
  #restore() {
    this.#page.log.replaceChildren();
    try {
      for (const { question, reply } of this.entries) {
        this.#page.log.append(this.#asked(question), this.#card(question, reply, null));
      }
    } catch {
      // Kept by another version of this page.
      this.#history.keep(() => false);
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
    const history = this.#history;
    this.#waiting = true;
    if (link) this.#dropAsked(question);
    alert.replaceChildren();
    this.#say('');
    this.#sheet.open();
    const asked = this.#asked(question);
    log.append(asked);
    this.#box.empty(!this.#sheet.isNarrow);
    const slow = setTimeout(() => { thinking.textContent = history.all ? words.thinkingAll : words.thinking; this.#scroll(thinking); },
      THINKING_SHOWS_AFTER);
    this.#scroll(asked);
    try {
      // A link's question stands for itself, whatever was asked here before.
      const asking = history.all ? { scope: ALL } : { story: history.about };
      const reply = await api.ask(question, asking, link ? null : history.conversation);
      if (reply.story) await this.#story.refresh(reply.story);
      history.add(question, reply);
      // The reader may have turned to another conversation, and will find it in this one.
      if (history === this.#history) this.#answer(question, reply, asked, link);
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

  /** Forgets the conversation that is shown, here and on the server. */
  async clear() {
    const { conversations } = this.#history;
    this.#history.keep(() => false);
    this.#restore();
    this.#page.alert.replaceChildren();
    this.#story.clear();
    this.#box.focus();
    const forgotten = await Promise.allSettled([...conversations].map(api.forget));
    // A conversation that the server does not know any more is forgotten too.
    this.#say(forgotten.some(({ reason }) => reason?.message === words.offline) ? words.clearedHere : words.cleared);
  }

  /** A reload of a link asks again, in place of what it asked before. */
  #dropAsked(question) {
    const last = this.entries.at(-1);
    if (last?.question !== question) return;
    this.#history.keep((entry) => entry !== last);
    for (let i = 0; i < 2; i += 1) this.#page.log.lastElementChild?.remove();
  }

  #answer(question, reply, asked, link) {
    const note = link && warning(link, reply);
    const card = this.#card(question, reply, note);
    this.#page.log.append(card);
    this.#say(spoken(reply, note, this.#history.all));
    if (reply.suggestions.length > 0) this.suggest(reply.suggestions);
    if (reply.status === 'not_in_story' && !this.#history.all) {
      this.tools().then((tools) => tools.note(question, reply, this.#history.before(reply)), () => {});
    }
    const both = card.getBoundingClientRect().bottom - asked.getBoundingClientRect().top;
    this.#scroll(both <= this.#page.talk.clientHeight ? asked : card);
    if (reply.status === 'answered' && this.#story.is(reply.story)) {
      this.#mark(card, reply.answer);
    } else if (reply.status !== 'chat') {
      // A mark left from an earlier answer would look like the answer to this question.
      this.#mark(null, null);
    }
  }

  #asked(question) {
    return element('p', 'bubble asked', hidden(words.you), question);
  }

  #card(question, reply, note) {
    const { all } = this.#history;
    // Where another story has to be opened, that will show whether it has changed.
    const placed = all ? reply.story !== null : this.#story.is(reply.story);
    return bubble(reply, {
      note: note ?? (all || placed ? null : words.storyChanged),
      all,
      placed,
      edit: (understood) => this.#box.fill(understood),
      // Offsets into another version of the story point anywhere.
      place: (card, span, story) => placed && this.#show(card, span, story),
      extras: (shown, show) => this.#extras(question, shown, show),
    });
  }

  #extras(question, reply, show) {
    if (reply.status === 'chat') return [];
    const history = this.#history;
    const { all } = history;
    const published = all ? words.date(reply.story?.published) : this.#story.published;
    const row = element('div', 'tools');
    this.tools().then((tools) =>
      row.append(...tools.row(question, reply, { all, published, context: () => history.before(reply) })), () => {});
    const why = folded(reply.answer ? words.why : words.whyNot,
      async () => (await import('./why.js')).why(reply, show));
    return [why, row];
  }

  /** Shows a place as the reader wished; on a phone the sheet makes room, and its button leads back. */
  async #show(card, span, story) {
    if (this.#sheet.isNarrow) this.#sheet.leadBack();
    await this.#visit(story.id);
    if (this.#story.is(story)) {
      this.#mark(card, span);
    } else {
      card.querySelector('.warning')?.remove();
      card.prepend(element('p', 'warning', words.storyChanged));
      this.#say(words.storyChanged);
    }
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
