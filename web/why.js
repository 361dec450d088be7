import { button, element, ranked } from './reply.js';
import { words } from './words.js';

function row(term, ...description) {
  return [element('dt', '', term), element('dd', '', ...description)];
}

function reading(answer) {
  return ranked(words.percent(answer.confidence), element('span', 'cut', answer.text));
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
    rows.push(...row(words.whyReadings, element('ol', 'ranked', ...readings.map(reading))));
  }
  if (explanation && explanation.passages.length > 0) {
    const passages = explanation.passages.map((passage) => ranked(words.score(passage.score),
      button('link cut', passage.text, () => place(passage))));
    rows.push(...row(words.whyPassages, element('ol', 'ranked', ...passages)));
  }
  return element('dl', 'why', ...rows);
}
