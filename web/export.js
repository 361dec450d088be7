import { words } from './words.js';

/** Saves the questions and answers as a file; `about` is the story, or says that it was all. */
export function save(form, title, about, entries) {
  if (form === 'text') download('verbatim.txt', 'text/plain', asText(title, entries));
  else download('verbatim.json', 'application/json', `${JSON.stringify({ ...about, questions: entries }, null, 2)}\n`);
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
