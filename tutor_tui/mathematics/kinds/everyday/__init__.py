"""Everyday stories whose answer is reckoned by one law from the facts that were told."""
