import { words } from './words.js';

const LONG = 80;

/** An element with a class and children; strings become text nodes. */
export function element(tag, className, ...children) {
  const made = document.createElement(tag);
  if (className) made.className = className;
  made.append(...children);
  return made;
}

export function button(className, label, act) {
  const made = element('button', className, label);
  made.type = 'button';
  made.addEventListener('click', act);
  return made;
}

/** What the reader may open: fetched only then. */
export function folded(summary, fetched) {
  const made = element('details', 'more', element('summary', '', summary));
  made.addEventListener('toggle', () => fetched().then((content) => made.append(content),
    () => made.append(element('p', 'failed', words.offline))), { once: true });
  return made;
}

/** An item of a list in which each has a score. */
export function ranked(score, shown) {
  return element('li', '', element('span', 'score', score), shown);
}

export function hidden(text) {
  return element('span', 'hidden', text);
}

function bold(text, start, end) {
  return [text.slice(0, start), element('strong', '', text.slice(start, end)), text.slice(end)];
}

/** A quotation of the story, with the answer in bold where it stands in it: by offsets, not by looking for it. */
function quotation(passage, answer) {
  const { text, start } = passage;
  const inside = answer && start <= answer.start && answer.end <= passage.end;
  const children = inside
    ? bold(text, answer.start - start, answer.end - start)
    : [text];
  return element('blockquote', 'evidence', ...children);
}

function speaker({ speaker: who, cue, kind }) {
  return words.attribution[kind](who, cue);
}

/** Which story it is, and of which day. */
export const source = ({ title, site, published }) =>
  [title || words.untitled, site, published && words.date(published)].filter(Boolean).join(' · ');

/** One answer with its speaker and its sentence; `said` is what the bot says, the answer's words in it. */

function found(answer, said = answer.text) {
  const long = said.length > LONG;
  const at = said.indexOf(answer.text);
  const spelt = at < 0 ? bold(answer.text, 0, answer.text.length) : bold(said, at, at + answer.text.length);
  const parts = [element('p', long ? 'said long' : 'said', hidden(words.answer), ...spelt)];
  // The reply's own words may have named the speaker.
  if (answer.attribution && said === answer.text) parts.push(element('p', 'speaker', speaker(answer.attribution)));
  // A whole sentence needs no second look at itself.
  if (answer.text.length < 0.8 * answer.passage.text.trim().length) parts.push(quotation(answer.passage, answer));
  return parts;
}

function unanswered({ reply, passage }) {
  const parts = [element('p', 'said', reply)];
  if (passage) parts.push(element('p', 'label', words.nearest), quotation(passage, null));
  return parts;
}

/** The parts of a question that asks for two things; one that the story does not answer is null or has no words. */
function severalParts(parts, place) {
  return parts.map((part) => (part?.text
    ? element('div', 'part', ...found(part), button('show', words.show, () => place(part)))
    : element('p', 'part said missing', words.partMissing)));
}

function confidence(probability) {
  const { level, text } = words.confidence(probability);
  const gauge = element('span', `gauge level${level}`, element('i', ''), element('i', ''), element('i', ''));
  gauge.setAttribute('aria-hidden', 'true');
  return element('span', 'confidence', gauge, text);
}

function alternatives(reply, show) {
  const others = reply.alternatives.map((other) => ranked(words.percent(other.confidence),
    button('link cut', other.text, () => show(other))));
  return element('div', 'others', element('p', 'label', words.alternatives), element('ul', 'ranked', ...others));
}

/** What other stories say, each with its place one tap away. */
function elsewhere([first, ...others], show) {
  if (others.length === 0) return [];
  const same = others.every(({ answer }) => answer.text.toLowerCase() === first.answer.text.toLowerCase());
  const list = others.map(({ answer, story }) => {
    const made = button('link', '', () => show(answer, story));
    made.append(element('strong', '', answer.text), element('span', 'from', source(story)));
    return element('li', '', made);
  });
  return [element('p', 'label', same ? words.sameElsewhere : words.elsewhere), element('ul', 'versions', ...list)];
}

/** Where in the story a reply points: the answer, or the nearest passage; null when it points nowhere. */
export function placeOf(reply) {
  return reply.answer ?? reply.passage;
}

function spokenAnswers({ answer, parts }) {
  if (parts?.length > 1) return parts.map((part) => part?.text || words.partMissing);
  return [answer.text, answer.attribution && speaker(answer.attribution)];
}

/** What a screen reader says of a reply: once, and without the buttons, which is why the log itself is not live. */
export function spoken(reply, note, all) {
  // Of several stories, the reply's own words say which one it is.
  const [first, ...others] = reply.answer && !all ? spokenAnswers(reply) : [reply.reply];
  return [
    note,
    reply.answer ? `${words.answer}${first}` : first,
    ...others,
    reply.confidence !== null && words.confidence(reply.confidence).text,
  ].filter(Boolean).map((part) => part.replace(/[.!?]?$/u, (stop) => stop || '.')).join(' ');
}

/**
 * The card for a reply.
 *
 * @param acts `edit(question)`; `place(card, span, story)` shows a span in its story; `extras(reply)` gives the card's
 *   end; `note` is a sentence to put first, or null; `all`: all stories were asked; `placed`: the place can be shown
 */
export function bubble(reply, { edit, place, extras, note, all, placed }) {
  const card = element('article', `bubble ${reply.status}`);
  const show = (span, story = reply.story) => place(card, span, story);
  if (note) card.append(element('p', 'warning', note));
  if (reply.understood) {
    card.append(element('p', 'understood', words.understood, element('q', '', reply.understood), ' ',
      button('link', words.edit, () => edit(reply.understood))));
  }
  const several = reply.parts?.length > 1;
  if (several) card.append(...severalParts(reply.parts, show));
  else if (reply.answer) card.append(...found(reply.answer, all ? undefined : reply.reply));
  else card.append(...unanswered(reply));
  if (all && reply.story && placeOf(reply)) card.append(element('p', 'from', source(reply.story)));
  const foot = element('p', 'foot');
  if (reply.confidence !== null) foot.append(confidence(reply.confidence));
  if (placed && placeOf(reply) && !several) foot.append(button('show', words.show, () => show(placeOf(reply))));
  if (foot.hasChildNodes()) card.append(foot);
  const sure = reply.confidence === null || words.confidence(reply.confidence).level === 3;
  if (placed && !sure && reply.alternatives.length > 0) card.append(alternatives(reply, show));
  if (all) card.append(...elsewhere(reply.stories, show));
  card.append(...extras(reply, show));
  return card;
}
