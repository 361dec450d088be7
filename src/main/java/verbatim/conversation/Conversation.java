package verbatim.conversation;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import verbatim.story.Story;

/** What was asked and answered under one id: the last few turns. Thread-safe; its questions are answered in order. */
final class Conversation {
    private static final int MOST_TURNS = 8;

    private final String id;
    private final ReentrantLock order = new ReentrantLock(true);
    private final Deque<Turn> turns = new ArrayDeque<>();

    Conversation(String id) {
        this.id = id;
    }

    String id() {
        return id;
    }

    /** What came of one question: the reply to give and the turns to remember of it. */
    record Step(Reply reply, List<Turn> turns) {}

    /** A question's answer, given what was asked before. */
    interface Answering {
        /** @param earlier the turns, the latest last */
        Step answer(List<Turn> earlier);
    }

    /**
     * Answers one question, after all that were asked before it; turns about other stories, or about another version of
     * this one, are not shown to it.
     */
    Reply ask(Story story, Answering answering) {
        return ask(all -> answering.answer(all.stream().filter(turn -> turn.isOf(story)).toList()));
    }

    /** Answers one question to several stories. */
    Reply ask(Answering answering) {
        order.lock();
        try {
            Step step = answering.answer(List.copyOf(turns));
            step.turns().forEach(turns::addLast);
            while (turns.size() > MOST_TURNS) {
                turns.removeFirst();
            }
            return step.reply();
        } finally {
            order.unlock();
        }
    }

    /** Forgets what was asked of a story. */
    void forget(String story) {
        order.lock();
        try {
            turns.removeIf(turn -> turn.story().equals(story));
        } finally {
            order.unlock();
        }
    }
}
