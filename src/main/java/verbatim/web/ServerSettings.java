package verbatim.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where the server listens and who may embed its page.
 *
 * @param host name or address to bind to
 * @param port 0 picks a free one
 * @param frameAncestors sites that may show the page in a frame: {@code 'self'}, {@code 'none'} or origins such as
 *        {@code https://news.example}
 * @param feedback the folder where readers' feedback lies, made when it is needed; null when there is none
 * @param keepsFeedback whether more of it is kept
 */
public record ServerSettings(
        String host,
        int port,
        List<String> frameAncestors,
        @Nullable Path feedback,
        boolean keepsFeedback) {
    private static final int MOST_PORT = 65_535;
    private static final Pattern ANCESTOR = Pattern
            .compile("'self'|'none'|https?://(?:\\*\\.)?[A-Za-z0-9.-]+(?::(?:\\d{1,5}|\\*))?");

    /** @throws IllegalArgumentException with a sentence that names the wrong value */
    public ServerSettings {
        frameAncestors = frameAncestors.stream().map(ServerSettings::quoted).toList();
        if (host.isBlank()) {
            throw new IllegalArgumentException("The host is empty.");
        }
        if (port < 0 || port > MOST_PORT) {
            throw new IllegalArgumentException("The port must be from 0 to " + MOST_PORT + ", not " + port + ".");
        }
        for (String ancestor : frameAncestors) {
            if (!ANCESTOR.matcher(ancestor).matches()) {
                throw new IllegalArgumentException("\"" + ancestor + "\" is not a site that may embed the page: write "
                        + "self, none or an origin such as https://news.example.");
            }
        }
    }

    /** Without feedback. */
    public ServerSettings(String host, int port, List<String> frameAncestors) {
        this(host, port, frameAncestors, null, false);
    }

    /** Whether feedback is kept: never where anybody could fill the disk. */
    boolean takesFeedback() {
        return feedback != null && keepsFeedback && local();
    }

    /** A shell eats the quotes of 'self' and 'none', so they may be left off. */
    private static String quoted(String ancestor) {
        return ancestor.equals("self") || ancestor.equals("none") ? "'" + ancestor + "'" : ancestor;
    }

    /** Whether only this machine can reach the server. An unknown host is not local: it will fail to bind. */
    boolean local() {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    /** Whether the server listens on every address of the machine. */
    boolean wildcard() {
        try {
            return InetAddress.getByName(host).isAnyLocalAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    /** The host as it stands in a URL: an IPv6 address in brackets. */
    String hostInUrl() {
        return host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host;
    }
}
