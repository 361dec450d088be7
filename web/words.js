// Every word the page itself says, in one place. Functions take the parts that change.

const percent = (probability) => `${Math.min(99, Math.max(1, Math.round(probability * 100)))}%`;

export const words = {
  skip: 'Skip to the question box',
  motto: 'Ask the story. It answers in its own words.',
  storyLabel: 'Story',
  untitled: 'Untitled story',
  loading: 'Fetching the story…',
  chatTitle: 'Ask this story',
  scope: 'What to ask',
  thisStory: 'This story',
  allStories: 'All stories',
  stories: 'Stories',
  drop: 'Drop to preview these files',
  backTo: (title) => `Back to “${title}”`,
  openSheet: 'Questions and answers',
  closeSheet: 'Close',
  backToAnswer: 'Back to the answer',
  logLabel: 'Questions and answers so far',
  intro: 'Every answer is cut out of the story, word for word, and shown in its place. '
    + 'What the story does not say, Verbatim does not either.',
  introAll: 'Your question goes to all stories. An answer names its story and day, and leads to its place there.',
  suggestionsLabel: 'Questions you could ask',
  inputLabel: 'Your question',
  placeholder: 'Type a question',
  placeholderAll: 'Ask all stories',
  send: 'Ask',
  thinking: 'Reading the story…',
  thinkingAll: 'Reading the stories…',
  you: 'You asked: ',
  answer: 'Answer: ',
  nearest: 'The closest the story comes:',
  partMissing: 'The story does not say.',
  show: 'Show in story',
  retry: 'Retry',
  offline: 'The server cannot be reached.',
  noStory: 'The story cannot be fetched from the server.',
  strange: 'The server sent an answer that this page does not understand.',
  understood: 'Understood as ',
  edit: 'Edit',
  alternatives: 'The story also mentions',
  elsewhere: 'Other stories say',
  sameElsewhere: 'Other stories say the same',

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
  cleared: 'The questions are cleared, here and on the server.',
  clearedHere: 'The questions are cleared here. The server, out of reach, forgets them after two hours.',
  keepVerdicts: 'Let me judge answers, and keep what I say, on this computer only',
  keepUnanswered: 'Keep my unanswered questions too',

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

  library: {
    close: 'Back to the story',
    search: 'Search the stories',
    site: 'Site',
    from: 'From',
    to: 'To',
    narrow: 'By day or site',
    count: (count, more) => `${more ? 'The first ' : ''}${count} ${count === 1 ? 'story' : 'stories'}`,
    none: 'No story matches.',
    more: 'More stories',
    remove: 'Remove',
    removeThis: (title) => `Remove “${title}”`,
    removeSure: 'Remove this story, and what was asked and said about it?',
    keep: 'Keep it',
    removed: (title) => `“${title}” is removed.`,
    add: 'Add stories',
    choose: 'Choose files',
    paste: 'Paste text',
    hint: 'Drop files anywhere on this page: text, Markdown, saved web pages, PDF, Word; up to 25 MB each. '
      + 'They stay on this computer.',
    pasted: 'Pasted text',
    text: 'Text of the story',
    headline: 'Headline, if the text does not have it',
    look: 'Preview',
    cancel: 'Cancel',
    reading: (at, of) => `Reading ${at} of ${of}…`,
    adding: (at, of) => `Adding ${at} of ${of}…`,
    ready: (count) => `Look through what will be kept. ${count === 1 ? '1 story' : `${count} stories`} can be added.`,
    nothing: 'None of this can be added.',
    addThese: (count) => (count === 1 ? 'Add this story' : `Add ${count} stories`),
    added: 'Added',
    known: 'There already',
    skipped: 'Left out',
    done: (added, known, skipped) => [`${added} added`, known && `${known} there already`, skipped && `${skipped} left out`]
      .filter(Boolean).join(', ') + '.',
    dropped: 'Not kept',
    kept: 'Text that is kept',
    large: 'The file is larger than 25 MB, the most that is read.',
    failed: 'This file cannot be read.',
    folder: (name) => `The folder ${name} holds no files.`,
  },

  takenTitle: 'How this page was read',
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
  date: (day) => day && new Date(day).toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: 'UTC' }),
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
}
