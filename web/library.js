import { Adding, field, labelled } from './adding.js';
import * as api from './api.js';
import { style } from './drop.js';
import { BUNDLED, storyLink } from './link.js';
import { button, element } from './reply.js';
import { fillIn, words } from './words.js';

const SETTLED = 250;
const say = words.library;

/** The list of stories: found by words, day and site, opened, removed, and added to. */
export class Library {
  static #made = null;

  #acts;
  #form = element('form', 'finding');
  #count = element('p', 'note');
  #list = element('ul', 'cards');
  #more = button('quiet', say.more, () => this.#next());
  #heading = element('h1', '', words.stories);
  #adding;
  #cursor = null;
  #asked = 0;

  /**
   * The library in its place on the page, made when it is first opened.
   *
   * @param acts `leave()`; `changed()` after stories came or went; `removed(id)`
   */
  static async in(place, acts) {
    if (!Library.#made) {
      Library.#made = new Library(acts);
      await style();
    }
    place.replaceChildren(...Library.#made.#parts());
    return Library.#made;
  }

  constructor(acts) {
    this.#acts = acts;
    this.#heading.tabIndex = -1;
    this.#more.hidden = true;
    this.#count.setAttribute('role', 'status');
    this.#adding = new Adding(() => this.#changed());
    // Until the server says that stories can be added.
    this.#adding.element.hidden = true;
    const days = [['from', say.from], ['to', say.to]].map(([name, label]) => labelled(label, field('date', name)));
    this.#form.append(labelled(say.search, field('search', 'query')), element('details', 'narrow',
      element('summary', '', say.narrow), element('div', 'row', labelled(say.site, field('text', 'site')), ...days)));
    let settled;
    this.#form.addEventListener('input', () => {
      clearTimeout(settled);
      settled = setTimeout(() => this.#find(), SETTLED);
    });
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#find();
    });
  }

  #parts() {
    const leave = button('link', say.close, () => this.#acts.leave());
    return [leave, this.#heading, this.#adding.element, this.#form, this.#count, this.#list, this.#more];
  }

  async open() {
    this.#heading.focus({ preventScroll: true });
    await this.#find();
  }

  /** Files that were dropped on the page. */
  async take(entries) {
    await this.#find();
    await this.#adding.take(entries);
  }

  async #changed() {
    this.#acts.changed();
    await this.#find();
  }

  async #find() {
    const asked = this.#asked += 1;
    this.#cursor = null;
    await this.#fetch(asked, true);
  }

  #next() {
    return this.#fetch(this.#asked, false);
  }

  async #fetch(asked, afresh) {
    try {
      const wanted = [...new FormData(this.#form), ['after', this.#cursor]].filter(([, value]) => value);
      const { stories, next, changeable } = await api.call(`stories?${new URLSearchParams(wanted)}`);
      if (asked !== this.#asked) return;
      this.#adding.element.hidden = !changeable;
      if (afresh) this.#list.replaceChildren();
      const first = this.#list.childElementCount;
      this.#list.append(...stories.map((story) => this.#card(story, changeable)));
      this.#cursor = next;
      this.#more.hidden = next === null;
      this.#counted();
      if (!afresh) this.#list.children[first]?.querySelector('a').focus();
    } catch (error) {
      if (asked === this.#asked) this.#count.textContent = api.sentence(error);
    }
  }

  #counted() {
    const count = this.#list.childElementCount;
    this.#count.textContent = count === 0 ? say.none : say.count(count, this.#cursor !== null);
  }

  #card(story, changeable) {
    const link = element('a', '', story.title || words.untitled);
    link.href = storyLink(story.id);
    const card = element('li', '', element('div', '', link,
      element('p', 'note', [story.site, words.date(story.published)].filter(Boolean).join(' · '))));
    if (changeable && story.id !== BUNDLED) card.append(this.#removal(story, card));
    return card;
  }

  #removal(story, card) {
    const name = story.title || words.untitled;
    const first = button('link', say.remove, () => {
      const sure = element('div', 'sure', element('p', '', say.removeSure),
        button('strong', say.remove, () => this.#remove(story.id, name, card, sure)),
        button('quiet', say.keep, () => {
          sure.replaceWith(first);
          first.focus();
        }));
      first.replaceWith(sure);
      sure.querySelector('button').focus();
    });
    first.setAttribute('aria-label', say.removeThis(name));
    return first;
  }

  async #remove(id, name, card, sure) {
    try {
      await api.call(api.path('stories', id), undefined, 'DELETE');
      const near = card.nextElementSibling ?? card.previousElementSibling;
      card.remove();
      (near?.querySelector('a') ?? this.#heading).focus();
      this.#acts.removed(id);
      this.#acts.changed();
      this.#count.textContent = say.removed(name);
    } catch (error) {
      sure.append(element('p', 'failed', api.sentence(error)));
    }
  }
}
