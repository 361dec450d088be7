import { words } from './words.js';

/** An element with a class and children; strings become text nodes. */
export function element(tag, className, ...children) {
  const made = document.createElement(tag);
  made.className = className;
  made.append(...children);
  return made;
}

/** The text with the words from `start` to `end` in bold. */
function withBold(text, start, end) {
  return [text.slice(0, start), element('strong', '', text.slice(start, end)), text.slice(end)];
}

/** A quotation of the story, with the answer in bold where it stands in it: by offsets, not by looking for it. */
function quotation(passage, answer) {
  const inside = answer && passage.start <= answer.start && answer.end <= passage.end;
  const children = inside
    ? withBold(passage.text, answer.start - passage.start, answer.end - passage.start)
    : [passage.text];
  return element('blockquote', 'evidence', ...children);
}

function answered({ reply, answer }) {
  // Of several questions in one, or two versions, each has a line.
  const lines = reply.includes(answer.text) ? reply.replace(answer.text, '\0').split('\n') : [`${reply} \0`];
  const parts = lines.map((line) => {
    const at = line.indexOf('\0');
    const said = at < 0 ? [line] : withBold(line.replace('\0', () => answer.text), at, at + answer.text.length);
    return element('p', answer.text.length > 80 ? 'said long' : 'said', hidden(words.answer), ...said);
  });
  const { attribution } = answer;
  if (attribution && reply === answer.text) {
    parts.push(element('p', 'speaker', words.attribution[attribution.kind](attribution.speaker, attribution.cue)));
  }
  if (answer.passage.text.trim() !== answer.text) parts.push(quotation(answer.passage, answer));
  return parts;
}

function unanswered({ reply, passage }) {
  const parts = [element('p', 'said', reply)];
  if (passage) parts.push(element('p', 'label', words.nearest), quotation(passage, null));
  return parts;
}

export function hidden(text) {
  return element('span', 'hidden', text);
}

function confidence(probability) {
  const { level, text } = words.confidence(probability);
  const gauge = element('span', `gauge level${level}`, element('i', ''), element('i', ''), element('i', ''));
  gauge.setAttribute('aria-hidden', 'true');
  return element('span', 'confidence', gauge, text);
}

/** Where in the story a reply points: the answer, or the nearest passage; null when it points nowhere. */
export function placeOf(reply) {
  return reply.answer ?? reply.passage;
}

/** The bubble for a reply; `show` is called with it when the reader wants to see its place in the story. */
export function bubble(reply, show) {
  const parts = reply.status === 'answered' ? answered(reply) : unanswered(reply);
  if (reply.understood) parts.unshift(element('p', 'label', `“${reply.understood}”`));
  const card = element('div', `bubble ${reply.status}`, ...parts);
  const foot = element('p', 'foot');
  if (reply.confidence !== null) foot.append(confidence(reply.confidence));
  if (placeOf(reply)) {
    const button = element('button', 'show', words.show);
    button.type = 'button';
    foot.append(button);
    card.classList.add('placed');
    card.addEventListener('click', () => {
      // Selecting words to copy them is not asking to be taken elsewhere.
      if (getSelection().isCollapsed) show(card);
    });
  }
  if (foot.hasChildNodes()) card.append(foot);
  return card;
}
