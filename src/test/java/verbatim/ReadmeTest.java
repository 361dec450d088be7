package verbatim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadmeTest {
    private static final Pattern EXAMPLE = Pattern.compile("```java\\R(.*?)```", Pattern.DOTALL);

    @TempDir
    private Path folder;

    @Test
    void theJavaExampleCompilesAndAnswers() throws Exception {
        Matcher example = EXAMPLE.matcher(Files.readString(Path.of("README.md")));
        assertTrue(example.find());
        Path source = Files.writeString(folder.resolve("Example.java"), """
                import java.nio.file.Files;
                import java.nio.file.Path;
                import verbatim.Verbatim;
                import verbatim.conversation.Ask;
                import verbatim.conversation.Reply;
                import verbatim.library.StoryCard;

                public class Example {
                    public static void run(Path path) throws Exception {
                %s
                    }
                }
                """.formatted(example.group(1)));
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        int result = ToolProvider.getSystemJavaCompiler().run(null, null, errors, "-Xlint:all,-path", "-Werror",
                "-proc:none",
                "-cp", System.getProperty("java.class.path"), "-d", folder.toString(), source.toString());
        assertEquals(0, result, () -> errors.toString(StandardCharsets.UTF_8));
        Path story = Files.writeString(folder.resolve("story.txt"),
                "The storm cut the lines on Monday. 900 homes lost power. Mayor Ines Okafor thanked the crews.");
        assertTrue(printed(story).contains("900"), () -> "the example's own question");
    }

    private String printed(Path story) throws Exception {
        PrintStream before = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try (URLClassLoader loader = new URLClassLoader(new URL[]{folder.toUri().toURL()})) {
            System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
            loader.loadClass("Example").getMethod("run", Path.class).invoke(null, story);
        } finally {
            System.setOut(before);
        }
        return printed.toString(StandardCharsets.UTF_8);
    }
}
