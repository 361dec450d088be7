package verbatim.web;

import java.util.Arrays;

/** A story's version as HTTP writes it: in quotation marks, strong (RFC 9110). */
final class EntityTag {
    private EntityTag() {}

    static String of(String version) {
        return "\"" + version + "\"";
    }

    /** Whether an {@code If-Match} header lets the version be replaced. A weak tag never does. */
    static boolean matches(String header, String version) {
        return header.strip().equals("*")
                || Arrays.stream(header.split(",", -1)).map(String::strip).anyMatch(of(version)::equals);
    }
}
