package verbatim.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page as it is served: everything it names is there, from this server only, and it is small. */
class PageFilesTest {
    private static final int MOST_BYTES = 60_000;
    private static final int MOST_BYTES_OF_THE_LIBRARY = 20_000;
    private static final Pattern NAMED = Pattern.compile("(?:src|href)=\"([^\"#]+)\"|from '\\./([^']+)'");
    private static final Pattern LATER = Pattern.compile("import\\('\\./([^']+)'\\)");
    private static final Pattern ELSEWHERE = Pattern.compile("(?:https?:)?//[a-z0-9]|url\\(|@import");

    @Test
    void everythingThePageNamesIsServedFromHere() throws Exception {
        try (TestServer server = TestServer.start(); Client client = new Client(server.server.url())) {
            Set<String> page = new HashSet<>();
            int bytes = weight(client, "index.html", page);
            assertTrue(page.contains("words.js") && page.contains("style.css") && page.contains("icon.svg"));
            assertTrue(bytes <= MOST_BYTES, "the page weighs " + bytes + " bytes");
            assertEquals(client.get("index.html").body(), client.get("").body());
        }
    }

    @Test
    void theListOfStoriesIsSmallToo() throws Exception {
        try (TestServer server = TestServer.start(); Client client = new Client(server.server.url())) {
            Set<String> seen = new HashSet<>();
            weight(client, "index.html", seen);
            assertFalse(seen.contains("library.js"), "the list of stories comes with the page");
            int bytes = weight(client, "library.js", seen) + weight(client, "library.css", seen);
            assertTrue(bytes <= MOST_BYTES_OF_THE_LIBRARY, "the list of stories weighs " + bytes + " bytes");
        }
    }

    @Test
    void whatIsFetchedWhenItIsWantedIsThere() throws Exception {
        try (TestServer server = TestServer.start(); Client client = new Client(server.server.url())) {
            Set<String> seen = new HashSet<>();
            weight(client, "index.html", seen);
            Set<String> wanted = new HashSet<>();
            for (String name : Set.copyOf(seen)) {
                Matcher later = LATER.matcher(client.get(name).body());
                while (later.find()) {
                    wanted.add(later.group(1));
                    weight(client, later.group(1), seen);
                }
            }
            assertEquals(Set.of("drop.js", "export.js", "library.js", "taken.js", "tools.js", "why.js"), wanted);
        }
    }

    /** What a file and all that comes with it weigh, but for those seen before, in bytes. */
    private static int weight(Client client, String first, Set<String> seen) throws Exception {
        Deque<String> open = new ArrayDeque<>();
        if (seen.add(first)) {
            open.push(first);
        }
        int bytes = 0;
        while (!open.isEmpty()) {
            String name = open.pop();
            HttpResponse<String> response = client.get(name);
            assertEquals(200, response.statusCode(), name);
            bytes += response.body().getBytes(StandardCharsets.UTF_8).length;
            String text = response.body().replace("http://www.w3.org/2000/svg", "");
            assertFalse(ELSEWHERE.matcher(text).find(), name);
            Matcher named = NAMED.matcher(text);
            while (named.find()) {
                String next = named.group(1) == null ? named.group(2) : named.group(1);
                boolean itself = next.equals("./");
                if (!itself && seen.add(next)) {
                    open.push(next);
                }
            }
        }
        return bytes;
    }

    @Test
    void anUnchangedFileIsNotSentAgain() throws Exception {
        try (TestServer server = TestServer.start(); Client client = new Client(server.server.url())) {
            HttpResponse<String> first = client.get("style.css");
            assertEquals("text/css;charset=utf-8",
                    first.headers().firstValue("Content-Type").orElse("").replace(" ", "").toLowerCase());
            String tag = first.headers().firstValue("ETag").orElse("");
            HttpResponse<String> second = client.get("style.css", "If-None-Match", tag);
            assertEquals(304, second.statusCode());
            assertEquals("", second.body());
            assertEquals(200, client.get("style.css", "If-None-Match", "\"old\"").statusCode());
        }
    }
}
