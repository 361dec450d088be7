import * as api from './api.js';
import { button, element } from './reply.js';
import { words } from './words.js';

/** A switch of the reader's, remembered in this browser. */
function remembered(box, name, usual, turned) {
  const key = `verbatim:${name}`;
  try {
    box.checked = (localStorage.getItem(key) ?? usual) === 'on';
  } catch {
    // Without storage the switch holds until the page is closed.
    box.checked = usual === 'on';
  }
  box.addEventListener('change', () => {
    turned();
    try {
      localStorage.setItem(key, box.checked ? 'on' : 'off');
    } catch {
      // As above.
    }
  });
  turned();
}

export function failure(error) {
  const made = element('p', 'failed', api.sentence(error));
  made.setAttribute('role', 'alert');
  return made;
}

/**
 * What of the reader's verdicts is kept on the server's machine: those that are given, unless that is switched off; and
 * questions that were left unanswered only when the reader has asked for that.
 */
export class Feedback {
  #kept = false;
  #judged = document.querySelector('#keep-verdicts input');
  #noted = document.querySelector('#keep-unanswered input');
  #say;

  /** @param say announces a sentence */
  constructor(say) {
    this.#say = say;
  }

  /** Asks the server whether it keeps feedback at all, and ties the switches. */
  async start() {
    this.#kept = await api.keepsFeedback().catch(() => false);
    for (const box of [this.#judged, this.#noted]) box.parentElement.hidden = !this.#kept;
    remembered(this.#judged, 'verdicts', 'on',
      () => document.body.classList.toggle('silent', !this.#kept || !this.#judged.checked));
    remembered(this.#noted, 'unanswered', 'off', () => {});
  }

  /** Notes that a question was left unanswered, if the reader lets it. */
  async note(question, reply, context) {
    if (this.#kept && this.#noted.checked) {
      await this.#send(question, reply, context, 'unanswered').catch(() => {});
    }
  }

  /**
   * The buttons that judge one reply.
   *
   * @param context gives the questions before it
   */
  buttons(question, reply, context) {
    const send = (verdict, right) => this.#send(question, reply, context(), verdict, right);
    const group = element('div', 'verdict');
    group.setAttribute('role', 'group');
    group.setAttribute('aria-label', words.verdictLabel);
    const after = element('div', 'verdict-after');
    const judge = async (verdict, then, chosen) => {
      try {
        await send(verdict);
        for (const each of group.querySelectorAll('button')) each.setAttribute('aria-pressed', String(each === chosen));
        after.replaceChildren(element('p', 'note', words.verdictThanks), ...(then ? [await then()] : []));
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
    const correct = () => import('./correction.js').then(({ correction }) => correction(reply, send, after, this.#say));
    put(words.right, 'right', null);
    if (reply.answer) put(words.wrong, 'wrong', correct);
    else put(words.doesSay, 'in_story', correct);
    return element('div', 'feedback', group, after);
  }

  #send(question, reply, context, verdict, right = null) {
    const { answer, story } = reply;
    return api.feedback({
      story: story.id,
      version: story.version,
      question,
      // Without them, a question that was understood from those before it cannot be asked again.
      context: reply.understood ? context : [],
      verdict,
      answer: answer && { start: answer.start, end: answer.end },
      words: right,
    });
  }
}
