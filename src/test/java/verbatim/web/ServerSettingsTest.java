package verbatim.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServerSettingsTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "https://a.example; script-src *", "https://a.example\r\nX: y", "javascript:alert(1)",
            "*", "a.example", "https://a.example/path", "'unsafe-inline'"})
    void onlySitesMayEmbed(String ancestor) {
        assertThrows(IllegalArgumentException.class,
                () -> new ServerSettings("127.0.0.1", 0, List.of("self", ancestor)));
    }

    @Test
    void quotesMayBeLeftOff() {
        ServerSettings settings = new ServerSettings("127.0.0.1", 0,
                List.of("self", "https://*.news.example:8443", "http://localhost:*"));
        assertEquals(List.of("'self'", "https://*.news.example:8443", "http://localhost:*"), settings.frameAncestors());
    }

    @Test
    void portsAreChecked() {
        assertThrows(IllegalArgumentException.class, () -> new ServerSettings("127.0.0.1", -1, List.of()));
        assertThrows(IllegalArgumentException.class, () -> new ServerSettings("127.0.0.1", 65_536, List.of()));
        assertThrows(IllegalArgumentException.class, () -> new ServerSettings(" ", 7070, List.of()));
    }

    @Test
    void whatIsLocal() {
        assertTrue(new ServerSettings("::1", 0, List.of()).local());
        assertTrue(new ServerSettings("127.9.9.9", 0, List.of()).local());
        assertFalse(new ServerSettings("0.0.0.0", 0, List.of()).local());
        assertFalse(new ServerSettings("192.0.2.7", 0, List.of()).local());
        assertEquals("[::1]", new ServerSettings("::1", 0, List.of()).hostInUrl());
    }
}
