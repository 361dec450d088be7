import { words } from './words.js';

const PATIENCE = 30_000;

/** An error whose message is a sentence for the reader. */
export class Refused extends Error {}

async function call(path, options = {}) {
  let response;
  try {
    response = await fetch(path, { ...options, signal: AbortSignal.timeout(PATIENCE) });
  } catch {
    throw new Refused(words.offline);
  }
  const body = await response.json().catch(() => null);
  if (!response.ok || body === null) {
    throw new Refused(body?.detail ?? words.strange);
  }
  return body;
}

export const story = (id) => call(`api/stories/${encodeURIComponent(id)}`);

export const suggestions = async (id) => (await call(`api/stories/${encodeURIComponent(id)}/suggestions`)).suggestions;

export const ask = (question, story, conversation) => call('api/ask', {
  method: 'POST',
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify({ question, story, conversation }),
});
