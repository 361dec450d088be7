package verbatim.question;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import verbatim.language.Sense;
import verbatim.language.Token;
import verbatim.language.WordNet;

/**
 * What the categorizer sees of a question, as strings: the asking word and what follows it, the noun asked for with its
 * hypernyms, the main verb, words in order and by position, the shape of names. After Li and Roth (2002), Huang et al.
 * (2008) and Silva et al. (2011). A pure function of the tokens and WordNet. Thread-safe.
 */
final class QuestionFeatures {
    private static final int SENSES = 2;

    private final WordNet wordNet;

    QuestionFeatures(WordNet wordNet) {
        this.wordNet = wordNet;
    }

    List<String> of(List<Token> tokens, QuestionFocus focus) {
        Set<String> found = new LinkedHashSet<>();
        found.add("bias");
        if (!tokens.isEmpty()) {
            asking(found, focus);
            if (focus.noun() >= 0) {
                noun(found, tokens, focus);
            }
            if (focus.kind() >= 0) {
                found.add("kd=" + focus.words().get(focus.kind()));
            }
            verb(found, tokens, focus);
            words(found, tokens, focus);
            ends(found, tokens, focus);
            shape(found, tokens, focus);
        }
        return new ArrayList<>(found);
    }

    private static String asker(QuestionFocus focus) {
        return focus.asker() < 0 ? "none" : focus.words().get(focus.asker());
    }

    private String lemma(List<Token> tokens, QuestionFocus focus, int i) {
        return wordNet.lemma(focus.words().get(i), tokens.get(i).tag());
    }

    private static void asking(Set<String> found, QuestionFocus focus) {
        String asker = asker(focus);
        found.add("wh=" + asker);
        if (focus.asker() > focus.start()) {
            found.add("wp=" + focus.words().get(focus.start()) + "_" + asker);
        }
        String path = asker;
        int from = focus.asker() < 0 ? focus.start() : focus.asker() + 1;
        for (int i = from; i < Math.min(from + 3, focus.end()); i++) {
            path += "_" + focus.words().get(i);
            found.add("wn=" + path);
        }
    }

    private void noun(Set<String> found, List<Token> tokens, QuestionFocus focus) {
        String asker = asker(focus);
        String word = focus.words().get(focus.noun());
        String lemma = wordNet.lemma(word, "NOUN");
        found.add("hd=" + lemma);
        found.add("hw=" + asker + "_" + lemma);
        if (focus.noun() > focus.start() && focus.noun() - 1 > focus.asker()) {
            found.add("hm=" + focus.words().get(focus.noun() - 1) + "_" + lemma);
        }
        if (focus.noun() + 1 < focus.end()) {
            found.add("hn=" + lemma + "_" + focus.words().get(focus.noun() + 1));
        }
        boolean attributive = focus.asker() >= 0 && focus.noun() > focus.asker()
                && focus.words().subList(focus.asker(), focus.noun()).stream().noneMatch(QuestionFocus.BE::contains);
        String place = asker + (attributive ? "<" : "=");
        found.add("hp=" + place + lemma);
        List<Sense> senses = wordNet.senses(word);
        for (int s = 0; s < Math.min(SENSES, senses.size()); s++) {
            found.add("hf=" + place + senses.get(s).field());
            for (String hypernym : wordNet.hypernyms(senses.get(s))) {
                found.add("hy=" + hypernym);
            }
        }
        if (senses.isEmpty()) {
            found.add("hf=" + place + "unknown");
        }
    }

    private void verb(Set<String> found, List<Token> tokens, QuestionFocus focus) {
        for (int i = Math.max(focus.asker() + 1, focus.start()); i < focus.end(); i++) {
            String tag = tokens.get(i).tag();
            if (tag.equals("VERB") && i != focus.noun()) {
                String lemma = lemma(tokens, focus, i);
                found.add("mv=" + asker(focus) + "_" + lemma);
                String field = wordNet.verbField(focus.words().get(i));
                if (!field.isEmpty()) {
                    found.add("vf=" + asker(focus) + "_" + field);
                }
                return;
            }
        }
    }

    private void words(Set<String> found, List<Token> tokens, QuestionFocus focus) {
        List<String> words = focus.words();
        String previous = "^";
        for (int i = focus.start(); i < focus.end(); i++) {
            String word = tokens.get(i).tag().equals("NUM") && Character.isDigit(words.get(i).charAt(0))
                    ? "#" + words.get(i).length()
                    : words.get(i);
            found.add("w=" + word);
            found.add("l=" + lemma(tokens, focus, i));
            found.add("b=" + previous + "_" + word);
            if (i - focus.start() < 5) {
                found.add("p" + (i - focus.start()) + "=" + word);
            }
            previous = word;
            if (tokens.get(i).isNominal() && i != focus.noun()) {
                List<Sense> senses = wordNet.senses(words.get(i));
                if (!senses.isEmpty()) {
                    found.add("nf=" + senses.getFirst().field());
                }
            }
        }
        for (int i = 0; i < focus.start(); i++) {
            found.add("o=" + words.get(i));
        }
    }

    private static void ends(Set<String> found, List<Token> tokens, QuestionFocus focus) {
        List<String> words = focus.words();
        int last = focus.end() - 1;
        while (last > focus.start() && tokens.get(last).tag().equals("PUNCT")) {
            last--;
        }
        found.add("e=" + words.get(last));
        if (last > focus.start()) {
            found.add("ee=" + words.get(last - 1) + "_" + words.get(last));
        }
        found.add("we=" + asker(focus) + "_" + words.get(last));
    }

    private void shape(Set<String> found, List<Token> tokens, QuestionFocus focus) {
        int content = 0;
        int from = Math.max(focus.asker() + 1, focus.start());
        StringBuilder shape = new StringBuilder();
        String previous = "";
        for (int i = from; i < focus.end(); i++) {
            Token token = tokens.get(i);
            String form = form(token);
            if (!form.equals(previous)) {
                shape.append(form).append(' ');
                previous = form;
            }
            if (token.isContent()) {
                content++;
            }
            if (form.equals("ABB")) {
                found.add("s=abb_" + asker(focus));
            }
        }
        found.add("n=" + asker(focus) + "_" + Math.min(content, 8));
        found.add("len=" + Math.min(tokens.size() / 2, 10));
        String whole = shape.toString().trim();
        found.add("sh=" + asker(focus) + "_" + (whole.length() < 50 ? whole : whole.substring(0, 50)));
    }

    private static String form(Token token) {
        String text = token.text();
        if (token.isNominal() && text.length() > 1
                && text.chars().allMatch(c -> Character.isUpperCase(c) || c == '.')) {
            return "ABB";
        }
        return switch (token.tag()) {
            case "PROPN", "NOUN", "ADJ" -> Character.isUpperCase(text.charAt(0)) ? "N" : "n";
            case "VERB" -> "v";
            case "AUX" -> "x";
            case "DET" -> "d";
            case "ADP" -> "of".equals(text) ? "of" : "in";
            case "NUM" -> "#";
            case "PUNCT" -> text.contains("\"") || text.contains("`") || text.equals("''") ? "\"" : "";
            default -> token.tag();
        };
    }
}
