import { copyButtons } from './actions.js';
import { Feedback } from './feedback.js';

/** What a reader can do with an answer: take it elsewhere, and judge it. Fetched with the first answer. */
export class Tools {
  #feedback;
  #say;

  /** @param say announces a sentence */
  constructor(say) {
    this.#say = say;
    this.#feedback = new Feedback(say);
  }

  static async start(say) {
    const tools = new Tools(say);
    await tools.#feedback.start();
    return tools;
  }

  /** @param about `{ all, published, context }`: whether all stories were asked, the answering one's day, the questions before */
  row(question, reply, about) {
    const row = copyButtons(question, reply, about, this.#say);
    // What several stories do not say is nothing to correct in one.
    if (!about.all || reply.answer) row.push(this.#feedback.buttons(question, reply, about.context));
    return row;
  }

  note(question, reply, context) {
    return this.#feedback.note(question, reply, context);
  }
}
