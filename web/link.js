import { words } from './words.js';

export const BUNDLED = 'bundled';
/** The scope of a question to all stories, here as in the API. */
export const ALL = 'all';

const placeName = (reply) => (reply.answer ? `${reply.answer.start}-${reply.answer.end}` : 'none');

/** What an address asks for: what is shown, what is asked, and, in a permalink, what the answer was when it was made. */
export function readLink(hash) {
  const fields = new URLSearchParams(hash.slice(1));
  return {
    story: fields.get('story') || BUNDLED,
    all: fields.get('scope') === ALL,
    library: fields.has('library'),
    question: fields.get('q'),
    version: fields.get('v'),
    place: fields.get('a'),
  };
}

const fragment = (fields) => `#${new URLSearchParams(fields)}`;

/** The address that asks this question again. It holds no words of the answer, so none can be forged. */
export function linkTo(question, reply, all) {
  const fields = {
    story: reply.story?.id ?? BUNDLED,
    ...(all && { scope: ALL }),
    q: reply.understood ?? question,
    ...(reply.story && { v: reply.story.version }),
    a: placeName(reply),
  };
  return new URL(fragment(fields), location.href).href;
}

export const storyLink = (id, all = false) => fragment({ story: id, ...(all && { scope: ALL }) });

export const libraryLink = (id, all) => `${storyLink(id, all)}&library=`;

/** The sentence to show when a link's answer is not the server's; null when there is nothing to say. */
export function warning(link, reply) {
  // Of several stories another one may have come first since.
  const same = !link.all || link.story === reply.story?.id;
  if (same && link.version !== null && link.version !== reply.story.version) return words.linkOutdated;
  return link.place === null || same && link.place === placeName(reply) ? null : words.linkDiffers;
}
