import * as api from './api.js';
import { Chat } from './chat.js';
import { element } from './reply.js';
import { StoryView } from './story.js';
import { fillIn, words } from './words.js';

const BUNDLED = 'bundled';

/** The story that the page shows: `#story=ID` in the address names it. */
class OpenStory {
  #view = new StoryView(document.getElementById('story'));
  #version = null;

  constructor(id) {
    this.id = id;
  }

  async load() {
    const story = await api.story(this.id);
    this.#version = story.version;
    this.#view.show(story);
    document.title = story.title ? `${story.title} · Verbatim` : 'Verbatim';
  }

  /** Fetches the story again when a reply is about another version of it: the offsets are the reply's. */
  async refresh(heading) {
    if (heading.version !== this.#version) await this.load();
  }

  mark(span) {
    this.#view.mark(span);
  }

  clear() {
    this.#view.clear();
  }
}

async function open() {
  const pane = document.getElementById('story');
  const id = new URLSearchParams(location.hash.slice(1)).get('story') ?? BUNDLED;
  const story = new OpenStory(id);
  const chat = new Chat(story);
  pane.replaceChildren(element('p', 'line', words.loading));
  try {
    await story.load();
    chat.suggest(await api.suggestions(id));
  } catch (error) {
    const retry = element('button', '', words.retry);
    retry.type = 'button';
    retry.addEventListener('click', () => location.reload());
    const alert = element('div', 'alert', element('p', '', `${words.noStory} ${error.message}`), retry);
    alert.setAttribute('role', 'alert');
    pane.replaceChildren(alert);
  }
}

fillIn(document);
addEventListener('hashchange', () => location.reload());
open();
