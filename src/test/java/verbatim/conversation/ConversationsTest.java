package verbatim.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Base64;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ConversationsTest {
    private final Conversations conversations = new Conversations(3);

    @Test
    void aKnownIdGoesOn() {
        String id = conversations.continued(null);
        assertEquals(id, conversations.continued(id));
        assertEquals(16, Base64.getUrlDecoder().decode(id).length);
    }

    @Test
    void idsAreMintedHereOnly() {
        Set<String> fresh = new HashSet<>();
        for (String unknown : new String[]{null, "", "mine", "mine", "bundled"}) {
            String id = conversations.continued(unknown);
            assertNotEquals(unknown, id);
            fresh.add(id);
        }
        assertEquals(5, fresh.size());
        assertNotEquals("mine", conversations.continued("mine"));
    }

    @Test
    void theLongestSilentIsForgottenFirst() {
        String first = conversations.continued(null);
        String second = conversations.continued(null);
        String third = conversations.continued(null);
        conversations.continued(first);
        conversations.continued(null);
        assertEquals(first, conversations.continued(first));
        assertEquals(third, conversations.continued(third));
        assertNotEquals(second, conversations.continued(second));
    }
}
