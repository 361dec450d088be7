package verbatim.evaluation;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Makes up news stories to measure with, each from its number alone, so that every run sees the same ones. A story is a page:
 * headline, byline, site, day of publication, a lead with two facts (how many of what, at what cost, said by whom) and then
 * paragraphs of sentences whose frame is English and whose other words are invented.
 *
 * <p>
 * What an index's size and speed depend on is kept like real news: 40,000 words with frequencies as Zipf found them, names
 * of 4,000 places, 3,000 firms and 8,000 families with such frequencies of their own, so that frequent words and names stand
 * in many stories; about 2,800 characters to a story, of which some are twice as long as others. The sentences mean nothing.
 * Immutable.
 */
public final class InventedNews {
    private static final long SEED = 20_240_229L;
    private static final LocalDate FIRST = LocalDate.of(2004, 1, 1);
    private static final int DAYS = 7_300;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
    private static final int MOST_PARAGRAPHS = 13;
    private static final int FEWEST_PARAGRAPHS = 6;

    private static final List<String> THINGS = List.of("houses", "boats", "workers", "trees", "schools", "cows",
            "trains",
            "machines", "passengers", "farms", "paintings", "books", "bridges", "shops", "patients", "pupils");
    private static final List<String> DONE = List.of("damaged", "sold", "moved", "inspected", "counted", "insured",
            "replaced", "photographed", "registered", "delayed");
    /** # is an invented word, @ a name of a place, % of a person. */
    private static final List<String> FRAMES = List.of("The # of the # was # by the # in @ before the # could be #.",
            "Officials in @ have been # the # for # years, and the # is still #.",
            "% said the # had never been # since the # came to @.",
            "A # that # the # and the # was found near the # of @.",
            "\"We were # about the #,\" said %, who runs the # in @.",
            "It was the # # that the # had # after a # of #.",
            "There is no # in the #, and few of the # have a #.", "The # will be # again when the # of @ has # its #.",
            "Nobody knows why the # was #, though % has # the # with a #.",
            "In @ the # is # and the # are #, according to the #.");

    private final InventedWords words = new InventedWords(40_000, 2, SEED);
    private final InventedWords places = new InventedWords(4_000, 2, SEED + 1);
    private final InventedWords firms = new InventedWords(3_000, 2, SEED + 2);
    private final InventedWords families = new InventedWords(8_000, 2, SEED + 3);
    private final InventedWords given = new InventedWords(800, 1, SEED + 4);
    private final InventedWords sites = new InventedWords(40, 2, SEED + 5);

    /**
     * A made-up story.
     *
     * @param question one that it answers
     * @param answer what it says to that
     */
    public record Invented(String text, String question, String answer) {}

    /** The story of a number, from 0. */
    public Invented story(int number) {
        Random random = new Random(SEED * 31 + number);
        String place = places.nextName(random) + " "
                + List.of("Bay", "Hill", "Bridge", "Market").get(random.nextInt(4));
        String firm = firms.nextName(random) + " " + families.nextName(random);
        String thing = THINGS.get(random.nextInt(THINGS.size()));
        String done = DONE.get(random.nextInt(DONE.size()));
        String count = Integer.toString(13 + random.nextInt(900));
        String cost = "$" + (1 + random.nextInt(98)) + "." + random.nextInt(10) + " million";
        String person = given.nextName(random) + " " + families.nextName(random);
        StringBuilder text = new StringBuilder();
        text.append(firm).append(" ").append(thing).append(" ").append(done).append(" in ").append(place)
                .append("\n\nBy ").append(given.nextName(random)).append(" ").append(families.nextName(random))
                .append("\nSite: The ").append(sites.nextName(random)).append(" Post\nPublished ")
                .append(DAY.format(FIRST.plusDays(random.nextInt(DAYS)))).append("\n\n");
        text.append(count).append(" ").append(thing).append(" of the company ").append(firm).append(" were ")
                .append(done)
                .append(" in ").append(place).append(" this week, ").append(person).append(" said. It cost ")
                .append(cost)
                .append(".");
        int paragraphs = FEWEST_PARAGRAPHS + random.nextInt(MOST_PARAGRAPHS - FEWEST_PARAGRAPHS + 1);
        for (int i = 0; i < paragraphs; i++) {
            text.append("\n\n").append(sentence(random)).append(" ").append(sentence(random)).append(" ")
                    .append(sentence(random));
        }
        return new Invented(text.append("\n").toString(),
                "How many " + thing + " of " + firm + " were " + done + " in " + place + "?", count);
    }

    private String sentence(Random random) {
        StringBuilder sentence = new StringBuilder();
        FRAMES.get(random.nextInt(FRAMES.size())).chars().forEach(c -> {
            switch (c) {
                case '#' -> sentence.append(words.next(random));
                case '@' -> sentence.append(places.nextName(random));
                case '%' -> sentence.append(given.nextName(random)).append(" ").append(families.nextName(random));
                default -> sentence.append((char) c);
            }
        });
        return sentence.toString();
    }
}
