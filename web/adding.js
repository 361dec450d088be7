import * as api from './api.js';
import { storyLink } from './link.js';
import { button, element } from './reply.js';
import { taken } from './taken.js';
import { words } from './words.js';

const MOST_BYTES = 25 << 20;
const KINDS = '.txt,.text,.md,.markdown,.html,.htm,.pdf,.docx';
const say = words.library;

export function labelled(label, input) {
  return element('label', '', element('span', '', label), input);
}

export function field(type, name) {
  const made = element('input', 'text');
  made.type = type;
  made.name = name;
  made.autocomplete = 'off';
  return made;
}

/** The files of what was dropped: of folders, all that is in them. */
async function filesIn(entry) {
  if (entry instanceof File) return [entry];
  if (entry.isFile) return [await new Promise((done, failed) => { entry.file(done, failed); })];
  const reader = entry.createReader();
  const files = [];
  // A reader gives a hundred at a time.
  for (let some = null; some === null || some.length > 0;) {
    some = await new Promise((done, failed) => { reader.readEntries(done, failed); });
    for (const each of some) files.push(...await filesIn(each));
  }
  return files.filter((file) => !file.name.startsWith('.'));
}

/** A story on its way in: `body()` is what is sent, to be looked at and then to be added. */
const ofFile = (file) => ({
  name: file.name,
  problem: file.size > MOST_BYTES ? say.large : null,
  body() {
    const form = new FormData();
    form.append('file', file);
    return form;
  },
});

const ofText = (text, title) => ({ name: title || say.pasted, problem: null, body: () => ({ text, title: title || null }) });

/** Takes files and pasted text, shows what of each would be kept, adds them, and says what came of each. */
export class Adding {
  element = element('section', 'adding');
  #changed;
  #start = element('div', '');
  #work = element('div', 'work');
  #progress = element('p', 'note');
  #busy = false;

  /** @param changed called after stories were added */
  constructor(changed) {
    this.#changed = changed;
    this.element.setAttribute('aria-label', say.add);
    this.#progress.setAttribute('role', 'status');
    const files = field('file', 'files');
    files.className = 'hidden';
    files.multiple = true;
    files.accept = KINDS;
    files.tabIndex = -1;
    files.setAttribute('aria-label', say.choose);
    files.addEventListener('change', async () => {
      const chosen = [...files.files];
      files.value = '';
      await this.take(chosen);
    });
    this.#start.append(element('p', 'row', button('strong', say.choose, () => files.click()), files,
      button('quiet', say.paste, () => this.#paste())), element('p', 'note', say.hint));
    this.element.append(this.#start, this.#progress, this.#work);
  }

  /** @param entries files, or entries of a folder */
  async take(entries) {
    const items = [];
    for (const entry of entries.filter(Boolean)) {
      try {
        const files = await filesIn(entry);
        items.push(...files.map(ofFile));
        if (files.length === 0) items.push({ name: entry.name, problem: say.folder(entry.name) });
      } catch {
        items.push({ name: entry.name, problem: say.failed });
      }
    }
    if (items.length > 0) await this.#look(items);
  }

  #paste() {
    const form = element('form', 'pasting');
    const text = element('textarea', '');
    text.rows = 8;
    text.required = true;
    const title = field('text', 'title');
    const look = element('button', 'strong', say.look);
    form.append(labelled(say.text, text), labelled(say.headline, title),
      element('p', 'row', look, button('quiet', say.cancel, () => this.#again())));
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#look([ofText(text.value, title.value.trim())], form);
    });
    this.#show(form);
    text.focus();
  }

  /** Shows what of each would be kept, before anything is. */
  async #look(items, from = null) {
    await this.#each(items, say.reading, async (item) => {
      item.found = await api.call('stories/preview', item.body());
    });
    const good = items.filter((item) => !item.problem);
    this.#progress.textContent = good.length > 0 ? say.ready(good.length) : say.nothing;
    const add = button('strong', say.addThese(good.length), () => this.#add(items));
    const cancel = button('quiet', say.cancel, () => this.#again(from));
    const list = element('ul', 'previews', ...items.map((item) => element('li', '', ...preview(item, items.length === 1))));
    // Above the list, where it is in sight however many there are.
    this.#show(element('p', 'row', ...(good.length > 0 ? [add] : []), cancel), list);
    (good.length > 0 ? add : cancel).focus();
  }

  async #add(items) {
    await this.#each(items, say.adding, async (item) => {
      const { id, title, created } = await api.call('stories', item.body());
      Object.assign(item, { id, title, known: !created });
    });
    const groups = [
      [say.added, items.filter((item) => item.id && !item.known)],
      [say.known, items.filter((item) => item.known)],
      [say.skipped, items.filter((item) => item.problem)],
    ];
    this.#progress.textContent = say.done(...groups.map(([, some]) => some.length));
    const report = groups.filter(([, some]) => some.length > 0)
      .flatMap(([label, some]) => [element('h2', '', label), element('ul', 'report', ...some.map(outcome))]);
    const done = button('quiet', say.close, () => this.#again());
    done.textContent = words.closeSheet;
    this.#show(...report, element('p', 'row', done));
    (this.#work.querySelector('a') ?? done).focus();
    await this.#changed();
  }

  /** Works through those that have no problem yet, one after the other; what goes wrong becomes the item's problem. */
  async #each(items, label, work) {
    if (this.#busy) return;
    this.#busy = true;
    const bar = element('progress', '');
    bar.max = items.length;
    bar.setAttribute('aria-label', label(1, items.length));
    this.#show(bar);
    for (const [at, item] of items.entries()) {
      this.#progress.textContent = label(at + 1, items.length);
      bar.value = at;
      try {
        if (!item.problem) await work(item);
      } catch (error) {
        item.problem = api.sentence(error);
      }
    }
    this.#busy = false;
  }

  #again(form = null) {
    this.#progress.textContent = '';
    this.#show(...(form ? [form] : []));
    (form ?? this.#start).querySelector('textarea, button').focus();
  }

  #show(...parts) {
    this.#start.hidden = parts.length > 0;
    this.#work.replaceChildren(...parts);
  }
}

/** What was found in a file: closed to a line where there are several. */
function preview({ name, problem, found }, alone) {
  if (problem) return [element('p', 'file', name), element('p', 'failed', problem)];
  const { headline, site, published } = found.metadata;
  const title = headline?.text ?? found.title;
  const shown = element('details', 'more',
    element('summary', '', [title || words.untitled, site?.text ?? found.site, published?.text ?? words.date(found.published)]
      .filter(Boolean).join(' · ')),
    taken(found));
  if (found.dropped.length > 0) {
    shown.append(element('p', 'label', say.dropped),
      element('ul', 'dropped', ...found.dropped.map((line) => element('li', '', line))));
  }
  const text = element('pre', '', found.text);
  text.tabIndex = 0;
  shown.append(element('p', 'label', say.kept), text);
  shown.open = alone;
  return [element('p', 'file', name), shown];
}

function outcome({ id, title, name, problem }) {
  if (problem) return element('li', '', `${name}: ${problem}`);
  const link = element('a', '', title || words.untitled);
  link.href = storyLink(id);
  return element('li', '', link);
}
