package verbatim.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static verbatim.web.Client.problem;

import io.javalin.Javalin;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a client and the log are told when the program itself is wrong. */
class ErrorsTest {
    private final PrintStream stderr = System.err;
    private final ByteArrayOutputStream log = new ByteArrayOutputStream();

    @BeforeEach
    void catchLog() {
        System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void releaseLog() {
        System.setErr(stderr);
    }

    @ParameterizedTest
    @ValueSource(strings = {"exception", "error"})
    void aFaultIsAProblemWithoutWordsOfTheReader(String kind) throws Exception {
        Javalin broken = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.routes.get("/exception", ctx -> {
                throw new IllegalStateException("a reader's secret");
            });
            config.routes.get("/error", ctx -> {
                throw new AssertionError("a reader's secret");
            });
            Errors.addTo(config);
        }).start("127.0.0.1", 0);
        try (Client client = new Client("http://127.0.0.1:" + broken.port() + "/")) {
            HttpResponse<String> response = client.get(kind);
            problem(500, response);
            assertFalse(response.body().contains("secret"));
            assertEquals(-1, response.body().indexOf("at verbatim"));
        } finally {
            broken.stop();
        }
        String logged = log.toString(StandardCharsets.UTF_8);
        assertTrue(logged.contains("at verbatim.web.ErrorsTest"), logged);
        assertFalse(logged.contains("secret"), logged);
    }
}
