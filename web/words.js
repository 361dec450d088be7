// Every word the page itself says, in one place. Functions take the parts that change.

const percent = (probability) => `${Math.min(99, Math.max(1, Math.round(probability * 100)))}%`;

export const words = {
  skip: 'Skip to the question box',
  motto: 'Ask the story. It answers in its own words.',
  storyLabel: 'Story',
  untitled: 'Untitled story',
  loading: 'Fetching the story…',
  chatTitle: 'Ask this story',
  openSheet: 'Questions and answers',
  closeSheet: 'Close',
  backToAnswer: 'Back to the answer',
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
  partMissing: 'The story does not say.',
  show: 'Show in story',
  retry: 'Retry',
  offline: 'The server cannot be reached. Your question is kept.',
  noStory: 'The story cannot be fetched from the server.',
  strange: 'The server sent an answer that this page does not understand.',
  understood: 'Understood as ',
  edit: 'Edit',
  alternatives: 'The story also mentions',

  storyChanged: 'The story has changed since this was asked.',
  linkOutdated: 'The story has changed since this link was made. This is what it says now.',
  linkDiffers: 'This is not the answer that the link names: the link was altered, or the story is read differently now. '
    + 'Only what is marked here is the answer.',

  copy: 'Copy quote',
  copyLink: 'Copy link',
  copied: 'Copied',

  menu: 'More',
  exportText: 'Save as text',
  exportJson: 'Save as JSON',
  clear: 'Clear questions',
  cleared: 'The questions are cleared.',
  keepFeedback: 'Keep my verdicts and unanswered questions, on this computer only',

  verdictLabel: 'Is this reply right?',
  right: 'Right',
  wrong: 'Wrong',
  doesSay: 'The story does say',
  doesNotSay: 'The story does not say',
  verdictThanks: 'Noted, on this computer only.',
  correctionLabel: 'Which words are right? Select them in the story, or type them as they stand there.',
  correctionSend: 'These words',
  correctionThanks: 'Thank you. Noted, on this computer only.',

  why: 'Why this answer',
  whyNot: 'Why no answer',
  whyType: 'The question asks for',
  whyTerms: 'Looked for',
  whyReadings: 'Possible answers, and how likely each is right',
  whyPassages: 'Passages that match best, and their scores',

  paste: 'Your own story',
  pasteTitle: 'Ask your own story',
  pasteIntro: 'Paste the text of a news page. It stays in this server’s memory and is forgotten when the server stops.',
  pasteText: 'Text of the story',
  pasteHeadline: 'Headline, if the text does not have it',
  pasteOpen: 'Read it',
  cancel: 'Cancel',
  takenTitle: 'How this page was read',
  takenIntro: 'This is how the page was read.',
  takenOpen: 'Open the story',
  takenNone: 'none found',
  takenNothing: 'nothing',
  takenBody: 'Story',
  takenAside: 'Set aside',
  taken: {
    headline: 'Headline',
    author: 'Byline',
    published: 'Published',
    updated: 'Updated',
    dateline: 'Dateline',
    section: 'Section',
    site: 'Site',
  },
  paragraphs: (count) => (count === 1 ? '1 paragraph' : `${count} paragraphs`),

  attribution: {
    claim: (speaker, cue) => `According to ${speaker} (“${cue}”)`,
    quote: (speaker, cue) => `In the words of ${speaker} (“${cue}”)`,
    denial: (speaker, cue) => `Denied by ${speaker} (“${cue}”)`,
  },

  percent,
  score: (score) => score.toFixed(1),
  typeScore: (label, probability) => `${label}, ${percent(probability)}`,

  // A probability is never shown as certainty.
  confidence(probability) {
    const level = probability >= 0.85 ? 3 : probability >= 0.6 ? 2 : 1;
    return { level, text: `${['Not sure', 'Fairly sure', 'Sure'][level - 1]} · ${percent(probability)}` };
  },

  typeName: (label) => types[label] ?? types[label.split(':')[0]] ?? '',
};

const types = {
  'NUM:count': 'how many',
  'NUM:money': 'an amount of money',
  'NUM:date': 'a date or time',
  'NUM:period': 'how long, or how old',
  'NUM:perc': 'a percentage',
  'NUM:dist': 'a distance or size',
  NUM: 'a number',
  'HUM:gr': 'a group or company',
  'HUM:title': 'somebody’s office',
  'HUM:desc': 'who somebody is',
  HUM: 'a person',
  'LOC:city': 'a city',
  'LOC:country': 'a country',
  LOC: 'a place',
  'DESC:reason': 'a reason',
  'DESC:manner': 'how something is done',
  'DESC:quote': 'what somebody said',
  'DESC:opinion': 'what somebody thinks',
  'DESC:prediction': 'what will happen',
  'DESC:def': 'what something is',
  DESC: 'a description',
  ENTY: 'a thing',
  ABBR: 'what letters stand for',
  BOOL: 'yes or no',
  PAGE: 'something about the page',
  CHAT: 'small talk',
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
