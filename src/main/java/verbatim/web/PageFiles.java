package verbatim.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/** The page's files from the class path, read once; a browser asks each time whether its copy is still good. */
final class PageFiles {
    private static final Map<String, String> TYPES = Map.of("html", "text/html; charset=utf-8", "css",
            "text/css; charset=utf-8", "js", "text/javascript; charset=utf-8", "svg", "image/svg+xml");
    private static final String[] NAMES = {"index.html", "style.css", "chat.css", "controls.css", "layout.css",
            "main.js", "words.js", "api.js", "box.js", "chat.js", "history.js", "link.js", "menu.js", "open.js",
            "reply.js", "sheet.js", "story.js", "icon.svg",
            // Fetched when they are wanted.
            "actions.js", "correction.js", "export.js", "feedback.js", "taken.js", "tools.js", "why.js",
            // The list of stories.
            "adding.js", "drop.js", "library.css", "library.js"};

    private PageFiles() {}

    static void addTo(RoutesConfig routes) {
        for (String name : NAMES) {
            byte[] bytes = read(name);
            String type = TYPES.get(name.substring(name.indexOf('.') + 1));
            String tag = "\"" + digest(bytes) + "\"";
            routes.get("/" + name, ctx -> send(ctx, bytes, type, tag));
            if (name.equals("index.html")) {
                routes.get("/", ctx -> send(ctx, bytes, type, tag));
            }
        }
    }

    private static void send(Context ctx, byte[] bytes, String type, String tag) {
        ctx.header("Cache-Control", "no-cache").header("ETag", tag);
        if (tag.equals(ctx.header("If-None-Match"))) {
            ctx.status(HttpStatus.NOT_MODIFIED);
        } else {
            ctx.contentType(type).result(bytes);
        }
    }

    private static byte[] read(String name) {
        try (InputStream in = PageFiles.class.getResourceAsStream("/web/" + name)) {
            if (in == null) {
                throw new IllegalStateException("The page's file " + name + " is not on the class path.");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
