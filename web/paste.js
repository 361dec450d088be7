import * as api from './api.js';
import { storyLink } from './link.js';
import { button, element } from './reply.js';
import { taken } from './taken.js';
import { words } from './words.js';

/** The dialog that takes a pasted story, shows what it was taken for, and opens it. */
export function offerPasting() {
  const find = (id) => document.getElementById(id);
  const dialog = find('paste-dialog');
  const form = find('paste-form');
  const result = find('paste-taken');
  const problem = find('paste-alert');

  find('paste').addEventListener('click', () => {
    form.hidden = false;
    result.hidden = true;
    problem.replaceChildren();
    dialog.showModal();
    find('paste-text').focus();
  });
  dialog.querySelector('[data-close]').addEventListener('click', () => dialog.close());
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const send = form.querySelector('[type=submit]');
    if (send.disabled) return;
    send.disabled = true;
    problem.replaceChildren();
    try {
      show(await api.addStory(find('paste-text').value, find('paste-headline').value.trim() || null));
      form.reset();
    } catch (error) {
      problem.replaceChildren(element('p', '', api.sentence(error)));
    } finally {
      send.disabled = false;
    }
  });

  function show(story) {
    const open = button('strong', words.takenOpen, () => {
      dialog.close();
      location.hash = storyLink(story.id);
    });
    result.replaceChildren(element('p', 'note', words.takenIntro), taken(story), element('p', 'row', open));
    form.hidden = true;
    result.hidden = false;
    open.focus();
  }
}
