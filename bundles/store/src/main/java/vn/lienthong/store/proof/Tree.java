package vn.lienthong.store.proof;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * A tree of hashes over entries, built as they pass, in memory that grows with the logarithm of their number. A leaf is an
 * entry's hash; a node is the SHA-256 of the 128 hexadecimal digits of its two halves ({@code printf %s%s left right |
 * sha256sum}). The left half of n leaves is the largest power of two below n. No entry's text begins like a node's.
 */
final class Tree {
    private final Deque<Node> open = new ArrayDeque<>();

    /** Adds the next leaf. */
    void add(String hash) {
        push(new Node(hash, 1, List.of()));
    }

    /** Adds the next leaf, whose way to the root is wanted. */
    Path follow(long entry, String hash) {
        var path = new Path(entry, new ArrayList<>());
        push(new Node(hash, 1, List.of(path)));
        return path;
    }

    /** Ends the tree; at least one leaf was added. */
    String root() {
        while (open.size() > 1) {
            Node right = open.pop();
            open.push(open.pop().with(right));
        }
        return open.pop().hash();
    }

    private void push(Node leaf) {
        Node node = leaf;
        while (!open.isEmpty() && open.peek().leaves() == node.leaves()) {
            node = open.pop().with(node);
        }
        open.push(node);
    }

    /** An entry's way to the root: each step is {@code left HASH} or {@code right HASH}, what stands beside it. */
    record Path(long entry, List<String> steps) {
    }

    private record Node(String hash, long leaves, List<Path> followed) {

        Node with(Node right) {
            followed.forEach(path -> path.steps().add("right " + right.hash));
            right.followed.forEach(path -> path.steps().add("left " + hash));
            var both = new ArrayList<>(followed);
            both.addAll(right.followed);
            return new Node(Digests.sha256(hash + right.hash), leaves + right.leaves, both);
        }
    }
}
