import { words } from './words.js';

const PATIENCE = 30_000;

/** An error whose message is a sentence for the reader. */
export class Refused extends Error {}

/** What to tell the reader of an error. */
export const sentence = (error) => (error instanceof Refused ? error.message : words.strange);

async function call(path, sent) {
  const options = sent === undefined ? {} : {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(sent),
  };
  let response;
  try {
    response = await fetch(path, { ...options, signal: AbortSignal.timeout(PATIENCE) });
  } catch {
    throw new Refused(words.offline);
  }
  if (response.status === 204) return null;
  const body = await response.json().catch(() => null);
  if (!response.ok || body === null) {
    throw new Refused(body?.detail ?? words.strange);
  }
  return body;
}

export const story = (id) => call(`api/stories/${encodeURIComponent(id)}`);

export const addStory = (text, title) => call('api/stories', { text, title });

export const suggestions = async (id) => (await call(`api/stories/${encodeURIComponent(id)}/suggestions`)).suggestions;

export const ask = (question, story, conversation) => call('api/ask', { question, story, conversation, explain: true });

export const keepsFeedback = async () => (await call('api/feedback')).kept;

export const feedback = (given) => call('api/feedback', given);
