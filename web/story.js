import { words } from './words.js';

const TAGS = { headline: 'h1', paragraph: 'p', line: 'p', furniture: 'p' };

/**
 * Cuts a story's text into blocks that never overlap: the spans the server named, and the lines between them.
 * Offsets are UTF-16 code units, which is how both Java and JavaScript count.
 */
export function blocksOf(story) {
  const named = [];
  if (story.metadata.headline) named.push({ kind: 'headline', ...story.metadata.headline });
  for (const span of story.paragraphs) named.push({ kind: 'paragraph', ...span });
  for (const span of story.furniture) named.push({ kind: 'furniture', ...span });
  // The sort is stable, so a headline that is also a paragraph stays a headline.
  named.sort((a, b) => a.start - b.start);
  const blocks = [];
  let at = 0;
  for (const { kind, start, end } of named) {
    if (start < at) continue;
    blocks.push(...lines(story.text, at, start, 'line'));
    blocks.push(...(kind === 'furniture' ? lines(story.text, start, end, kind) : [{ kind, start, end }]));
    at = end;
  }
  return [...blocks, ...lines(story.text, at, story.text.length, 'line')];
}

function lines(text, from, to, kind) {
  return [...text.slice(from, to).matchAll(/\S(?:[^\r\n]*\S)?/gu)]
    .map((line) => ({ kind, start: from + line.index, end: from + line.index + line[0].length }));
}

/** The story on the page. Its words enter the page as text nodes only, and at most one `<mark>` stands in it. */
export class StoryView {
  #root;
  #scroller;
  #text = '';
  #blocks = [];
  #marked = [];

  /** @param scroller the element that scrolls the story where the window does not */
  constructor(root, scroller) {
    this.#root = root;
    this.#scroller = scroller;
  }

  show(story) {
    this.#text = story.text;
    this.#marked = [];
    this.#blocks = blocksOf(story).map((block) => {
      const element = document.createElement(TAGS[block.kind]);
      element.className = block.kind;
      element.append(this.#text.slice(block.start, block.end));
      return { ...block, element };
    });
    const elements = this.#blocks.map((block) => block.element);
    if (!story.metadata.headline) {
      const untitled = document.createElement('h1');
      untitled.className = 'hidden';
      untitled.textContent = words.untitled;
      elements.unshift(untitled);
    }
    this.#root.replaceChildren(...elements);
    this.#scroller.scrollTop = 0;
  }

  /** Marks exactly this span and brings it into view; where it crosses blocks, the first piece is the `<mark>`. */
  mark({ start, end }) {
    this.clear();
    this.#marked = this.#blocks.filter((block) => block.start < end && start < block.end);
    this.#marked.forEach((block, index) => {
      const from = Math.max(start, block.start);
      const to = Math.min(end, block.end);
      const piece = document.createElement(index === 0 ? 'mark' : 'span');
      piece.className = 'marked';
      piece.append(this.#text.slice(from, to));
      block.element.replaceChildren(this.#text.slice(block.start, from), piece, this.#text.slice(to, block.end));
    });
    this.reveal();
  }

  /** Brings the mark, if there is one, into view. */
  reveal() {
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    this.#root.querySelector('mark')?.scrollIntoView({ block: 'center', behavior: calm ? 'auto' : 'smooth' });
  }

  clear() {
    for (const block of this.#marked) {
      block.element.replaceChildren(this.#text.slice(block.start, block.end));
    }
    this.#marked = [];
  }
}
