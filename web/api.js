import { words } from './words.js';

const PATIENCE = 30_000;

/** An error whose message is a sentence for the reader. */
export class Refused extends Error {}

/** What to tell the reader of an error. */
export const sentence = (error) => (error instanceof Refused ? error.message : words.strange);

/** @param sent what is posted: a form, or whatever JSON can say */
export async function call(path, sent, method = sent === undefined ? 'GET' : 'POST') {
  const form = sent instanceof FormData;
  let response;
  try {
    response = await fetch(`api/${path}`, {
      method,
      headers: sent === undefined || form ? {} : { 'Content-Type': 'application/json' },
      body: form ? sent : JSON.stringify(sent),
      signal: AbortSignal.timeout(PATIENCE),
    });
  } catch {
    throw new Refused(words.offline);
  }
  if (response.status === 204) return null;
  const body = await response.json().catch(() => null);
  if (!response.ok || body === null) {
    throw new Refused(body?.detail ?? words.strange);
  }
  if (response.status === 201) body.created = true;
  return body;
}

export const path = (...names) => names.map(encodeURIComponent).join('/');

export const story = (id) => call(path('stories', id));

export const suggestions = async (id) => (await call(path('stories', id, 'suggestions'))).suggestions;

/** @param asked `{ story }` or `{ scope }`: the one that is asked, or several */
export const ask = (question, asked, conversation) => call('ask', { question, ...asked, conversation, explain: true });

export const forget = (conversation) => call(path('conversations', conversation), undefined, 'DELETE');

export const keepsFeedback = async () => (await call('feedback')).kept;

export const feedback = (given) => call('feedback', given);
