import { words } from './words.js';

export const BUNDLED = 'bundled';

const placeName = (reply) => (reply.answer ? `${reply.answer.start}-${reply.answer.end}` : 'none');

/** What an address asks for: a story and, in a permalink, a question, and what the answer was when it was made. */
export function readLink(hash) {
  const fields = new URLSearchParams(hash.slice(1));
  return {
    story: fields.get('story') || BUNDLED,
    question: fields.get('q'),
    version: fields.get('v'),
    place: fields.get('a'),
  };
}

/** The address that asks this question again. It holds no words of the answer, so none can be forged. */
export function linkTo(question, reply) {
  const fields = new URLSearchParams({
    story: reply.story.id,
    q: reply.understood ?? question,
    v: reply.story.version,
    a: placeName(reply),
  });
  return new URL(`#${fields}`, location.href).href;
}

export const storyLink = (id) => `#${new URLSearchParams({ story: id })}`;

/** The sentence to show when a link's answer is not the server's; null when there is nothing to say. */
export function warning(link, reply) {
  if (link.version !== null && link.version !== reply.story.version) return words.linkOutdated;
  return link.place === null || link.place === placeName(reply) ? null : words.linkDiffers;
}
