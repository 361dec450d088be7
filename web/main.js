import * as api from './api.js';
import { Chat } from './chat.js';
import { asJson, asText, download, History } from './history.js';
import { readLink } from './link.js';
import { offerPasting } from './paste.js';
import { button, details, element } from './reply.js';
import { StoryView } from './story.js';
import { taken } from './taken.js';
import { fillIn, words } from './words.js';

/** The story that the page shows: `#story=ID` in the address names it. */
class OpenStory {
  #view = new StoryView(document.getElementById('story'), document.getElementById('page'));

  constructor(id) {
    this.id = id;
    this.version = null;
    this.title = '';
    this.published = null;
  }

  async load() {
    const story = await api.story(this.id);
    this.version = story.version;
    this.title = story.title || words.untitled;
    this.published = story.metadata.published?.text ?? null;
    this.#view.show(story);
    document.title = story.title ? `${story.title} · Verbatim` : 'Verbatim';
    const colophon = document.getElementById('taken');
    colophon.hidden = false;
    colophon.replaceChildren(details(words.takenTitle, taken(story)));
  }

  /** Fetches the story again when a reply is about another version of it: the offsets are the reply's. */
  async refresh(heading) {
    if (heading.version !== this.version) await this.load();
  }

  mark(span) {
    this.#view.mark(span);
  }

  reveal() {
    this.#view.reveal();
  }

  clear() {
    this.#view.clear();
  }
}

function tieMenu(story, history, chat) {
  const menu = document.getElementById('menu');
  const tie = (id, act) => document.getElementById(id).addEventListener('click', () => {
    menu.open = false;
    act();
  });
  tie('export-text', () => download('verbatim.txt', 'text/plain', asText(story.title, history.entries)));
  tie('export-json', () => download('verbatim.json', 'application/json',
    asJson({ id: story.id, version: story.version, title: story.title }, history.entries)));
  tie('clear', () => chat.clear());
  menu.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !menu.open) return;
    event.stopPropagation();
    menu.open = false;
    menu.querySelector('summary').focus();
  });
  document.addEventListener('click', (event) => {
    if (!menu.contains(event.target)) menu.open = false;
  });
}

async function open() {
  const pane = document.getElementById('story');
  const link = readLink(location.hash);
  const story = new OpenStory(link.story);
  const history = new History(link.story);
  const chat = new Chat(story, history);
  tieMenu(story, history, chat);
  pane.replaceChildren(element('p', 'line', words.loading));
  try {
    await story.load();
  } catch (error) {
    const alert = element('div', 'alert', element('p', '', `${words.noStory} ${error.message}`),
      button('strong', words.retry, () => location.reload()));
    alert.setAttribute('role', 'alert');
    pane.replaceChildren(alert);
    return;
  }
  // A reload of a link asks again, in place of what it asked before.
  if (link.question !== null && history.entries.at(-1)?.question === link.question.trim()) history.dropLast();
  chat.restore();
  if (link.question !== null) await chat.send(link.question, link);
  chat.suggest(await api.suggestions(link.story).catch(() => []));
}

fillIn(document);
// The fragment names the story, so the link may not change it.
document.getElementById('skip').addEventListener('click', (event) => {
  event.preventDefault();
  document.getElementById('question').focus();
});
offerPasting();
addEventListener('hashchange', () => location.reload());
open();
