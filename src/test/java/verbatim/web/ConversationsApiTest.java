package verbatim.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static verbatim.web.Client.json;
import static verbatim.web.Client.problem;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

/** Conversations over the real server: what is understood, parts, and forgetting. */
class ConversationsApiTest extends OverHttp {
    private static JsonNode ask(String question, String conversation) throws Exception {
        return json(client.post("api/ask",
                "{\"question\": \"" + question + "\", \"conversation\": \"" + conversation + "\"}"));
    }

    @Test
    void aConversationGoesOnUntilItIsForgotten() throws Exception {
        String id = ask("How many cracked stones were found?", "").path("conversation").asText();
        assertEquals("How many cracked stones were found in May?", ask("and in May?", id).path("understood").asText());
        assertEquals(204, client.method("DELETE", "api/conversations/" + id).statusCode());
        JsonNode after = ask("and in May?", id);
        assertTrue(after.path("understood").isNull());
        assertNotEquals(id, after.path("conversation").asText());
        problem(404, client.method("DELETE", "api/conversations/" + id));
    }

    @Test
    void anUnknownConversationCannotBeForgotten() throws Exception {
        problem(404, client.method("DELETE", "api/conversations/made-up"));
    }

    @Test
    void everyPartHasTheFieldsOfAnAnswer() throws Exception {
        JsonNode parts = ask("How many cracked stones were found and who won the election in Peru?", "").path("parts");
        assertEquals(2, parts.size());
        assertEquals("answered", parts.get(0).path("status").asText());
        assertTrue(parts.get(0).path("end").asInt() > parts.get(0).path("start").asInt());
        assertEquals("not_in_story", parts.get(1).path("status").asText());
        assertTrue(parts.get(1).path("text").isNull() && parts.get(1).has("passage"));
    }
}
