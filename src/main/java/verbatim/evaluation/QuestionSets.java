package verbatim.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import verbatim.document.DocumentException;
import verbatim.document.Documents;

/**
 * Reads question sets from files: SQuAD v1.1 or v2.0, or JSON lines of our own, each plain or compressed by gzip.
 */
public final class QuestionSets {
    private final Map<String, String> storiesById;

    /** @param storiesById texts of the stories that question files may name by an id */
    public QuestionSets(Map<String, String> storiesById) {
        this.storiesById = Map.copyOf(storiesById);
    }

    /** @throws QuestionSetException when the file cannot be read, is malformed, or holds no question as selected */
    public QuestionSet read(Path file, Selection selection) throws QuestionSetException {
        byte[] content = SetFile.bytes(file);
        MessageDigest digest = sha256();
        digest.update(content);
        JsonNode first = Json.firstValue(content, file.toString());
        List<TestStory> stories;
        List<String> remarks;
        if (first.has("data")) {
            SquadFile squad = new SquadFile(file.toString(), selection);
            stories = squad.read(first);
            remarks = squad.remarks();
        } else if (first.has("question")) {
            if (selection.part() != null || selection.givenParagraph()) {
                throw new QuestionSetException(
                        file + ": this is not a SQuAD file: --part and --given-paragraph do not apply to it.");
            }
            QuestionFile own = new QuestionFile(file.toString(), name -> story(file, name, digest));
            stories = own.read(SetFile.text(content, file));
            remarks = own.remarks();
        } else {
            throw new QuestionSetException(file + ": this is neither a SQuAD file (an object with \"data\") nor a"
                    + " question file (lines of objects with \"question\").");
        }
        QuestionSet set = new QuestionSet(name(file), HexFormat.of().formatHex(digest.digest()), selection,
                QuestionSet.first(selection.limit(), stories), remarks);
        if (set.size() == 0) {
            String chosen = selection.part() == null ? "" : " in the chosen part of it";
            throw new QuestionSetException(file + ": there is no question" + chosen + ".");
        }
        return set;
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName()).replaceFirst("(?:\\.jsonl?)?(?:\\.gz)?$", "");
    }

    private @Nullable String story(Path questions, String name, MessageDigest digest) throws QuestionSetException {
        Path file;
        try {
            file = questions.resolveSibling(name);
        } catch (InvalidPathException e) {
            return storiesById.get(name);
        }
        if (!Files.isRegularFile(file)) {
            return storiesById.get(name);
        }
        digest.update(SetFile.bytes(file));
        try {
            return Documents.read(file).text();
        } catch (DocumentException e) {
            throw new QuestionSetException(questions + ", story \"" + name + "\": " + e.getMessage(), e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
