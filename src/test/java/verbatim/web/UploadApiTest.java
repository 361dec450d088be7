package verbatim.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static verbatim.web.Client.json;
import static verbatim.web.Client.problem;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files sent to {@code /api/stories} and {@code /api/stories/preview}, as browsers and as others send them. */
class UploadApiTest extends OverHttp {
    private static final String STORIES = "api/stories";
    private static final String BOUNDARY = "----a-boundary";
    private static final String TYPE = "multipart/form-data; boundary=" + BOUNDARY;
    private static final Path PAGE = Path.of("src/test/resources/documents/html/broadsheet.html");
    private static final String TITLE = "Harbour wall to be rebuilt in stone after council vote";

    /** The body of a form: field names, file names and contents in turn. */
    private static byte[] form(Object... parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = 0; i < parts.length; i += 3) {
            String file = parts[i + 1] == null ? "" : "; filename=\"" + parts[i + 1] + "\"";
            out.write(bytes("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + parts[i] + "\"" + file
                    + "\r\nContent-Type: application/octet-stream\r\n\r\n"));
            out.write(parts[i + 2] instanceof byte[] content ? content : bytes(parts[i + 2].toString()));
            out.write(bytes("\r\n"));
        }
        out.write(bytes("--" + BOUNDARY + "--\r\n"));
        return out.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static HttpResponse<String> send(String path, byte[] body) throws Exception {
        return client.post(path, BodyPublishers.ofByteArray(body), TYPE);
    }

    private static HttpResponse<String> send(Object... parts) throws Exception {
        return send(STORIES, form(parts));
    }

    private static int count() {
        return server.verbatim.library().size();
    }

    @Test
    void aPageIsAdded() throws Exception {
        HttpResponse<String> created = send("file", "harbour.html", Files.readAllBytes(PAGE));
        assertEquals(201, created.statusCode(), created.body());
        JsonNode story = json(created);
        assertEquals(TITLE, story.path("title").asText());
        assertEquals("Miriam Oakes", story.path("metadata").path("author").path("text").asText());
        assertEquals("/" + STORIES + "/" + story.path("id").asText(),
                created.headers().firstValue("Location").orElse(""));
    }

    @Test
    void ofSeveralFilesThoseThatCanBeAreAdded() throws Exception {
        JsonNode answer = json(send("file", "one.txt", "One story.", "file", "two.pdf", "No PDF.", "file",
                "../three.md", "# Three\n\nA third story.", "file", "four.txt", " "));
        assertEquals(2, answer.path("added").size());
        assertTrue(answer.path("added").get(0).path("id").asText().matches("[A-Za-z0-9_-]{22}"));
        assertEquals(2, answer.path("skipped").size());
        assertEquals("two.pdf", answer.path("skipped").get(0).path("name").asText());
        assertEquals("The file two.pdf is named as a PDF but is plain text; rename it if that is what you mean.",
                answer.path("skipped").get(0).path("problem").asText());
        assertEquals("four.txt", answer.path("skipped").get(1).path("name").asText());
    }

    @Test
    void aPreviewAddsNothing() throws Exception {
        int before = count();
        JsonNode preview = json(send(STORIES + "/preview", form("file", "harbour.html", Files.readAllBytes(PAGE))));
        assertEquals("harbour.html", preview.path("name").asText());
        assertEquals("html", preview.path("format").asText());
        assertEquals(TITLE, preview.path("title").asText());
        assertEquals("The Fenwick Courier", preview.path("site").asText());
        assertEquals("2026-03-12", preview.path("published").asText());
        assertTrue(preview.path("text").asText().startsWith(TITLE + "\nBy Miriam Oakes\n"));
        assertEquals("We value your privacy", preview.path("dropped").get(0).asText());
        JsonNode pasted = json(client.post(STORIES + "/preview", "{\"title\": \"A title\", \"text\": \"A story.\"}"));
        assertEquals("A title\n\nA story.", pasted.path("text").asText());
        assertEquals("plain_text", pasted.path("format").asText());
        assertEquals(before, count());
        problem(422, send(STORIES + "/preview", form("file", "a.txt", "A.", "file", "b.txt", "B.")));
        problem(422, client.post(STORIES + "/preview", "{\"text\": \" \"}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<!DOCTYPE html><p>A harbour in markup.</p>", "%PDF-1.4 is how a story of mine began.",
            "# Harbours\\n\\nOne *two* three."})
    void whatIsPastedIsPreviewedAsItWillBeAdded(String text) throws Exception {
        String body = "{\"text\": \"" + text + "\"}";
        JsonNode preview = json(client.post(STORIES + "/preview", body));
        JsonNode added = json(client.post(STORIES, body));
        assertEquals(added.path("text").asText(), preview.path("text").asText());
        assertEquals("plain_text", preview.path("format").asText());
    }

    @ParameterizedTest
    @CsvSource({"words.pdf, A story., 415", "page.txt, <html><p>A story., 415", "blank.txt, ' ', 422",
            "page.html, <html><p></p>, 422", "half.pdf, %PDF-1.4 and no more, 422"})
    void aFileThatIsNoStoryIsRefusedWithItsReason(String name, String content, int status) throws Exception {
        int before = count();
        assertTrue(problem(status, send("file", name, content)).contains(name));
        problem(status, send(STORIES + "/preview", form("file", name, content)));
        assertEquals(before, count());
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../../etc/passwd", "..\\..\\boot.txt", "/dev/null", "C:\\con.txt", "a/../../b.txt",
            "%2e%2e%2fx.txt", "~root", "bell.txt; rm -rf", "ключ.txt", "<img src=x onerror=alert(1)>"})
    void aNameIsOnlyAName(String name) throws Exception {
        HttpResponse<String> preview = send(STORIES + "/preview", form("file", name, "A story."));
        String shown = json(preview).path("name").asText();
        assertTrue(name.endsWith(shown) && !shown.contains("\\") && !shown.contains("/"), shown);
    }

    @Test
    void aRequestWithoutAFileIsRefused() throws Exception {
        problem(422, send());
        problem(422, send("file", null, "A story."));
        problem(422, send("text", "story.txt", "A story."));
        problem(422, send("file", "story.txt", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"multipart/form-data", "multipart/form-data; boundary=another",
            "multipart/form-data; boundary=\"", "multipart/form-data; boundary="})
    void aWrongBoundaryIsRefused(String type) throws Exception {
        byte[] body = form("file", "story.txt", "A story.");
        HttpResponse<String> answer = client.post(STORIES, BodyPublishers.ofByteArray(body), type);
        problem(400, answer);
    }

    @Test
    void aBodyThatBreaksOffIsRefused() throws Exception {
        byte[] body = form("file", "story.txt", "A story.");
        problem(400, send(STORIES, Arrays.copyOf(body, body.length - 20)));
    }

    @Test
    void moreThan25MegabytesAreRefused() throws Exception {
        byte[] body = form("file", "story.txt", new byte[26 << 20]);
        problem(413, send(STORIES, body));
        problem(413, client.post(STORIES, BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)), TYPE));
        problem(413, send("file", "a.txt", new byte[13 << 20], "file", "b.txt", new byte[13 << 20]));
        assertEquals(201, send("file", "story.txt", "One story more.").statusCode());
    }

    @Test
    void aPageOfAnotherSiteMayNotSendFiles() throws Exception {
        problem(403, client.post(STORIES, BodyPublishers.ofByteArray(form("file", "story.txt", "A story.")), TYPE,
                "Origin", "http://evil.example"));
    }
}
