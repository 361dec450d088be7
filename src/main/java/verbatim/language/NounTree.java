package verbatim.language;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.sf.extjwnl.JWNLException;
import net.sf.extjwnl.data.POS;
import net.sf.extjwnl.data.Pointer;
import net.sf.extjwnl.data.PointerType;
import net.sf.extjwnl.data.Synset;
import net.sf.extjwnl.dictionary.Dictionary;

/** WordNet's tree of noun meanings: what is more general than a meaning, and how far two are apart. Thread-safe. */
final class NounTree {
    private final Dictionary dictionary;
    private final BoundedCache<Integer, Node> nodes = new BoundedCache<>(WordNet.REMEMBERED);

    NounTree(Dictionary dictionary) {
        this.dictionary = dictionary;
    }

    private record Node(int id, String name, String field, List<Integer> parents) {}

    Sense sense(int id) {
        Node node = node(id);
        Map<Integer, Integer> ancestors = new LinkedHashMap<>();
        List<Node> level = List.of(node);
        for (int steps = 0; !level.isEmpty(); steps++) {
            List<Node> above = new ArrayList<>();
            for (Node each : level) {
                if (ancestors.putIfAbsent(each.id(), steps) == null) {
                    each.parents().forEach(parent -> above.add(node(parent)));
                }
            }
            level = above;
        }
        return new Sense(node.id(), node.name(), node.field(), ancestors, depth(node.id()));
    }

    /** The names of all that is more general, the meaning itself first, nearest first. */
    List<String> hypernyms(Sense sense) {
        List<Map.Entry<Integer, Integer>> byDistance = new ArrayList<>(sense.ancestors().entrySet());
        byDistance.sort(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()));
        return byDistance.stream().map(entry -> node(entry.getKey()).name()).toList();
    }

    /** Wu and Palmer's measure (1994), 0 to 1. */
    double similarity(Sense a, Sense b) {
        double best = 0;
        for (Map.Entry<Integer, Integer> up : a.ancestors().entrySet()) {
            Integer steps = b.ancestors().get(up.getKey());
            if (steps != null) {
                double above = 2.0 * (depth(up.getKey()) + 1);
                best = Math.max(best, above / (above + up.getValue() + steps));
            }
        }
        return best;
    }

    private int depth(int id) {
        int deepest = 0;
        for (int parent : node(id).parents()) {
            deepest = Math.max(deepest, depth(parent) + 1);
        }
        return deepest;
    }

    private Node node(int id) {
        return nodes.get(id, offset -> {
            try {
                Synset synset = dictionary.getSynsetAt(POS.NOUN, offset);
                List<Integer> parents = new ArrayList<>();
                for (Pointer pointer : synset.getPointers()) {
                    if (pointer.getType() == PointerType.HYPERNYM
                            || pointer.getType() == PointerType.INSTANCE_HYPERNYM) {
                        parents.add((int) pointer.getTargetOffset());
                    }
                }
                String field = field(synset);
                String name = synset.getWords().getFirst().getLemma().replace(' ', '_') + "." + field;
                return new Node(offset, name, field, List.copyOf(parents));
            } catch (JWNLException e) {
                throw WordNet.damaged(e);
            }
        });
    }

    /** The lexicographers' field of a meaning, such as "person". */
    static String field(Synset synset) {
        String name = synset.getLexFileName();
        return name.substring(name.indexOf('.') + 1);
    }
}
