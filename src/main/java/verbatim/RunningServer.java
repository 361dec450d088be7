package verbatim;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import verbatim.library.NewStory;

/** The server that holds the data folder, on this machine: stories are handed to it. */
final class RunningServer implements Shelving {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int OK = 200;
    private static final int CREATED = 201;
    private static final int CONTENT_TOO_LARGE = 413;
    private static final int UNPROCESSABLE = 422;
    private static final int BUSY = 503;
    private static final int TRIES = 100;
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(300);

    private final URI stories;
    private final HttpClient http = HttpClient.newBuilder().proxy(HttpClient.Builder.NO_PROXY).build();

    /** @param url the server's own address, a slash at its end */
    RunningServer(String url) {
        stories = URI.create(url + "api/stories");
    }

    @Override
    public List<Outcome> add(List<NewStory> batch) throws Failure, InterruptedException {
        List<Outcome> outcomes = new ArrayList<>();
        for (NewStory story : batch) {
            outcomes.add(add(story));
        }
        return outcomes;
    }

    private Outcome add(NewStory story) throws Failure, InterruptedException {
        try {
            HttpRequest request = HttpRequest.newBuilder(stories).header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(Map.of("text", story.text())))).build();
            HttpResponse<byte[]> response = http.send(request, BodyHandlers.ofByteArray());
            for (int tries = 1; response.statusCode() == BUSY && tries < TRIES; tries++) {
                Thread.sleep(BETWEEN_TRIES);
                response = http.send(request, BodyHandlers.ofByteArray());
            }
            return switch (response.statusCode()) {
                case CREATED -> new Outcome.Added();
                case OK -> new Outcome.Known();
                case CONTENT_TOO_LARGE, UNPROCESSABLE -> new Outcome.Refused(detail(response));
                default -> throw new Failure("The Verbatim at " + stories.resolve("/") + " says: " + detail(response));
            };
        } catch (IOException e) {
            throw new Failure("The Verbatim at " + stories.resolve("/") + " has the data folder but does not answer.");
        }
    }

    private static String detail(HttpResponse<byte[]> response) throws IOException {
        JsonNode problem = JSON.readTree(response.body());
        return problem.path("detail").asText("status " + response.statusCode());
    }

    @Override
    public void close() {
        http.close();
    }
}
