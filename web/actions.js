import { linkTo } from './link.js';
import { button } from './reply.js';
import { words } from './words.js';

const SHOWN = 2_000;

async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    // Outside of a secure context there is only the old way.
    const area = document.createElement('textarea');
    area.value = text;
    document.body.append(area);
    area.select();
    document.execCommand('copy');
    area.remove();
  }
}

/** The answer as one quotes it: its words, their sentence, the story's title and date, and the link. */
export function citation(question, reply, { all, published }) {
  const { answer, story } = reply;
  const passage = answer.passage.text.trim();
  return [
    `“${answer.text}”`,
    ...(passage === answer.text ? [] : [`“${passage}”`]),
    [story.title, story.site, published].filter(Boolean).join(', '),
    linkTo(question, reply, all),
  ].filter(Boolean).join('\n');
}

function copying(label, text, say) {
  const made = button('link', label, async () => {
    const focused = document.activeElement;
    await copy(text());
    focused?.focus({ preventScroll: true });
    made.textContent = words.copied;
    say(words.copied);
    setTimeout(() => { made.textContent = label; }, SHOWN);
  });
  return made;
}

/** The buttons that take a reply elsewhere. */
export function copyButtons(question, reply, about, say) {
  const link = copying(words.copyLink, () => linkTo(question, reply, about.all), say);
  return reply.answer
    ? [copying(words.copy, () => citation(question, reply, about), say), link]
    : [link];
}
