package verbatim.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import org.junit.jupiter.api.Test;

/** The watch that the test for outgoing connections relies on does see one. */
class SocketsTest {
    @Test
    void connectionsAndDatagramsAreSeen() throws Exception {
        assumeTrue(Sockets.canBeListed(), "sockets can be listed on Linux only");
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
                Socket client = new Socket("127.0.0.1", server.getLocalPort());
                DatagramSocket datagram = new DatagramSocket();
                Sockets.Watch watch = Sockets.watch(ProcessHandle.current().pid(), server.getLocalPort())) {
            awaitSeen(watch, client.getLocalPort());
            awaitSeen(watch, datagram.getLocalPort());
            assertTrue(watch.sawServedPort());
        }
    }

    private static void awaitSeen(Sockets.Watch watch, int port) throws InterruptedException {
        String hex = String.format(":%04X to ", port);
        int seen = 0;
        for (int i = 0; i < 2_000 && seen == 0; i++) {
            Thread.sleep(1);
            seen = (int) watch.foreign().stream().filter(socket -> socket.contains(hex)).count();
        }
        assertEquals(1, seen);
    }
}
