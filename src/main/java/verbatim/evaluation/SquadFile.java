package verbatim.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import verbatim.conversation.Reply;
import verbatim.story.TextSpan;

/**
 * Reads a SQuAD file, version 1.1 or 2.0. An article becomes one story, its paragraphs joined by a blank line. Answers'
 * offsets, which the format counts in code points, become UTF-16 offsets into the story.
 */
final class SquadFile {
    private static final String BETWEEN = "\n\n";
    private static final int LONGEST_STORY = 1 << 20;

    private final String name;
    private final Selection selection;
    private final List<String> remarks = new ArrayList<>();

    SquadFile(String name, Selection selection) {
        this.name = name;
        this.selection = selection;
    }

    /** What is odd about the file that was read. */
    List<String> remarks() {
        return remarks;
    }

    List<TestStory> read(JsonNode root) throws QuestionSetException {
        List<Fields> articles = Fields.of(root, name).objects("data");
        boolean unrelated = articles.size() == 1 && selection.part() != null;
        if (unrelated && !selection.givenParagraph()) {
            throw new QuestionSetException(
                    name + ": this file has one article only, so its parts are made of paragraphs that need not belong"
                            + " together: --part needs --given-paragraph here.");
        }
        List<TestStory> stories = new ArrayList<>();
        for (int i = 0; i < articles.size(); i++) {
            if (unrelated || selection.holds(i)) {
                addStories(articles.get(i), unrelated, stories);
            }
        }
        return stories;
    }

    private void addStories(Fields article, boolean partOfParagraphs, List<TestStory> stories)
            throws QuestionSetException {
        StringBuilder text = new StringBuilder();
        List<TestQuestion> questions = new ArrayList<>();
        List<Fields> paragraphs = article.objects("paragraphs");
        for (int i = 0; i < paragraphs.size(); i++) {
            String context = paragraphs.get(i).text("context");
            if (!selection.givenParagraph()) {
                text.append(text.isEmpty() ? "" : BETWEEN);
                questions.addAll(questions(paragraphs.get(i), context, text.length()));
                text.append(context);
            } else if (!partOfParagraphs || selection.holds(i)) {
                stories.add(new TestStory(paragraphs.get(i).where(), context,
                        questions(paragraphs.get(i), context, 0)));
            }
        }
        if (text.length() > LONGEST_STORY) {
            throw new QuestionSetException(article.where() + ": the article has " + text.length()
                    + " characters, too many for one story: try --given-paragraph.");
        }
        if (!selection.givenParagraph()) {
            stories.add(new TestStory(article.where(), text.toString(), questions));
        }
    }

    private List<TestQuestion> questions(Fields paragraph, String context, int shift) throws QuestionSetException {
        List<TestQuestion> questions = new ArrayList<>();
        for (Fields asked : paragraph.objects("qas")) {
            List<Gold> golds = new ArrayList<>();
            for (Fields answer : asked.isTrue("is_impossible") ? List.<Fields>of() : asked.objects("answers")) {
                Gold gold = gold(answer, context, shift);
                // As in the official script: an answer of nothing but punctuation and articles does not count.
                if (!Overlap.normalised(gold.text()).isEmpty()) {
                    golds.add(gold);
                }
            }
            questions.add(new TestQuestion(asked.text("id"), asked.text("question"), null, golds, List.of(), List.of(),
                    List.of(), List.of(), golds.isEmpty() ? Reply.Status.NOT_IN_STORY : Reply.Status.ANSWERED));
        }
        return questions;
    }

    private Gold gold(Fields answer, String context, int shift) throws QuestionSetException {
        String text = answer.text("text");
        int codePoints = answer.wholeNumber("answer_start");
        String stripped = text.strip();
        List<TextSpan> places;
        if (codePoints >= 0 && codePoints <= context.codePointCount(0, context.length())
                && context.startsWith(text, context.offsetByCodePoints(0, codePoints))) {
            int start = context.offsetByCodePoints(0, codePoints) + text.indexOf(stripped);
            places = List.of(new TextSpan(start, start + stripped.length()));
        } else {
            places = Gold.occurrences(text, context);
            remarks.add(answer.where() + ": \"" + text + "\" does not stand at " + codePoints + ".");
        }
        return new Gold(text, places.stream().map(place -> place.shifted(shift)).toList(), WholeWords.numbers(text));
    }
}
