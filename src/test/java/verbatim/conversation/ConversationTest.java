package verbatim.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import verbatim.conversation.Conversation.Step;
import verbatim.question.QuestionType;
import verbatim.story.Metadata;
import verbatim.story.Story;

@NullUnmarked
class ConversationTest {
    private final Conversation conversation = new Conversation("id");

    private static Step step(Turn... turns) {
        return new Step(null, List.of(turns));
    }

    private static Turn turn(String story, String question) {
        return new Turn(story, story(story).version(), question, new QuestionType("HUM:ind"), null, null);
    }

    private static Story story(String id) {
        return story(id, "Story " + id);
    }

    private static Story story(String id, String text) {
        return new Story(id, text, Metadata.NONE, List.of(), List.of());
    }

    private List<String> earlier(String story) {
        return earlier(story(story));
    }

    private List<String> earlier(Story story) {
        List<String> seen = new ArrayList<>();
        conversation.ask(story, earlier -> {
            earlier.forEach(turn -> seen.add(turn.question()));
            return step();
        });
        return seen;
    }

    @Test
    void rememberedTurnsAreThoseOfTheStory() {
        conversation.ask(story("a"), earlier -> step(turn("a", "first"), turn("a", "second")));
        conversation.ask(story("b"), earlier -> step(turn("b", "other")));
        assertEquals(List.of("first", "second"), earlier("a"));
        assertEquals(List.of("other"), earlier("b"));
    }

    @Test
    void anotherVersionOfTheStoryStartsAfresh() {
        conversation.ask(story("a"), earlier -> step(turn("a", "first")));
        assertEquals(List.of(), earlier(story("a", "It has changed.")));
        assertEquals(List.of("first"), earlier("a"));
    }

    @Test
    void whatWasAskedOfAStoryIsForgotten() {
        conversation.ask(story("a"), earlier -> step(turn("a", "first")));
        conversation.ask(story("b"), earlier -> step(turn("b", "other")));
        conversation.forget("a");
        assertEquals(List.of(), earlier("a"));
        assertEquals(List.of("other"), earlier("b"));
    }

    @Test
    void onlyTheLastEightTurnsAreRemembered() {
        for (int i = 0; i < 30; i++) {
            Turn turn = turn("a", "question " + i);
            conversation.ask(story("a"), earlier -> step(turn));
        }
        assertEquals(Stream.iterate(22, i -> i + 1).limit(8).map(i -> "question " + i).toList(), earlier("a"));
    }

    @Test
    void aQuestionWaitsForTheOneBefore() throws Exception {
        CountDownLatch entered = new CountDownLatch(1);
        CountDownLatch leave = new CountDownLatch(1);
        Thread first = Thread.startVirtualThread(() -> conversation.ask(story("a"), earlier -> {
            entered.countDown();
            await(leave);
            return step(turn("a", "first"));
        }));
        await(entered);
        List<String> seen = new ArrayList<>();
        Thread second = Thread.startVirtualThread(() -> seen.addAll(earlier("a")));
        leave.countDown();
        first.join();
        second.join();
        assertEquals(List.of("first"), seen);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
