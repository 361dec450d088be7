import { button, details, element } from './reply.js';
import { words } from './words.js';

function row(term, ...description) {
  return [element('dt', '', term), element('dd', '', ...description)];
}

function reading(answer) {
  return element('li', '', element('span', 'cut', answer.text), ' ',
    element('span', 'score', words.percent(answer.confidence)));
}

/**
 * How a reply was found: the kind of question, the terms, the passages with their scores, the readings.
 *
 * @param place called with a passage that the reader wants to see in the story
 */
export function why(reply, place) {
  const { explanation, questionType: type } = reply;
  const rows = row(words.whyType, words.typeName(type.label), ' ',
    element('span', 'score', words.typeScore(type.label, type.probability)));
  if (explanation) {
    rows.push(...row(words.whyTerms, explanation.terms.join(' · ') || words.takenNothing));
  }
  const readings = [reply.answer, ...reply.alternatives].filter(Boolean);
  if (readings.length > 0) {
    rows.push(...row(words.whyReadings, element('ol', '', ...readings.map(reading))));
  }
  if (explanation && explanation.passages.length > 0) {
    const passages = explanation.passages.map((passage) => element('li', '',
      button('link cut', passage.text, () => place(passage)), ' ',
      element('span', 'score', words.score(passage.score))));
    rows.push(...row(words.whyPassages, element('ol', '', ...passages)));
  }
  return details(reply.answer ? words.why : words.whyNot, element('dl', 'why', ...rows));
}
