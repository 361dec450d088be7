package verbatim.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Stream;

/** What sockets a process of Linux holds, from /proc: TCP and UDP, of both address families. */
final class Sockets {
    private static final int LOCAL = 1;
    private static final int REMOTE = 2;
    private static final int INODE = 9;

    private Sockets() {}

    static boolean canBeListed() {
        return Files.isReadable(Path.of("/proc/self/net/tcp"));
    }

    /** Lists the process's sockets again and again, until closed. */
    static Watch watch(long process, int servedPort) {
        return new Watch(process, servedPort);
    }

    /** What was seen of a process's sockets. */
    static final class Watch implements AutoCloseable {
        private final Set<String> foreign = new ConcurrentSkipListSet<>();
        private volatile boolean sawServedPort;
        private volatile boolean closed;

        private Watch(long process, int servedPort) {
            Thread.ofPlatform().daemon().start(() -> {
                while (!closed) {
                    look(process, servedPort);
                }
            });
        }

        private void look(long process, int servedPort) {
            try {
                for (String[] socket : of(process)) {
                    if (port(socket[LOCAL]) == servedPort) {
                        sawServedPort = true;
                    } else {
                        foreign.add(socket[LOCAL] + " to " + socket[REMOTE]);
                    }
                }
                Thread.sleep(1);
            } catch (IOException | InterruptedException e) {
                closed = true;
            }
        }

        /** Sockets other than the served port's: each is a connection it opened, or a question to a name server. */
        Set<String> foreign() {
            return foreign;
        }

        boolean sawServedPort() {
            return sawServedPort;
        }

        @Override
        public void close() {
            closed = true;
        }
    }

    private static List<String[]> of(long process) throws IOException {
        Set<String> inodes = inodes(process);
        List<String[]> sockets = new ArrayList<>();
        for (String table : List.of("tcp", "tcp6", "udp", "udp6")) {
            Path file = Path.of("/proc", String.valueOf(process), "net", table);
            if (Files.exists(file)) {
                Files.readAllLines(file).stream().skip(1).map(line -> line.strip().split("\\s+"))
                        .filter(socket -> inodes.contains(socket[INODE])).forEach(sockets::add);
            }
        }
        return sockets;
    }

    private static Set<String> inodes(long process) throws IOException {
        Set<String> inodes = new HashSet<>();
        try (Stream<Path> files = Files.list(Path.of("/proc", String.valueOf(process), "fd"))) {
            for (Path file : files.toList()) {
                String target = target(file);
                if (target.startsWith("socket:[")) {
                    inodes.add(target.substring("socket:[".length(), target.length() - 1));
                }
            }
        }
        return inodes;
    }

    private static String target(Path file) {
        try {
            return Files.readSymbolicLink(file).toString();
        } catch (IOException closedMeanwhile) {
            return "";
        }
    }

    private static int port(String address) {
        return Integer.parseInt(address.substring(address.lastIndexOf(':') + 1), 16);
    }
}
