package verbatim.story;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sentences of news copy; in every example a bar stands where one ends and the next begins. */
class SentencesTest {
    private static final Sentences SENTENCES = Sentences.load();

    @ParameterizedTest
    @ValueSource(strings = {
            "The bridge is closed.| It cracked.",
            "“It cracked.”| The mayor looked away.",
            "\"It cracked,\" he said.| \"We heard it.\"",
            "\"It cracked.\"| Mr. Lee looked away.",
            "He paid Rs. 46 crore to Mr. Lee and Dr. Roe on Nov. 9 at No. 5, St. Anne Street.",
            "Judge J. R. Ortega fined him Rs. 5 lakh.| He had T. S. Valsala as his lawyer.",
            "The U.S. Treasury and the U.K. agreed.| The U.S. said so.",
            "It rose by 4.99 per cent to 1.5 billion.| Nobody knew why.",
            "“Why?” asked the mayor.| Nobody answered!",
            "It is open from 4 p.m. on Saturday.| It shuts at 5 p.m.| The café stays open.",
            "“to send malware to 1,400 phones (‘Target Devices’)… for the purpose of watching them”.",
            "\"None of the agencies have used it, \" the expert added.| He left.",
            "It spied on phones.|The group denied it.",
            "It was sold in 2019.| Three firms bid.",
            "He wrote it in Node.js and put it on example.com in May.",
            "It was seen by Bellamy & Roux Inc. of Tarn.| Nobody else saw it.",
            "(It cracked.)| Then it fell.",
            "It fell.[12]| It was rebuilt.[3][4]",
            "Snow fell in the night. 🏔️",
            "The list: | • Upper Tarn | • Lower Tarn",
            "He said: “It cracked. | We ran.”",
    })
    void sentencesEndWhereTheyEnd(String marked) {
        List<String> expected = List.of(marked.split("\\|")).stream().map(String::strip).toList();
        String text = "x " + marked.replace("|", "");
        TextSpan part = new TextSpan(2, text.length());
        assertEquals(expected, SENTENCES.in(text, part).stream().map(span -> span.in(text)).toList());
    }
}
