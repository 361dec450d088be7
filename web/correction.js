import { failure } from './feedback.js';
import { button, element } from './reply.js';
import { words } from './words.js';

/** Asks for the right words: typed, or taken from what the reader selects in the story. */
export function correction(reply, send, after, say) {
  const form = element('form', 'correction');
  const input = element('input', '');
  input.autocomplete = 'off';
  input.required = true;
  const done = element('button', 'quiet', words.correctionSend);
  const label = element('label', '', words.correctionLabel, input);
  const row = element('p', 'row', done);
  const finish = async (verdict, right) => {
    try {
      await send(verdict, right);
      document.removeEventListener('selectionchange', take);
      after.replaceChildren(element('p', 'note', words.correctionThanks));
      say(words.correctionThanks);
    } catch (error) {
      after.querySelector('.failed')?.remove();
      after.append(failure(error));
    }
  };
  if (reply.answer) row.append(button('quiet', words.doesNotSay, () => finish('not_in_story')));
  form.append(label, row);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    finish(reply.answer ? 'wrong' : 'in_story', input.value);
  });
  const take = () => {
    if (!form.isConnected) {
      document.removeEventListener('selectionchange', take);
      return;
    }
    const chosen = getSelection();
    const inStory = document.getElementById('story').contains(chosen.anchorNode);
    if (inStory && !chosen.isCollapsed) input.value = chosen.toString().trim();
  };
  document.addEventListener('selectionchange', take);
  return form;
}
