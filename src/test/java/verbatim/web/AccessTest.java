package verbatim.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static verbatim.web.Client.problem;

import java.io.IOException;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who may talk to the server: host names, origins, other machines; and what every response tells the browser. */
class AccessTest extends OverHttp {
    @Test
    void loopbackNamesWithTheRightPortAreAnswered() throws Exception {
        for (String host : List.of("localhost", "127.0.0.1", "[::1]", "LocalHost")) {
            assertEquals(200, status(server, host + ":" + server.port(), "/api/health"), host);
        }
    }

    @Test
    void otherHostsAreRefused() throws Exception {
        int port = server.port();
        for (String host : List.of("rebound.example:" + port, "localhost", "localhost:1", "localhost.:" + port,
                "127.0.0.1.rebound.example:" + port, "192.0.2.7:" + port, "xlocalhost:" + port)) {
            assertEquals(403, status(server, host, "/api/health"), host);
            assertEquals(403, status(server, host, "/"), host);
        }
    }

    @Test
    void foreignOriginsAreRefused() throws Exception {
        for (String origin : List.of("https://news.example", "null", "http://localhost:1", "file://")) {
            problem(403, client.get("api/stories", "Origin", origin));
            problem(403, client.post("api/ask", "{\"question\": \"Who?\"}", "Origin", origin));
            problem(403, client.method("OPTIONS", "api/ask", "Origin", origin));
        }
        String own = server.server.url().replaceFirst("/$", "");
        assertEquals(200, client.post("api/ask", "{\"question\": \"Who?\"}", "Origin", own).statusCode());
    }

    @Test
    void crossSiteRequestsAreRefusedByTheApiButThePageMayBeLinkedTo() throws Exception {
        for (String site : List.of("cross-site", "same-site")) {
            problem(403, client.get("api/stories", "Sec-Fetch-Site", site));
            assertEquals(200, client.get("", "Sec-Fetch-Site", site).statusCode());
        }
        assertEquals(200, client.get("api/stories", "Sec-Fetch-Site", "same-origin").statusCode());
        assertEquals(200, client.get("api/stories", "Sec-Fetch-Site", "none").statusCode());
    }

    @Test
    void everyResponseIsLockedDown() throws Exception {
        for (String path : List.of("", "style.css", "api/health", "api/nope")) {
            HttpHeaders headers = client.get(path).headers();
            String policy = headers.firstValue("Content-Security-Policy").orElse("");
            assertTrue(policy.startsWith("default-src 'none'; "), policy);
            assertTrue(policy.endsWith("frame-ancestors 'self'"), policy);
            assertFalse(policy.contains("unsafe"), policy);
            assertEquals("nosniff", headers.firstValue("X-Content-Type-Options").orElse(""));
            assertEquals("no-referrer", headers.firstValue("Referrer-Policy").orElse(""));
            assertEquals("same-origin", headers.firstValue("Cross-Origin-Opener-Policy").orElse(""));
            assertEquals("same-origin", headers.firstValue("Cross-Origin-Resource-Policy").orElse(""));
            assertTrue(headers.firstValue("Permissions-Policy").isPresent());
            assertTrue(headers.firstValue("Server").isEmpty());
            assertTrue(headers.firstValue("Access-Control-Allow-Origin").isEmpty());
            assertEquals(path.startsWith("api/") ? "no-store" : "no-cache",
                    headers.firstValue("Cache-Control").orElse(""));
        }
    }

    @Test
    void brokenHttpIsAProblemToo() throws Exception {
        String response = Client.raw(server.port(), "NONSENSE\n\n");
        assertTrue(response.startsWith("HTTP/1.1 400 "), response);
        assertTrue(response.contains("application/problem+json"), response);
        String tooLong = Client.raw(server.port(), "GET / HTTP/1.1\nHost: localhost:" + server.port() + "\nX: "
                + "x".repeat(20_000) + "\n\n");
        assertTrue(tooLong.startsWith("HTTP/1.1 431 "), tooLong);
        assertTrue(tooLong.contains("application/problem+json"), tooLong);
    }

    @Test
    void openToTheNetworkStoriesCanOnlyBeReadAndAsked() throws Exception {
        try (TestServer open = TestServer.start("0.0.0.0", new Gate(2, 16), 100);
                Client its = new Client("http://127.0.0.1:" + open.port() + "/")) {
            assertEquals(200, its.get("").statusCode());
            assertEquals(200, its.get("api/stories").statusCode());
            assertEquals(200, its.post("api/ask", "{\"question\": \"Who?\"}").statusCode());
            assertTrue(problem(403, its.post("api/stories", "{\"text\": \"A story.\"}")).contains("--host"));
            problem(403, its.method("DELETE", "api/stories/bundled"));
            assertEquals(200, status(open, "192.0.2.7:" + open.port(), "/api/health"));
            assertEquals(403, status(open, "rebound.example:" + open.port(), "/api/health"));
        }
    }

    @Test
    void openToTheNetworkAClientHasAnAllowance() throws Exception {
        try (TestServer open = TestServer.start("0.0.0.0", new Gate(2, 16), 3);
                Client its = new Client("http://127.0.0.1:" + open.port() + "/")) {
            for (int i = 0; i < 3; i++) {
                assertEquals(200, its.get("api/health").statusCode());
            }
            HttpResponse<String> response = its.get("api/health");
            problem(429, response);
            assertEquals("1", response.headers().firstValue("Retry-After").orElse(""));
        }
    }

    private static int status(TestServer to, String host, String path) throws IOException {
        String response = Client.raw(to.port(),
                "GET " + path + " HTTP/1.1\nHost: " + host + "\nConnection: close\n\n");
        return Integer.parseInt(response.split(" ")[1]);
    }
}
