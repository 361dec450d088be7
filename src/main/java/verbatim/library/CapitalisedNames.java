package verbatim.library;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import verbatim.story.Paragraph;
import verbatim.story.Story;
import verbatim.story.TextSpan;

/** A story's names, found without tagging it: the words that are capitalised though no sentence starts with them. */
final class CapitalisedNames {
    private static final Pattern CAPITALISED = Pattern.compile("(?<![\\p{L}\\d])\\p{Lu}[\\p{L}\\d'’.&-]*");

    private CapitalisedNames() {}

    /** All of them in order, with a blank between. The headline, where many write all words so, is left out. */
    static String of(Story story) {
        return story.paragraphs().stream().map(Paragraph::sentences).flatMap(sentences -> sentences.stream())
                .flatMap(sentence -> in(sentence, story.text())).collect(Collectors.joining(" "));
    }

    private static Stream<String> in(TextSpan sentence, String text) {
        Matcher word = CAPITALISED.matcher(text).region(firstWordEnd(sentence, text), sentence.end());
        return word.useTransparentBounds(true).results().map(result -> result.group());
    }

    private static int firstWordEnd(TextSpan sentence, String text) {
        int end = sentence.start();
        while (end < sentence.end() && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return end;
    }
}
