package verbatim.library;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import verbatim.retrieval.EnglishTerms;
import verbatim.story.StoryReader;

/**
 * Adds, replaces and removes stories until it is killed, and prints each change when it is acknowledged: {@code + id text}
 * for a story that is there, {@code - id} for one that is not.
 */
final class KilledAdder {
    private KilledAdder() {}

    public static void main(String[] args) throws Exception {
        Random random = new Random(Long.parseLong(args[1]));
        Library library = new Library(StoryReader.load(), story -> {
            throw new IllegalStateException("nobody asks");
        }, new EnglishTerms(), LibraryFolder.hold(Path.of(args[0])));
        List<StoryCard> mine = new ArrayList<>();
        for (int i = 0; true; i++) {
            int what = mine.isEmpty() ? 0 : random.nextInt(6);
            if (what == 5) {
                String id = mine.remove(random.nextInt(mine.size())).id();
                System.out.println("? " + id); // from here on it may be there or not
                library.remove(id);
                System.out.println("- " + id);
            } else if (what == 4) {
                int at = random.nextInt(mine.size());
                String text = text(args[1], i, 0);
                System.out.println("? " + mine.get(at).id());
                mine.set(at, library.replace(mine.get(at).id(), mine.get(at).version(), NewStory.of("", text))
                        .orElseThrow());
                System.out.println("+ " + mine.get(at).id() + " " + text);
            } else {
                List<String> texts = new ArrayList<>();
                for (int k = 0; k < (what == 3 ? 40 : 1); k++) {
                    texts.add(text(args[1], i, k));
                }
                List<NewStory> batch = new ArrayList<>();
                for (String text : texts) {
                    batch.add(NewStory.of("", text));
                }
                StringBuilder acknowledged = new StringBuilder();
                for (Addition addition : library.add(batch)) {
                    mine.add(addition.card());
                    acknowledged.append("+ ").append(addition.card().id()).append(' ')
                            .append(texts.removeFirst()).append('\n');
                }
                System.out.print(acknowledged);
            }
            System.out.flush();
        }
    }

    private static String text(String seed, int round, int number) {
        return "A storm of round " + seed + " sank boat " + round + "-" + number + ". " + "It rained. ".repeat(20)
                + "End.";
    }
}
