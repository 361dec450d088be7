import * as api from './api.js';
import { button, element, folded } from './reply.js';
import { StoryView } from './story.js';
import { words } from './words.js';

/** The story that the page shows. */
export class OpenStory {
  #view = new StoryView(document.getElementById('story'), document.getElementById('page'));
  #colophon = document.getElementById('taken');

  id = null;
  version = null;
  title = '';
  published = null;

  /** Shows a story, or says why not; false when it cannot be had, or another was opened meanwhile. */
  async open(id) {
    const pane = document.getElementById('story');
    this.id = id;
    this.version = null;
    this.#colophon.hidden = true;
    pane.replaceChildren(element('p', 'line', words.loading));
    try {
      const story = await api.story(id);
      if (this.id !== id) return false;
      this.#show(story);
      return true;
    } catch (error) {
      if (this.id !== id) return false;
      const alert = element('div', 'alert', element('p', '', `${words.noStory} ${api.sentence(error)}`),
        button('strong', words.retry, () => location.reload()));
      alert.setAttribute('role', 'alert');
      pane.replaceChildren(alert);
      return false;
    }
  }

  #show(story) {
    this.version = story.version;
    this.title = story.title || words.untitled;
    this.published = story.metadata.published?.text ?? null;
    this.#view.show(story);
    document.title = story.title ? `${story.title} · Verbatim` : 'Verbatim';
    this.#colophon.hidden = false;
    this.#colophon.replaceChildren(folded(words.takenTitle,
      async () => (await import('./taken.js')).taken(story)));
  }

  /** Fetches the story again when a reply is about another version of it: the offsets are the reply's. */
  async refresh({ id, version }) {
    if (id === this.id && version !== this.version) this.#show(await api.story(id));
  }

  /** Whether a reply's story is the one that is shown, in the version that the reply is about. */
  is({ id, version }) {
    return id === this.id && version === this.version;
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
