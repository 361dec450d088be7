package verbatim.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Refuses requests that some other web page makes behind its user's back. The Host must be one that cannot be pointed
 * here by a foreign name server (DNS rebinding): a loopback name, the host that was bound, or, when every address was
 * bound, an address in digits; each with this server's port. A call of the API must not come from a foreign origin.
 */
final class RequestGuard {
    private static final int HTTP_PORT = 80;
    private static final Pattern ADDRESS = Pattern.compile("\\d{1,3}(?:\\.\\d{1,3}){3}|\\[[0-9a-f:.]+]");

    private final Set<String> hosts = new TreeSet<>(Set.of("localhost", "127.0.0.1", "[::1]"));
    private final boolean anyAddress;
    private final int port;

    RequestGuard(ServerSettings settings, int port) {
        hosts.add(settings.hostInUrl().toLowerCase(Locale.ROOT));
        anyAddress = settings.wildcard();
        this.port = port;
    }

    /** @throws Problem 403 */
    void check(Context ctx) {
        String host = ctx.header("Host");
        if (host == null || !allowed(host.toLowerCase(Locale.ROOT))) {
            throw new Problem(HttpStatus.FORBIDDEN, "This server does not answer to that host name; use "
                    + "http://localhost:" + port + "/ or the address it was started with.");
        }
        if (ctx.path().startsWith("/api/") && (foreign(ctx.header("Origin"), host) || crossSite(ctx))) {
            throw new Problem(HttpStatus.FORBIDDEN, "Pages of other sites may not use this server.");
        }
    }

    private boolean allowed(String host) {
        String suffix = ":" + port;
        String name = host.endsWith(suffix) ? host.substring(0, host.length() - suffix.length()) : host;
        boolean portFits = host.endsWith(suffix) || port == HTTP_PORT;
        return portFits && (hosts.contains(name) || anyAddress && ADDRESS.matcher(name).matches());
    }

    private static boolean foreign(@Nullable String origin, String host) {
        return origin != null && !origin.equalsIgnoreCase("http://" + host);
    }

    /** Browsers say where a request comes from, also where they send no Origin; "same-site" is another port. */
    private static boolean crossSite(Context ctx) {
        String site = ctx.header("Sec-Fetch-Site");
        return site != null && !site.equals("same-origin") && !site.equals("none");
    }
}
