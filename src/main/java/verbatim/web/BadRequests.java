package verbatim.web;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** Problems for what never becomes a request to Javalin: a broken request line, headers too long, a server stopping. */
final class BadRequests extends ErrorHandler {
    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        int status = response.getStatus();
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, Problem.CONTENT_TYPE);
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        response.getHeaders().put("X-Content-Type-Options", "nosniff");
        String detail = status == HttpStatus.SERVICE_UNAVAILABLE_503
                ? "The server is stopping."
                : "The request could not be taken as HTTP.";
        byte[] body = Problem.body(status, HttpStatus.getMessage(status), detail);
        response.write(true, ByteBuffer.wrap(body), callback);
        return true;
    }
}
