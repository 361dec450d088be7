import { ALL } from './link.js';
import { words } from './words.js';

/** Saves the questions to a story, or to all, and the answers, as `text` or as `json`. */
export function save(form, { id, version, title }, all, questions) {
  if (form === 'text') {
    download('verbatim.txt', 'text/plain', asText(all ? words.allStories : title, questions));
  } else {
    const saved = { ...(all ? { scope: ALL } : { story: { id, version, title } }), questions };
    download('verbatim.json', 'application/json', `${JSON.stringify(saved, null, 2)}\n`);
  }
}

function asText(title, entries) {
  const turns = entries.map(({ question, reply }) => [
    `${words.you}${question}`,
    reply.reply,
    ...(reply.answer ? [`“${reply.answer.passage.text.trim()}”`] : []),
    ...(reply.confidence === null ? [] : [words.confidence(reply.confidence).text]),
  ].join('\n'));
  return `${[title, ...turns].join('\n\n')}\n`;
}

function download(name, type, content) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([content], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
