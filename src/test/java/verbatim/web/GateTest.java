package verbatim.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class GateTest {
    @Test
    void noMoreThanTheWorkersWorkAtOnce() throws Exception {
        Gate gate = new Gate(2, 16);
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch bothWork = new CountDownLatch(2);
        try (ExecutorService pool = Executors.newFixedThreadPool(18)) {
            List<Future<Integer>> all = new ArrayList<>();
            for (int i = 0; i < 18; i++) {
                all.add(pool.submit(() -> gate.pass(() -> {
                    most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                    bothWork.countDown();
                    assertTrue(bothWork.await(1, TimeUnit.MINUTES));
                    return inside.decrementAndGet();
                })));
            }
            for (Future<Integer> each : all) {
                each.get(1, TimeUnit.MINUTES);
            }
        }
        assertEquals(2, most.get());
    }

    @Test
    void whoCannotWaitIsTurnedAwayAndTheNextOneIsNot() throws Exception {
        Gate gate = new Gate(1, 1);
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch leave = new CountDownLatch(1);
        try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
            Future<Boolean> working = pool.submit(() -> gate.pass(() -> {
                inside.countDown();
                return leave.await(1, TimeUnit.MINUTES);
            }));
            assertTrue(inside.await(1, TimeUnit.MINUTES));
            Thread waiter = new Thread(() -> passQuietly(gate));
            waiter.start();
            while (waiter.getState() != Thread.State.WAITING) {
                Thread.onSpinWait();
            }
            assertThrows(Gate.BusyException.class, () -> gate.pass(() -> true));
            leave.countDown();
            assertTrue(working.get(1, TimeUnit.MINUTES));
            waiter.join(TimeUnit.MINUTES.toMillis(1));
            assertTrue(gate.pass(() -> true));
        }
    }

    @Test
    void aPlaceIsGivenBackAfterFailure() throws Exception {
        Gate gate = new Gate(1, 0);
        assertThrows(IllegalStateException.class, () -> gate.pass(() -> {
            throw new IllegalStateException("broken");
        }));
        assertTrue(gate.pass(() -> true));
    }

    private static void passQuietly(Gate gate) {
        try {
            gate.pass(() -> true);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
