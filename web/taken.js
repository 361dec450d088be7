import { element } from './reply.js';
import { words } from './words.js';

/** What the server took a story's headline, byline, dates and furniture to be, as a list. */
export function taken(story) {
  const rows = Object.entries(words.taken)
    .filter(([name]) => story.metadata[name] || name === 'headline' || name === 'published')
    .flatMap(([name, label]) => [
      element('dt', '', label),
      story.metadata[name] ? element('dd', '', story.metadata[name].text) : element('dd', 'none', words.takenNone),
    ]);
  const aside = story.furniture.map(({ start, end }) => element('li', '', story.text.slice(start, end)));
  rows.push(element('dt', '', words.takenBody), element('dd', '', words.paragraphs(story.paragraphs.length)));
  rows.push(element('dt', '', words.takenAside), aside.length > 0
    ? element('dd', '', element('ul', '', ...aside))
    : element('dd', 'none', words.takenNothing));
  return element('dl', 'taken', ...rows);
}
