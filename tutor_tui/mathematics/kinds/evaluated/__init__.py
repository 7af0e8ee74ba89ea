"""Questions about numbers that are still to be worked out: "Is 2^5 - 1 prime?"."""
