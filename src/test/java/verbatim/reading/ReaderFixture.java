package verbatim.reading;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** The reader's vocabulary as the reference tokenizer wants it. */
final class ReaderFixture {
    static final String VOCABULARY = "/models/reader-vocabulary.txt";

    private ReaderFixture() {}

    static byte[] tokenizerJson(byte[] vocabulary) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        ObjectNode root = (ObjectNode) mapper.readTree("""
                {"version": "1.0", "truncation": null, "padding": null, "added_tokens": [], "post_processor": null,
                 "normalizer": {"type": "BertNormalizer", "clean_text": true, "handle_chinese_chars": true,
                                "strip_accents": null, "lowercase": true},
                 "pre_tokenizer": {"type": "BertPreTokenizer"}, "decoder": null,
                 "model": {"type": "WordPiece", "unk_token": "[UNK]", "continuing_subword_prefix": "##",
                           "max_input_chars_per_word": 100}}
                """);
        ObjectNode numbers = ((ObjectNode) root.get("model")).putObject("vocab");
        for (String piece : new String(vocabulary, StandardCharsets.UTF_8).split("\n")) {
            numbers.put(piece, numbers.size());
        }
        return mapper.writeValueAsBytes(root);
    }
}
