import * as api from './api.js';
import { button, element } from './reply.js';
import { words } from './words.js';

const OFF = 'verbatim:feedback-off';

function stored() {
  try {
    return localStorage.getItem(OFF);
  } catch {
    return null;
  }
}

function failure(error) {
  const made = element('p', 'failed', api.sentence(error));
  made.setAttribute('role', 'alert');
  return made;
}

/** Whether the reader lets feedback be kept on this machine, and what of it is sent. */
export class Feedback {
  #kept = false;
  #off = false;
  #history;
  #say;

  /** @param say announces a sentence */
  constructor(history, say) {
    this.#history = history;
    this.#say = say;
  }

  /** Asks the server whether it keeps feedback at all, and ties the switch. */
  async start(label) {
    this.#kept = await api.keepsFeedback().catch(() => false);
    label.hidden = !this.#kept;
    const box = label.querySelector('input');
    this.#turn(stored() !== null);
    box.checked = !this.#off;
    box.addEventListener('change', () => {
      this.#turn(!box.checked);
      try {
        if (box.checked) localStorage.removeItem(OFF);
        else localStorage.setItem(OFF, '1');
      } catch {
        // Without storage the switch holds until the page is closed.
      }
    });
  }

  get on() {
    return this.#kept && !this.#off;
  }

  #turn(off) {
    this.#off = off;
    document.body.classList.toggle('silent', !this.on);
  }

  /** Notes that a question was left unanswered. */
  async note(question, reply) {
    if (this.on) await this.#send(question, reply, 'unanswered').catch(() => {});
  }

  /** The buttons that judge one reply. */
  buttons(question, reply) {
    const group = element('div', 'verdict');
    group.setAttribute('role', 'group');
    group.setAttribute('aria-label', words.verdictLabel);
    const after = element('div', 'verdict-after');
    const judge = async (verdict, then, chosen) => {
      try {
        await this.#send(question, reply, verdict);
        for (const each of group.querySelectorAll('button')) each.setAttribute('aria-pressed', String(each === chosen));
        after.replaceChildren(element('p', 'note', words.verdictThanks), ...(then ? [then()] : []));
        this.#say(words.verdictThanks);
      } catch (error) {
        after.replaceChildren(failure(error));
      }
    };
    const put = (label, verdict, then) => {
      const made = button('quiet', label, () => judge(verdict, then, made));
      made.setAttribute('aria-pressed', 'false');
      group.append(made);
    };
    const correct = () => this.#correction(question, reply, after);
    put(words.right, 'right', null);
    if (reply.answer) put(words.wrong, 'wrong', correct);
    else put(words.doesSay, 'in_story', correct);
    return element('div', 'feedback', group, after);
  }

  /** Asks for the right words: typed, or taken from what the reader selects in the story. */
  #correction(question, reply, after) {
    const form = element('form', 'correction');
    const input = element('input', '');
    input.autocomplete = 'off';
    input.required = true;
    const send = element('button', 'quiet', words.correctionSend);
    const label = element('label', '', words.correctionLabel, input);
    const row = element('p', 'row', send);
    const finish = async (verdict, right) => {
      try {
        await this.#send(question, reply, verdict, right);
        document.removeEventListener('selectionchange', take);
        after.replaceChildren(element('p', 'note', words.correctionThanks));
        this.#say(words.correctionThanks);
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

  #send(question, reply, verdict, right = null) {
    const { answer, story } = reply;
    return api.feedback({
      story: story.id,
      version: story.version,
      question,
      // Without them, a question that was understood from those before it cannot be asked again.
      context: reply.understood ? this.#history.before(reply) : [],
      verdict,
      answer: answer && { start: answer.start, end: answer.end },
      words: right,
    });
  }
}
