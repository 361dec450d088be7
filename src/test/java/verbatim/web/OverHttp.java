package verbatim.web;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The real server and a client of it, for the tests of a class. */
abstract class OverHttp {
    static TestServer server;
    static Client client;

    @BeforeAll
    static void start() throws Exception {
        server = TestServer.start();
        client = new Client(server.server.url());
    }

    @AfterAll
    static void stop() {
        client.close();
        server.close();
    }
}
