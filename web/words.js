// Every word the page itself says, in one place. Functions take the parts that change.

export const words = {
  skip: 'Skip to the question box',
  motto: 'Ask the story. It answers in its own words.',
  storyLabel: 'Story',
  untitled: 'Untitled story',
  loading: 'Fetching the story…',
  chatTitle: 'Ask this story',
  talkLabel: 'Questions and answers',
  logLabel: 'Questions and answers so far',
  intro: 'Every answer is cut out of the story, word for word, and shown in its place. '
    + 'What the story does not say, Verbatim does not either.',
  suggestionsLabel: 'Questions you could ask',
  inputLabel: 'Your question',
  placeholder: 'Type a question',
  send: 'Ask',
  thinking: 'Reading the story…',
  you: 'You asked: ',
  answer: 'Answer: ',
  nearest: 'The closest the story comes:',
  show: 'Show in story',
  retry: 'Retry',
  offline: 'The server cannot be reached. Your question is kept.',
  noStory: 'The story cannot be fetched from the server.',
  strange: 'The server sent an answer that this page does not understand.',

  attribution: {
    claim: (speaker, cue) => `According to ${speaker} (“${cue}”)`,
    quote: (speaker, cue) => `In the words of ${speaker} (“${cue}”)`,
    denial: (speaker, cue) => `Denied by ${speaker} (“${cue}”)`,
  },

  // A probability is never shown as certainty.
  confidence(probability) {
    const percent = Math.min(99, Math.max(1, Math.round(probability * 100)));
    const level = probability >= 0.85 ? 3 : probability >= 0.6 ? 2 : 1;
    return { level, text: `${['Not sure', 'Fairly sure', 'Sure'][level - 1]} · ${percent}%` };
  },
};

/** Fills in the elements of the page that name their words. */
export function fillIn(root) {
  for (const element of root.querySelectorAll('[data-word]')) {
    element.textContent = words[element.dataset.word];
  }
  for (const element of root.querySelectorAll('[data-label]')) {
    element.setAttribute('aria-label', words[element.dataset.label]);
  }
  for (const element of root.querySelectorAll('[data-placeholder]')) {
    element.placeholder = words[element.dataset.placeholder];
  }
}
